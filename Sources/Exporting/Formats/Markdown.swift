/// What the exporters of Markdown have in common.
enum Markdown {
  /// A text in which nothing is taken for a mark.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if "\\`*_{}[]<>|~#!&".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Writes a table.
  static func write(_ table: Table, to output: any TextOutput) {
    output.print(row(table.columns))
    let isNumber = table.columns.indices.map { column in
      guard let cell = table.rows.first?[column] else { return false }
      if case .number = cell { return true } else { return false }
    }
    output.print(row(isNumber.map { $0 ? "--:" : "---" }, isEscaped: true))
    for cells in table.rows { output.print(row(cells.map(\.text))) }
  }

  private static func row(_ cells: [String], isEscaped: Bool = false) -> Printable {
    let cells = isEscaped ? cells : cells.map(escaped)
    return "| \(cells.joined(separator: " | ")) |"
  }
}
