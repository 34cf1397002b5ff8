/// Writes a document as JSON: over several lines, or on one.
struct JSONExporter<Document, Encoded: Encodable>: Exporter {
  let format: ExportFormat
  let encoded: @Sendable (Document) -> Encoded

  /// - Parameter encoded: The value whose JSON the document is.
  init(_ format: ExportFormat = .json, _ encoded: @escaping @Sendable (Document) -> Encoded) {
    self.format = format
    self.encoded = encoded
  }

  func write(_ document: Document, to output: any TextOutput) throws {
    try output.print(json: encoded(document), onOneLine: format == .jsonLines)
  }
}

/// Writes a document as JSONL: one object a line for each of its parts.
struct JSONLinesExporter<Document, Line: Encodable>: Exporter {
  let format = ExportFormat.jsonLines
  let lines: @Sendable (Document) -> [Line]

  init(_ lines: @escaping @Sendable (Document) -> [Line]) {
    self.lines = lines
  }

  func write(_ document: Document, to output: any TextOutput) throws {
    for line in lines(document) { try output.print(json: line, onOneLine: true) }
  }
}
