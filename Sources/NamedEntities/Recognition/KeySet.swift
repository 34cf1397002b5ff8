import CResources
import Language

/// A set of words by the keys that ``NameFolding`` makes of them.
package struct KeySet: Sendable {
  private var keys: KeyTable<Void>

  /// The folded keys of some words.
  package init(_ words: [String]) {
    keys = KeyTable(minimumCapacity: words.count)
    for word in words { keys[NameFolding.key(word)] = () }
  }

  /// The words of a role of `name-cues.tsv`.
  package init(cues role: String) {
    self.init(Self.words(ofCues: role))
  }

  /// The words of a role of `name-cues.tsv`, as they are written there.
  static func words(ofCues role: String) -> [String] { cues[role] ?? [] }

  private static let cues: [String: [String]] = {
    let table = khabar_name_cues()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    var cues: [String: [String]] = [:]
    for row in WordTable(bytes, fieldCount: 1).rows {
      cues[row.fields[0], default: []] += row.columns.joined().map(\.text)
    }
    return cues
  }()

  @inline(__always)
  package func contains(_ key: UInt64) -> Bool { keys[key] != nil }
}
