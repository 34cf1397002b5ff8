import GRDB
import Language
public import Model

private enum NameColumn: Int, RowColumn {
  case text, type

  static let table = "form"
  static let selected = selection()

  var expression: String { self == .type ? "entity.type" : "form.text" }
}

private enum WordColumn: Int, RowColumn {
  case form, articles

  static let table = "word"
  static let selected = selection()
}

extension StoreReader {
  /// How a query may go on where the caret stands: fields, their values, names, words.
  ///
  /// - Parameters:
  ///   - text: The query as typed so far.
  ///   - caret: Where the caret stands, in scalars of it.
  ///   - limit: How many are wanted at most.
  public func completions(of text: String, caret: Int, limit: Int = 8) throws -> [Completion] {
    let scalars = Array(text.unicodeScalars)
    let end = min(max(caret, 0), scalars.count)
    var start = end
    while start > 0, !scalars[start - 1].properties.isWhitespace,
      !["(", ")"].contains(scalars[start - 1])
    {
      start -= 1
    }
    if start < end, scalars[start] == "-" || scalars[start] == "~" { start += 1 }
    guard start < end else { return [] }
    let typed = String(scalars: scalars[start..<end])
    let found: [(text: String, note: String)]
    if let colon = typed.firstIndex(of: ":"),
      let field = QueryField(rawValue: typed[..<colon].lowercased())
    {
      let beginning = typed[typed.index(after: colon)...].filter { $0 != "\"" }
      found = try values(of: field, beginning: String(beginning), limit: limit).map { value in
        (field.rawValue + ":" + quotedIfNeeded(value.text), value.note)
      }
    } else {
      found =
        try fields(beginning: typed) + names(beginning: typed, limit: limit)
        + words(beginning: typed, limit: limit)
    }
    var seen: Set<String> = [typed]
    return found.filter { seen.insert($0.text).inserted }.prefix(limit)
      .map { Completion(range: start..<end, text: $0.text, note: $0.note) }
  }

  private func fields(beginning: String) -> [(text: String, note: String)] {
    QueryField.allCases.filter { $0.rawValue.hasPrefix(beginning.lowercased()) }
      .map { ($0.rawValue + ":", $0.summary) }
  }

  private func values(
    of field: QueryField, beginning: String, limit: Int
  ) throws -> [(text: String, note: String)] {
    let folded = Folding.folded(beginning)
    func beginners(_ values: [String]) -> [(text: String, note: String)] {
      values.filter { Folding.folded($0).hasPrefix(folded) }.map { ($0, "") }
    }
    switch field {
    case .source: return try beginners(allSources())
    case .author: return try beginners(allAuthors())
    case .tag: return try beginners(allTags())
    case .entity: return try names(beginning: beginning, limit: limit, isValue: true)
    case .language:
      return try beginners(field.values + stemLanguages.map(\.rawValue))
    case .type, .state, .has: return beginners(field.values)
    case .title: return try words(beginning: beginning, limit: limit)
    case .date, .after, .before, .copies: return []
    case .watch: return try beginners(watches().map(\.watch.name))
    case .story: return try stories(beginning: beginning).map { ($0.id.rawValue, "") }
    }
  }

  /// Names that begin, or whose last word begins, with what is typed; the most mentioned first.
  private func names(
    beginning: String, limit: Int, isValue: Bool = false
  ) throws -> [(text: String, note: String)] {
    let folded = Folding.folded(beginning)
    guard folded.unicodeScalars.count >= 2 else { return [] }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(NameColumn.selected)
          FROM form JOIN entity ON entity.number = form.entity
          WHERE form.number IN (
            SELECT number FROM form WHERE stems >= ?1 AND stems < ?2
            UNION SELECT number FROM form WHERE lastStem >= ?1 AND lastStem < ?2)
          GROUP BY form.text ORDER BY sum(form.count) DESC LIMIT ?3
          """), arguments: [folded, folded + "\u{10FFFF}", limit])
    return try rows.map { row in
      let name: String = try row.value(NameColumn.text)
      let type = EntityType(rawValue: try row.value(NameColumn.type)) ?? .miscellaneous
      return (isValue ? name : quotedIfNeeded(name), Self.note(for: type))
    }
  }

  private func words(
    beginning: String, limit: Int
  ) throws -> [(text: String, note: String)] {
    let folded = Folding.folded(beginning)
    guard folded.unicodeScalars.count >= 2, !folded.contains(" ") else { return [] }
    let analyzer = TextAnalyzer(.search)
    var found: [(text: String, articles: Int)] = []
    let forms =
      try analyzer.prefixForms(of: beginning)
      + stemLanguages.flatMap { analyzer.beginnings(of: beginning, in: $0) }
    for form in forms {
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT \(WordColumn.selected) FROM word WHERE stem >= ? AND stem < ?
            ORDER BY articles DESC LIMIT ?
            """), arguments: [form, form + "\u{10FFFF}", limit * 4])
      while let row = try rows.next() {
        let word: String = try row.value(WordColumn.form)
        let begins = Folding.folded(word).hasPrefix(folded)
        if begins, !found.contains(where: { $0.text == word }) {
          found.append((word, try row.value(WordColumn.articles)))
        }
      }
    }
    return found.sorted { ($1.articles, $0.text) < ($0.articles, $1.text) }.prefix(limit)
      .map { ($0.text, "word") }
  }

  private func quotedIfNeeded(_ text: String) -> String {
    text.contains(where: \.isWhitespace) ? "\"\(text.filter { $0 != "\"" })\"" : text
  }

  private static func note(for type: EntityType) -> String {
    switch type {
    case .person: "person"
    case .location: "place"
    case .organization: "organization"
    case .miscellaneous: "name"
    }
  }
}
