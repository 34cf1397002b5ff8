/// Why some text is no document.
public enum MarkupError: Error, Hashable, Sendable {
  /// There is no element in it.
  case empty
  /// It has more bytes than are parsed.
  case tooLong(bytes: Int, limit: Int)
}
