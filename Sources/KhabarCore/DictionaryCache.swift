import Foundation
import Importing
import Language

/// What was read of installed dictionaries, kept in a file in a form that needs no reading.
///
/// It is found again as long as the files that it came from are the same by path, size and time, and
/// the analysis is of the same version. A file
/// that is not there, is damaged or cannot be written costs no more than reading the dictionaries.
struct DictionaryCache {
  /// The file.
  let path: String
  private let origin: UInt64

  /// What is kept in a file of the dictionaries with these index files.
  init(path: String, indexes: [String]) {
    self.path = path
    origin = Self.origin(of: indexes)
  }

  /// `$XDG_CACHE_HOME/khabar/dictionary.bin`; `nil` where the user has no home, or one whose name is no
  /// text.
  static var standardPath: String? {
    HomeFolder.folder(named: "XDG_CACHE_HOME", else: ".cache")
      .flatMap { FileName.bytes(of: $0) == Array($0.utf8) ? $0 + "/khabar/dictionary.bin" : nil }
  }

  /// Before the table: what the file is, where its words come from, and a sum of the table.
  private static let headCount = 3
  /// "khabard" and the version of the form.
  private static let mark: UInt64 = 0x6B68_6162_6172_6401

  /// The table that was kept; `nil` where there is none of these dictionaries.
  func table() -> CompiledTable? {
    guard let data = FileManager.default.contents(atPath: path),
      data.count.isMultiple(of: 8), data.count > Self.headCount * 8
    else { return nil }
    // It is used for as long as the program runs.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 16)
    memory.copyBytes(from: data)
    let numbers = memory.bindMemory(to: UInt64.self)
    let table = UnsafeRawBufferPointer(rebasing: memory[(Self.headCount * 8)...])
    guard numbers[0] == Self.mark, numbers[1] == origin, numbers[2] == Self.sum(table),
      let start = table.baseAddress
    else {
      memory.deallocate()
      return nil
    }
    return CompiledTable(
      bytes: start.assumingMemoryBound(to: UInt8.self), count: table.count)
  }

  /// Keeps a table, where that is possible.
  func keep(_ table: [UInt8]) {
    let head = [Self.mark, origin, table.withUnsafeBytes { Self.sum($0) }]
    let data = head.withUnsafeBytes { Data($0) } + table
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? data.write(to: URL(filePath: path), options: .atomic)
  }

  /// A number that changes with the files of dictionaries.
  private static func origin(of indexes: [String]) -> UInt64 {
    var hash = ContentHash()
    // Words are kept as the analysis cuts and stems them.
    hash.combine("\(AnalysisVersion.current)\u{0}")
    for index in indexes {
      let name = index.hasSuffix(".index") ? String(index.dropLast(6)) : index
      for file in [index, name + ".dict.dz", name + ".dict"] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        let size = attributes?[.size] as? Int ?? -1
        let date = attributes?[.modificationDate] as? Date
        hash.combine("\(file)\u{0}\(size)\u{0}\(date?.timeIntervalSince1970 ?? 0)\u{0}")
      }
    }
    return hash.value
  }

  /// A sum by which damage is seen; it takes eight bytes at a step, and is no `FNV1a` hash.
  private static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
      sum = (sum ^ bytes.load(fromByteOffset: offset, as: UInt64.self)) &* 0x0000_0100_0000_01B3
      sum ^= sum >> 29
    }
    return sum
  }
}
