public import Importing
import Language
import Markup
import Model

/// Reads a saved or fetched web page into the article that it shows.
public struct PageArticleReader: DocumentReader {
  private let expressions: PageExpressions

  /// A reader.
  ///
  /// - Parameter expressions: Where parts of pages are, if not where they are found without being told.
  public init(expressions: PageExpressions = PageExpressions()) {
    self.expressions = expressions
  }

  /// Those of HTML.
  public var endings: Set<String> { ["html", "htm", "xhtml"] }

  /// Those of HTML.
  public var mediaTypes: Set<String> { ["text/html", "application/xhtml+xml"] }

  /// Whether it begins as pages do.
  public func recognises(_ sample: InputSample) -> Bool {
    let opening = sample.opening
    if Self.signs.contains(where: opening.hasPrefix) { return true }
    // XHTML may say first that it is XML.
    guard opening.hasPrefix("<?xml"), let end = opening.firstRange(of: "?>") else { return false }
    let rest = opening[end.upperBound...].drop { $0.isWhitespace }
    return Self.signs.contains { rest.hasPrefix($0) }
  }

  private static let signs = ["<!doctype html", "<html", "<head", "<body"]

  /// Reads a page's article.
  public func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch {
    let address: String? = if case .page(let address) = input.container { address } else { nil }
    let bytes = try input.bytes(limit: MarkupDocument.longest)
    let page: Page
    do throws(PageError) {
      page = try PageReader.page(
        from: bytes, address: address, label: input.charset, expressions: expressions)
    } catch {
      throw Self.failure(error, of: input)
    }
    let parts = page.blocks.map { ArticleDraft.Part(Self.kind(of: $0), $0.text) }
    let draft = ArticleDraft(
      metadata: ArticleMetadata(
        id: ArticleNaming.id(
          ofOnlyArticleIn: input, text: page.blocks.map(\.text).joined(separator: "\n")),
        origin: input.origin, url: page.address ?? address, source: page.siteName,
        author: page.byline, title: page.title,
        language: page.language == .undetermined ? nil : page.language, date: page.date,
        encoding: page.encoding),
      parts: parts)
    let article: Article
    do throws(ImportingError) {
      article = try draft.article()
    } catch {
      throw .empty(path: input.name)
    }
    return ArticleBatch(
      articles: [article],
      remarks: page.repairs > 0 ? [.repaired(path: input.name, count: page.repairs)] : [])
  }

  private static func kind(of block: Page.Block) -> Segment.Kind {
    switch block.kind {
    case .headline: .headline
    case .subheading: .subheading
    case .caption: .caption
    case .paragraph, .listItem, .quotation, .row: .paragraph
    }
  }

  private static func failure(_ error: PageError, of input: ArticleInput) -> ImportingError {
    switch error {
    case .noText(.notText(let offset)): .notText(path: input.name, offset: offset)
    case .noText(.unknownEncoding(let offset)): .badEncoding(path: input.name, offset: offset)
    case .noPage(.tooLong(_, let limit)):
      .unreadable(
        path: input.name, reason: "it has more than \(limit >> 20) MB, too many for one page")
    case .expressionFailed(let error):
      .badPart(
        path: input.name, place: "XPath \"\(error.expression)\"",
        reason: "\(error.reason). Set it right in the settings.")
    case .noPage(.empty), .empty: .empty(path: input.name)
    }
  }
}
