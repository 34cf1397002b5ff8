import Canvas
public import Model

/// Articles that are to be written to a file.
public struct ArticleExport: Hashable, Sendable {
  /// The articles, in the order in which they are to be written.
  public var articles: [ArticleID]
  /// The name of the format.
  public var format: String
  /// The file.
  public var path: String
  /// Whether a file that is there already is to be replaced.
  public var isReplacing = false
}

extension BrowseScreen {
  static let exportingArticles = "export-articles"

  /// Has the format chosen that the marked articles are to be written in.
  func chooseExport(in context: inout ScreenContext) {
    guard !context.listExportFormats.isEmpty else {
      context.tell("There is no format to write articles in.")
      return
    }
    let count = max(1, marks.count)
    context.open(
      Picker(
        title: "Write \(count.counted("article")) to a file as",
        choices: context.listExportFormats.map { format in
          Picker.Choice(
            title: format.summary, note: format.name,
            pick: .send(.exportArticles(format: format.name)))
        }))
  }

  /// Has the file named, with a name to begin with.
  mutating func nameExport(
    as format: String, to path: String? = nil, in context: inout ScreenContext
  ) {
    exportFormat = format
    context.open(
      Prompt(
        .named(Self.exportingArticles, label: "Write to: "), text: path ?? "articles.\(format)"))
  }

  /// Writes the marked articles, else the selected one, to the file that was named.
  func export(to path: String, in context: inout ScreenContext) {
    guard let format = exportFormat, !path.isEmpty else { return }
    let articles = marks.isEmpty ? [articles.selectedID].compactMap(\.self) : marks.ids
    guard !articles.isEmpty else { return }
    context.effects.append(
      .write(.articles(ArticleExport(articles: articles, format: format, path: path))))
    context.tell("Writing \(articles.count.counted("article"))…")
  }
}
