import Model

/// A document as a table, of which the formats with columns are made.
struct Table: Sendable {
  /// A value in a table.
  enum Cell: Sendable {
    /// A text, in a language where one is known.
    case text(String, LanguageTag? = nil)
    /// A number as it is written.
    case number(String)

    /// The value as text.
    var text: String {
      switch self {
      case .text(let text, _), .number(let text): text
      }
    }
  }

  /// What it is about.
  var title: String
  /// The names of the columns: lower case, of ASCII, for programs.
  var columns: [String]
  /// The rows, with a cell for each column.
  var rows: [[Cell]]
}

/// Writes a document as tab-separated values with the names of the columns above them.
struct TabSeparatedExporter<Document>: Exporter {
  let format = ExportFormat.tabSeparated
  let table: @Sendable (Document) -> Table

  init(_ table: @escaping @Sendable (Document) -> Table) {
    self.table = table
  }

  func write(_ document: Document, to output: any TextOutput) {
    let table = table(document)
    output.print(row: table.columns)
    for row in table.rows { output.print(row: row.map(\.text)) }
  }
}

/// Writes a document as comma-separated values for a spreadsheet (RFC 4180).
///
/// A mark tells spreadsheets that it is UTF-8. A text that one would take for a formula gets an
/// apostrophe in front, by which it stays text: nothing of an article is ever worked out.
struct SpreadsheetExporter<Document>: Exporter {
  let format = ExportFormat.commaSeparated
  let table: @Sendable (Document) -> Table

  init(_ table: @escaping @Sendable (Document) -> Table) {
    self.table = table
  }

  func write(_ document: Document, to output: any TextOutput) {
    let table = table(document)
    output.print(Printable.byteOrderMark + Printable.quotedRow(table.columns))
    for row in table.rows {
      output.print(
        Printable.quotedRow(
          row.map { cell in
            switch cell {
            case .text(let text, _): Self.guarded(text)
            case .number(let number): number
            }
          }))
    }
  }

  /// A text that no spreadsheet takes for a formula.
  static func guarded(_ text: String) -> String {
    let first = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }
    guard let first, "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}

/// Writes a document as a table in Markdown.
struct MarkdownTableExporter<Document>: Exporter {
  let format = ExportFormat.markdown
  let table: @Sendable (Document) -> Table

  init(_ table: @escaping @Sendable (Document) -> Table) {
    self.table = table
  }

  func write(_ document: Document, to output: any TextOutput) {
    let table = table(document)
    output.print("# \(Markdown.escaped(table.title))")
    output.print("")
    Markdown.write(table, to: output)
  }
}

/// Writes a document as a page with a table.
struct PageTableExporter<Document>: Exporter {
  let format = ExportFormat.html
  let table: @Sendable (Document) -> Table

  init(_ table: @escaping @Sendable (Document) -> Table) {
    self.table = table
  }

  func write(_ document: Document, to output: any TextOutput) {
    let table = table(document)
    let page = Page(title: table.title, language: .english)
    page.begin(on: output)
    output.print("<h1>\(table.title)</h1>" as Markup)
    output.print("<table>" as Markup)
    let heads = table.columns.map { "<th scope=\"col\">\($0)</th>" as Markup }.joined()
    output.print("<thead><tr>\(heads)</tr></thead>" as Markup)
    output.print("<tbody>" as Markup)
    for row in table.rows {
      let cells = row.map { cell -> Markup in
        switch cell {
        case .text(let text, let language?):
          "<td \(Page.attributes(of: language))>\(text)</td>"
        case .text(let text, nil): "<td dir=\"auto\">\(text)</td>"
        case .number(let number): "<td class=\"number\">\(number)</td>"
        }
      }
      output.print("<tr>\(cells.joined())</tr>" as Markup)
    }
    output.print("</tbody></table>" as Markup)
    page.end(on: output)
  }
}
