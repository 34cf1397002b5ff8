/// One way to write one kind of document: a page of HTML, a row of tab-separated values.
///
/// A new one is a type of this kind in a file of its own, and a place in the list of its document
/// (``Exportable/exporters``).
public protocol Exporter<Document>: Sendable {
  /// What it writes.
  associatedtype Document

  /// How it writes it.
  var format: ExportFormat { get }

  /// Writes a document to an output.
  ///
  /// - Throws: What encoding the document throws.
  func write(_ document: Document, to output: any TextOutput) throws
}

/// A document that there are exporters of.
public protocol Exportable {
  /// Its exporters, each of another format; the first one is the ordinary one.
  static var exporters: [any Exporter<Self>] { get }
}

extension Exportable {
  /// The exporter of a format; `nil` where there is none.
  public static func exporter(named name: String) -> (any Exporter<Self>)? {
    exporters.first { $0.format.name == name }
  }

  /// The names of the formats, in the order in which they are listed.
  public static var formatNames: [String] { exporters.map(\.format.name) }
}
