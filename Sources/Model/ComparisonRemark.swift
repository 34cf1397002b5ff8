/// What a reader should know of two texts that are no ordinary original and rendering.
public enum ComparisonRemark: Hashable, Sendable, Codable {
  /// A side has no words.
  case noText(Side)
  /// Both sides are one text.
  case sameText
  /// A side is neither Arabic nor English: only names, numbers and lengths could be compared.
  case thirdLanguage(Side)
  /// No segment of one side has a counterpart in the other.
  case nothingInCommon
}
