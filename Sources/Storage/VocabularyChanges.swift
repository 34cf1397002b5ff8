import GRDB

/// How many articles more or fewer have each stem, gathered over a transaction.
struct VocabularyChanges {
  private struct Change {
    var articles: Int
    /// A word as it is written with this stem, folded.
    var form: String
  }

  private var changes: [String: Change] = [:]

  var isEmpty: Bool { changes.isEmpty }

  /// Counts the stems of one article, each once.
  mutating func count(_ forms: [String: String], by difference: Int) {
    for (stem, form) in forms {
      changes[stem, default: Change(articles: 0, form: form)].articles += difference
    }
  }

  /// Writes the counts and forgets them.
  mutating func flush(into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO word VALUES (?, ?, ?)
        ON CONFLICT (stem) DO UPDATE SET articles = articles + excluded.articles
        """)
    var hasFewer = false
    for (stem, change) in changes.sorted(by: { $0.key < $1.key }) where change.articles != 0 {
      if change.articles < 0 { hasFewer = true }
      try statement.execute(arguments: [stem, change.articles, change.form])
    }
    if hasFewer {
      let unused = try database.cachedStatement(
        sql: "DELETE FROM word WHERE stem = ? AND articles <= 0")
      for (stem, change) in changes where change.articles < 0 {
        try unused.execute(arguments: [stem])
      }
    }
    changes = [:]
  }
}

extension StoreWriter {
  func flushVocabulary() throws {
    guard !vocabulary.isEmpty else { return }
    try vocabulary.flush(into: database)
  }
}
