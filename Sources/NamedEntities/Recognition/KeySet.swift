import Language

/// A set of words by the keys that ``NameFolding`` makes of them.
struct KeySet: Sendable {
  private var keys: KeyTable<Void>

  /// The folded keys of some words.
  init(_ words: [String]) {
    keys = KeyTable(minimumCapacity: words.count)
    for word in words { keys[NameFolding.key(word)] = () }
  }

  @inline(__always)
  func contains(_ key: UInt64) -> Bool { keys[key] != nil }
}
