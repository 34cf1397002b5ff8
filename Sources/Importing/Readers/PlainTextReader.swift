import Language
public import Model

/// Reads a plain text, as it is pasted or saved from a news page, into an article.
///
/// It is the only reader that guesses what a line is: a headline, a caption or running text.
public struct PlainTextReader: DocumentReader {
  /// A reader.
  public init() {}

  /// Those of plain text.
  public var endings: Set<String> { ["txt", "text", "md"] }

  /// That of plain text.
  public var mediaTypes: Set<String> { ["text/plain"] }

  /// Reads an input as the text of one article.
  public func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch {
    let decoded = try input.text()
    if let markup = FileKind.markup(in: decoded.text) {
      throw .unreadKind(path: input.name, kind: markup)
    }
    let metadata = ArticleMetadata(
      id: ArticleNaming.id(ofOnlyArticleIn: input, text: decoded.text), origin: input.origin,
      encoding: decoded.encoding)
    // It fails for one reason alone.
    guard let article = try? article(from: decoded.text, metadata: metadata) else {
      throw .empty(path: input.name)
    }
    return ArticleBatch(
      articles: [article],
      remarks: decoded.repairs > 0 ? [.repaired(path: input.name, count: decoded.repairs)] : [])
  }

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
      throw .empty(path: metadata.origin.identity ?? metadata.id.rawValue)
    }
    let language =
      metadata.language ?? MainLanguage.language(of: blocks.map { ($0.text, $0.evidence) })
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
      metadata, language: language, text: text, segments: segments,
      date: metadata.date ?? DateReader.date(of: segments, in: language))
  }
}
