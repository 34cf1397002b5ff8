public import Model

/// A paragraph that is safe to lay out, with the way back to where it was cut from.
public struct SanitisedText: Hashable, Sendable {
  /// At most ``Sanitiser/longestParagraph`` scalars, none of which breaks a line or commands a
  /// terminal.
  public var text: String
  /// Maps scalar offsets of ``text`` to those of the source.
  public var origin: OffsetMap

  /// A text and its origin.
  public init(text: String, origin: OffsetMap) {
    self.text = text
    self.origin = origin
  }
}
