import Model

/// What stands between a pair of quotation marks.
struct QuotedSpan: Hashable, Sendable {
  /// The text between the marks, one range a paragraph; at least one.
  var parts: [SegmentRange]
  /// Whether the text stops before its closing mark.
  var isUnclosed = false
  /// Whether its opening mark is missing, and it begins with its sentence.
  var isUnopened = false
  /// Whether it goes straight on from the span before, which has no closing mark.
  var continues = false
}
