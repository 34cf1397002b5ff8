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
    let languages = blocks.map {
      LanguageGuess.language(ofPiece: $0.text, evidence: $0.evidence, within: language)
    }
    let kinds = SegmentClassifier(blocks: blocks, languages: languages, language: language).kinds()
    let segments = blocks.indices.map { index in
      Segment(
        kind: kinds[index], language: languages[index], text: blocks[index].text,
        origin: blocks[index].origin)
    }
    return Article(
      id: metadata.id, path: metadata.path, url: metadata.url,
      source: metadata.source ?? sourceLine(of: segments),
      title: title(of: segments, given: metadata.title, language: language),
      language: language, date: metadata.date ?? DateReader.date(of: segments, in: language),
      encoding: metadata.encoding, text: text, segments: segments)
  }

  /// The language of most of the text, by letters.
  private func mainLanguage(of blocks: [Block]) -> LanguageTag {
    var counts: [LanguageEvidence.Letters: Int] = [:]
    for block in blocks {
      guard let letters = block.evidence.letters else { continue }
      counts[letters, default: 0] += block.evidence.letterCount
    }
    let most = counts.max { ($0.value, "\($1.key)") < ($1.value, "\($0.key)") }
    guard let most else { return .undetermined }
    let own = blocks.filter { $0.evidence.letters == most.key }
    var evidence = LanguageEvidence()
    for block in own { evidence.combine(block.evidence) }
    if let plain = evidence.plainLanguage { return plain }
    var text = ""
    for block in own where text.utf8.count < LanguageEvidence.longestLook {
      text += block.text
      text += "\n"
    }
    return LanguageGuess.language(of: text, evidence: evidence)
  }

  private func sourceLine(of segments: [Segment]) -> String? {
    segments.last { $0.kind == .sourceLine }.flatMap { LineLabel.source.value(in: $0.text) }
  }

  private func title(of segments: [Segment], given: String?, language: LanguageTag)
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
