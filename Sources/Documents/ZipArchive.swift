internal import CZlib

/// The files in a ZIP archive, as EPUB and DOCX are.
///
/// Only what those need is read: files that are stored or deflated, without encryption, in one part
/// and below 4 GB. Each file and all that are read together are bounded, so that a small archive that
/// unfolds without end ends soon; nothing is ever written to a disk, whatever its names say.
final class ZipArchive {
  /// The most bytes of one file, and of all that are read.
  static let longest = (file: 32 << 20, all: 96 << 20)
  private static let mostEntries = 20_000

  private struct Entry {
    var method: Int
    var packedCount: Int
    var count: Int
    var header: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]
  private var unpacked = 0

  /// The names of its files.
  var names: some Collection<String> { entries.keys }

  /// The archive that some bytes are.
  ///
  /// - Throws: ``ZipError``.
  init(_ bytes: [UInt8]) throws(ZipError) {
    self.bytes = bytes
    guard let end = Self.endRecord(of: bytes) else { throw .noArchive }
    let count = number(at: end + 10, width: 2)
    var place = number(at: end + 16, width: 4)
    guard count <= Self.mostEntries else { throw .tooManyFiles }
    for _ in 0..<count {
      guard place + 46 <= end, number(at: place, width: 4) == 0x0201_4B50 else { throw .damaged }
      let lengths = [28, 30, 32].map { number(at: place + $0, width: 2) }
      let start = place + 46
      place = start + lengths.reduce(0, +)
      guard place <= end else { throw .damaged }
      // A file that is encrypted is as good as none.
      guard number(at: start - 38, width: 2) & 1 == 0 else { continue }
      let name = String(decoding: bytes[start..<(start + lengths[0])], as: UTF8.self)
      entries[name] = Entry(
        method: number(at: start - 36, width: 2), packedCount: number(at: start - 26, width: 4),
        count: number(at: start - 22, width: 4), header: number(at: start - 4, width: 4))
    }
  }

  /// A file's bytes; `nil` where there is none of that name.
  ///
  /// - Throws: ``ZipError``.
  func contents(of name: String) throws(ZipError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard entry.header + 30 <= bytes.count, number(at: entry.header, width: 4) == 0x0403_4B50 else {
      throw .damaged
    }
    let start =
      entry.header + 30 + number(at: entry.header + 26, width: 2)
      + number(at: entry.header + 28, width: 2)
    guard start + entry.packedCount <= bytes.count else { throw .damaged }
    let packed = bytes[start..<(start + entry.packedCount)]
    let limit = min(Self.longest.file, Self.longest.all - unpacked)
    guard entry.count <= limit else { throw .tooLong }
    let contents: [UInt8]
    switch entry.method {
    case 0: contents = Array(packed)
    case 8: contents = try Self.inflated(packed, count: entry.count)
    default: throw .unknownMethod
    }
    unpacked += contents.count
    return contents
  }

  /// A number of little-endian bytes; 0 where they are not all there.
  private func number(at place: Int, width: Int) -> Int {
    guard place >= 0, place + width <= bytes.count else { return 0 }
    return (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// Where the record at an archive's end stands; a comment may follow it.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    for place in stride(from: last, through: max(0, last - 65_535), by: -1)
    where bytes[place] == 0x50 && bytes[place..<(place + 4)].elementsEqual([0x50, 0x4B, 5, 6]) {
      return place
    }
    return nil
  }

  /// Unpacks what is said to be of a length, and stops there.
  private static func inflated(_ packed: ArraySlice<UInt8>, count: Int) throws(ZipError) -> [UInt8]
  {
    guard count > 0 else { return [] }
    var output = [UInt8](repeating: 0, count: count)
    var input = Array(packed)
    let isWhole = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Bool in
        var stream = z_stream()
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        // A negative window: ZIP has no header around the packed bytes.
        guard
          inflateInit2_(
            &stream, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
        else { return false }
        defer { inflateEnd(&stream) }
        let status = inflate(&stream, Z_FINISH)
        return status == Z_STREAM_END && stream.avail_out == 0
      }
    }
    guard isWhole else { throw .damaged }
    return output
  }
}

/// Why an archive, or a file of it, cannot be read: each a clause without a full stop.
enum ZipError: Error, Hashable, CustomStringConvertible {
  case noArchive
  case damaged
  case tooManyFiles
  case tooLong
  case unknownMethod

  var description: String {
    switch self {
    case .noArchive: "it is no ZIP archive, or its end is missing"
    case .damaged: "its archive is damaged"
    case .tooManyFiles: "it has too many files in it"
    case .tooLong:
      "it unfolds to more than \(ZipArchive.longest.file >> 20) MB a file or "
        + "\(ZipArchive.longest.all >> 20) MB in all"
    case .unknownMethod: "it is packed in a way that Khabar does not read"
    }
  }
}
