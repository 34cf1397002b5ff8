/// A format that documents are written in, by the name under which it is asked for.
public struct ExportFormat: Hashable, Sendable {
  /// The name, which is also the ending of its files.
  public let name: String

  /// A format of a name.
  public init(_ name: String) {
    self.name = name
  }

  /// For people, on a terminal.
  public static let text = ExportFormat("text")
  /// One JSON document.
  public static let json = ExportFormat("json")
  /// One JSON object a line.
  public static let jsonLines = ExportFormat("jsonl")
  /// Tab-separated values.
  public static let tabSeparated = ExportFormat("tsv")
  /// Comma-separated values for a spreadsheet.
  public static let commaSeparated = ExportFormat("csv")
  /// Markdown.
  public static let markdown = ExportFormat("md")
  /// A page that needs nothing beside itself.
  public static let html = ExportFormat("html")
  /// A translation memory: TMX 1.4b.
  public static let translationMemory = ExportFormat("tmx")
  /// A translation to work on: XLIFF 1.2.
  public static let interchange = ExportFormat("xliff")
}
