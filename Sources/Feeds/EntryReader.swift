import Markup
import Model

/// Reads one entry of RSS or Atom.
struct EntryReader {
  private let element: FeedElement
  private let root: FeedElement
  private let address: WebAddress?

  private var entry = FeedEntry()
  private var problems: [String] = []
  private var links = FeedLinks()
  private var guid: (text: String, isLink: Bool)?
  private var sourceAuthors: [String] = []
  /// What the entry has of its text, the best first in the end.
  private var contents: [String] = []
  private var summaries: [String] = []
  private var spare: String?

  /// A reader of an entry in a document.
  init(_ element: FeedElement, in root: FeedElement, address: WebAddress?) {
    self.element = element
    self.root = root
    self.address = address
  }

  /// The entry, and what is wrong with it.
  func read() -> (entry: FeedEntry, problems: [String]) {
    var reader = self
    return reader.readAll()
  }

  private mutating func readAll() -> (FeedEntry, [String]) {
    entry.id = element.node.attributes.first { $0.name == "about" }?.value.trimmedLine
    for child in element.children {
      switch child.vocabulary {
      case .core: readCore(child)
      case .dublinCore, .dublinCoreTerms: readDublinCore(child)
      case .content where child.name == "encoded":
        contents.append(TextConstruct(child, in: root, type: .html).paragraphs)
      case .xhtml where child.name == "body" || child.name == "div":
        contents.append(TextConstruct(child, in: root, type: .html).paragraphs)
      case .podcast where child.name == "author":
        entry.authors += FeedAuthor.names(of: child)
      case .podcast where child.name == "summary":
        spare = spare ?? TextConstruct(child, in: root, type: .guessed).paragraphs
      case .media: readMedia(child)
      default: break
      }
    }
    entry.link = links.page
    if let guid {
      entry.id = guid.isLink ? resolved(guid.text, in: element) : guid.text
      if entry.link == nil, guid.isLink { entry.link = entry.id.flatMap(Self.addressInID) }
    }
    if entry.link == nil { entry.link = links.other }
    if entry.link == nil, guid == nil { entry.link = entry.id.flatMap(Self.addressInID) }
    if entry.authors.isEmpty { entry.authors = sourceAuthors }
    entry.language = element.language.flatMap(LanguageTag.init(feedLanguage:)) ?? entry.language
    entry.text = text
    return (entry, problems)
  }

  /// Content before summaries. Where there are two summaries and no content, the second one is what
  /// the first one sums up.
  private var text: String {
    contents.first { !$0.isEmpty } ?? (summaries.count > 1 ? summaries[1] : summaries.first)
      ?? spare ?? ""
  }

  private mutating func readCore(_ child: FeedElement) {
    switch child.name {
    case "title":
      if entry.title == nil { entry.title = TextConstruct(child, in: root).line }
    case "link":
      links.add(child, base: child.base(document: address))
    case "guid":
      let isLink = child.attribute("ispermalink").map { $0.lowercased() == "true" } ?? true
      guid = child.node.text.trimmedLine.map { ($0, isLink) } ?? guid
    case "id":
      entry.id = child.node.text.trimmedLine.map { resolved($0, in: child) } ?? entry.id
    case "author", "creator":
      entry.authors += FeedAuthor.names(of: child)
    case "pubdate", "published", "issued":
      entry.published = date(child) ?? entry.published
    case "updated", "modified", "lastbuilddate":
      entry.updated = date(child) ?? entry.updated
    case "content":
      contents.append(TextConstruct(child, in: root).paragraphs)
    case "fullitem":
      contents.append(TextConstruct(child, in: root, type: .html).paragraphs)
    case "body" where child.node.prefix == nil:
      contents.append(TextConstruct(child, in: root, type: .html).paragraphs)
    case "description", "abstract":
      summaries.append(TextConstruct(child, in: root, type: .html).paragraphs)
    case "summary", "excerpt":
      summaries.append(TextConstruct(child, in: root).paragraphs)
    case "source":
      sourceAuthors += child.children.filter { $0.vocabulary == .core && $0.name == "author" }
        .flatMap { FeedAuthor.names(of: $0) }
    default: break
    }
  }

  private mutating func readDublinCore(_ child: FeedElement) {
    switch child.name {
    case "title": if entry.title == nil { entry.title = TextConstruct(child, in: root).line }
    case "creator", "author": entry.authors += FeedAuthor.names(of: child)
    case "date", "modified": entry.updated = date(child) ?? entry.updated
    case "issued": entry.published = date(child) ?? entry.published
    case "created", "available":
      if entry.published == nil { entry.published = date(child) }
    case "description":
      summaries.append(TextConstruct(child, in: root, type: .html).paragraphs)
    case "identifier": entry.id = entry.id ?? child.node.text.trimmedLine
    case "language": entry.language = LanguageTag(feedLanguage: child.node.text)
    default: break
    }
  }

  private mutating func readMedia(_ child: FeedElement) {
    switch child.name {
    case "description":
      spare = spare ?? TextConstruct(child, in: root, type: .guessed).paragraphs
    case "group":
      for part in child.children where part.vocabulary == .media { readMedia(part) }
    default: break
    }
  }

  /// An id that is the address of something; others are only names.
  private static func addressInID(_ id: String) -> String? {
    WebAddress(id).isWeb || id.hasPrefix("/") ? id : nil
  }

  private func resolved(_ reference: String, in element: FeedElement) -> String {
    let base = element.base(document: address)
    guard base.scheme != nil || !base.path.isEmpty, WebAddress(reference).scheme == nil else {
      return reference
    }
    return base.resolving(reference).text
  }

  private mutating func date(_ child: FeedElement) -> PublicationDate? {
    guard let text = child.node.text.trimmedLine else { return nil }
    if let date = FeedDate.date(text) { return date }
    problems.append("the date \"\(text.prefix(60))\" is not understood.")
    return nil
  }
}

extension StringProtocol {
  /// The text as one line without blanks around it; `nil` where there is nothing else.
  var trimmedLine: String? {
    let words = split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
