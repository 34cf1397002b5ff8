import Language
public import Model

/// An article whose parts its format tells apart, such as a page or an entry of a feed.
///
/// Nothing is guessed at but the language of a part and what ``ArticleMetadata`` leaves open.
public struct ArticleDraft: Hashable, Sendable {
  /// A part of an article.
  public struct Part: Hashable, Sendable {
    /// What it is.
    public var kind: Segment.Kind
    /// Its text, without markup and not yet sanitised; line breaks part it into segments.
    public var text: String
    /// Its language; `nil` where the text itself must tell.
    public var language: LanguageTag?

    /// A part of the given text.
    public init(_ kind: Segment.Kind, _ text: String, language: LanguageTag? = nil) {
      self.kind = kind
      self.text = text
      self.language = language
    }

    /// How many segments it becomes.
    public var segmentCount: Int { Sanitiser.paragraphs(of: text).count }
  }

  /// What is known of it besides.
  public var metadata: ArticleMetadata
  /// Its parts in reading order.
  public var parts: [Part]

  /// An article of the given parts.
  public init(metadata: ArticleMetadata, parts: [Part]) {
    self.metadata = metadata
    self.parts = parts
  }

  /// The article.
  ///
  /// Its text is that of the parts with a blank line between them.
  ///
  /// - Throws: ``ImportingError/empty(path:)`` where no part has anything in it.
  public func article() throws(ImportingError) -> Article {
    var text = ""
    var start = 0
    var pieces: [(part: Part, line: SanitisedText, evidence: LanguageEvidence)] = []
    for part in parts {
      let lines = Sanitiser.paragraphs(of: part.text, startingAt: start)
      guard !lines.isEmpty else { continue }
      pieces += lines.map { (part, $0, LanguageEvidence($0.text)) }
      text += part.text + "\n\n"
      start += part.text.unicodeScalars.count + 2
    }
    guard !pieces.isEmpty else {
      throw .empty(path: metadata.origin.identity ?? metadata.id.rawValue)
    }
    let language =
      metadata.language ?? MainLanguage.language(of: pieces.map { ($0.line.text, $0.evidence) })
    let segments = pieces.map { piece in
      Segment(
        kind: piece.part.kind,
        language: piece.part.language
          ?? LanguageGuess.language(
            ofPiece: piece.line.text, evidence: piece.evidence, within: language),
        text: piece.line.text, origin: piece.line.origin)
    }
    return Article(
      metadata, language: language, text: String(text.unicodeScalars.dropLast(2)),
      segments: segments, date: metadata.date)
  }
}
