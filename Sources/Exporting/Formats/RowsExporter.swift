/// Writes a document as tab-separated values without a header, for other programs.
struct RowsExporter<Document>: Exporter {
  let format = ExportFormat.tabSeparated
  let rows: @Sendable (Document) -> [[String]]

  init(_ rows: @escaping @Sendable (Document) -> [[String]]) {
    self.rows = rows
  }

  func write(_ document: Document, to output: any TextOutput) {
    for row in rows(document) { output.print(row: row) }
  }
}
