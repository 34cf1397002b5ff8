/// Writes a document as JSON: over several lines, or on one.
public struct JSONExporter<Document, Encoded: Encodable>: Exporter {
  /// The format.
  public let format: ExportFormat
  private let encoded: @Sendable (Document) -> Encoded

  /// An exporter.
  ///
  /// - Parameters:
  ///   - format: One document, or a line of JSONL.
  ///   - encoded: The value whose JSON the document is.
  public init(_ format: ExportFormat = .json, _ encoded: @escaping @Sendable (Document) -> Encoded)
  {
    self.format = format
    self.encoded = encoded
  }

  /// Writes a document.
  public func write(_ document: Document, to output: any TextOutput) throws {
    try output.print(json: encoded(document), onOneLine: format == .jsonLines)
  }
}

/// Writes a document as JSONL: one object a line for each of its parts.
public struct JSONLinesExporter<Document, Line: Encodable>: Exporter {
  /// The format.
  public let format = ExportFormat.jsonLines
  private let lines: @Sendable (Document) -> [Line]

  /// An exporter of what a function makes of a document.
  public init(_ lines: @escaping @Sendable (Document) -> [Line]) {
    self.lines = lines
  }

  /// Writes a document.
  public func write(_ document: Document, to output: any TextOutput) throws {
    for line in lines(document) { try output.print(json: line, onOneLine: true) }
  }
}
