import Browser
import Exporting
import Importing
import KhabarCore
import Model

/// A digest of a list that the browser writes to a file, as `khabar export digest` does.
struct DigestFile {
  private let export: DigestExport
  private let library: Library

  init(_ export: DigestExport, library: Library) {
    self.export = export
    self.library = library
  }

  /// Writes it, unless there is a file that is not to be replaced.
  ///
  /// - Returns: What to tell the browser.
  func write() async throws -> Action {
    let ending = DiskFile(export.path).name.split(separator: ".").last.map(String.init) ?? ""
    if let article = export.article, ending == "txt" {
      let (annotated, tags) = try await article.stored(in: library)
      let text = GatheredText()
      ArticlePlainText(annotated.article, tags: tags).write(to: text)
      return try write(text, told: "The article is in")
    }
    guard let exporter = Digest.exporter(named: ending == "markdown" ? "md" : ending) else {
      return .message(
        Message(
          "A digest is written to a file whose name ends in .html or .md, an article also to .txt.",
          kind: .problem))
    }
    let digest = try await digest()
    guard !digest.sections.isEmpty else {
      return .message(
        Message("Nothing is starred or noted yet: star articles, or search, first.", kind: .problem)
      )
    }
    let text = GatheredText()
    try exporter.write(digest, to: text)
    let count = digest.sections.reduce(0) { $0 + $1.entries.count }
    let articles = count == 1 ? "1 article" : "\(count) articles"
    return try write(
      text, told: export.article == nil ? "A digest of \(articles) is in" : "The article is in")
  }

  private func digest() async throws -> Digest {
    let maker = DigestMaker(library: library)
    if let article = export.article { return try await maker.digest(of: article) }
    let filter = export.filter
    return try await maker.digest(
      of: filter.query, naming: filter.entity, reading: filter.reading())
  }

  private func write(_ text: GatheredText, told words: String) throws -> Action {
    try NamedFile(export.path, replacing: export.isReplacing).write(
      text, told: words, orAsk: .fileExists(.digest(export)))
  }
}
