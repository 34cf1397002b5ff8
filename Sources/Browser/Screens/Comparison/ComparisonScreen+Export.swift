public import Model

/// A comparison that is to be written to a file.
public struct ComparisonExport: Hashable, Sendable {
  /// The original, or the first of two renderings.
  public var source: ArticleID
  /// The translation, or the second of two renderings.
  public var target: ArticleID
  /// What the segments of the two texts are.
  public var unit: AlignmentUnit
  /// The name of the format.
  public var format: String
  /// The file.
  public var path: String
  /// Whether a file that is there already is to be replaced.
  public var isReplacing = false
}

/// A format that a comparison can be written in.
public struct ExportChoice: Hashable, Sendable {
  /// Its name, which is also the ending of its files.
  public var name: String
  /// What it is, in a few words.
  public var summary: String

  /// A format of a name.
  public init(name: String, summary: String) {
    self.name = name
    self.summary = summary
  }
}

extension ComparisonScreen {
  static let exportPrompt = "export"

  /// Has the format chosen that the comparison is to be written in.
  func startExport(in context: inout ScreenContext) {
    guard !context.exportFormats.isEmpty else {
      context.tell("There is no format to write a comparison in.")
      return
    }
    context.open(
      Picker(
        title: "Write this comparison to a file as",
        choices: context.exportFormats.map { format in
          Picker.Choice(
            title: format.summary, note: format.name, pick: .send(.export(format: format.name)))
        }))
  }

  /// Has the file named, with a name to begin with.
  mutating func nameExport(as format: String, in context: inout ScreenContext) {
    name(
      ComparisonExport(
        source: articles.source, target: articles.target,
        unit: pane?.comparison.unit ?? articles.unit, format: format,
        path: Self.fileName(articles, format)), in: &context)
  }

  /// Has the file of an export named, or named anew.
  mutating func name(_ export: ComparisonExport, in context: inout ScreenContext) {
    self.export = export
    context.open(Prompt(.named(Self.exportPrompt, label: "Write to: "), text: export.path))
  }

  /// Writes to the file that was named.
  mutating func takeExportName(_ path: String, in context: inout ScreenContext) {
    guard var export else { return }
    self.export = nil
    export.path = path.trimmingBlanks
    guard !export.path.isEmpty else {
      context.tell("No file is named: nothing is written.")
      return
    }
    context.effects.append(.write(.comparison(export)))
  }

  /// A name for a file: the names of both articles, as far as they can stand in one.
  private static func fileName(_ articles: ComparedArticles, _ format: String) -> String {
    let names = [articles.source, articles.target].map { id in
      let name = id.rawValue.prefix(40).map { character -> Character in
        character.isLetter || character.isNumber || "-_.".contains(character) ? character : "-"
      }
      return String(name.drop { "-.".contains($0) })
    }
    return names.filter { !$0.isEmpty }.joined(separator: "-") + ".\(format)"
  }
}
