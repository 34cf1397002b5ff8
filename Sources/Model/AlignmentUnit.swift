/// What one segment of an alignment is.
public enum AlignmentUnit: String, Sendable, Hashable, CaseIterable, Codable {
  /// The article's segments as its reader found them.
  case paragraph
  /// The sentences of those segments.
  case sentence
  /// Each line of the text as it was read in.
  case line
}
