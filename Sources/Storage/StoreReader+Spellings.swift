import GRDB
public import Model

private enum SpellingColumn: Int, RowColumn {
  case text, language, type, whole, key, count, known, cluster, reasons, entity

  static let table = "form"
  static let selected = selection()

  var expression: String {
    switch self {
    case .entity: "(SELECT id FROM entity WHERE entity.number = form.entity)"
    default: "form.\(name)"
    }
  }
}

private enum UsedFormColumn: Int, RowColumn {
  case text, language, count, type

  static let table = "form"
  static let selected = selection()
}

private enum LinkColumn: Int, RowColumn {
  case other, kind, score

  static let table = "formLink"
  static let selected = selection()
}

private enum UnplacedColumn: Int, RowColumn {
  case source, target, score

  static let table = "pair"
  static let selected = selection()
}

/// The spellings that linking joins into entities.
extension StoreReader {
  /// The number of the spelling of an identity.
  public func number(of identity: LinkedSpelling.Identity) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT number FROM form WHERE text = ? AND type = ? AND whole = ? AND language = ?
            AND key <> ''
          """),
      arguments: [
        identity.text, identity.type.rawValue, identity.whole, identity.language.rawValue,
      ])
  }

  /// The spelling of a number.
  public func spelling(_ number: Int64) throws -> LinkedSpelling? {
    try Row.firstValue(
      of: database.cachedStatement(
        sql: "SELECT \(SpellingColumn.selected) FROM form WHERE number = ?"), [number]
    ) { row in
      let identity = LinkedSpelling.Identity(
        text: try row.value(SpellingColumn.text),
        language: LanguageTag(rawValue: try row.value(SpellingColumn.language)),
        type: EntityType(rawValue: try row.value(SpellingColumn.type)) ?? .miscellaneous,
        whole: try row.value(SpellingColumn.whole))
      let known: String? = try row.value(SpellingColumn.known)
      let cluster: String? = try row.value(SpellingColumn.cluster)
      let reasons: String = try row.value(SpellingColumn.reasons)
      let entity: String? = try row.value(SpellingColumn.entity)
      return LinkedSpelling(
        number: number, identity: identity, key: try row.value(SpellingColumn.key),
        count: try row.value(SpellingColumn.count),
        known: known.map(EntityID.init(rawValue:)), cluster: cluster.map(EntityID.init(rawValue:)),
        entity: entity.map(EntityID.init(rawValue:)),
        reasons: ReasonCoding.reasons(of: reasons))
    }
  }

  /// The numbers of the spellings under a key, ascending.
  public func spellings(under key: UInt64) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT form FROM formKey WHERE key = ? ORDER BY form"),
      arguments: [Int64(bitPattern: key)])
  }

  /// The numbers of the parts of a full name.
  public func parts(of whole: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT number FROM form WHERE whole = ? AND whole <> 0"),
      arguments: [whole])
  }

  /// The numbers of the spellings that linking put into a cluster, or that belong to an entity.
  public func spellings(in entity: EntityID) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT number FROM form WHERE cluster = ?1
          UNION SELECT form.number FROM entity JOIN form ON form.entity = entity.number
            WHERE entity.id = ?1
          """), arguments: [entity.rawValue])
  }

  /// The links of a spelling.
  public func links(of number: Int64) throws -> [SpellingLink] {
    try Row.values(
      of: database.cachedStatement(
        sql: "SELECT \(LinkColumn.selected) FROM formLink WHERE form = ? ORDER BY other, kind"),
      [number]
    ) { row -> SpellingLink? in
      guard let kind = SpellingLink.Kind(rawValue: try row.value(LinkColumn.kind)) else {
        return nil
      }
      return SpellingLink(
        left: number, right: try row.value(LinkColumn.other), kind: kind,
        score: try row.value(LinkColumn.score))
    }.compactMap(\.self)
  }

  /// Spellings to be put together anew because articles have left.
  public func unsettledSpellings() throws -> [Int64] {
    try Int64.fetchAll(database, sql: "SELECT form FROM unsettledForm")
  }

  /// The spellings of an article's mentions, in reading order.
  public func spellings(in article: ArticleID) throws -> [Int64] {
    guard let row = try row(of: article) else { return [] }
    return try storedMentions(ofRow: row).map(\.form)
  }

  /// What counts for what an entity is called: its spellings in use with their types, the most frequent
  /// first, without the reasons why they are its own.
  public func spellingsInUse(
    of entity: EntityID
  ) throws -> [(form: EntityForm, type: EntityType)] {
    let rows = try Row.values(
      of: database.cachedStatement(
        sql: """
          SELECT \(UsedFormColumn.selected)
          FROM entity CROSS JOIN form ON form.entity = entity.number
          WHERE entity.id = ? AND form.count > 0
          """), [entity.rawValue]
    ) { row in
      let identity = LinkedSpelling.Identity(
        text: try row.value(UsedFormColumn.text),
        language: LanguageTag(rawValue: try row.value(UsedFormColumn.language)),
        type: EntityType(rawValue: try row.value(UsedFormColumn.type)) ?? .miscellaneous)
      let count: Int = try row.value(UsedFormColumn.count)
      return (identity, count)
    }
    // Parts of several full names may have the same letters.
    let counts = Dictionary(rows, uniquingKeysWith: +)
    return counts.sorted { one, other in
      (other.value, one.key.text, one.key.language.rawValue, one.key.type.rawValue)
        < (one.value, other.key.text, other.key.language.rawValue, other.key.type.rawValue)
    }.map { identity, count in
      (EntityForm(text: identity.text, language: identity.language, count: count), identity.type)
    }
  }

  /// Pairs whose names have not been compared by their places.
  ///
  /// Each pair is looked up: in a list of articles to be in, SQLite would try every two articles.
  public func unplacedPairs() throws -> [TranslationPair] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT \(UnplacedColumn.selected) FROM pair
        WHERE NOT EXISTS (
            SELECT 1 FROM placedPair AS placed
            WHERE placed.source = pair.source AND placed.target = pair.target)
          AND EXISTS (
            SELECT 1 FROM article JOIN nameEvidence USING (row) WHERE article.id = pair.source)
          AND EXISTS (
            SELECT 1 FROM article JOIN nameEvidence USING (row) WHERE article.id = pair.target)
        ORDER BY source, target
        """
    ).map { row in
      TranslationPair(
        source: ArticleID(rawValue: try row.value(UnplacedColumn.source)),
        target: ArticleID(rawValue: try row.value(UnplacedColumn.target)),
        score: try row.value(UnplacedColumn.score))
    }
  }
}
