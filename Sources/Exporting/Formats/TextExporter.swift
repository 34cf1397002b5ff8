/// Writes a document for people, by a function.
struct TextExporter<Document>: Exporter {
  let format = ExportFormat.text
  let body: @Sendable (Document, any TextOutput) -> Void

  init(_ body: @escaping @Sendable (Document, any TextOutput) -> Void) {
    self.body = body
  }

  func write(_ document: Document, to output: any TextOutput) {
    body(document, output)
  }
}
