import Foundation
import Markup
public import Model

/// Finds the feeds that a web page links to.
public enum FeedDiscovery {
  /// The addresses of a page's feeds, in the order in which the page has them: what its head names
  /// first, then links that look like one.
  ///
  /// - Parameters:
  ///   - html: The page.
  ///   - address: Where it is.
  public static func feeds(in html: String, address: WebAddress?) -> [String] {
    guard let document = try? MarkupDocument(html: html) else { return [] }
    var base = address ?? WebAddress("")
    var named: [String] = []
    var guessed: [String] = []
    for node in document.root.descendants where !node.isText {
      switch node.name {
      case "base":
        if let reference = node.attribute("href") { base = base.resolving(reference) }
      case "link", "a":
        guard let reference = node.attribute("href")?.trimmedLine else { continue }
        let target = base.resolving(reference).text
        if isFeed(node) {
          named.append(target)
        } else if node.name == "a", looksLikeFeed(reference) {
          guessed.append(target)
        }
      default: break
      }
    }
    var seen: Set<String> = []
    return (named + guessed).filter { seen.insert($0).inserted }
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
    "text/rss+xml", "text/atom+xml", "application/x.atom+xml", "application/x-atom+xml",
  ]

  /// Whether a link says of itself that it is one to a feed.
  private static func isFeed(_ node: MarkupNode) -> Bool {
    let relations = node.attribute("rel")?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
    if relations.contains("feed") { return true }
    guard relations.contains("alternate"),
      let type = node.attribute("type")?.prefix(while: { $0 != ";" }).trimmedLine?.lowercased()
    else { return false }
    return types.contains(type)
  }

  /// Whether an address looks like that of a feed.
  private static func looksLikeFeed(_ reference: String) -> Bool {
    let address = WebAddress(reference)
    guard address.scheme == nil || address.isWeb else { return false }
    let path = address.path.lowercased()
    return [".rss", ".rdf", ".atom", "/rss.xml", "/feed.xml", "/atom.xml", "/feed.json"]
      .contains { path.hasSuffix($0) }
      || ["rss", "feed", "atom"].contains { path.hasSuffix("/\($0)") || path.hasSuffix("/\($0)/") }
  }
}
