import Language
import Markup

/// Lists of feeds, as feed readers give them to each other.
public enum OPML {
  /// A feed of a list.
  public struct Subscription: Hashable, Sendable {
    /// Where the feed is.
    public var address: String
    /// What it is called.
    public var title: String?
    /// The page that it belongs to.
    public var link: String?

    /// A feed of the given parts.
    public init(address: String, title: String? = nil, link: String? = nil) {
      self.address = address
      self.title = title
      self.link = link
    }
  }

  /// The feeds of a list in document order, whatever groups they stand in, each address once.
  ///
  /// - Returns: `nil` where the document is no OPML.
  public static func subscriptions(of bytes: [UInt8], charset: String? = nil) -> [Subscription]? {
    guard let text = try? MarkupEncoding.decode(bytes, label: charset).text,
      case .xml(let text, _) = FeedOpening(text), let document = try? MarkupDocument(xml: text),
      document.root.name.lowercased() == "opml"
    else { return nil }
    var seen: Set<String> = []
    var subscriptions: [Subscription] = []
    for node in document.root.descendants where node.name.lowercased() == "outline" {
      let element = FeedElement(node)
      guard let address = element.attribute("xmlurl")?.trimmedLine,
        seen.insert(address).inserted
      else { continue }
      subscriptions.append(
        Subscription(
          address: address,
          title: element.attribute("title")?.trimmedLine ?? element.attribute("text")?.trimmedLine,
          link: element.attribute("htmlurl")?.trimmedLine))
    }
    return subscriptions
  }

  /// A list as OPML 2.0.
  public static func document(of subscriptions: [Subscription]) -> String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">",
      "  <head><title>Feeds</title></head>", "  <body>",
    ]
    for subscription in subscriptions {
      let title = subscription.title ?? subscription.address
      var line =
        "    <outline type=\"rss\" text=\(quoted(title)) title=\(quoted(title)) "
        + "xmlUrl=\(quoted(subscription.address))"
      if let link = subscription.link { line += " htmlUrl=\(quoted(link))" }
      lines.append(line + "/>")
    }
    return (lines + ["  </body>", "</opml>"]).joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
