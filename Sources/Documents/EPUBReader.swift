public import Importing
import Language
import Markup
import Model

/// Reads a book or a paper in EPUB: each of its chapters with text is an article.
public struct EPUBReader: DocumentReader {
  /// A reader.
  public init() {}

  /// That of EPUB.
  public var endings: Set<String> { ["epub"] }

  /// That of EPUB.
  public var mediaTypes: Set<String> { ["application/epub+zip"] }

  /// Reads the chapters in the order of the book.
  public func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch {
    let bytes = try input.rawBytes()
    do throws(ZipError) {
      return try Self.batch(of: try ZipArchive(bytes), input: input)
    } catch {
      throw .unreadable(path: input.name, reason: "\(error)")
    }
  }

  private static func batch(
    of archive: ZipArchive, input: ArticleInput
  ) throws(ZipError) -> ArticleBatch {
    guard let book = try EPUBPackage(archive) else { throw .damaged }
    var batch = ArticleBatch()
    for (index, chapter) in book.chapters.enumerated() {
      guard let bytes = try archive.contents(of: chapter) else { continue }
      guard let decoded = try? MarkupEncoding.decode(bytes),
        let document = try? MarkupDocument(xml: decoded.text)
      else {
        batch.failures.append(
          .badPart(path: input.name, place: chapter, reason: "it is no page; the others were read"))
        continue
      }
      let parts = DocumentText.parts(of: document.root)
      // A cover, a title page.
      guard parts.contains(where: { $0.kind == .paragraph && $0.text.count > 40 }) else { continue }
      let draft = ArticleDraft(
        metadata: ArticleMetadata(
          id: ArticleNaming.id(ofFileNamed: "\(input.stem ?? "book")-\(index + 1)"),
          origin: Origin(input.container, place: .entry(chapter)),
          source: book.publisher ?? book.title, author: book.author,
          title: parts.first { $0.kind == .headline }?.text ?? document.root.first("title")?.text,
          language: book.language, date: book.date),
        parts: parts)
      if let article = try? draft.article() { batch.articles.append(article) }
    }
    if batch.articles.isEmpty, batch.failures.isEmpty {
      batch.failures.append(.empty(path: input.name))
    }
    return batch
  }
}
