import Foundation
import GRDB
public import Model

extension StoreWriter {
  /// Adds articles, in place of those of the same ids; the names in these have to be told anew.
  ///
  /// Articles of the same moment stand in the library as they do here, the first on top. An article
  /// without a date stands where it was added. Marks and tags of an article that was removed
  /// before are on it again.
  ///
  /// - Parameters:
  ///   - articles: The articles.
  ///   - time: When they are added, in seconds since 1970.
  public func add(_ articles: some BidirectionalCollection<Article>, at time: Int64) throws {
    for article in articles.reversed() { try add(article, at: time) }
  }

  /// Removes articles with their names and pairs; what a person did with them is kept.
  public func remove(_ ids: some Sequence<ArticleID>) throws {
    for id in ids {
      try removeRow(of: id)
      try removePairs(of: id)
    }
  }

  private func add(_ article: Article, at time: Int64) throws {
    let former = try removeRow(of: article.id)
    let seconds = article.date?.secondsSince1970
    let row: Int64
    if let former, former.date == seconds {
      row = former.row
    } else {
      row = try slots.row(at: seconds ?? former?.addedAt ?? time, in: database)
    }
    let hash = contentHash(of: article.text)
    let weight = VocabularyChanges.weight(
      ofRow: row, contentHash: hash, articleCount: try knownArticleCount())
    let indexed = indexedText(article, vocabularyWeight: weight)
    let marks = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT isRead, isStarred FROM mark WHERE article = ?"),
      arguments: [article.id.rawValue])
    try execute(
      "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        row, article.id.rawValue, article.path, article.url, article.source, article.title.text,
        article.title.origin.rawValue, article.title.language.rawValue, article.language.rawValue,
        seconds, article.date?.precision.rawValue, former?.addedAt ?? time,
        hash, indexed.wordCount, weight, marks?[0] ?? 0, marks?[1] ?? 0,
        former?.hasTranslation ?? false,
      ])
    try execute(
      "INSERT INTO articleText VALUES (?, ?, ?)",
      [row, article.text, Data(SegmentCoding.encode(article))])
    try execute(
      "INSERT INTO textIndex (rowid, title, body) VALUES (?, ?, ?)",
      [row, indexed.title, indexed.body])
    articleCountChange += 1
    wordCountChange += indexed.wordCount
  }

  /// An article's text for the index; its words are counted on the way.
  private func indexedText(_ article: Article, vocabularyWeight weight: Int) -> IndexedText {
    guard weight != 0 else { return IndexedText(article, analyzer: analyzer) { _, _ in } }
    let number = vocabulary.nextArticle()
    let table = vocabulary.table
    return IndexedText(article, analyzer: analyzer) { stem, form in
      table.count(stem: stem, form: form, article: number, by: weight)
    }
  }

  private func knownArticleCount() throws -> Int {
    if articleCountAtStart == nil { articleCountAtStart = try articleCount }
    return (articleCountAtStart ?? 0) + articleCountChange
  }

  private struct FormerRow {
    let row: Int64
    let date: Int64?
    let addedAt: Int64
    let hasTranslation: Bool
  }

  /// Takes an article out of all tables but the pairs; says where it stood.
  @discardableResult
  private func removeRow(of id: ArticleID) throws -> FormerRow? {
    guard
      let found = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT row, date, addedAt, hasTranslation, vocabularyWeight FROM article WHERE id = ?
            """), arguments: [id.rawValue]),
      let article = try article(id)
    else { return nil }
    let former = FormerRow(
      row: found[0], date: found[1], addedAt: found[2], hasTranslation: found[3])
    // The index holds no text: to take an article out it must be told the words that went in.
    let indexed = indexedText(article, vocabularyWeight: -(found[4] as Int))
    try execute(
      "INSERT INTO textIndex (textIndex, rowid, title, body) VALUES ('delete', ?, ?, ?)",
      [former.row, indexed.title, indexed.body])
    try removeMentions(ofRow: former.row)
    try removeRelations(of: id)
    try execute("DELETE FROM fingerprint WHERE row = ?", [former.row])
    try execute("DELETE FROM articleText WHERE row = ?", [former.row])
    try execute("DELETE FROM article WHERE row = ?", [former.row])
    articleCountChange -= 1
    wordCountChange -= indexed.wordCount
    return former
  }
}
