import CZlib

/// Makes ZIP archives for tests.
struct ZipWriter {
  private var files: [(name: String, contents: [UInt8], packed: [UInt8], count: Int)] = []

  /// Adds a file, deflated.
  ///
  /// - Parameter count: How long its header says that it is, where that is a lie.
  mutating func add(_ name: String, _ text: String, count: Int? = nil) {
    let contents = Array(text.utf8)
    files.append((name, contents, Self.deflated(contents), count ?? contents.count))
  }

  /// The archive.
  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let crc = UInt32(truncatingIfNeeded: crc32(0, file.contents, uInt(file.contents.count)))
      let common =
        Self.little(20, 2) + Self.little(0, 2) + Self.little(8, 2) + Self.little(0, 4)
        + Self.little(Int(crc), 4) + Self.little(file.packed.count, 4) + Self.little(file.count, 4)
        + Self.little(file.name.utf8.count, 2)
      directory +=
        Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common + Self.little(0, 2)
        + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
        + Self.little(archive.count, 4) + Array(file.name.utf8)
      archive +=
        Self.little(0x0403_4B50, 4) + common + Self.little(0, 2) + Array(file.name.utf8)
        + file.packed
    }
    let end =
      Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(files.count, 2)
      + Self.little(files.count, 2) + Self.little(directory.count, 4)
      + Self.little(archive.count, 4) + Self.little(0, 2)
    return archive + directory + end
  }

  private static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func deflated(_ contents: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    var input = contents
    var output = [UInt8](repeating: 0, count: contents.count + contents.count / 100 + 64)
    deflateInit2_(
      &stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      CInt(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        deflate(&stream, Z_FINISH)
        return Int(stream.total_out)
      }
    }
    return Array(output[..<count])
  }
}
