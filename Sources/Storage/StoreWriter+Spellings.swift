import Foundation
import GRDB
import Language
public import Model

/// Keeps the spellings that linking joins into entities.
extension StoreWriter {
  /// Adds a spelling that belongs to no entity yet, under keys by which it is found.
  ///
  /// - Returns: Its number.
  public func insert(_ spelling: LinkedSpelling, keys: Set<UInt64>) throws -> Int64 {
    let identity = spelling.identity
    let words = analyzer.tokens(of: identity.text).map(\.stem)
    var insert = try InsertStatement(
      """
      INSERT INTO form (entity, text, language, stems, lastStem, reasons, type, key, whole, known)
      VALUES (0, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, in: database)
    insert.bind(identity.text)
    insert.bind(identity.language.rawValue)
    insert.bind(words.joined(separator: " "))
    insert.bind(words.last ?? "")
    insert.bind(spelling.reasons.joined(separator: "\n"))
    insert.bind(identity.type.rawValue)
    insert.bind(spelling.key)
    insert.bind(identity.whole)
    insert.bind(spelling.known?.rawValue)
    try insert.run()
    let number = database.lastInsertedRowID
    var key = try InsertStatement("INSERT OR IGNORE INTO formKey VALUES (?, ?)", in: database)
    for own in keys {
      key.bind(Int64(bitPattern: own))
      key.bind(number)
      try key.run()
    }
    return number
  }

  /// Adds a link between two spellings.
  ///
  /// - Parameter origin: The article that tells it.
  public func insert(_ link: SpellingLink, origin: ArticleID?) throws {
    let row = try origin.flatMap(row(of:)) ?? 0
    var insert = try InsertStatement(
      "INSERT OR REPLACE INTO formLink VALUES (?, ?, ?, ?, ?)", in: database)
    for (form, other) in [(link.left, link.right), (link.right, link.left)] {
      insert.bind(form)
      insert.bind(other)
      insert.bind(link.kind.rawValue)
      insert.bind(row)
      insert.bind(link.score)
      try insert.run()
    }
  }

  /// Removes the links of some kinds that an article told.
  public func removeLinks(
    from origin: ArticleID, of kinds: [SpellingLink.Kind]
  ) throws -> [SpellingLink] {
    guard let row = try row(of: origin) else { return [] }
    return try removeLinks(fromRow: row, of: kinds)
  }

  private func removeLinks(
    fromRow row: Int64, of kinds: [SpellingLink.Kind]
  ) throws -> [SpellingLink] {
    var removed: [SpellingLink] = []
    for kind in kinds {
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql:
            "SELECT form, other, score FROM formLink WHERE origin = ? AND kind = ? AND origin <> 0"),
        arguments: [row, kind.rawValue])
      guard !rows.isEmpty else { continue }
      removed += rows.map { SpellingLink(left: $0[0], right: $0[1], kind: kind, score: $0[2]) }
      try execute(
        "DELETE FROM formLink WHERE origin = ? AND kind = ? AND origin <> 0", [row, kind.rawValue])
    }
    return removed
  }

  /// Notes what the names of an article that leaves held together.
  func unsettle(spellings: Set<Int64>, ofRow row: Int64) throws {
    let links = try removeLinks(fromRow: row, of: SpellingLink.Kind.allCases)
    for number in spellings.union(links.map(\.left)) {
      try execute("INSERT OR IGNORE INTO unsettledForm VALUES (?)", [number])
    }
  }

  /// Takes back what an original told of the names in its translations, when it loses one of them;
  /// the others are to be looked at again.
  func forgetPlaces(of source: ArticleID) throws {
    for link in try removeLinks(from: source, of: [.place, .confirmation]) {
      try execute("INSERT OR IGNORE INTO unsettledForm VALUES (?)", [link.left])
    }
    try execute("DELETE FROM placedPair WHERE source = ?", [source.rawValue])
  }

  /// Forgets which spellings were to be put together anew.
  public func removeUnsettledSpellings() throws { try execute("DELETE FROM unsettledForm") }

  /// Takes an article's mentions away, before it gets others.
  public func removeMentions(of article: ArticleID) throws {
    guard let row = try row(of: article) else { return }
    try removeMentions(ofRow: row)
    try execute("DELETE FROM placedPair WHERE source = ?1 OR target = ?1", [article.rawValue])
  }

  /// Sets the mentions of an article that has none, by the numbers of their spellings.
  public func setMentions(
    _ mentions: [Mention], spellings: [Int64], of article: ArticleID
  ) throws {
    guard let row = try row(of: article), !mentions.isEmpty else { return }
    var stored: [StoredMention] = []
    var counts: [Int64: Int] = [:]
    for (mention, form) in zip(mentions, spellings) {
      counts[form, default: 0] += 1
      stored.append(
        StoredMention(
          segment: mention.segment, range: mention.range, type: mention.type, form: form,
          evidence: try mention.evidence.map(evidenceNumber)))
    }
    var insert = try InsertStatement("INSERT OR REPLACE INTO mention VALUES (?, ?)", in: database)
    insert.bind(row)
    insert.bind(blob: MentionCoding.encode(stored))
    try insert.run()
    var countOfEntity: [Int64: Int] = [:]
    var update = try InsertStatement(
      "UPDATE form SET count = count + ? WHERE number = ?", in: database)
    for (form, count) in counts {
      update.bind(count)
      update.bind(form)
      try update.run()
      if let entity = try entityNumber(ofForm: form) {
        countOfEntity[entity, default: 0] += count
      }
    }
    try add(countOfEntity, toEntitiesOfRow: row)
  }

  private func add(_ counts: [Int64: Int], toEntitiesOfRow row: Int64) throws {
    var article = try InsertStatement(
      """
      INSERT INTO entityArticle VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET count = count + excluded.count
      """, in: database)
    var entity = try InsertStatement(
      "UPDATE entity SET mentions = mentions + ?, articles = articles + 1 WHERE number = ?",
      in: database)
    for (number, count) in counts {
      article.bind(number)
      article.bind(row)
      article.bind(count)
      try article.run()
      entity.bind(count)
      entity.bind(number)
      try entity.run()
    }
  }

  /// Keeps what linking made of spellings; their mentions go over to their entities.
  public func save(_ spellings: [LinkedSpelling]) throws {
    var moved: [Int64: [Int64: Int64]] = [:]
    var update = try InsertStatement(
      "UPDATE form SET entity = ?, cluster = ?, reasons = ? WHERE number = ?", in: database)
    for spelling in spellings {
      let old = try entityNumber(ofForm: spelling.number) ?? 0
      var new = old
      if let entity = spelling.entity {
        new = try entityNumber(of: entity) ?? insertEntity(entity, type: spelling.identity.type)
      }
      update.bind(new)
      update.bind(spelling.cluster?.rawValue)
      update.bind(spelling.reasons.joined(separator: "\n"))
      update.bind(spelling.number)
      try update.run()
      if old != 0, old != new { moved[old, default: [:]][spelling.number] = new }
    }
    for (entity, forms) in moved { try move(forms, from: entity) }
  }

  private func insertEntity(_ id: EntityID, type: EntityType) throws -> Int64 {
    try execute(
      "INSERT INTO entity (id, type) VALUES (?, ?)", [id.rawValue, type.rawValue])
    return database.lastInsertedRowID
  }

  /// Counts the mentions of spellings for the entities that these have gone over to.
  private func move(_ forms: [Int64: Int64], from entity: Int64) throws {
    let articles = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT article FROM entityArticle WHERE entity = ?"),
      arguments: [entity])
    for article in articles {
      var counts: [Int64: Int] = [:]
      for mention in try storedMentions(ofRow: article) {
        if let target = forms[mention.form] { counts[target, default: 0] += 1 }
      }
      let total = counts.values.reduce(0, +)
      guard total > 0 else { continue }
      for (target, count) in counts {
        try execute(
          """
          INSERT INTO entityArticle VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET count = count + excluded.count
          """, [target, article, count])
        touchedEntities.insert(target)
      }
      try execute(
        "UPDATE entityArticle SET count = count - ? WHERE entity = ? AND article = ?",
        [total, entity, article])
      try execute(
        "DELETE FROM entityArticle WHERE entity = ? AND article = ? AND count <= 0",
        [entity, article])
      touchedEntities.insert(entity)
    }
  }

  /// Sets what an entity is and what it is called.
  public func setNames(_ names: [LanguageTag: String], type: EntityType, of entity: EntityID) throws
  {
    guard let number = try entityNumber(of: entity) else { return }
    try execute(
      "UPDATE entity SET type = ?1 WHERE number = ?2 AND type <> ?1", [type.rawValue, number])
    let former = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT language, name FROM entityName WHERE entity = ?"),
      arguments: [number])
    var known: [LanguageTag: String] = [:]
    for row in former { known[LanguageTag(rawValue: row[0])] = row[1] }
    guard known != names else { return }
    try execute("DELETE FROM entityName WHERE entity = ?", [number])
    for (language, name) in names {
      try execute(
        "INSERT INTO entityName VALUES (?, ?, ?, ?)",
        [
          number, language.rawValue, name,
          analyzer.tokens(of: name).map(\.stem).joined(separator: " "),
        ])
    }
  }

  /// Notes that the names of a pair have been compared by their places.
  public func setPlaced(_ pair: TranslationPair) throws {
    try execute(
      "INSERT OR IGNORE INTO placedPair VALUES (?, ?)",
      [pair.source.rawValue, pair.target.rawValue])
  }
}
