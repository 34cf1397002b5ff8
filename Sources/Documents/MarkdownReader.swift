public import Importing
import Language
import Model

/// Reads an article in Markdown, with or without metadata in front of it.
public struct MarkdownReader: DocumentReader {
  /// A reader.
  public init() {}

  /// Those of Markdown.
  public var endings: Set<String> { ["md", "markdown"] }

  /// That of Markdown.
  public var mediaTypes: Set<String> { ["text/markdown"] }

  /// Reads the text.
  public func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch {
    let decoded = try input.text()
    let document = MarkdownText(decoded.text)
    let fields = document.fields
    let language = fields["language"] ?? fields["lang"]
    let date = (fields["date"] ?? fields["published"]).flatMap {
      DateField.date($0, language: language.map { LanguageTag(rawValue: $0) } ?? .undetermined)
    }
    let draft = ArticleDraft(
      metadata: ArticleMetadata(
        id: ArticleNaming.id(ofOnlyArticleIn: input, text: decoded.text), origin: input.origin,
        url: fields["url"] ?? fields["link"], source: fields["source"], author: fields["author"],
        title: fields["title"], language: language.map { LanguageTag(rawValue: $0) }, date: date,
        encoding: decoded.encoding),
      parts: document.parts)
    return ArticleBatch(
      articles: [try draft.article()],
      remarks: decoded.repairs > 0 ? [.repaired(path: input.name, count: decoded.repairs)] : [])
  }
}
