import GRDB
import Language
public import Model

extension StoreWriter {
  /// Adds articles, in place of those of the same ids; the names in these have to be told anew.
  ///
  /// Where an article says something else than the one whose place it takes, that one is kept as an
  /// earlier version of it. What is a copy of another article is put beside it.
  ///
  /// Articles of the same moment stand in the library as they do here, the first on top. An article
  /// without a date stands where it was added. Marks and tags of an article that was removed
  /// before are on it again.
  ///
  /// - Parameters:
  ///   - articles: The articles.
  ///   - time: When they are added, in seconds since 1970.
  ///   - keepsVersions: Whether earlier versions are kept; not where they are damaged.
  /// - Throws: `CancellationError` when the task is cancelled, which undoes the transaction.
  public func add(
    _ articles: some BidirectionalCollection<Article>, at time: Int64,
    keepingVersions keepsVersions: Bool = true
  ) throws {
    func moment(_ article: Article) -> Int64 { article.date?.secondsSince1970 ?? time }
    // In the order of their rows: FTS5 writes what it has gathered to the file whenever a row comes
    // after a greater one. The sort is stable, so the first of a moment comes last.
    for article in articles.reversed().sorted(by: { moment($0) < moment($1) }) {
      try Task.checkCancellation()
      try add(article, at: time, keepsVersions: keepsVersions)
    }
  }

  /// Removes articles with their names and pairs; what a person did with them is kept.
  public func remove(_ ids: some Sequence<ArticleID>) throws {
    for id in ids {
      try removeRow(of: id)
      try removePairs(of: id)
      try removeSummary(of: id)
    }
  }

  private func add(_ article: Article, at time: Int64, keepsVersions: Bool) throws {
    let former = try removeRow(of: article.id) { former, row in
      guard keepsVersions, former.says(otherThan: article) else { return false }
      try keepVersion(of: article.id, row: row, at: time)
      return true
    }
    let seconds = article.date?.secondsSince1970
    let row: Int64
    if let former, former.date == seconds {
      row = former.row
    } else {
      row = try slots.row(at: seconds ?? former?.addedAt ?? time, in: database)
    }
    let hash = Int64(bitPattern: ContentHash(article.text).value)
    let weight = VocabularyChanges.weight(
      ofRow: row, contentHash: hash, articleCount: try knownArticleCount())
    let indexed = try indexedText(article, vocabularyWeight: weight)
    try insert(article, row: row, former: former, time: time, hash: hash, weight: weight)
    try insert(indexed, row: row)
    var waiting = try InsertStatement("INSERT INTO waitingArticle VALUES (?)", in: database)
    waiting.bind(row)
    try waiting.run()
    try insertCopyKeys(of: indexed, row: row)
    try findCopies(of: article, row: row, indexed: indexed)
    articleCountChange += 1
    wordCountChange += indexed.wordCount
  }

  private static let articleInsertion = ArticleColumn.insertion()

  private func insert(
    _ article: Article, row: Int64, former: FormerRow?, time: Int64, hash: Int64, weight: Int
  ) throws {
    var statement = try InsertStatement(Self.articleInsertion, in: database)
    let mark = try mark(of: article.id)
    let origin = OriginCoding.values(of: article.origin)
    for column in ArticleColumn.allCases {
      statement.place(at: column)
      switch column {
      case .row: statement.bind(row)
      case .id: statement.bind(article.id.rawValue)
      case .path: statement.bind(article.path)
      case .url: statement.bind(article.url)
      case .source: statement.bind(article.source)
      case .author: statement.bind(article.author)
      case .title: statement.bind(article.title.text)
      case .titleOrigin: statement.bind(article.title.origin.rawValue)
      case .titleLanguage: statement.bind(article.title.language.rawValue)
      case .language: statement.bind(article.language.rawValue)
      case .date: statement.bind(article.date?.secondsSince1970)
      case .datePrecision: statement.bind(article.date?.precision.rawValue)
      case .addedAt: statement.bind(former?.addedAt ?? time)
      case .contentHash: statement.bind(hash)
      case .vocabularyWeight: statement.bind(weight)
      case .isRead: statement.bind(mark.isRead)
      case .isStarred: statement.bind(mark.isStarred)
      case .hasTranslation: statement.bind(former?.hasTranslation ?? false)
      case .encoding: statement.bind(article.encoding?.name)
      case .isEncodingDeclared: statement.bind(article.encoding.map { $0.isDeclared ? 1 : 0 })
      case .originKind: statement.bind(origin.kind)
      case .originName: statement.bind(origin.name)
      case .originItem: statement.bind(origin.item)
      case .editedAt: statement.bind(former?.editedAt(now: time))
      }
    }
    try statement.run()
    var text = try InsertStatement(
      "INSERT INTO articleText (row, text, segments) VALUES (?, ?, ?)", in: database)
    text.bind(row)
    text.bind(article.text)
    text.bind(blob: SegmentCoding.encode(article, contentHash: hash))
    try text.run()
  }

