public import Model
import Storage

extension Library {
  /// What an article quotes, in reading order.
  ///
  /// - Complexity: O(*n*) in the article and its translation.
  public nonisolated func quotations(in article: ArticleID) async throws -> [ReportedQuotation] {
    guard let summary = try read({ try $0.summary(of: article) }) else {
      throw LibraryError.unknownArticle(name: article.rawValue)
    }
    var reader = QuotationReader(of: self)
    return try reader.rendered(try reader.quotations(in: summary))
  }

  /// What an entity is quoted with, the newest article first.
  ///
  /// - Parameters:
  ///   - id: The entity.
  ///   - articles: How many of the newest articles that name it are looked at.
  ///   - limit: How many quotations at most.
  /// - Throws: ``LibraryError/unknownEntity(id:)``.
  /// - Complexity: O(*n*) in the length of these articles and their translations.
  public nonisolated func quotations(
    by id: EntityID, articles: Int = .max, limit: Int = .max
  ) async throws -> [ReportedQuotation] {
    let newest = try read { reader -> [ArticleSummary] in
      guard try reader.entity(id) != nil else { throw LibraryError.unknownEntity(id: id) }
      return try reader.articles(naming: id, limit: articles)
    }.sorted { ($1.date ?? .unknownPast) < ($0.date ?? .unknownPast) }
    return try await gathered(from: newest, limit: limit) { $0.speaker == id }
  }

  /// What any of the articles quotes, the newest first.
  public nonisolated func quotations(limit: Int = .max) async throws -> [ReportedQuotation] {
    var found: [ReportedQuotation] = []
    var offset = 0
    while found.count < limit {
      let page = try read { try $0.newest(limit: Self.page, offset: offset) }
      guard !page.isEmpty else { break }
      found += try await gathered(from: page, limit: limit - found.count) { _ in true }
      offset += page.count
    }
    return found
  }

  /// What the articles of a story quote, and what of it stands in one language only.
  ///
  /// - Throws: ``LibraryError/unknownStory(name:)``.
  public nonisolated func quotations(of story: Story) async throws -> QuotationList {
    let found = try await gathered(from: story.articles, limit: .max) { _ in true }
    guard story.languages.count > 1 else { return QuotationList(quotations: found) }
    let oneSided = found.indices.filter { index in
      let quotation = found[index]
      guard quotation.rendering?.isQuotation != true, let speaker = quotation.speaker else {
        return false
      }
      return !found.contains {
        $0.speaker == speaker && $0.article.language.primary != quotation.article.language.primary
      }
    }
    return QuotationList(quotations: found, oneSided: Set(oneSided))
  }

  private nonisolated func gathered(
    from articles: [ArticleSummary], limit: Int, where isWanted: (ReportedQuotation) -> Bool
  ) async throws -> [ReportedQuotation] {
    var reader = QuotationReader(of: self)
    var found: [ReportedQuotation] = []
    for summary in articles where found.count < limit {
      try Task.checkCancellation()
      let own = try reader.quotations(in: summary).filter(isWanted)
      guard !own.isEmpty else { continue }
      found += try reader.rendered(own)
    }
    return Array(found.prefix(limit))
  }

  private static let page = 200
}

extension PublicationDate {
  /// Before any other: of articles without a date.
  fileprivate static let unknownPast = PublicationDate(
    secondsSince1970: .min, precision: .second)
}
