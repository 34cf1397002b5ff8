import Language
import Markup
import Model

/// When a page's article was published.
struct PageDate {
  private(set) var published: PublicationDate?

  init(
    tree: PageTree, meta: MetaElements, structured: StructuredData, heading: Int?,
    address: String?, language: LanguageTag, body: ArticleBody
  ) {
    func read(_ text: String?) -> PublicationDate? {
      guard let text else { return nil }
      return DateField.date(text, language: language)
    }
    // The surest first.
    let ways: [() -> PublicationDate?] = [
      { read(structured.published) },
      { Self.names.lazy.compactMap { read(meta.value($0)) }.first },
      { Self.time(in: tree, isPublished: true, read: read) },
      { Self.time(in: tree, beside: heading, body: body, read: read) },
      { Self.inAddress(address) },
      { Self.shown(in: tree, heading: heading, body: body, language: language) },
      { Self.time(in: tree, isPublished: false, read: read) },
      { read(structured.modified) },
      { Self.lateNames.lazy.compactMap { read(meta.value($0)) }.first },
    ]
    published = ways.lazy.compactMap { $0() }.first
  }

  private static let names = [
    "article:published_time", "datepublished", "og:published_time", "og:article:published_time",
    "article.published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "pubdate", "publishdate",
    "publish-date", "publish_date", "publication_date", "published_time", "date",
    "article_date_original",
    "cxenseparse:recs:publishtime", "originalpublicationdate", "vr:published_time",
    "rnews:datepublished",
    "dc.terms.created", "citation_publication_date", "citation_date", "date_published", "created",
  ]
  private static let lateNames = [
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified",
    "lastmod", "dc.date.modified",
  ]

  /// What a `time` element or one with the name of a date tells.
  private static func time(
    in tree: PageTree, isPublished: Bool, read: (String?) -> PublicationDate?
  ) -> PublicationDate? {
    for index in tree.tags.indices {
      let isTime = tree.tags[index] == .time
      guard isTime || isPublished && tree.tags[index] != .text else { continue }
      let node = tree.document.node(at: index)
      let property = node.attribute("itemprop")?.lowercased()
      let isNamed = property == "datepublished" || isTime && node.attribute("pubdate") != nil
      guard isPublished ? isNamed : isTime else { continue }
      if let date = read(node.attribute("datetime")) ?? read(node.attribute("content"))
        ?? read(PageText.line(node.text))
      {
        return date
      }
    }
    return nil
  }

  /// What the first `time` element from the title on tells that is part of the article.
  private static func time(
    in tree: PageTree, beside heading: Int?, body: ArticleBody, read: (String?) -> PublicationDate?
  ) -> PublicationDate? {
    guard let first = body.roots.first, let last = body.roots.last else { return nil }
    // A kicker with the date may stand above the title.
    let start = heading.map { max(0, $0 - 30) } ?? max(0, first - 60)
    for index in min(start, first)..<tree.end(of: last)
    where tree.tags[index] == .time && !body.leftOut.contains(index) {
      if let date = read(tree.document.node(at: index).attribute("datetime")) { return date }
    }
    return nil
  }

  /// The day in an address, as in "/2020/07/06/".
  private static func inAddress(_ address: String?) -> PublicationDate? {
    guard let address else { return nil }
    let parts = address.split { $0 == "/" }
    for index in parts.indices.dropLast(2) {
      guard parts[index].utf8.count == 4, parts[index + 1].utf8.count <= 2,
        parts[index + 2].utf8.count <= 2, let year = Int(parts[index]),
        let month = Int(parts[index + 1]), let day = Int(parts[index + 2])
      else { continue }
      if let found = CalendarDay(year: year, month: month, day: day) {
        return found.publicationDate
      }
    }
    return nil
  }

  /// The day that is shown beside the title: between it and the text, or just before it; or else
  /// behind the text.
  private static func shown(
    in tree: PageTree, heading: Int?, body: ArticleBody, language: LanguageTag
  ) -> PublicationDate? {
    func day(in block: TextBlock) -> PublicationDate? {
      guard block.words <= 30 else { return nil }
      return CalendarDay.first(in: block.text, language: language)?.publicationDate
    }
    let start = body.roots.first ?? 0
    let place = tree.blocks.firstIndex { $0.start >= (heading ?? start) } ?? 0
    let text = tree.blocks.firstIndex { $0.start >= start && $0.words > 30 } ?? place
    let beside = tree.blocks[place..<min(tree.blocks.count, max(text, place) + 3)].prefix(25)
    let before = tree.blocks[max(0, place - 5)..<place].reversed()
    let named = tree.blocks.filter { block in
      sequence(first: block.owner, next: tree.parent).prefix(3)
        .contains { tree.hints[$0].contains(.byline) }
    }
    for block in Array(beside) + Array(before) + named.prefix(10) {
      if let day = day(in: block) { return day }
    }
    return nil
  }
}
