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
  private var contents: [FeedText] = []
  private var summaries: [FeedText] = []
  private var spare: FeedText?

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
    if let about = element.node.attributes.first(where: { $0.name == "about" }) {
      noteID(about.value)
    }
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
      entry.writtenID = guid.text
      entry.id = guid.text
      // A guid is a link unless it says otherwise, but many are plain numbers.
      if guid.isLink, Self.isAddress(guid.text) {
        entry.id = resolved(guid.text, in: element)
        entry.link = entry.link ?? entry.id
      }
    }
    if entry.link == nil { entry.link = links.other }
    if entry.link == nil, guid == nil {
      entry.link = entry.id.flatMap { Self.isAddress($0) ? $0 : nil }
    }
    if entry.authors.isEmpty { entry.authors = sourceAuthors }
    entry.language = element.language.flatMap(LanguageTag.init(feedLanguage:)) ?? entry.language
    let text = text
    entry.text = text.text
    entry.subheadings = text.subheadings
    entry.captions = text.captions
    return (entry, problems)
  }

  /// Content before summaries. Where there are two summaries and no content, the second one is what
  /// the first one sums up.
  private var text: FeedText {
    contents.first { !$0.isEmpty } ?? (summaries.count > 1 ? summaries[1] : summaries.first)
      ?? spare ?? FeedText("")
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
      if let text = child.node.text.trimmedLine {
        entry.writtenID = text
        entry.id = resolved(text, in: child)
      }
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
    case "identifier": if entry.id == nil { noteID(child.node.text) }
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

  private mutating func noteID(_ text: String) {
    entry.id = text.trimmedLine
    entry.writtenID = entry.id
  }

  /// Whether an id is the address of something; others are only names.
  private static func isAddress(_ id: String) -> Bool {
    WebAddress(id).isWeb || id.hasPrefix("/")
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
