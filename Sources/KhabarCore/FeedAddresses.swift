import Model
import Storage

/// The addresses of a feed's entries, by which an entry is known again that has got another id.
struct FeedAddresses {
  /// How many entries each address has.
  private var counts: [String: Int] = [:]
  /// The ids that the entries have.
  private(set) var ids: Set<ArticleID> = []

  init(_ articles: [Article]) {
    for article in articles {
      ids.insert(article.id)
      if let name = Self.name(of: article) { counts[name, default: 0] += 1 }
    }
  }

  /// Whether an entry is the only one at its address.
  func isAlone(_ article: Article) -> Bool {
    Self.name(of: article).map { counts[$0] == 1 } ?? false
  }

  private static func name(of article: Article) -> String? {
    article.url.flatMap { WebAddress($0).canonicalName }
  }
}

extension StoreWriter {
  /// Entries of a feed, under the ids that their articles have: some programs give an entry another id
  /// whenever it is edited.
  func renamed(
    _ articles: ArraySlice<Article>, amongAll addresses: FeedAddresses
  ) throws -> [Article] {
    try articles.map { article in
      guard addresses.isAlone(article), try holding(of: article.id) == nil,
        let known = try formerArticle(of: article, except: addresses.ids)
      else { return article }
      var article = article
      article.id = known
      return article
    }
  }
}
