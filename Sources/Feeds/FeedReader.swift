import Language
import Markup
import Model

/// Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed.
public enum FeedReader {
  /// The feed that a document is.
  ///
  /// What a document has wrong is mended as far as readers expect, and told in ``Feed/problems``.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - address: Where it is, which its relative links start from.
  ///   - charset: The encoding that its server names.
  /// - Throws: ``FeedError``.
  /// - Complexity: O(*n*).
  public static func feed(
    of bytes: [UInt8], address: String? = nil, charset: String? = nil
  ) throws(FeedError) -> Feed {
    guard !bytes.isEmpty else { throw .empty }
    let decoded: TextDecoder.Decoded
    do {
      decoded = try MarkupEncoding.decode(withMark(bytes), label: charset)
    } catch {
      throw .notText
    }
    var feed = try feed(of: decoded.text, address: address.map { WebAddress($0) })
    if decoded.repairs > 0 {
      feed.problems.insert("\(decoded.repairs) faulty characters were replaced.", at: 0)
    }
    return feed
  }

  /// Bytes of UTF-32 with the mark that tells it, where the first character of a document shows that it
  /// is.
  ///
  /// - SeeAlso: Extensible Markup Language 1.0, appendix F.
  private static func withMark(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0x3C, 0, 0, 0]) { return [0xFF, 0xFE, 0, 0] + bytes }
    if bytes.starts(with: [0, 0, 0, 0x3C]) { return [0, 0, 0xFE, 0xFF] + bytes }
    return bytes
  }

  private static func feed(of text: String, address: WebAddress?) throws(FeedError) -> Feed {
    switch FeedOpening(text) {
    case .empty: throw .empty
    case .text: throw .noMarkup
    case .json: return try JSONFeedReader(address: address).feed(of: text)
    case .page: throw .page(feeds: FeedDiscovery.feeds(in: text, address: address))
    case .xml(let text, let skipped):
      let document: MarkupDocument
      do {
        document = try MarkupDocument(xml: text)
      } catch {
        switch error {
        case .empty: throw .noMarkup
        case .tooLong(_, let limit): throw .tooLong(limit: limit)
        }
      }
      guard FeedElement.isFeed(document.root) else {
        if document.root.name.lowercased() == "html" {
          throw .page(feeds: FeedDiscovery.feeds(in: text, address: address))
        }
        throw .otherXML(root: document.root.name)
      }
      var reader = XMLFeedReader(document, text: text, address: address)
      if skipped { reader.note("Something stood before the document, and was passed over.") }
      return reader.feed()
    }
  }
}
