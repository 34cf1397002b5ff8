import GRDB
import Model

/// What is known of articles, as conditions in SQL.
extension QueryCompiler {
  /// Adds what is asked of articles beside their words.
  mutating func addCondition(_ clause: Query.Clause, holds: Bool) throws {
    let (sql, arguments) = try condition(clause)
    result.conditions.append(holds ? sql : "NOT ifnull((\(sql)), 0)")
    result.arguments += arguments
  }

  private mutating func condition(
    _ clause: Query.Clause
  ) throws -> (sql: String, arguments: StatementArguments) {
    switch clause {
    case .filter(let filter):
      return try FilterCondition.sql(for: filter, names: names)
    case .not(let inner):
      let (sql, arguments) = try condition(inner)
      return ("NOT ifnull((\(sql)), 0)", arguments)
    case .all(let parts), .loose(let parts):
      return try combined(parts, by: " AND ")
    case .any(let parts):
      return try combined(parts, by: " OR ")
    case .term, .near, .inTitle:
      guard let expression = try expression(for: clause, counts: true) else { return ("1", []) }
      return (
        "article.row IN (SELECT rowid FROM textIndex WHERE textIndex MATCH ?)", [expression.text]
      )
    }
  }

  private mutating func combined(
    _ parts: [Query.Clause], by sign: String
  ) throws -> (sql: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    for part in parts {
      let (sql, own) = try condition(part)
      conditions.append("(\(sql))")
      arguments += own
    }
    return (conditions.isEmpty ? "1" : conditions.joined(separator: sign), arguments)
  }
}

extension Query.Clause {
  /// Whether words alone decide about it.
  var isText: Bool {
    switch self {
    case .term, .near: true
    case .filter: false
    case .inTitle(let inner): inner.isText
    case .not: false
    case .any(let parts): parts.allSatisfy(\.isText)
    case .all(let parts), .loose(let parts):
      parts.allSatisfy { $0.isText || $0.negated?.isText == true }
        && parts.contains { !$0.isNegation }
    }
  }

  var isNegation: Bool { negated != nil }

  var negated: Query.Clause? {
    if case .not(let inner) = self { inner } else { nil }
  }
}
