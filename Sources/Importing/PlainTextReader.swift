import Language
public import Model

/// Reads a plain text, as it is pasted or saved from a news page, into an article.
public struct PlainTextReader: Sendable {
  /// A reader.
  public init() {}

  /// The article that a text is.
  ///
  /// Every line with something in it becomes a segment; lines that were wrapped by hand at a fixed
  /// width become one.
  ///
  /// - Parameters:
  ///   - text: The decoded text.
  ///   - metadata: What is known besides; what it leaves open is read from the text.
  /// - Throws: ``ImportingError/empty(path:)`` where no line has anything in it.
  public func article(from text: String, metadata: ArticleMetadata) throws(ImportingError)
    -> Article
  {
    let blocks = Block.blocks(of: text)
    guard !blocks.isEmpty else {
      throw .empty(path: metadata.path ?? metadata.id.rawValue)
    }
    let language = metadata.language ?? mainLanguage(of: blocks)
    let kinds = SegmentClassifier(blocks: blocks, language: language).kinds()
    let segments = zip(blocks, kinds).map { block, kind in
      Segment(
        kind: kind, language: block.language == .undetermined ? language : block.language,
        text: block.text, origin: block.origin)
    }
    return Article(
      id: metadata.id, path: metadata.path, url: metadata.url,
      source: metadata.source ?? sourceLine(of: segments),
      title: title(of: segments, given: metadata.title, language: language),
      language: language, date: metadata.date ?? DateReader.date(of: segments, in: language),
      text: text, segments: segments)
  }

  /// The language of most of the text, by length.
  private func mainLanguage(of blocks: [Block]) -> LanguageTag {
    var weights: [LanguageTag: Int] = [:]
    for block in blocks where block.language != .undetermined {
      weights[block.language, default: 0] += block.text.unicodeScalars.count
    }
    let best = weights.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    return best?.key ?? .undetermined
  }

  private func sourceLine(of segments: [Segment]) -> String? {
    segments.last { $0.kind == .sourceLine }.flatMap { LineLabel.source.value(in: $0.text) }
  }

  private func title(of segments: [Segment], given: String?, language: LanguageTag)
    -> ArticleTitle
  {
    if let given = given.map(Sanitiser.line), given.contains(where: { !$0.isWhitespace }) {
      let guessed = LanguageGuess.language(of: given)
      return ArticleTitle(
        text: given, origin: .headline, language: guessed == .undetermined ? language : guessed)
    }
    if let headline = segments.first(where: { $0.kind == .headline }) {
      return ArticleTitle(text: headline.text, origin: .headline, language: headline.language)
    }
    let lead = segments.first { $0.kind == .paragraph } ?? segments[0]
    return ArticleTitle(
      text: LeadTitle.title(of: lead.text), origin: .lead, language: lead.language)
  }
}
