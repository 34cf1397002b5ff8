import Foundation
import GRDB
import Language

private enum FormColumn: Int, RowColumn {
  case number, text

  static let table = "form"
}

private enum EntityNameColumn: Int, RowColumn {
  case entity, language, name

  static let table = "entityName"
}

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
    try execute("DELETE FROM copySample")
    var articles = 0
    var words = 0
    try forEachStoredArticle { stored in
      let indexed = try indexedText(stored.article, vocabularyWeight: stored.vocabularyWeight)
      try insert(indexed, row: stored.row)
      try insertCopyKeys(of: indexed, row: stored.row)
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
    let forms = try Row.fetchAll(database, sql: "SELECT \(FormColumn.selection()) FROM form")
    for row in forms {
      let number: Int64 = try row.value(FormColumn.number)
      let words = stems(try row.value(FormColumn.text))
      try execute(
        "UPDATE form SET stems = ?, lastStem = ? WHERE number = ?",
        [words.joined(separator: " "), words.last ?? "", number])
    }
    let names = try Row.fetchAll(
      database, sql: "SELECT \(EntityNameColumn.selection()) FROM entityName")
    for row in names {
      let entity: Int64 = try row.value(EntityNameColumn.entity)
      let language: String = try row.value(EntityNameColumn.language)
      try execute(
        "UPDATE entityName SET stems = ? WHERE entity = ? AND language = ?",
        [stems(try row.value(EntityNameColumn.name)).joined(separator: " "), entity, language])
    }
  }

  /// Parts the texts anew whose segments are damaged, of articles and of their earlier versions: each line
  /// becomes a paragraph.
  ///
  /// What an article's file says of its parts is lost with the segments; see who reads that file again.
  public func mendSegments() throws {
    var articles: [StoredArticle] = []
    try forEachStoredArticle { if !$0.hasSegments { articles.append($0) } }
    try mendSegments(of: articles, in: .articleText)
    var versions: [StoredArticle] = []
    try forEachStoredVersion { if !$0.hasSegments { versions.append($0) } }
    try mendSegments(of: versions, in: .articleVersion)
  }

  private func mendSegments(of articles: [StoredArticle], in table: PackedTable) throws {
    for stored in articles {
      let segments = SegmentCoding.encode(stored.article, contentHash: stored.contentHash)
      try execute(
        "UPDATE \(table.name) SET segments = ?, seal = ? WHERE rowid = ?",
        [Data(segments), Seal.of(segments), stored.row])
    }
  }

  /// Has what is packed in damaged rows made anew, but for names and translations, and sets decisions aside
  /// that cannot be read: they stay in the log as if they had been taken back.
  public func removeDamagedRows(_ damage: [Damage]) throws {
    let tables = Set(
      damage.compactMap { finding -> PackedTable? in
        guard case .rows(let table, _) = finding else { return nil }
        return PackedTable(rawValue: table)
      })
    if !tables.isDisjoint(with: [.storyArticle, .withdrawnStoryArticle, .storyFeature]) {
      try removeStories()
      try execute(
        """
        INSERT INTO storyArticle (row, stage)
        SELECT row, \(StoryStage.unread.rawValue) FROM fingerprint WHERE isPaired
        """)
    }
    if tables.contains(.posting) { try removePostings() }
    for number in try damagedDecisions() { try setUndone(true, decision: number) }
  }

  /// Makes the articles show in lists what is marked and translated.
  public func restoreFlags() throws {
    try execute(
      """
      UPDATE article SET
        isRead = ifnull((SELECT isRead FROM mark WHERE mark.article = article.id), 0),
        isStarred = ifnull((SELECT isStarred FROM mark WHERE mark.article = article.id), 0),
        isArchived = ifnull((SELECT isArchived FROM mark WHERE mark.article = article.id), 0),
        hasTranslation = id IN (SELECT source FROM pair) OR id IN (SELECT target FROM pair)
      """)
  }

  /// Forgets alignments that were kept to have them faster; they are made again when wanted.
  public func removeKeptAlignments() throws {
    try execute("DELETE FROM alignment")
  }
}
