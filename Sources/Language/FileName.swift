/// Names of files in strings, whatever their bytes.
///
/// A name on Linux is bytes; those of an old archive may be Windows-1256. A string holds text alone,
/// so each byte that is none stands in it as one of 128 private-use scalars, as Python's PEP 383
/// does it, and goes back to that byte when the file is opened. Where such a name is shown, cleaning
/// puts U+FFFD in place of those scalars.
public enum FileName {
  /// What stands for byte 0x80.
  private static let first: UInt32 = 0x10F780

  /// The name that bytes are.
  public static func text(of bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: isByte)
    {
      return text
    }
    var scalars = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let byte = rest.first {
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let head = rest.prefix(length)
      let valid = head.count == length ? String(validating: head, as: UTF8.self) : nil
      if let valid, let scalar = valid.unicodeScalars.first, valid.unicodeScalars.count == 1,
        !isByte(scalar)
      {
        scalars.append(scalar)
        rest = rest.dropFirst(length)
      } else {
        if let scalar = Unicode.Scalar(first + UInt32(byte & 0x7F)) { scalars.append(scalar) }
        rest = rest.dropFirst()
      }
    }
    return String(scalars)
  }

  /// The bytes that a name stands for.
  public static func bytes(of name: String) -> [UInt8] {
    guard name.unicodeScalars.contains(where: isByte) else { return Array(name.utf8) }
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      if isByte(scalar) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value - first + 0x80))
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return bytes
  }

  /// Calls a closure with the name as C functions take it.
  public static func withCString<Result>(
    _ name: String, _ body: (UnsafePointer<CChar>) throws -> Result
  ) rethrows -> Result {
    try (bytes(of: name) + [0]).withUnsafeBytes { buffer in
      // Never empty, as the zero is in it.
      guard let start = buffer.baseAddress else { return try body([0]) }
      return try body(start.assumingMemoryBound(to: CChar.self))
    }
  }

  /// The name as text that can be printed and typed: bytes that are no text as `%CE`.
  public static func escaped(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: isByte) else { return name }
    return name.unicodeScalars.map { scalar in
      isByte(scalar)
        ? "%" + String(scalar.value - first + 0x80, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }

  private static func isByte(_ scalar: Unicode.Scalar) -> Bool {
    (first..<(first + 0x80)).contains(scalar.value)
  }
}
