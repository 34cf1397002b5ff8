import Model

/// A stretch of words of one segment that names something.
struct NameSpan: Hashable, Sendable {
  /// Indices of the words.
  var words: Range<Int>
  /// Scalars of proclitics before the name, which are not part of it.
  var skip: Int = 0
  var type: EntityType
  /// In words that a reader understands, strongest first.
  var evidence: [String]
  /// How much speaks for the type, in the units of ``NameClassifier``.
  var strength = Self.sure

  /// Whether it is a given name without anything else of a name.
  var isGivenNameAlone = false
  /// Whether it is a family name alone which the text says to be somebody's.
  var isFamilyNameAlone = false

  /// The strength of what is known or says so itself.
  static let sure = 6.0

  /// The same words as the name of a company.
  var asCompany: NameSpan {
    NameSpan(
      words: words, skip: skip, type: .organization,
      evidence: ["follows a word for an organization"])
  }

  func mention(in reading: SegmentReading) -> Mention {
    let lower = reading.tokens[words.lowerBound].range.lowerBound + skip
    let upper = reading.tokens[words.upperBound - 1].range.upperBound
    return Mention(
      segment: reading.index, range: lower..<upper, type: type,
      text: reading.text(lower..<upper), language: reading.language, evidence: evidence)
  }
}
