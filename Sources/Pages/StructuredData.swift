import Foundation
import Markup

/// What a page tells search engines of its article, in JSON-LD.
struct StructuredData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var language: String?
  private(set) var publisher: String?
  private(set) var address: String?
  private(set) var description: String?
  private(set) var body: String?

  /// The most objects of a page that are looked at.
  private static let mostObjects = 2_000

  /// - Parameter titles: What else the page gives as its title: of several articles that the page
  ///   tells of, such as related ones, it is the one of that headline.
  init(_ tree: PageTree, titles: [String]) {
    var articles: [[String: Any]] = []
    var pages: [[String: Any]] = []
    var sites: [[String: Any]] = []
    var looked = 0
    for index in tree.tags.indices where tree.tags[index] == .script {
      let node = tree.document.node(at: index)
      guard let type = node.attribute("type"), type.lowercased().contains("ld+json"),
        let value = Self.value(of: node.text)
      else { continue }
      var open = [value]
      while let next = open.popLast(), looked < Self.mostObjects {
        looked += 1
        if let list = next as? [Any] {
          open += list.reversed()
        } else if let object = next as? [String: Any] {
          let types = Self.types(of: object)
          if types.contains(where: Self.isArticle) { articles.append(object) }
          if types.contains("WebSite") { sites.append(object) }
          if types.contains("WebPage") || types.contains("Recipe") { pages.append(object) }
          for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"] {
            if let inner = object[key] { open.append(inner) }
          }
        }
      }
    }
    let words = titles.map(BlockWords.folded)
    let named = articles.first { article in
      guard let headline = Self.text(article["headline"]).map(BlockWords.folded) else {
        return false
      }
      return headline.utf8.count > 8
        && words.contains { $0.hasPrefix(headline) || headline.hasPrefix($0) }
    }
    // A list of articles says nothing of the one on the page.
    if let article = named ?? (articles.count <= 2 ? articles.first : nil) { read(article) }
    if published == nil {
      published = pages.lazy.compactMap { Self.text($0["datePublished"]) }.first
    }
    if publisher == nil { publisher = sites.lazy.compactMap { Self.text($0["name"]) }.first }
  }

  private mutating func read(_ article: [String: Any]) {
    headline = Self.text(article["headline"]) ?? Self.text(article["name"])
    authors = Self.names(of: article["author"]) + Self.names(of: article["creator"])
    var seen = Set<String>()
    authors = authors.filter { seen.insert($0).inserted }
    published = Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
    modified = Self.text(article["dateModified"])
    language = Self.text(article["inLanguage"])
    publisher = Self.names(of: article["publisher"]).first
    description = Self.text(article["description"])
    body = Self.text(article["articleBody"]) ?? Self.text(article["text"])
    address = Self.text(article["url"]) ?? Self.identifier(article["mainEntityOfPage"])
  }

  /// JSON as pages have it: with line breaks in strings, in a comment or CDATA, with signs after it.
  private static func value(of text: String) -> Any? {
    var text = text[...]
    if let start = text.firstIndex(where: { $0 == "{" || $0 == "[" }),
      let end = text.lastIndex(where: { $0 == "}" || $0 == "]" }), start < end
    {
      text = text[start...end]
    }
    let scalars = text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
    var clean = String.UnicodeScalarView()
    clean.append(contentsOf: scalars)
    return try? JSONSerialization.jsonObject(
      with: Data(String(clean).utf8), options: .fragmentsAllowed)
  }

  private static func types(of object: [String: Any]) -> [String] {
    if let type = object["@type"] as? String { return [type] }
    return object["@type"] as? [String] ?? []
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "Review"
  }

  private static func text(_ value: Any?) -> String? {
    if let list = value as? [Any] { return text(list.first) }
    if let object = value as? [String: Any] {
      return text(object["@value"]) ?? text(object["name"])
    }
    guard let text = value as? String, text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return text
  }

  private static func identifier(_ value: Any?) -> String? {
    if let object = value as? [String: Any] { return text(object["@id"]) ?? text(object["url"]) }
    return text(value)
  }

  private static func names(of value: Any?) -> [String] {
    if let list = value as? [Any] { return list.flatMap(names) }
    if let object = value as? [String: Any] { return names(of: object["name"]) }
    return text(value).map { [$0] } ?? []
  }
}
