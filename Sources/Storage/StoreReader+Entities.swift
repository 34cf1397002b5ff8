import Foundation
import GRDB
public import Model

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
    let rows = try Row.fetchCursor(database, sql: "SELECT number, id, type FROM entity")
    while let row = try rows.next() {
      entities[row[0]] = Entity(
        id: EntityID(rawValue: row[1]), type: EntityType(rawValue: row[2]) ?? .miscellaneous,
        names: [:], forms: [])
    }
    let names = try Row.fetchCursor(database, sql: "SELECT entity, language, name FROM entityName")
    while let row = try names.next() {
      entities[row[0]]?.names[LanguageTag(rawValue: row[1])] = row[2]
    }
    let forms = try Row.fetchCursor(
      database,
      sql: """
        SELECT text, language, sum(count), max(reasons), entity FROM form WHERE entity <> 0
        GROUP BY entity, text, language ORDER BY sum(count) DESC, text
        """)
    while let row = try forms.next() { entities[row[4]]?.forms.append(Self.form(from: row)) }
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
            SELECT number, mentions, articles FROM entity WHERE type = ? AND mentions > 0
            ORDER BY mentions DESC, number LIMIT ?
            """), arguments: [type.rawValue, limitPerType]
      ).compactMap { row in try count(number: row[0], mentions: row[1], articles: row[2]) }
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

  /// The names in an article, in reading order.
  public func mentions(of article: ArticleID) throws -> [LinkedMention] {
    guard let row = try row(of: article) else { return [] }
    return try storedMentions(ofRow: row).compactMap { mention in
      guard
        let form = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT form.text, form.language, entity.id
              FROM form JOIN entity ON entity.number = form.entity WHERE form.number = ?
              """), arguments: [mention.form])
      else { return nil }
      let evidence = try mention.evidence.compactMap { number in
        try String.fetchOne(
          database.cachedStatement(sql: "SELECT text FROM evidence WHERE number = ?"),
          arguments: [number])
      }
      return LinkedMention(
        mention: Mention(
          segment: mention.segment, range: mention.range, type: mention.type, text: form[0],
          language: LanguageTag(rawValue: form[1]), evidence: evidence),
        entity: EntityID(rawValue: form[2]))
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
          SELECT (date - (date % 86400 + 86400) % 86400) / 86400 AS day, count(*),
            coalesce(min(datePrecision), 0)
          FROM entityArticle JOIN article ON article.row = entityArticle.article WHERE entity = ?
          GROUP BY day, datePrecision > 1 ORDER BY day
          """), arguments: [number])
    var count = 0
    var days: [EntityProfile.Day] = []
    while let row = try rows.next() {
      let articles: Int = row[1]
      count += articles
      // Of a month or a year alone, the day is not known.
      let precision = PublicationDate.Precision(rawValue: row[2]) ?? .day
      guard let day: Int = row[0], precision == .day || precision == .second else { continue }
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
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT data FROM mention WHERE article = ?"),
      arguments: [row]
    ).map { MentionCoding.decode([UInt8]($0)) } ?? []
  }

  private func entity(number: Int64) throws -> Entity? {
    guard let head = try count(number: number, mentions: 0, articles: 0) else { return nil }
    let forms = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT text, language, sum(count), max(reasons) FROM form WHERE entity = ?
          GROUP BY text, language ORDER BY sum(count) DESC, text
          """),
      arguments: [number]
    ).map(Self.form)
    return Entity(id: head.id, type: head.type, names: head.names, forms: forms)
  }

  private func count(number: Int64, mentions: Int, articles: Int) throws -> EntitySummary? {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT id, type FROM entity WHERE number = ?"),
        arguments: [number])
    else { return nil }
    var names: [LanguageTag: String] = [:]
    var unwritten: Set<LanguageTag> = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT language, name, EXISTS (
            SELECT 1 FROM form
            WHERE form.entity = entityName.entity AND form.language = entityName.language
              AND form.count > 0)
          FROM entityName WHERE entity = ?
          """), arguments: [number])
    while let row = try rows.next() {
      let language = LanguageTag(rawValue: row[0])
      names[language] = row[1]
      if !(row[2] as Bool) { unwritten.insert(language) }
    }
    return EntitySummary(
      id: EntityID(rawValue: row[0]), type: EntityType(rawValue: row[1]) ?? .miscellaneous,
      names: names, unwrittenLanguages: unwritten, mentions: mentions, articles: articles)
  }

  private static func form(from row: Row) -> EntityForm {
    let reasons: String = row[3]
    return EntityForm(
      text: row[0], language: LanguageTag(rawValue: row[1]), count: row[2],
      reasons: reasons.split(separator: "\n").map(String.init))
  }
}
