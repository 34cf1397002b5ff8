import GRDB
import Language
public import Model

private enum WaitingColumn: Int, RowColumn {
  case row

  static let table = "waitingArticle"
  static let inserted = insertion()
}

private enum TextColumn: Int, RowColumn {
  case row, text, segments, seal

  static let table = "articleText"
  static let inserted = insertion()
}

private enum LengthColumn: Int, RowColumn {
  case row, words

  static let table = "length"
  static let inserted = insertion()
}

private enum IndexColumn: Int, RowColumn {
  case rowid, title, body, origin

  static let table = "textIndex"
  static let inserted = insertion()
  static let deletion = """
    INSERT INTO textIndex (textIndex, rowid, title, body, origin) VALUES ('delete', \
    \(allCases.map(\.parameter).joined(separator: ", ")))
    """
}

private enum MarkColumn: Int, RowColumn {
  case isRead, isStarred, isArchived

  static let table = "mark"
  static let ofArticle = "SELECT \(selection()) FROM mark WHERE article = ?"
}

private enum FormerColumn: Int, RowColumn {
  case row, date, addedAt, hasTranslation, vocabularyWeight, editedAt

  static let table = "article"
  static let ofArticle = "SELECT \(selection()) FROM article WHERE id = ?"
}

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
    let waiting = try BoundStatement<WaitingColumn>(WaitingColumn.inserted, in: database)
    waiting.bind(row, to: .row)
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
    let statement = try BoundStatement<ArticleColumn>(Self.articleInsertion, in: database)
    let mark = try mark(of: article.id)
    let origin = OriginCoding.values(of: article.origin)
    for column in ArticleColumn.allCases {
      switch column {
      case .row: statement.bind(row, to: column)
      case .id: statement.bind(article.id.rawValue, to: column)
      case .path: statement.bind(article.path, to: column)
      case .url: statement.bind(article.url, to: column)
      case .source: statement.bind(article.source, to: column)
      case .author: statement.bind(article.author, to: column)
      case .title: statement.bind(article.title.text, to: column)
      case .titleOrigin: statement.bind(article.title.origin.rawValue, to: column)
      case .titleLanguage: statement.bind(article.title.language.rawValue, to: column)
      case .language: statement.bind(article.language.rawValue, to: column)
      case .date: statement.bind(article.date?.secondsSince1970, to: column)
      case .datePrecision: statement.bind(article.date?.precision.rawValue, to: column)
      case .addedAt: statement.bind(former?.addedAt ?? time, to: column)
      case .contentHash: statement.bind(hash, to: column)
      case .vocabularyWeight: statement.bind(weight, to: column)
      case .isRead: statement.bind(mark.isRead, to: column)
      case .isStarred: statement.bind(mark.isStarred, to: column)
      case .isArchived: statement.bind(mark.isArchived, to: column)
      case .hasTranslation: statement.bind(former?.hasTranslation ?? false, to: column)
      case .encoding: statement.bind(article.encoding?.name, to: column)
      case .isEncodingDeclared:
        statement.bind(article.encoding.map { $0.isDeclared ? 1 : 0 }, to: column)
      case .originKind: statement.bind(origin.kind, to: column)
      case .originName: statement.bind(origin.name, to: column)
      case .originItem: statement.bind(origin.item, to: column)
      case .editedAt: statement.bind(former?.editedAt(now: time), to: column)
      }
    }
    try statement.run()
    let segments = SegmentCoding.encode(article, contentHash: hash)
    let text = try BoundStatement<TextColumn>(TextColumn.inserted, in: database)
    text.bind(row, to: .row)
    text.bind(article.text, to: .text)
    text.bind(blob: segments, to: .segments)
    text.bind(Seal.of(segments), to: .seal)
    try text.run()
  }

  func insert(_ indexed: IndexedText, row: Int64) throws {
    try writeIndex(IndexColumn.inserted, indexed, row)
    let length = try BoundStatement<LengthColumn>(LengthColumn.inserted, in: database)
    length.bind(row, to: .row)
    length.bind(indexed.wordCount, to: .words)
    try length.run()
  }

  private func writeIndex(_ sql: String, _ indexed: IndexedText, _ row: Int64) throws {
    let statement = try BoundStatement<IndexColumn>(sql, in: database)
    statement.bind(row, to: .rowid)
    for (column, text) in [
      (IndexColumn.title, indexed.title), (.body, indexed.body), (.origin, indexed.origin),
    ] {
      text.withUnsafeBufferPointer { statement.bind(text: $0, to: column) }
    }
    try statement.run()
  }

  /// What a person did with an article before it was in the library, or before it was taken out.
  private func mark(of id: ArticleID) throws -> (isRead: Bool, isStarred: Bool, isArchived: Bool) {
    if hasMarks == nil {
      hasMarks = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM mark)")
    }
    guard hasMarks == true,
      let row = try Row.fetchOne(
        database.cachedStatement(sql: MarkColumn.ofArticle), arguments: [id.rawValue])
    else { return (false, false, false) }
    return (
      try row.value(MarkColumn.isRead), try row.value(MarkColumn.isStarred),
      try row.value(MarkColumn.isArchived)
    )
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
        database.cachedStatement(sql: FormerColumn.ofArticle), arguments: [id.rawValue]),
      let article = try article(id)
    else { return nil }
    let isKept = try keep(article, try found.value(FormerColumn.row))
    let former = FormerRow(
      row: try found.value(FormerColumn.row), date: try found.value(FormerColumn.date),
      addedAt: try found.value(FormerColumn.addedAt),
      hasTranslation: try found.value(FormerColumn.hasTranslation),
      editedAt: try found.value(FormerColumn.editedAt), isKept: isKept)
    let weight: Int = try found.value(FormerColumn.vocabularyWeight)
    // The index holds no text: to take an article out it must be told the words that went in.
    let indexed = try indexedText(article, vocabularyWeight: -weight)
    try writeIndex(IndexColumn.deletion, indexed, former.row)
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
