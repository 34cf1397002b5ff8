import Foundation
import GRDB
public import Model

private enum EntityColumn: Int, RowColumn {
  case number, id, type, mentions, articles

  static let table = "entity"
  static let selected = selection()
}

private enum EntityNameColumn: Int, RowColumn {
  case entity, language, name
  /// Whether an article has a spelling of it in the language.
  case isWritten

  static let table = "entityName"
  static let selected = selection()

  var expression: String {
    switch self {
    case .entity, .language, .name: "\(Self.table).\(self)"
    case .isWritten:
      """
      EXISTS (
        SELECT 1 FROM form
        WHERE form.entity = entityName.entity AND form.language = entityName.language AND form.count > 0)
      """
    }
  }
}

/// The spellings of an entity that are written alike, taken together.
private enum FormColumn: Int, RowColumn {
  case text, language, count, reasons, entity

  static let table = "form"
  static let selected = selection()

  var expression: String {
    switch self {
    case .count: "sum(count)"
    case .reasons: "group_concat(reasons, char(30))"
    default: "form.\(self)"
    }
  }
}

/// What a mention's spelling tells of it.
private enum MentionedColumn: Int, RowColumn {
  case text, language, entity

  static let table = "form"
  static let selected = selection()

  var expression: String { self == .entity ? "entity.id" : "form.\(self)" }
}

/// How many articles there are of a day.
private enum DayColumn: Int, RowColumn {
  case day, articles, precision

  static let table = "article"
  static let selected = selection()

  var expression: String {
    switch self {
    case .day: "(date - (date % 86400 + 86400) % 86400) / 86400 AS day"
    case .articles: "count(*)"
    case .precision: "coalesce(min(datePrecision), 0)"
    }
  }
}

extension StoreReader {
  /// An entity with all its spellings, the most frequent first.
  public func entity(_ id: EntityID) throws -> Entity? {
    try entityNumber(of: id).flatMap(entity(number:))
  }

