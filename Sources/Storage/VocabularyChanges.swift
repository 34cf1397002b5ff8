import GRDB

/// How many articles more or fewer have each stem, gathered over a transaction.
///
/// A small library counts the words of every article. In a large one that would cost half as much
/// as the index itself, so one article of eight is counted, later of thirty-two, for all of them: what
/// is weighed and suggested by these counts does not need them exact.
struct VocabularyChanges {
  /// Articles up to which every one is counted.
  static let exactArticleCount = 2_000
  /// Of so many articles, one is counted in a library of the size.
  private static func sampleInterval(articleCount: Int) -> Int {
    if articleCount < exactArticleCount { return 1 }
    return articleCount < 10 * exactArticleCount ? 8 : 32
  }

  let table = StemTable()
  private var articleNumber = 0

  /// A number that no other article of this transaction has.
  mutating func nextArticle() -> Int {
    articleNumber += 1
    return articleNumber
  }

  /// How many articles one stands for in the counts of a library of the given size: the number is
  /// kept with the article, so that it is taken off again when the article goes.
  static func weight(ofRow row: Int64, contentHash: Int64, articleCount: Int) -> Int {
    let interval = sampleInterval(articleCount: articleCount)
    let number = UInt64(bitPattern: contentHash ^ row &* 0x2545_F491_4F6C_DD1D)
    return (number >> 32).isMultiple(of: UInt64(interval)) ? interval : 0
  }

  /// Writes the counts and forgets them.
  func flush(into database: Database) throws {
    let statement = try BoundStatement<WordColumn>(WordColumn.added, in: database)
    var hasFewer = false
    try table.drain { stem, form, change in
      guard change != 0 else { return }
      if change < 0 { hasFewer = true }
      statement.bind(text: stem, to: .stem)
      statement.bind(change, to: .articles)
      statement.bind(text: form, to: .form)
      try statement.run()
    }
    if hasFewer { try database.execute(sql: "DELETE FROM word WHERE articles <= 0") }
  }
}

private enum WordColumn: Int, RowColumn {
  case stem, articles, form

  static let table = "word"
  static let added = """
    \(insertion())
    ON CONFLICT (stem) DO UPDATE SET articles = articles + excluded.articles,
      form = iif(length(excluded.form) < length(form), excluded.form, form)
    """
}

extension StoreWriter {
  func flushVocabulary() throws {
    guard !vocabulary.table.isEmpty else { return }
    try vocabulary.flush(into: database)
  }
}
