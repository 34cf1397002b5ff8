/// What a person wrote about an article, a paragraph of one, or a name.
public struct Note: Hashable, Sendable, Codable {
  /// What a note is about.
  public enum Subject: Hashable, Sendable, Codable {
    /// An article as a whole.
    case article(ArticleID)
    /// A paragraph: where it stood when the note was written, and how it began, by which it is found
    /// when the article is edited.
    case paragraph(ArticleID, segment: Int, quote: String)
    /// A person, a place, an organisation: its id and what it was called, by which it is found when
    /// it is linked otherwise.
    case entity(EntityID, name: String)
  }

  /// What it is about.
  public var subject: Subject
  /// What was written; never empty.
  public var text: String
  /// When, in seconds since 1970.
  public var writtenAt: Int64
  /// Who wrote it, where that is known.
  public var writtenBy: String?

  /// A note of the given parts.
  public init(subject: Subject, text: String, writtenAt: Int64 = 0, writtenBy: String? = nil) {
    self.subject = subject
    self.text = text
    self.writtenAt = writtenAt
    self.writtenBy = writtenBy
  }
}

extension Note.Subject {
  /// Scalars of a paragraph by which it is known again.
  static let quoteLength = 300

  /// A paragraph of an article.
  public static func paragraph(_ segment: Int, of article: Article) -> Self {
    let text = article.segments.indices.contains(segment) ? article.segments[segment].text : ""
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(quoteLength)))
    return .paragraph(article.id, segment: segment, quote: start)
  }

  /// The article that it is, or is part of; `nil` for a name.
  public var article: ArticleID? {
    switch self {
    case .article(let id), .paragraph(let id, _, _): id
    case .entity: nil
    }
  }

  /// The segment of an article that it is about now; `nil` where it is about the whole, and where what
  /// it was about is gone.
  public func segment(in article: Article) -> Int? {
    guard case .paragraph(article.id, let segment, let quote) = self else { return nil }
    let segments = article.segments
    func begins(_ index: Int) -> Bool {
      segments.indices.contains(index) && segments[index].text.hasPrefix(quote)
    }
    if begins(segment) { return segment }
    return segments.indices.filter(begins).min { abs($0 - segment) < abs($1 - segment) }
  }
}

/// A note with what it is about as the library has it now: what a list of notes shows.
public struct ListedNote: Hashable, Sendable {
  /// The note.
  public var note: Note
  /// The article, where it is about one and the library holds it.
  public var article: ArticleSummary?
  /// The name's entity, where it is about one and the library has it.
  public var entity: EntityID?

  /// A note about the given.
  public init(_ note: Note, article: ArticleSummary? = nil, entity: EntityID? = nil) {
    self.note = note
    self.article = article
    self.entity = entity
  }
}