  /// Every entity with its spellings, for linking new names to them.
  ///
  /// - Complexity: O(*spellings*).
  public func allEntities() throws -> [Entity] {
    var entities: [Int64: Entity] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT \(EntityColumn.selected) FROM entity")
    while let row = try rows.next() {
      entities[try row.value(EntityColumn.number)] = Entity(
        id: EntityID(rawValue: try row.value(EntityColumn.id)), type: try Self.type(from: row),
        names: [:], forms: [])
    }
    let names = try Row.fetchCursor(
      database, sql: "SELECT \(EntityNameColumn.selected) FROM entityName")
    while let row = try names.next() {
      let language = LanguageTag(rawValue: try row.value(EntityNameColumn.language))
      entities[try row.value(EntityNameColumn.entity)]?.names[language] =
        try row.value(EntityNameColumn.name)
    }
    let forms = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(FormColumn.selected) FROM form WHERE entity <> 0
        GROUP BY entity, text, language ORDER BY sum(count) DESC, text
        """)
    while let row = try forms.next() {
      entities[try row.value(FormColumn.entity)]?.forms.append(try Self.form(from: row))
    }
    return entities.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The entities that articles of the library name most, for each type.
  ///
  /// - Returns: At most `limitPerType` of each type, the most mentioned first.
  public func entities(limitPerType: Int) throws -> [EntitySummary] {
    try EntityType.allCases.flatMap { type in
      try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT \(EntityColumn.selected) FROM entity WHERE type = ? AND mentions > 0
            ORDER BY mentions DESC, number LIMIT ?
            """), arguments: [type.rawValue, limitPerType]
      ).map { row in
        try summary(
          from: row, mentions: try row.value(EntityColumn.mentions),
          articles: try row.value(EntityColumn.articles))
      }
    }
  }

  /// The entities that the given articles name most, for each type.
  ///
  /// - Complexity: O(*mentions in the articles*).
  public func entities(
    in articles: some Sequence<ArticleID>, limitPerType: Int
  ) throws -> [EntitySummary] {
    try entities(inRows: articles.compactMap(row(of:)), limitPerType: limitPerType)
  }

  func entities(
    inRows rows: some Sequence<Int64>, limitPerType: Int
  ) throws -> [EntitySummary] {
    let (mentions, articles) = try mentionCounts(inRows: rows)
    var perType: [EntityType: Int] = [:]
    var counts: [EntitySummary] = []
    for (number, total) in mentions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      guard
        let count = try count(number: number, mentions: total, articles: articles[number] ?? 0),
        perType[count.type, default: 0] < limitPerType
      else { continue }
      perType[count.type, default: 0] += 1
      counts.append(count)
    }
    return counts
  }

  /// The entities that articles of the library name most, for each type, not counting some articles.
  ///
  /// - Complexity: O(*mentions in these articles*).
  func entities(limitPerType: Int, withoutRows rows: [Int64]) throws -> [EntitySummary] {
    let (mentions, articles) = try mentionCounts(inRows: rows)
    var less: [EntityID: (mentions: Int, articles: Int)] = [:]
    for (number, count) in mentions {
      if let entity = try self.count(number: number, mentions: count, articles: 0) {
        less[entity.id] = (count, articles[number] ?? 0)
      }
    }
    // As many more as may have moved down.
    let all = try entities(limitPerType: limitPerType + less.count).map { entity in
      var entity = entity
      entity.mentions -= less[entity.id]?.mentions ?? 0
      entity.articles -= less[entity.id]?.articles ?? 0
      return entity
    }
    return EntityType.allCases.flatMap { type in
      // The sort is stable: those named as often stay in their order.
      all.filter { $0.type == type && $0.mentions > 0 }.sorted { $0.mentions > $1.mentions }
        .prefix(limitPerType)
    }
  }

  /// How often articles name each entity, and how many of them do.
  private func mentionCounts(
    inRows rows: some Sequence<Int64>
  ) throws -> (mentions: [Int64: Int], articles: [Int64: Int]) {
    var mentions: [Int64: Int] = [:]
    var articles: [Int64: Int] = [:]
    var entityOfForm: [Int64: Int64] = [:]
    for row in rows {
      var seen: Set<Int64> = []
      for mention in try storedMentions(ofRow: row) {
        let entity: Int64
        if let known = entityOfForm[mention.form] {
          entity = known
        } else {
          guard let found = try entityNumber(ofForm: mention.form) else { continue }
          entityOfForm[mention.form] = found
          entity = found
        }
        mentions[entity, default: 0] += 1
        if seen.insert(entity).inserted { articles[entity, default: 0] += 1 }
      }
    }
    return (mentions, articles)
  }

  /// The names in an article, in reading order.
  public func mentions(of article: ArticleID) throws -> [LinkedMention] {
    guard let row = try row(of: article) else { return [] }
    return try storedMentions(ofRow: row).compactMap { mention in
      guard
        let form = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT \(MentionedColumn.selected)
              FROM form JOIN entity ON entity.number = form.entity WHERE form.number = ?
              """), arguments: [mention.form])
      else { return nil }
      return LinkedMention(
        mention: Mention(
          segment: mention.segment, range: mention.range, type: mention.type,
          text: try form.value(MentionedColumn.text),
          language: LanguageTag(rawValue: try form.value(MentionedColumn.language))),
        entity: EntityID(rawValue: try form.value(MentionedColumn.entity)))
    }
  }

  /// The articles that name an entity, newest first.
  public func articles(
    naming entity: EntityID, limit: Int, offset: Int = 0
  ) throws -> [ArticleSummary] {
    guard let number = try entityNumber(of: entity) else { return [] }
    let sql = """
      SELECT \(ArticleRow.summaryColumns)
      FROM entityArticle JOIN article ON article.row = entityArticle.article
      WHERE entity = ? ORDER BY entityArticle.article DESC LIMIT ? OFFSET ?
      """
    return try Row.fetchAll(
      database.cachedStatement(sql: sql), arguments: [number, limit, offset]
    ).map(ArticleRow.summary)
  }

  /// How many articles name an entity, and on which days, the earliest first.
  ///
  /// - Complexity: O(*n*) in these articles.
  public func days(
    naming entity: EntityID
  ) throws -> (articleCount: Int, days: [EntityProfile.Day]) {
    guard let number = try entityNumber(of: entity) else { return (0, []) }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(DayColumn.selected)
          FROM entityArticle JOIN article ON article.row = entityArticle.article WHERE entity = ?
          GROUP BY day, datePrecision > 1 ORDER BY day
          """), arguments: [number])
    var count = 0
    var days: [EntityProfile.Day] = []
    while let row = try rows.next() {
      let articles: Int = try row.value(DayColumn.articles)
      count += articles
      // Of a month or a year alone, the day is not known.
      let precision =
        PublicationDate.Precision(
          rawValue: try row.value(DayColumn.precision)) ?? .day
      guard let day: Int = try row.value(DayColumn.day), precision == .day || precision == .second
      else { continue }
      days.append(EntityProfile.Day(number: day, articles: articles))
    }
    return (count, days)
  }

  // MARK: Rows

  func entityNumber(of id: EntityID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM entity WHERE id = ?"),
      arguments: [id.rawValue])
  }

  func entityNumber(ofForm form: Int64) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT entity FROM form WHERE number = ?"),
      arguments: [form])
  }

  func storedMentions(ofRow row: Int64) throws -> [StoredMention] {
    try kept(.mention, at: row)?.unpacked(MentionCoding.decode) ?? []
  }

  private func entity(number: Int64) throws -> Entity? {
    guard let head = try count(number: number, mentions: 0, articles: 0) else { return nil }
    let forms = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(FormColumn.selected) FROM form WHERE entity = ?
          GROUP BY text, language ORDER BY sum(count) DESC, text
          """),
      arguments: [number]
    ).map(Self.form)
    return Entity(id: head.id, type: head.type, names: head.names, forms: forms)
  }

  private func count(number: Int64, mentions: Int, articles: Int) throws -> EntitySummary? {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT \(EntityColumn.selected) FROM entity WHERE number = ?"),
        arguments: [number])
    else { return nil }
    return try summary(from: row, mentions: mentions, articles: articles)
  }

  private func summary(from row: Row, mentions: Int, articles: Int) throws -> EntitySummary {
    let (names, unwritten) = try names(ofEntity: try row.value(EntityColumn.number))
    return EntitySummary(
      id: EntityID(rawValue: try row.value(EntityColumn.id)), type: try Self.type(from: row),
      names: names, unwrittenLanguages: unwritten, mentions: mentions, articles: articles)
  }

  /// What an entity is called in each language, and in which of them no article has it.
  func names(
    ofEntity number: Int64
  ) throws -> (names: [LanguageTag: String], unwritten: Set<LanguageTag>) {
    var names: [LanguageTag: String] = [:]
    var unwritten: Set<LanguageTag> = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT \(EntityNameColumn.selected) FROM entityName WHERE entity = ?"),
      arguments: [number])
    while let row = try rows.next() {
      let language = LanguageTag(rawValue: try row.value(EntityNameColumn.language))
      names[language] = try row.value(EntityNameColumn.name)
      if !(try row.value(EntityNameColumn.isWritten)) { unwritten.insert(language) }
    }
    return (names, unwritten)
  }

  private static func type(from row: Row) throws -> EntityType {
    EntityType(rawValue: try row.value(EntityColumn.type)) ?? .miscellaneous
  }

  private static func form(from row: Row) throws -> EntityForm {
    let reasons: String = try row.value(FormColumn.reasons)
    return EntityForm(
      text: try row.value(FormColumn.text),
      language: LanguageTag(rawValue: try row.value(FormColumn.language)),
      count: try row.value(FormColumn.count),
      reasons: ReasonCoding.told(ofAlternatives: reasons))
  }
}
