import Language
import Model

extension Article {
  /// An article of segments and of what is known of it besides; a title and a source that nobody gives
  /// are read from the segments.
  init(
    _ metadata: ArticleMetadata, language: LanguageTag, text: String, segments: [Segment],
    date: PublicationDate?
  ) {
    self.init(
      id: metadata.id, origin: metadata.origin, url: metadata.url,
      source: metadata.source ?? Self.sourceLine(of: segments), author: metadata.author,
      title: Self.title(of: segments, given: metadata.title, language: language),
      language: language, date: date, encoding: metadata.encoding, text: text, segments: segments)
  }

  private static func sourceLine(of segments: [Segment]) -> String? {
    segments.last { $0.kind == .sourceLine }.flatMap { LineLabel.source.value(in: $0.text) }
  }

  private static func title(of segments: [Segment], given: String?, language: LanguageTag)
    -> ArticleTitle
  {
    if let given = given.map(Sanitiser.line), given.contains(where: { !$0.isWhitespace }) {
      return ArticleTitle(
        text: given, origin: .headline,
        language: LanguageGuess.language(
          ofPiece: given, evidence: LanguageEvidence(given), within: language))
    }
    if let headline = segments.first(where: { $0.kind == .headline }) {
      return ArticleTitle(text: headline.text, origin: .headline, language: headline.language)
    }
    let lead = segments.first { $0.kind == .paragraph } ?? segments[0]
    return ArticleTitle(
      text: LeadTitle.title(of: lead.text), origin: .lead, language: lead.language)
  }
}
