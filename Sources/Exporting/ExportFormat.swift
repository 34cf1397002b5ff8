/// A format that documents are written in, by the name under which it is asked for.
public struct ExportFormat: Hashable, Sendable {
  /// The name, which is also the ending of its files.
  public let name: String

  /// What it is, in a few words.
  public let summary: String

  /// A format of a name.
  public init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }

  /// Formats of one name are the same.
  public static func == (left: ExportFormat, right: ExportFormat) -> Bool {
    left.name == right.name
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// For people, on a terminal.
  public static let text = ExportFormat("text", "Text for people")
  /// One JSON document.
  public static let json = ExportFormat("json", "One JSON document")
  /// One JSON object a line.
  public static let jsonLines = ExportFormat("jsonl", "JSON, one object a line")
  /// Tab-separated values.
  public static let tabSeparated = ExportFormat("tsv", "Table, values parted by tabs")
  /// Comma-separated values for a spreadsheet.
  public static let commaSeparated = ExportFormat("csv", "Table for a spreadsheet")
  /// Markdown.
  public static let markdown = ExportFormat("md", "Markdown")
  /// A page that needs nothing beside itself.
  public static let html = ExportFormat("html", "One page to read and print")
  /// A translation memory: TMX 1.4b.
  public static let translationMemory = ExportFormat("tmx", "Translation memory, TMX 1.4b")
  /// A translation to work on: XLIFF 1.2.
  public static let interchange = ExportFormat("xliff", "Translation to work on, XLIFF 1.2")
}
