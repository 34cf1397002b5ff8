import Markup

/// What an element's names tell of its part in the page.
struct ElementHints: OptionSet {
  let rawValue: UInt16

  /// It holds the article's text, by its name.
  static let body = ElementHints(rawValue: 1)
  /// Menus, notices, related links, advertising: never part of an article.
  static let extra = ElementHints(rawValue: 2)
  /// Readers' comments, related articles: what may have more text than the article.
  static let stranger = ElementHints(rawValue: 4)
  /// Who wrote it, and when.
  static let byline = ElementHints(rawValue: 8)
  /// The text of a picture.
  static let caption = ElementHints(rawValue: 16)
  /// It is not shown.
  static let hidden = ElementHints(rawValue: 32)
  /// A pointer to another article, or several.
  static let teaser = ElementHints(rawValue: 64)
  /// Who wrote it.
  static let author = ElementHints(rawValue: 256)
  /// What stands between the title and the text, and sums it up.
  static let lead = ElementHints(rawValue: 128)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  init(_ node: MarkupNode, tag: PageTag, known: inout KnownNames) {
    self = []
    var names = ""
    func add(_ value: String?) {
      guard let value, !value.isEmpty else { return }
      names += names.isEmpty ? value : " " + value
    }
    add(node.attribute("class"))
    add(node.attribute("id"))
    add(node.attribute("data-component"))
    add(node.attribute("data-testid"))
    add(node.attribute("data-module"))
    add(node.attribute("data-type"))
    switch node.attribute("itemprop")?.lowercased() {
    case "articlebody": insert(.body)
    case "author": formUnion([.byline, .author])
    case "datepublished", "datemodified": insert(.byline)
    case "comment", "commentcount": insert(.stranger)
    case "caption": insert(.caption)
    default: break
    }
    if node.attribute("rel") == "author" { formUnion([.byline, .author]) }
    switch node.attribute("role")?.lowercased() {
    case "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar",
      "toolbar", "tablist", "dialog", "alertdialog":
      insert(.extra)
    default: break
    }
    if node.attribute("hidden") != nil { insert(.hidden) }
    if let style = node.attribute("style")?.lowercased().filter({ $0 != " " }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      insert(.hidden)
    }
    switch tag {
    case .nav, .aside, .footer, .menu, .dialog: insert(.extra)
    case .figcaption, .caption: insert(.caption)
    case .time: insert(.byline)
    default: break
    }
    if !names.isEmpty { formUnion(known.hints(of: names)) }
    // A paragraph of the text is named after it.
    if tag.holdsText || tag == .a { remove(.body) }
  }
}
