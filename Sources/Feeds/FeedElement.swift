import Markup
import Model

/// An element of a feed: a node with the vocabulary that its name is of.
struct FeedElement {
  /// Vocabularies that say something of a feed.
  enum Vocabulary: Hashable {
    /// RSS of any version, Atom, and names without a namespace.
    case core
    case dublinCore
    case dublinCoreTerms
    case content
    case xhtml
    case rdf
    case media
    case podcast
    /// Any other.
    case other
  }

  /// The element itself.
  let node: MarkupNode
  /// The vocabulary of its name.
  let vocabulary: Vocabulary
  /// Its local name in lower case.
  let name: String

  /// The element that a node is.
  init(_ node: MarkupNode) {
    self.node = node
    name = node.name.lowercased()
    if let namespace = node.namespace {
      if let known = Self.vocabulary(ofNamespace: namespace) {
        vocabulary = known
      } else {
        // A document of its own default namespace means its own names.
        let isOfRoot = node.prefix == nil && namespace == node.document.root.namespace
        vocabulary = isOfRoot ? .core : .other
      }
    } else if let prefix = node.prefix {
      vocabulary = Self.usualPrefixes[prefix.lowercased()] ?? .other
    } else {
      vocabulary = .core
    }
  }

  /// The elements directly in it.
  var children: some Sequence<FeedElement> { node.elements.lazy.map { FeedElement($0) } }

  /// The first element of a core name directly in it.
  func first(_ name: String) -> FeedElement? {
    children.first { $0.vocabulary == .core && $0.name == name }
  }

  /// Whether it is one of the elements that hold an entry.
  var isEntry: Bool { vocabulary == .core && (name == "item" || name == "entry") }

  /// An attribute's value, whatever the case of its name.
  func attribute(_ name: String) -> String? {
    node.attributes.first { $0.prefix == nil && $0.name.lowercased() == name }?.value
  }

  /// Whether a document's outermost element is that of a feed.
  static func isFeed(_ root: MarkupNode) -> Bool {
    let root = FeedElement(root)
    switch root.name {
    case "rss", "feed", "channel": return root.vocabulary == .core
    case "rdf": return root.vocabulary == .rdf
    default: return false
    }
  }

  private static func vocabulary(ofNamespace namespace: String) -> Vocabulary? {
    let namespace = namespace.lowercased()
    if let known = namespaces[namespace] { return known }
    return namespace.contains("backend.userland.com/rss") ? .core : nil
  }

  private static let namespaces: [String: Vocabulary] = {
    var table: [String: Vocabulary] = [:]
    for name in [
      "", "http://www.w3.org/2005/atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/",
      "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
      "http://purl.org/net/rss1.1#", "http://blogs.law.harvard.edu/tech/rss",
      "http://purl.org/pie/", "http://purl.org/echo/", "http://example.com/newformat#",
      "http://example.com/necho", "uri/of/echo/namespace#", "http://purl.org/rss/2.0/",
    ] {
      table[name] = .core
    }
    table["http://purl.org/dc/elements/1.1/"] = .dublinCore
    table["http://purl.org/dc/elements/1.0/"] = .dublinCore
    table["http://purl.org/dc/terms/"] = .dublinCoreTerms
    table["http://purl.org/rss/1.0/modules/content/"] = .content
    table["http://www.w3.org/1999/xhtml"] = .xhtml
    table["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = .rdf
    table["http://search.yahoo.com/mrss"] = .media
    table["http://search.yahoo.com/mrss/"] = .media
    table["http://www.itunes.com/dtds/podcast-1.0.dtd"] = .podcast
    return table
  }()

  /// What prefixes mean that a document uses without declaring them.
  private static let usualPrefixes: [String: Vocabulary] = [
    "dc": .dublinCore, "dcterms": .dublinCoreTerms, "content": .content, "xhtml": .xhtml,
    "rdf": .rdf, "media": .media, "itunes": .podcast, "atom": .core, "rss": .core,
  ]
}

// MARK: What elements inherit

extension FeedElement {
  private static let xml = "xml"

  private func inherited(_ name: String) -> String? {
    var node: MarkupNode? = node
    while let element = node {
      if let value = element.attributes.first(where: { $0.prefix == Self.xml && $0.name == name }) {
        return value.value
      }
      node = element.parent
    }
    return nil
  }

  /// The language that `xml:lang` gives it.
  var language: String? { inherited("lang") }

  /// The address that relative ones in it start from.
  func base(document: WebAddress?) -> WebAddress {
    var bases: [String] = []
    var node: MarkupNode? = node
    while let element = node {
      if let value = element.attributes.first(where: { $0.prefix == Self.xml && $0.name == "base" })
      {
        bases.append(value.value)
      }
      node = element.parent
    }
    return bases.reversed().reduce(document ?? WebAddress("")) { $0.resolving($1) }
  }
}
