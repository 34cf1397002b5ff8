import Foundation
import GRDB
import Language
public import Model

private enum NewFormColumn: Int, RowColumn {
  case entity, text, language, stems, lastStem, reasons, type, key, whole, known

  static let table = "form"
  static let inserted = insertion()
}

private enum SettledFormColumn: Int, RowColumn {
  case entity, cluster, reasons, number

  static let table = "form"
  static let saved = """
    UPDATE form SET entity = \(entity.parameter), cluster = \(cluster.parameter),
      reasons = \(reasons.parameter)
    WHERE number = \(number.parameter)
    """
}

private enum FormCountColumn: Int, RowColumn {
  case count, number

  static let table = "form"
  static let added =
    "UPDATE form SET count = count + \(count.parameter) WHERE number = \(number.parameter)"
}

private enum FormKeyColumn: Int, RowColumn {
  case key, form

  static let table = "formKey"
  static let added = insertion(.ignore)
}

private enum LinkColumn: Int, RowColumn {
  case form, other, kind, origin, score

  static let table = "formLink"
  static let replaced = insertion(.replace)
  static let selected = selection()
}

private enum EntityArticleColumn: Int, RowColumn {
  case entity, article, count

  static let table = "entityArticle"
  static let added = """
    \(insertion()) ON CONFLICT DO UPDATE SET count = count + excluded.count
    """
}

private enum EntityCountColumn: Int, RowColumn {
  case mentions, number

  static let table = "entity"
  static let added = """
    UPDATE entity SET mentions = mentions + \(mentions.parameter), articles = articles + 1
    WHERE number = \(number.parameter)
    """
}

/// Keeps the spellings that linking joins into entities.
extension StoreWriter {
  /// Adds a spelling that belongs to no entity yet, under keys by which it is found.
  ///
  /// - Returns: Its number.
  public func insert(_ spelling: LinkedSpelling, keys: Set<UInt64>) throws -> Int64 {
    let identity = spelling.identity
    let words = analyzer.tokens(of: identity.text).map(\.stem)
    let insert = try BoundStatement<NewFormColumn>(NewFormColumn.inserted, in: database)
    insert.bind(0, to: .entity)
    insert.bind(identity.text, to: .text)
    insert.bind(identity.language.rawValue, to: .language)
    insert.bind(words.joined(separator: " "), to: .stems)
    insert.bind(words.last ?? "", to: .lastStem)
    insert.bind(ReasonCoding.text(of: spelling.reasons), to: .reasons)
    insert.bind(identity.type.rawValue, to: .type)
    insert.bind(spelling.key, to: .key)
    insert.bind(identity.whole, to: .whole)
    insert.bind(spelling.known?.rawValue, to: .known)
    try insert.run()
    let number = database.lastInsertedRowID
    let key = try BoundStatement<FormKeyColumn>(FormKeyColumn.added, in: database)
    for own in keys {
      key.bind(bits: own, to: .key)
      key.bind(number, to: .form)
      try key.run()
    }
    return number
  }

  /// Adds a link between two spellings.
  ///
  /// - Parameter origin: The article that tells it.
  public func insert(_ link: SpellingLink, origin: ArticleID?) throws {
    let row = try origin.flatMap(row(of:)) ?? 0
    let insert = try BoundStatement<LinkColumn>(LinkColumn.replaced, in: database)
    for (form, other) in [(link.left, link.right), (link.right, link.left)] {
      insert.bind(form, to: .form)
      insert.bind(other, to: .other)
      insert.bind(link.kind.rawValue, to: .kind)
      insert.bind(row, to: .origin)
      insert.bind(link.score, to: .score)
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
          sql: """
            SELECT \(LinkColumn.selected) FROM formLink
            WHERE origin = ? AND kind = ? AND origin <> 0
            """), arguments: [row, kind.rawValue])
      guard !rows.isEmpty else { continue }
      removed += try rows.map { row in
        SpellingLink(
          left: try row.value(LinkColumn.form), right: try row.value(LinkColumn.other), kind: kind,
          score: try row.value(LinkColumn.score))
      }
      try execute(
        "DELETE FROM formLink WHERE origin = ? AND kind = ? AND origin <> 0", [row, kind.rawValue])
    }
    return removed
  }

  /// Notes what the names of an article that leaves held together.
  func unsettle(spellings: Set<Int64>, ofRow row: Int64) throws {
    let links = try removeLinks(fromRow: row, of: SpellingLink.Kind.allCases)
    for number in spellings.union(links.map(\.left)) {
      try execute("INSERT OR IGNORE INTO unsettledForm (form) VALUES (?)", [number])
    }
  }

  /// Takes back what an original told of the names in its translations, when it loses one of them;
  /// the others are to be looked at again.
  func forgetPlaces(of source: ArticleID) throws {
    for link in try removeLinks(from: source, of: [.place, .confirmation]) {
      try execute("INSERT OR IGNORE INTO unsettledForm (form) VALUES (?)", [link.left])
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
          segment: mention.segment, range: mention.range, type: mention.type, form: form))
    }
    try keep(stored, ofRow: row)
    var countOfEntity: [Int64: Int] = [:]
    let update = try BoundStatement<FormCountColumn>(FormCountColumn.added, in: database)
    for (form, count) in counts {
      update.bind(count, to: .count)
      update.bind(form, to: .number)
      try update.run()
      if let entity = try entityNumber(ofForm: form) {
        countOfEntity[entity, default: 0] += count
      }
    }
    try add(countOfEntity, toEntitiesOfRow: row)
  }

  private func add(_ counts: [Int64: Int], toEntitiesOfRow row: Int64) throws {
    let article = try BoundStatement<EntityArticleColumn>(EntityArticleColumn.added, in: database)
    let entity = try BoundStatement<EntityCountColumn>(EntityCountColumn.added, in: database)
    for (number, count) in counts {
      article.bind(number, to: .entity)
      article.bind(row, to: .article)
      article.bind(count, to: .count)
      try article.run()
      entity.bind(count, to: .mentions)
      entity.bind(number, to: .number)
      try entity.run()
    }
  }

  /// Keeps what linking made of spellings; their mentions go over to their entities.
  public func save(_ spellings: [LinkedSpelling]) throws {
    var moved: [Int64: [Int64: Int64]] = [:]
    let update = try BoundStatement<SettledFormColumn>(SettledFormColumn.saved, in: database)
    for spelling in spellings {
      let old = try entityNumber(ofForm: spelling.number) ?? 0
      var new = old
      if let entity = spelling.entity {
        new = try entityNumber(of: entity) ?? insertEntity(entity, type: spelling.identity.type)
      }
      update.bind(new, to: .entity)
      update.bind(spelling.cluster?.rawValue, to: .cluster)
      update.bind(ReasonCoding.text(of: spelling.reasons), to: .reasons)
      update.bind(spelling.number, to: .number)
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
          EntityArticleColumn.added, ["entity": target, "article": article, "count": count])
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
    guard try self.names(ofEntity: number).names != names else { return }
    try replaceNames(with: names, ofEntity: number)
  }

  /// Notes that the names of a pair have been compared by their places.
  public func setPlaced(_ pair: TranslationPair) throws {
    try execute(
      "INSERT OR IGNORE INTO placedPair (source, target) VALUES (?, ?)",
      [pair.source.rawValue, pair.target.rawValue])
  }
}
