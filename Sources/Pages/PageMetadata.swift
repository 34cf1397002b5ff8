import Language
import Markup
import Model

/// What a page says of its article.
struct PageMetadata {
  private(set) var title: String?
  /// The node of the heading that is the title.
  private(set) var heading: Int?
  private(set) var byline: String?
  private(set) var siteName: String?
  private(set) var address: String?
  /// What sums the article up.
  private(set) var description: String?
  let structured: StructuredData
  private let meta: MetaElements
  private let fetchedFrom: String?

  init(_ tree: PageTree, address: String?) {
    meta = MetaElements(tree)
    structured = StructuredData(tree, titles: meta.all("og:title") + [meta.title].compactMap { $0 })
    fetchedFrom = address
    self.address = PageAddress.canonical(
      [meta.canonical, meta.value("og:url"), structured.address], base: meta.base,
      fetchedFrom: address)
    description =
      (meta.value("og:description", "description", "twitter:description")
      ?? structured.description).flatMap(PageText.unescaped)
    siteName = (meta.value("og:site_name", "application-name") ?? structured.publisher)
      .flatMap(PageText.unescaped).flatMap(Self.shortName)
    let found = PageTitle(
      tree: tree, given: meta.value("og:title", "twitter:title", "dc.title", "title"),
      structured: structured.headline, head: meta.title, siteName: siteName)
    title = found.text
    heading = found.heading
    if siteName == nil {
      siteName = found.site ?? PageAddress.host(of: self.address ?? address ?? "")
    }
    byline = PageByline.text(of: tree, meta: meta, structured: structured, heading: heading)
  }

  /// A site's name without what it says of itself behind it; `nil` for an address.
  private static func shortName(_ name: String) -> String? {
    guard !name.contains("://") else { return nil }
    let parts = name.components(separatedBy: " | ")
    return parts.first.flatMap(PageText.line)
  }

  /// When the article was published.
  func date(of tree: PageTree, language: LanguageTag, body: ArticleBody) -> PublicationDate? {
    PageDate(
      tree: tree, meta: meta, structured: structured, heading: heading,
      address: address ?? fetchedFrom, language: language, body: body
    ).published
  }

  /// The language of most of the text; what the page declares where the text does not tell.
  func language(of blocks: [Page.Block], in tree: PageTree) -> LanguageTag {
    var text = ""
    for block in blocks where text.utf8.count < LanguageEvidence.longestLook {
      text += block.text
      text += "\n"
    }
    let guess = LanguageGuess.language(of: text)
    guard guess == .undetermined else { return guess }
    let root = tree.document.root
    let declared = [
      root.attribute("lang"), structured.language, meta.value("og:locale", "content-language"),
    ]
    for tag in declared.compactMap({ $0 }) {
      let primary = LanguageTag(rawValue: tag).primary
      if (2...3).contains(primary.rawValue.utf8.count),
        primary.rawValue.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
      {
        return primary
      }
    }
    return .undetermined
  }
}
