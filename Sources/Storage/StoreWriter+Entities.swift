import Foundation
import GRDB
import Language
public import Model

private enum MentionColumn: Int, RowColumn {
  case article, data, seal

  static let table = "mention"
  static let replaced = insertion(.replace)
}

private enum EntityNameColumn: Int, RowColumn {
  case entity, language, name, stems

  static let table = "entityName"
  static let replaced = insertion(.replace)
}

extension StoreWriter {
  /// Inserts an entity, or changes its type and names and adds to its spellings.
  ///
  /// The counts of its forms are not taken over: the library counts mentions itself. Reasons
  /// replace those that a spelling had, where there are any.
  ///
  /// - Throws: `CancellationError` when the task is cancelled, which undoes the transaction.
  public func save(_ entity: Entity) throws {
    try Task.checkCancellation()
    try execute(
      """
      INSERT INTO entity (id, type) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET
        type = excluded.type
      """, [entity.id.rawValue, entity.type.rawValue])
    guard let number = try entityNumber(of: entity.id) else { return }
    try replaceNames(with: entity.names, ofEntity: number)
    for form in entity.forms {
      let row = try formNumber(form.text, language: form.language, entity: number)
      if !form.reasons.isEmpty {
        try execute(
          "UPDATE form SET reasons = ? WHERE number = ?",
          [ReasonCoding.text(of: form.reasons), row])
      }
    }
  }

  /// Sets the names in an article, in place of those that it had.
  ///
  /// A spelling that the entity does not have yet becomes one of its forms. Mentions of entities
  /// that the library does not hold are left out.
  ///
  /// - Throws: `CancellationError` when the task is cancelled, which undoes the transaction.
  public func setMentions(_ mentions: [LinkedMention], of article: ArticleID) throws {
    try Task.checkCancellation()
    guard let row = try row(of: article) else { return }
    try removeMentions(ofRow: row)
    var stored: [StoredMention] = []
    var countOfForm: [Int64: Int] = [:]
    var countOfEntity: [Int64: Int] = [:]
    for linked in mentions {
      guard let entity = try entityNumber(of: linked.entity) else { continue }
      let mention = linked.mention
      let form = try formNumber(mention.text, language: mention.language, entity: entity)
      countOfForm[form, default: 0] += 1
      countOfEntity[entity, default: 0] += 1
      stored.append(
        StoredMention(
          segment: mention.segment, range: mention.range, type: mention.type, form: form))
    }
    guard !stored.isEmpty else { return }
    try keep(stored, ofRow: row)
    for (form, count) in countOfForm {
      try execute("UPDATE form SET count = count + ? WHERE number = ?", [count, form])
    }
    for (entity, count) in countOfEntity {
      try execute(
        "INSERT INTO entityArticle (entity, article, count) VALUES (?, ?, ?)", [entity, row, count])
      try addToEntity(entity, mentions: count, articles: 1)
    }
  }

  /// Removes every entity and mention, so that the analysis can find them anew.
  public func removeAllEntities() throws {
    for table in [
      "mention", "entityArticle", "form", "formKey", "formLink", "unsettledForm", "entityName",
      "entity",
    ] {
      try execute("DELETE FROM \(table)")
    }
    try removeEvidence()
    touchedEntities = []
  }

  // MARK: Rows

  /// Keeps the mentions of an article in place of those that it had.
  func keep(_ mentions: [StoredMention], ofRow row: Int64) throws {
    let packed = MentionCoding.encode(mentions)
    let insert = try BoundStatement<MentionColumn>(MentionColumn.replaced, in: database)
    insert.bind(row, to: .article)
    insert.bind(blob: packed, to: .data)
    insert.bind(Seal.of(packed), to: .seal)
    try insert.run()
  }

  /// Sets what an entity is called in each language.
  func replaceNames(with names: [LanguageTag: String], ofEntity number: Int64) throws {
    try execute("DELETE FROM entityName WHERE entity = ?", [number])
    for (language, name) in names { try putName(name, ofEntity: number, in: language) }
    try applyChosenNames(toEntity: number)
  }

  /// Sets what an entity is called in a language; `nil` for nothing.
  func putName(_ name: String?, ofEntity number: Int64, in language: LanguageTag) throws {
    guard let name else {
      return try execute(
        "DELETE FROM entityName WHERE entity = ? AND language = ?", [number, language.rawValue])
    }
    try execute(
      EntityNameColumn.replaced,
      [
        "entity": number, "language": language.rawValue, "name": name,
        "stems": analyzer.tokens(of: name).map(\.stem).joined(separator: " "),
      ])
  }

  func removeMentions(ofRow row: Int64) throws {
    let mentions = try storedMentions(ofRow: row)
    guard !mentions.isEmpty else { return }
    for mention in mentions {
      try execute("UPDATE form SET count = count - 1 WHERE number = ?", [mention.form])
    }
    let entities = try Set(mentions.compactMap { try entityNumber(ofForm: $0.form) })
    for entity in entities {
      let count =
        try Int.fetchOne(
          database.cachedStatement(
            sql: "SELECT count FROM entityArticle WHERE entity = ? AND article = ?"),
          arguments: [entity, row]) ?? 0
      try execute("DELETE FROM entityArticle WHERE entity = ? AND article = ?", [entity, row])
      try addToEntity(entity, mentions: -count, articles: -1)
    }
    try execute("DELETE FROM mention WHERE article = ?", [row])
  }

  func recountTouchedEntities() throws {
    for entity in touchedEntities {
      try execute(
        """
        UPDATE entity SET (mentions, articles) =
          (SELECT ifnull(sum(count), 0), count(*) FROM entityArticle WHERE entity = number)
        WHERE number = ?
        """, [entity])
    }
    touchedEntities = []
  }

  private func addToEntity(_ entity: Int64, mentions: Int, articles: Int) throws {
    try execute(
      "UPDATE entity SET mentions = mentions + ?, articles = articles + ? WHERE number = ?",
      [mentions, articles, entity])
  }

  private func formNumber(
    _ text: String, language: LanguageTag, entity: Int64
  ) throws -> Int64 {
    let known = try Int64.fetchOne(
      database.cachedStatement(
        sql: "SELECT number FROM form WHERE entity = ? AND text = ? AND language = ?"),
      arguments: [entity, text, language.rawValue])
    if let known { return known }
    let words = analyzer.tokens(of: text).map(\.stem)
    try execute(
      "INSERT INTO form (entity, text, language, stems, lastStem) VALUES (?, ?, ?, ?, ?)",
      [
        entity, text, language.rawValue, words.joined(separator: " "),
        words.last ?? "",
      ])
    return database.lastInsertedRowID
  }
}
