import GRDB
import Language
public import Model

private enum FoundEntityColumn: Int, RowColumn {
  case number, type, mentions

  static let table = "entity"
  static let selected = selection()

  var expression: String { "entity.\(name)" }
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

  /// The spellings of those of the most mentioned entities that have one under some key, or an identifier;
  /// the most frequent spelling first, by a number of the entity.
  ///
  /// - Complexity: O(*n*) in the spellings under the keys.
  public func spellingsOfFrequentEntities(
    under keys: [UInt64], identifiers: [EntityID], limitPerType: Int
  ) throws -> [Int64: [String]] {
    var least: [String: Int] = [:]
    for type in EntityType.allCases {
      least[type.rawValue] = try Int.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT mentions FROM entity WHERE type = ? ORDER BY mentions DESC LIMIT 1 OFFSET ?
            """), arguments: [type.rawValue, limitPerType])
    }
    var numbers: Set<Int64> = []
    func add(_ rows: String, _ argument: some DatabaseValueConvertible) throws {
      let found = try Row.fetchCursor(
        database.cachedStatement(
          sql: "SELECT DISTINCT \(FoundEntityColumn.selected) FROM \(rows)"),
        arguments: [argument])
      while let row = try found.next() {
        let type: String = try row.value(FoundEntityColumn.type)
        let mentions: Int = try row.value(FoundEntityColumn.mentions)
        if mentions > least[type] ?? 0 {
          numbers.insert(try row.value(FoundEntityColumn.number))
        }
      }
    }
    for key in Set(keys) {
      try add(
        """
        formKey CROSS JOIN form ON form.number = formKey.form
        CROSS JOIN entity ON entity.number = form.entity WHERE formKey.key = ?
        """, Int64(bitPattern: key))
    }
    for identifier in identifiers { try add("entity WHERE id = ?", identifier.rawValue) }
    var spellings: [Int64: [String]] = [:]
    for number in numbers {
      spellings[number] = try String.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT text FROM form WHERE entity = ? AND count > 0
            GROUP BY stems ORDER BY count DESC
            """), arguments: [number])
    }
    return spellings.filter { !$0.value.isEmpty }
  }

  /// What changes when articles or names come in or go.
  public var namesVersion: [Int] {
    get throws {
      [try articleCount, try Int.fetchOne(database, sql: "SELECT max(number) FROM form") ?? 0]
    }
  }
}
