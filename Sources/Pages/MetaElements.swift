import Markup

/// The values of a page's `meta` and `link` elements by their names.
struct MetaElements {
  private var values: [String: [String]] = [:]
  private(set) var canonical: String?
  private(set) var base: String?
  /// What stands in the `title` of the page's head.
  private(set) var title: String?

  init(_ tree: PageTree) {
    for index in tree.tags.indices {
      switch tree.tags[index] {
      case .meta: add(tree.document.node(at: index))
      case .link:
        let node = tree.document.node(at: index)
        let relations = node.attribute("rel")?.lowercased().split(separator: " ") ?? []
        if canonical == nil, relations.contains("canonical") { canonical = node.attribute("href") }
      case .base: if base == nil { base = tree.document.node(at: index).attribute("href") }
      // A picture within the page may have a title of its own.
      case .title
      where title == nil && tree.parent(of: index).map({ tree.tags[$0] != .svg }) ?? true:
        title = PageText.line(tree.document.node(at: index).text)
      default: break
      }
    }
  }

  private mutating func add(_ node: MarkupNode) {
    guard let content = node.attribute("content").flatMap(PageText.line) else { return }
    let names = [
      node.attribute("property"), node.attribute("name"), node.attribute("itemprop"),
      node.attribute("http-equiv"),
    ]
    for name in names.compactMap({ $0?.lowercased() }) { values[name, default: []].append(content) }
  }

  /// The first value of the first of some names that has one.
  func value(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0]?.first }.first
  }

  /// All values of a name.
  func all(_ name: String) -> [String] { values[name] ?? [] }
}
