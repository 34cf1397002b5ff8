/// Writes a document for people, by a function.
public struct TextExporter<Document>: Exporter {
  /// The format.
  public let format = ExportFormat.text
  private let body: @Sendable (Document, any TextOutput) -> Void

  /// An exporter of what a function makes of a document.
  public init(_ body: @escaping @Sendable (Document, any TextOutput) -> Void) {
    self.body = body
  }

  /// Writes a document.
  public func write(_ document: Document, to output: any TextOutput) {
    body(document, output)
  }
}
