public import Language
public import Markup

/// Why no article was taken out of a page.
public enum PageError: Error, Hashable, Sendable {
  /// The bytes are no text.
  case noText(TextDecodingError)
  /// The text is no page.
  case noPage(MarkupError)
  /// There is no running text on it.
  case empty
}
