import Language
import Markup

/// Takes the article out of a web page.
///
/// The page's own names for its parts are believed first; where they are missing, the element that
/// has most of the running text is the article, and where that is little, all running text of the
/// page. The body that pages give to search engines (JSON-LD) only confirms what stands on the page.
///
/// - SeeAlso: Adrien Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text
///   Discovery and Extraction" (2021), for the order of the steps.
public enum PageReader {
  /// The article of a page.
  ///
  /// - Parameters:
  ///   - bytes: The whole page.
  ///   - address: Where it was fetched from; relative addresses on it count from there.
  ///   - label: The encoding that came with it, as in the header of an answer.
  ///   - expressions: Where parts of it are, if not where they are found without being told.
  /// - Throws: ``PageError``.
  /// - Complexity: O(*n*), some milliseconds for a page of 200 KB.
  public static func page(
    from bytes: [UInt8], address: String? = nil, label: String? = nil,
    expressions: PageExpressions = PageExpressions()
  ) throws(PageError) -> Page {
    let decoded: TextDecoder.Decoded
    do throws(TextDecodingError) {
      decoded = try MarkupEncoding.decode(bytes, label: label)
    } catch {
      throw .noText(error)
    }
    var page = try page(from: decoded.text, address: address, expressions: expressions)
    page.encoding = decoded.encoding
    page.repairs = decoded.repairs
    return page
  }

  /// The article of a page that is text already; see ``page(from:address:label:expressions:)``.
  public static func page(
    from text: String, address: String? = nil, expressions: PageExpressions = PageExpressions()
  ) throws(PageError) -> Page {
    let document: MarkupDocument
    do throws(MarkupError) {
      document = try MarkupDocument(html: text)
    } catch {
      throw .noPage(error)
    }
    if !expressions.isEmpty {
      return try page(of: PageTree(document), address: address, expressions: expressions)
    }
    if let page = page(of: PageTree(document), address: address) { return page }
    // Some pages hold their text back for scripts to show.
    let tree = PageTree(document, readsNoscript: true)
    guard let page = page(of: tree, address: address) else { throw .empty }
    return page
  }

  private static func page(of tree: PageTree, address: String?) -> Page? {
    let metadata = PageMetadata(tree, address: address)
    let body = ArticleBody.found(in: tree, metadata: metadata)
    let blocks = body.blocks(of: tree, metadata: metadata)
    guard !blocks.isEmpty else { return nil }
    let language = metadata.language(of: blocks, in: tree)
    return Page(
      title: metadata.title, byline: metadata.byline,
      date: metadata.date(of: tree, language: language, body: body),
      language: language, siteName: metadata.siteName,
      address: metadata.address, blocks: blocks, method: body.method, encoding: nil, repairs: 0)
  }

  /// A page of which the reader says where some of its parts are.
  private static func page(
    of tree: PageTree, address: String?, expressions: PageExpressions
  ) throws(PageError) -> Page {
    let document = tree.document
    let title = try expressions.found(.title, in: document)?.text.flatMap(PageText.line)
    let date = try expressions.found(.date, in: document)?.text.flatMap(PageText.line)
    let body = try expressions.found(.body, in: document)
    let usual = page(of: tree, address: address)
    var blocks = usual?.blocks.filter { $0.kind != .headline } ?? []
    if let body { blocks = tree.blocks(of: body) }
    guard !blocks.isEmpty else { throw .empty }
    let metadata = PageMetadata(tree, address: address)
    let language = metadata.language(of: blocks, in: tree)
    let shownTitle = title ?? metadata.title
    if let shownTitle { blocks.insert(Page.Block(kind: .headline, text: shownTitle), at: 0) }
    return Page(
      title: shownTitle, byline: metadata.byline,
      date: date.flatMap { DateField.date($0, language: language) } ?? usual?.date,
      language: language, siteName: metadata.siteName, address: metadata.address, blocks: blocks,
      method: body == nil ? usual?.method ?? .paragraphs : .named, encoding: nil, repairs: 0)
  }
}

extension PageTree {
  /// All text in what an expression finds, in the page's order and once.
  fileprivate func blocks(of found: XPathValue) -> [Page.Block] {
    guard case .nodes(let items) = found else {
      let line = found.text.flatMap(PageText.line)
      return line.map { [Page.Block(kind: .paragraph, text: $0)] } ?? []
    }
    var places: Set<Int> = []
    var values: [Page.Block] = []
    for item in items {
      switch item {
      case .node(let node): places.formUnion(blocks(in: node.index))
      case .value(let value):
        if let line = PageText.line(value) {
          values.append(Page.Block(kind: .paragraph, text: line))
        }
      }
    }
    let texts = places.sorted().map { place in
      Page.Block(kind: kind(of: tags[blocks[place].owner]), text: blocks[place].text)
    }
    return texts.filter { !$0.text.isEmpty } + values
  }

  private func kind(of tag: PageTag) -> Page.Block.Kind {
    if tag.headingLevel != nil { return .subheading }
    return switch tag {
    case .figcaption, .caption: .caption
    case .li: .listItem
    default: .paragraph
    }
  }
}
