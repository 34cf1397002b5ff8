import Glibc

/// Encodes text as old pages are, for tests.
enum OldEncoding {
  /// The bytes of a text; `nil` where the encoding does not have one of its characters.
  static func bytes(of text: String, in encoding: String) -> [UInt8]? {
    guard let descriptor = iconv_open(encoding, "UTF-8"), descriptor != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(descriptor) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var fromCount = source.count
        var to = target.baseAddress
        var toCount = target.count
        guard iconv(descriptor, &from, &fromCount, &to, &toCount) != -1 else { return nil }
        return target.count - toCount
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}