  func insert(_ indexed: IndexedText, row: Int64) throws {
    try writeIndex(
      "INSERT INTO textIndex (rowid, title, body, origin) VALUES (?, ?, ?, ?)", indexed, row)
    var length = try InsertStatement("INSERT INTO length VALUES (?, ?)", in: database)
    length.bind(row)
    length.bind(indexed.wordCount)
    try length.run()
  }

  private func writeIndex(_ sql: String, _ indexed: IndexedText, _ row: Int64) throws {
    var statement = try InsertStatement(sql, in: database)
    statement.bind(row)
    for text in [indexed.title, indexed.body, indexed.origin] {
      text.withUnsafeBufferPointer { statement.bind(text: $0) }
    }
    try statement.run()
  }

  /// What a person did with an article before it was in the library, or before it was taken out.
  private func mark(of id: ArticleID) throws -> (isRead: Bool, isStarred: Bool) {
    if hasMarks == nil {
      hasMarks = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM mark)")
    }
    guard hasMarks == true,
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT isRead, isStarred FROM mark WHERE article = ?"),
        arguments: [id.rawValue])
    else { return (false, false) }
    return (row[0], row[1])
  }

  /// An article's text for the index; its words are counted on the way.
  func indexedText(_ article: Article, vocabularyWeight weight: Int) throws -> IndexedText {
    try noteStems(in: article.language)
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
    let editedAt: Int64?
    let isKept: Bool

    /// When the text came that takes its place.
    func editedAt(now: Int64) -> Int64? { isKept ? now : editedAt }
  }

  /// Takes an article out of all tables but the pairs; says where it stood.
  ///
  /// - Parameter keep: Called with the article and its row before; says whether it was kept as a version.
  @discardableResult
  private func removeRow(
    of id: ArticleID, keeping keep: (Article, Int64) throws -> Bool = { _, _ in false }
  ) throws -> FormerRow? {
    guard
      let found = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT row, date, addedAt, hasTranslation, vocabularyWeight, editedAt
            FROM article WHERE id = ?
            """), arguments: [id.rawValue]),
      let article = try article(id)
    else { return nil }
    let isKept = try keep(article, found[0])
    let former = FormerRow(
      row: found[0], date: found[1], addedAt: found[2], hasTranslation: found[3],
      editedAt: found[5], isKept: isKept)
    // The index holds no text: to take an article out it must be told the words that went in.
    let indexed = try indexedText(article, vocabularyWeight: -(found[4] as Int))
    try writeIndex(
      """
      INSERT INTO textIndex (textIndex, rowid, title, body, origin) VALUES ('delete', ?, ?, ?, ?)
      """, indexed, former.row)
    let spellings = Set(try storedMentions(ofRow: former.row).map(\.form))
    try removeMentions(ofRow: former.row)
    try unsettle(spellings: spellings, ofRow: former.row)
    try withdrawEvidence(ofRow: former.row)
    try removeRelations(of: id)
    try withdrawStoryArticle(row: former.row)
    try removeCopyKeys(of: indexed, row: former.row)
    try leaveCopies(row: former.row)
    try execute("DELETE FROM fingerprint WHERE row = ?", [former.row])
    try execute("DELETE FROM waitingArticle WHERE row = ?", [former.row])
    try execute("DELETE FROM length WHERE row = ?", [former.row])
    try execute("DELETE FROM articleText WHERE row = ?", [former.row])
    try execute("DELETE FROM article WHERE row = ?", [former.row])
    articleCountChange -= 1
    wordCountChange -= indexed.wordCount
    return former
  }
}

extension Article {
  /// Whether its words, or the lines in which they stand, are others.
  fileprivate func says(otherThan other: Article) -> Bool {
    title.text != other.title.text || segments.count != other.segments.count
      || zip(segments, other.segments).contains { $0.text != $1.text }
  }
}
