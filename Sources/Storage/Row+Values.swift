import GRDB

extension Row {
  /// What each row of a statement means; the rows themselves are not copied.
  static func values<Value>(
    of statement: Statement, _ arguments: StatementArguments, _ value: (Row) throws -> Value
  ) throws -> [Value] {
    let cursor = try fetchCursor(statement, arguments: arguments)
    var values: [Value] = []
    while let row = try cursor.next() { values.append(try value(row)) }
    return values
  }

  /// What the first row of a statement means; `nil` where it has none.
  static func firstValue<Value>(
    of statement: Statement, _ arguments: StatementArguments, _ value: (Row) throws -> Value
  ) throws -> Value? {
    let cursor = try fetchCursor(statement, arguments: arguments)
    // The row has its values as long as there is a cursor.
    return try withExtendedLifetime(cursor) { try cursor.next().map(value) }
  }
}
