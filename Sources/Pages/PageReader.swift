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
  /// - Throws: ``PageError``.
  /// - Complexity: O(*n*), some milliseconds for a page of 200 KB.
  public static func page(
    from bytes: [UInt8], address: String? = nil, label: String? = nil
  ) throws(PageError) -> Page {
    let decoded: TextDecoder.Decoded
    do throws(TextDecodingError) {
      decoded = try MarkupEncoding.decode(bytes, label: label)
    } catch {
      throw .noText(error)
    }
    var page = try page(from: decoded.text, address: address)
    page.encoding = decoded.encoding
    page.repairs = decoded.repairs
    return page
  }

  /// The article of a page that is text already; see ``page(from:address:label:)``.
  public static func page(from text: String, address: String? = nil) throws(PageError) -> Page {
    let document: MarkupDocument
    do throws(MarkupError) {
      document = try MarkupDocument(html: text)
    } catch {
      throw .noPage(error)
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
}
