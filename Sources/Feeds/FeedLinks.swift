import Markup
import Model

/// The links of a feed or entry, of which one is its page.
struct FeedLinks {
  /// The page.
  private(set) var page: String?
  /// What it names instead of a page: the same in another form.
  private(set) var other: String?

  /// Adds what a link element says: an address as text in RSS, attributes in Atom.
  mutating func add(_ element: FeedElement, base: WebAddress) {
    guard let reference = element.attribute("href") else {
      if let text = element.node.text.trimmedLine { page = base.resolving(text).text }
      return
    }
    let address = base.resolving(reference).text
    let relation = element.attribute("rel")?.trimmedLine?.lowercased() ?? "alternate"
    guard relation == "alternate" || relation.hasSuffix("relation/alternate") else { return }
    let type = element.attribute("type")?.prefix { $0 != ";" }.trimmedLine?.lowercased()
    switch type {
    case nil, "text/html", "html", "application/xhtml+xml", "xhtml": page = address
    default: other = other ?? address
    }
  }
}
