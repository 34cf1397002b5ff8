import Language
import Markup
import Model

/// Reads RSS and Atom.
struct XMLFeedReader {
  private let root: FeedElement
  private let address: WebAddress?
  private let text: String
  private let isFaulty: Bool
  private var problems: [String] = []

  /// A reader of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - text: What it was parsed from.
  ///   - address: Where it is.
  init(_ document: MarkupDocument, text: String, address: WebAddress?) {
    root = FeedElement(document.root)
    isFaulty = document.isFaulty
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    self.address = address
  }

  /// Notes what is wrong with the document.
  mutating func note(_ problem: String) {
    problems.append(problem)
  }

  /// The feed.
  mutating func feed() -> Feed {
    let head =
      root.name == "channel" ? root : (root.children.first { $0.isChannel } ?? root)
    var feed = Feed()
    var links = FeedLinks()
    var authors: [String] = []
    var id: String?
    for element in head.children where !element.isEntry {
      switch (element.vocabulary, element.name) {
      case (.core, "title"), (.dublinCore, "title"):
        if feed.title == nil { feed.title = TextConstruct(element, in: root).line }
      case (.core, "link"):
        links.add(element, base: element.base(document: address))
      case (.core, "language"), (.dublinCore, "language"):
        feed.language = LanguageTag(feedLanguage: element.node.text) ?? feed.language
      case (.core, "id"): id = element.node.text.trimmedLine
      case (.core, "author"):
        authors += FeedAuthor.names(of: element)
      default: break
      }
    }
    feed.link = links.page ?? id.flatMap { WebAddress($0).isWeb ? $0 : nil }
    if feed.language == nil {
      feed.language = head.language.flatMap(LanguageTag.init(feedLanguage:))
    }
    feed.entries = entries(authors: authors, language: feed.language)
    noteFaults(of: &feed)
    feed.problems = problems
    return feed
  }

  private mutating func entries(authors: [String], language: LanguageTag?) -> [FeedEntry] {
    let isAtom = root.name == "feed"
    var entries: [FeedEntry] = []
    var index = root.node.index + 1
    let document = root.node.document
    while index < root.node.subtree.upperBound {
      let node = document.node(at: index)
      guard !node.isText else {
        index += 1
        continue
      }
      let element = FeedElement(node)
      guard element.isEntry else {
        index += 1
        continue
      }
      index = node.subtree.upperBound
      let reader = EntryReader(element, in: root, address: address)
      var (entry, problems) = reader.read()
      if isAtom, entry.authors.isEmpty { entry.authors = authors }
      if entry.language == language { entry.language = nil }
      self.problems += problems.map { "Entry \(entries.count + 1): \($0)" }
      entries.append(entry)
    }
    return entries
  }

  private mutating func noteFaults(of feed: inout Feed) {
    if endsEarly {
      note("The document ends early: it lacks the end of <\(root.node.name)>.")
      if let last = feed.entries.indices.last, isLastEntryOpen {
        feed.entries[last].isCutOff = true
      }
    } else if isFaulty {
      note("The document breaks the rules of XML, and was mended.")
    }
    var seen: [String: Int] = [:]
    for (index, entry) in feed.entries.enumerated() {
      guard let id = entry.id else { continue }
      if let first = seen[id] {
        note("Entry \(index + 1): its id is that of entry \(first + 1), \"\(id)\".")
      } else {
        seen[id] = index
      }
    }
  }

  /// Whether the end tag of the outermost element is missing.
  private var endsEarly: Bool {
    let name = root.node.prefix.map { "\($0):\(root.node.name)" } ?? root.node.name
    return lastPlace(of: "</\(name)") == nil
  }

  /// Whether the last entry has no end tag.
  private var isLastEntryOpen: Bool {
    let open = max(lastPlace(of: "<item") ?? 0, lastPlace(of: "<entry") ?? 0)
    let close = max(lastPlace(of: "</item") ?? 0, lastPlace(of: "</entry") ?? 0)
    return close <= open
  }

  /// Where a piece of ASCII stands last in the document, in bytes.
  private func lastPlace(of piece: String) -> Int? {
    let piece = Array(piece.utf8)
    return text.utf8.withContiguousStorageIfAvailable { bytes in
      var at = bytes.count - piece.count
      while at >= 0 {
        if bytes[at] == piece[0], bytes[at..<(at + piece.count)].elementsEqual(piece) { return at }
        at -= 1
      }
      return nil
    } ?? nil
  }
}

extension FeedElement {
  fileprivate var isChannel: Bool { vocabulary == .core && name == "channel" }
}

extension LanguageTag {
  /// A language as feeds write it: `en-us`, `ar_EG`; `nil` for what is none.
  init?(feedLanguage text: String) {
    let tag = text.filter { !$0.isWhitespace }.map { $0 == "_" ? "-" : $0 }
    guard let first = tag.first, first.isLetter, first.isASCII, tag.count <= 35,
      tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    self.init(rawValue: String(tag))
  }
}
