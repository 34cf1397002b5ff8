import GRDB
import Language
public import Model

private enum FrequentColumn: Int, RowColumn {
  case entity, text

  static let table = "form"
  static let selected = selection()
}

extension StoreReader {
  /// The words of a query, as typed, that stand in no article and are no name here; of one that is
  /// still being typed, that nothing begins with.
  public func unknownWords(in query: Query) throws -> [String] {
    let analyzer = TextAnalyzer(.search)
    let names = NameExpansion(reader: self)
    return try (query.root?.terms ?? []).filter { term in
      let tokens = analyzer.tokens(of: term.text)
      guard tokens.count == 1, let stem = tokens.first?.stem,
        try articleCount(ofStem: stem) == 0, try !isKnown(term.text, analyzer),
        try names.entities(named: [stem]).isEmpty
      else { return false }
      switch term.kind {
      case .word: return true
      case .prefix:
        return try analyzer.prefixForms(of: term.text).allSatisfy {
          try mostFrequentWords(beginning: $0, limit: 1).isEmpty
        }
      case .phrase, .translated: return false
      }
    }.map(\.text)
  }

  /// The spellings of the entities that are mentioned most, the most frequent first, by a number of
  /// the entity.
  public func spellingsOfFrequentEntities(limitPerType: Int) throws -> [Int64: [String]] {
    var spellings: [Int64: [String]] = [:]
    for type in EntityType.allCases {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(FrequentColumn.selected) FROM form
          JOIN (SELECT number FROM entity WHERE type = ? ORDER BY mentions DESC LIMIT ?) AS frequent
            ON frequent.number = form.entity
          WHERE form.count > 0 GROUP BY form.entity, form.stems ORDER BY form.count DESC
          """, arguments: [type.rawValue, limitPerType])
      while let row = try rows.next() {
        spellings[try row.value(FrequentColumn.entity), default: []]
          .append(try row.value(FrequentColumn.text))
      }
    }
    return spellings
  }

  /// What changes when articles or names come in or go.
  public var namesVersion: [Int] {
    get throws {
      [try articleCount, try Int.fetchOne(database, sql: "SELECT max(number) FROM form") ?? 0]
    }
  }
}
