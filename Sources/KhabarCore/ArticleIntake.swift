import Importing
import Language
import Model
import Storage

/// Tells of articles that come in which are new, which are changed, and under which id each stands.
///
/// An article takes the place of another only where both are of one origin: of the same file, feed or
/// page, or of none. Where the id belongs to another's article already, it gets one of its own, always the same.
struct ArticleIntake {
  /// The articles to store, each once.
  private(set) var articles: [Article] = []
  private(set) var added = 0
  private(set) var changed = 0
  private(set) var unchanged = 0

  private let writer: StoreWriter
  /// Of the ids taken so far, the identity of each one's origin.
  private var identities: [ArticleID: String?] = [:]

  init(writer: StoreWriter) {
    self.writer = writer
  }

  /// Takes an article in.
  ///
  /// - Returns: The id that it has in the library.
  @discardableResult
  mutating func take(_ article: Article) throws -> ArticleID {
    var article = article
    article.origin = article.origin.lasting
    article.id = try freeID(for: article)
    // A file that is named twice is read twice.
    guard identities.updateValue(article.origin.identity, forKey: article.id) == nil else {
      return article.id
    }
    if try writer.holding(of: article.id) == nil {
      added += 1
    } else if let summary = try writer.keptSummary(of: article.id) {
      // The full text stays in the place of what the feed carries, which is kept beside it.
      let hash = ContentHash(article.text).value
      if summary.contentHash == hash {
        unchanged += 1
      } else {
        changed += 1
        try writer.keep(KeptSummary(contentHash: hash, text: article.text), of: article.id)
      }
      return article.id
    } else if try isStored(article) {
      unchanged += 1
      return article.id
    } else {
      changed += 1
    }
    articles.append(article)
    return article.id
  }

  /// Whether the library has an article as it stands.
  private func isStored(_ article: Article) throws -> Bool {
    guard try writer.holding(of: article.id)?.contentHash == ContentHash(article.text).value else {
      return false
    }
    return try writer.article(article.id) == article
  }

  /// The id that the article has, unless that is another's: then one with a mark of its origin.
  private func freeID(for article: Article) throws -> ArticleID {
    let mark =
      article.path.map(FileReading.hash)
      ?? ContentHash(article.origin.identity ?? "").description
    for id in [article.id.rawValue, "\(article.id)~\(mark.prefix(6))", "\(article.id)~\(mark)"] {
      let id = ArticleID(rawValue: id)
      if try isFree(id, for: article) { return id }
    }
    // Somebody has made the marked ids on purpose.
    return ArticleID(rawValue: "\(article.id)~\(mark)~\(ContentHash(article.text))")
  }

  private func isFree(_ id: ArticleID, for article: Article) throws -> Bool {
    if let identity = identities[id] { return identity == article.origin.identity }
    guard let holder = try writer.holding(of: id) else { return true }
    return holder.origin.identity == article.origin.identity
  }
}
