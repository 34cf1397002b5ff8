/// Writes a document as tab-separated values without a header, for other programs.
public struct RowsExporter<Document>: Exporter {
  /// The format.
  public let format = ExportFormat.tabSeparated
  private let rows: @Sendable (Document) -> [[String]]

  /// An exporter of what a function makes of a document.
  public init(_ rows: @escaping @Sendable (Document) -> [[String]]) {
    self.rows = rows
  }

  /// Writes a document.
  public func write(_ document: Document, to output: any TextOutput) {
    for row in rows(document) { output.print(row: row) }
  }
}
