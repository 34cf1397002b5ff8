/// What the exporters of Markdown have in common.
enum Markdown {
  /// A text in which nothing is taken for a mark.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if "\\`*_{}[]<>|~#!&$^@".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// A text that stands at the beginning of a line, where some readers take its first sign or number for
  /// the beginning of a list, of a title or of a rule.
  static func paragraph(_ text: String) -> String {
    let escaped = escaped(text)
    guard let first = escaped.unicodeScalars.first else { return escaped }
    if "-+=:".unicodeScalars.contains(first) { return "\\" + escaped }
    let digits = escaped.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = escaped.unicodeScalars[digits.endIndex...]
    guard !digits.isEmpty, let sign = rest.first, ".)".unicodeScalars.contains(sign) else {
      return escaped
    }
    return String(digits) + "\\" + String(rest)
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
