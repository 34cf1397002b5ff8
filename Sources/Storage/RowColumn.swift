import GRDB

/// A column of a statement's rows, by name: statement and reading go by the same list, so that neither
/// can be changed without the other.
///
/// The cases stand in the order of the columns; each is called what its column is.
protocol RowColumn: CaseIterable, RawRepresentable<Int>, Sendable {
  /// The table that its columns are of.
  static var table: String { get }
  /// Its name in the table.
  var name: String { get }
  /// What a statement asks for.
  var expression: String { get }
}

/// The name of an enumeration's case, from what the compiler has left of its declaration.
///
/// Swift's own way to it, `"\(value)"`, first asks the runtime four times for each type whether it has words of its own,
/// and each time the runtime goes through all 10,000 conformances of the program. This is what it calls then.
@_silgen_name("swift_EnumCaseName")
private func enumCaseName<Value>(_ value: Value) -> UnsafePointer<CChar>?

/// What an insertion does where the table has a row of the same key.
enum InsertConflict: String {
  case fail = ""
  case replace = " OR REPLACE"
  case ignore = " OR IGNORE"
}

extension RowColumn {
  var name: String { enumCaseName(self).map { String(cString: $0) } ?? "\(self)" }

  /// The column itself.
  var expression: String { "\(Self.table).\(name)" }

  /// Where a statement has its value, which is bound to it by name.
  var parameter: String { "?\(rawValue + 1)" }

  /// What a statement asks for to have rows of all these columns and no others.
  static func selection() -> String { allCases.map(\.expression).joined(separator: ", ") }

  /// A statement that inserts a row of values named as the columns.
  static func insertion(_ conflict: InsertConflict = .fail) -> String {
    let names = allCases.map(\.name)
    return """
      INSERT\(conflict.rawValue) INTO \(table) (\(names.joined(separator: ", "))) \
      VALUES (\(names.map { ":\($0)" }.joined(separator: ", ")))
      """
  }
}

extension Row {
  /// The value of a column.
  ///
  /// - Parameter others: Columns of other types that stand before those of this one.
  /// - Throws: `DatabaseError` of damage for one that is missing or of another type.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible, Column: RowColumn>(
    _ column: Column, after others: Int = 0
  ) throws -> Value {
    do {
      return try decode(Value.self, atIndex: others + column.rawValue)
    } catch {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT,
        message: "a row of \(Column.table) has no sound value for \(column)")
    }
  }
}
