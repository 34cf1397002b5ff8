import GRDB
import Language

extension StoreWriter {
  /// Builds the full-text index, the lengths, the counts of words and the groups of copies anew from the
  /// articles as they are stored. What a person did is not touched.
  ///
  /// - Complexity: O(*size of the library*).
  public func rebuildIndex() throws {
    try execute("REINDEX")
    try execute("INSERT INTO textIndex (textIndex) VALUES ('delete-all')")
    try execute("DELETE FROM length")
    try execute("DELETE FROM word")
    try execute("DELETE FROM copyKey")
    var articles = 0
    var words = 0
    try forEachStoredArticle { stored in
      let indexed = try indexedText(stored.article, vocabularyWeight: stored.vocabularyWeight)
      try insert(indexed, row: stored.row)
      try insertCopyKeys(indexed.copyKeys, row: stored.row)
      articles += 1
      words += indexed.wordCount
    }
    articleCountChange = 0
    wordCountChange = 0
    try set(articles, forKey: "articles")
    try set(words, forKey: "words")
    try regroupCopies()
  }

  /// Stems the names and their spellings anew, which queries are compared with.
  func renewNameStems() throws {
    func stems(_ text: String) -> [String] { analyzer.tokens(of: text).map(\.stem) }
    for row in try Row.fetchAll(database, sql: "SELECT number, text FROM form") {
      let words = stems(row[1])
      try execute(
        "UPDATE form SET stems = ?, lastStem = ? WHERE number = ?",
        [words.joined(separator: " "), words.last ?? "", row[0] as Int64])
    }
    for row in try Row.fetchAll(database, sql: "SELECT entity, language, name FROM entityName") {
      try execute(
        "UPDATE entityName SET stems = ? WHERE entity = ? AND language = ?",
        [stems(row[2]).joined(separator: " "), row[0] as Int64, row[1] as String])
    }
  }

  /// Makes the articles show in lists what is marked and translated.
  public func restoreFlags() throws {
    try execute(
      """
      UPDATE article SET
        isRead = ifnull((SELECT isRead FROM mark WHERE mark.article = article.id), 0),
        isStarred = ifnull((SELECT isStarred FROM mark WHERE mark.article = article.id), 0),
        hasTranslation = id IN (SELECT source FROM pair) OR id IN (SELECT target FROM pair)
      """)
  }

  /// Forgets alignments that were kept to have them faster; they are made again when wanted.
  public func removeKeptAlignments() throws {
    try execute("DELETE FROM alignment")
  }
}
