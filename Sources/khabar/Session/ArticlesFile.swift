import Browser
import Exporting
import KhabarCore
import Model

/// Articles of a library that the browser writes to a file, as `khabar export list` does.
struct ArticlesFile {
  private let export: ArticleExport
  private let library: Library

  init(_ export: ArticleExport, library: Library) {
    self.export = export
    self.library = library
  }

  /// Writes them, unless there is a file that is not to be replaced.
  ///
  /// - Returns: What to tell the browser.
  func write() throws -> Action {
    guard let exporter = ExportedList.exporter(named: export.format) else {
      return .message(Message("There is no format \"\(export.format)\".", kind: .problem))
    }
    let articles = try library.summaries(of: export.articles)
    let document = ExportedList(query: "", articles: articles) { [library] in
      try library.storedArticle($0)
    }
    let text = GatheredText()
    try exporter.write(document, to: text)
    let count = articles.count == 1 ? "1 article" : "\(articles.count) articles"
    return try NamedFile(export.path, replacing: export.isReplacing).write(
      text, told: "\(count) written as \(export.format) to", orAsk: .fileExists(.articles(export)))
  }
}
