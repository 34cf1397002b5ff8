/// Why bytes are no text.
public enum TextDecodingError: Error, Hashable, Sendable {
  /// There is a NUL byte, which no text has.
  case notText(offset: Int)
  /// From the offset on they are no text in an encoding that is known.
  case unknownEncoding(offset: Int)
}
