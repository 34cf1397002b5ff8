public import Language
public import Markup

/// Why no article was taken out of a page.
public enum PageError: Error, Hashable, Sendable {
  /// The bytes are no text.
  case noText(TextDecodingError)
  /// The text is no page.
  case noPage(MarkupError)
  /// One of the reader's own expressions is wrong, or finds nothing.
  case expressionFailed(XPathError)
  /// There is no running text on it.
  case empty
}
