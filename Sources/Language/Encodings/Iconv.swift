import Glibc

/// The C library's conversion of encodings.
enum Iconv {
  /// The text of bytes in an encoding; `nil` where there is no such encoding or a byte is none of its.
  ///
  /// - Complexity: O(*n*).
  static func text(of bytes: [UInt8], encoding: String) -> String? {
    // A name is one word; what iconv adds after "//" would let faulty bytes pass.
    guard !encoding.isEmpty, encoding.utf8.count < 64, !encoding.contains("/"),
      let descriptor = iconv_open("UTF-8", encoding), descriptor != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var fromCount = source.count
        var to = target.baseAddress
        var toCount = target.count
        guard iconv(descriptor, &from, &fromCount, &to, &toCount) != -1, fromCount == 0,
          iconv(descriptor, nil, nil, &to, &toCount) != -1
        else { return nil }
        return target.count - toCount
      }
    }
    guard let written else { return nil }
    return String(decoding: output[..<written].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
