public import Importing
import Language
import Markup
import Model

/// Reads a document of Word into one article.
public struct DOCXReader: DocumentReader {
  /// A reader.
  public init() {}

  /// That of Word.
  public var endings: Set<String> { ["docx"] }

  /// That of Word.
  public var mediaTypes: Set<String> {
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"]
  }

  /// Reads the document's body: no headers, footers or notes of it.
  public func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch {
    let bytes = try input.rawBytes()
    let parts: [ArticleDraft.Part]
    let core: MarkupDocument?
    do throws(ZipError) {
      let archive = try ZipArchive(bytes)
      guard let body = try Self.document("word/document.xml", of: archive) else { throw .damaged }
      parts = Self.parts(of: body.root)
      core = try Self.document("docProps/core.xml", of: archive)
    } catch {
      throw .unreadable(path: input.name, reason: "\(error)")
    }
    func property(_ name: String) -> String? { core?.root.first(name)?.text.line }
    let draft = ArticleDraft(
      metadata: ArticleMetadata(
        id: ArticleNaming.id(
          ofOnlyArticleIn: input, text: parts.map(\.text).joined(separator: "\n")),
        origin: input.origin, author: property("creator"),
        title: parts.first { $0.kind == .headline }?.text ?? property("title"),
        // The day it was last written, which is nearest to when it was given out.
        date: (property("modified") ?? property("created")).flatMap {
          DateField.date($0, language: .undetermined)
        }),
      parts: parts)
    return ArticleBatch(articles: [try draft.article()])
  }

  private static func document(
    _ name: String, of archive: ZipArchive
  ) throws(ZipError) -> MarkupDocument? {
    guard let bytes = try archive.contents(of: name),
      let decoded = try? MarkupEncoding.decode(bytes)
    else { return nil }
    return try? MarkupDocument(xml: decoded.text)
  }

  /// The paragraphs, those of tables among them, by the names of their styles.
  private static func parts(of root: MarkupNode) -> [ArticleDraft.Part] {
    var parts: [ArticleDraft.Part] = []
    for node in root.descendants where node.name == "p" && node.prefix == "w" {
      var text = ""
      var style = ""
      for run in node.descendants where !run.isText {
        switch run.name {
        case "pStyle": style = run.attributes.first { $0.name == "val" }?.value.lowercased() ?? ""
        case "t": text += run.text
        // What was struck out while changes are tracked is `delText`.
        case "tab", "br", "cr": text += " "
        case "noBreakHyphen": text += "\u{2011}"
        default: break
        }
      }
      guard let line = text.line else { continue }
      var kind = kind(ofStyle: style)
      if kind == .headline, parts.contains(where: { $0.kind == .headline }) { kind = .subheading }
      parts.append(ArticleDraft.Part(kind, line))
    }
    return parts
  }

  private static func kind(ofStyle style: String) -> Segment.Kind {
    if style == "title" || style == "heading1" || style == "1" { return .headline }
    if style.hasPrefix("heading") || style == "subtitle" { return .subheading }
    return style == "caption" ? .caption : .paragraph
  }
}
