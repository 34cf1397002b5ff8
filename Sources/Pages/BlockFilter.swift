/// Tells which blocks within an article's element are its text.
struct BlockFilter {
  /// A block that may be part of the article.
  struct Found {
    var kind: Page.Block.Kind
    var text: String
  }

  private let tree: PageTree
  private let body: ArticleBody
  private let titleWords: String?
  private let heading: Int?
  private let description: String?
  /// Whether lists, tables and boxes that were met are links.
  private var linkParts: [Int: Bool] = [:]
  /// Whether running text was found.
  private var hasBegun = false
  /// Captions that are there already: pages show a picture small and large.
  private var captions: Set<String> = []

  init(_ tree: PageTree, body: ArticleBody, metadata: PageMetadata) {
    self.tree = tree
    self.body = body
    titleWords = metadata.title.map(BlockWords.folded)
    heading = metadata.heading
    description = metadata.description.map(BlockWords.folded)
  }

  /// Adds a block of the page, if it is one of the article's.
  mutating func add(_ index: Int, to found: inout [Found]) {
    let block = tree.blocks[index]
    guard !body.leftOut.contains(block.start) else { return }
    guard let kind = kind(of: block) else {
      // What led up to links is no text without them.
      if block.linkShare > 0.8, let last = found.last, last.kind == .paragraph,
        last.text.last == ":", last.text.utf8.count < 60
      {
        found.removeLast()
      }
      return
    }
    if !hasBegun, block.words < 16, Self.tellsTime(block.text) { return }
    switch kind {
    case .caption:
      guard captions.insert(BlockWords.folded(block.text)).inserted else { return }
      // Of a gallery the first picture tells what it is about.
      if found.last?.kind == .caption { return }
    case .subheading, .paragraph:
      if block.words < 60, BlockWords.folded(block.text) == titleWords { return }
    default: break
    }
    if kind == .paragraph, block.words >= 16 { hasBegun = true }
    found.append(Found(kind: kind, text: block.text))
  }

  /// Whether a line has a year or a time of day in it and is no sentence, as the date below a title.
  private static func tellsTime(_ line: String) -> Bool {
    if let last = line.unicodeScalars.last, ".!؟?:…".unicodeScalars.contains(last) { return false }
    var digits = 0
    var number = 0
    var isAfterHour = false
    for scalar in line.unicodeScalars + [" "] {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        digits += 1
        number = digits > 4 ? 0 : number * 10 + Int(value)
        if isAfterHour, digits == 2 { return true }
      } else {
        if digits == 4, (1900...2100).contains(number) { return true }
        isAfterHour = scalar == ":" && (1...2).contains(digits)
        digits = 0
        number = 0
      }
    }
    return false
  }

  /// What a block is; `nil` where it is no part of the article.
  private mutating func kind(of block: TextBlock) -> Page.Block.Kind? {
    let tag = tree.tags[block.owner]
    if block.isBoilerplate { return nil }
    var kind: Page.Block.Kind = tag.headingLevel == nil ? .paragraph : .subheading
    if body.method == .paragraphs {
      guard kind == .paragraph, block.words >= 8, block.stops > 0, block.linkShare < 0.5 else {
        return nil
      }
    }
    for element in sequence(first: block.owner, next: tree.parent) {
      if body.roots.contains(element) { break }
      let hints = tree.hints[element]
      if hints.contains(.byline), block.words < 25 { return nil }
      if hints.contains(.caption) { kind = .caption }
      switch tree.tags[element] {
      case .li: if kind == .paragraph { kind = .listItem }
      case .blockquote: if kind == .paragraph { kind = .quotation }
      case .figure: if kind == .paragraph { kind = .caption }
      case .ul, .ol, .dl, .table: if isLinks(element) { return nil }
      case .div, .section, .article: if isTeaser(element) { return nil }
      case .address: return nil
      default: break
      }
    }
    switch kind {
    case .subheading: if block.linkShare > 0.8 { return nil }
    case .paragraph: if block.linkShare > 0.8, block.words < 30 { return nil }
    case .caption:
      if block.words < 4 || PictureCredit.isOne(block.text) { return nil }
    default: break
    }
    return kind
  }

  /// Whether a list or a table is one of links.
  private mutating func isLinks(_ element: Int) -> Bool {
    if let known = linkParts[element] { return known }
    var size = 0
    var linked = 0
    for block in tree.blocks[tree.blocks(in: element)] {
      size += block.size
      linked += block.linked
    }
    let isLinks = linked * 2 > size
    linkParts[element] = isLinks
    return isLinks
  }

  /// Whether a part points to other articles: headings that are links, and little else; or few words
  /// that mostly are one.
  private mutating func isTeaser(_ element: Int) -> Bool {
    if let known = linkParts[element] { return known }
    let blocks = tree.blocks[tree.blocks(in: element)]
    var words = 0
    var linkedHeadings = 0
    var size = 0
    var linked = 0
    var longest = 0
    for block in blocks {
      words += block.words
      longest = max(longest, block.words)
      size += block.size
      linked += block.linked
      if tree.tags[block.owner].headingLevel != nil, block.linkShare > 0.8 { linkedHeadings += 1 }
    }
    let isTeaser =
      linkedHeadings > 0 && longest < 40 && words < 60 * linkedHeadings
      || words < 60 && linked * 2 > size
    linkParts[element] = isTeaser
    return isTeaser
  }

  /// What sums the article up between its title and its text.
  mutating func leads() -> [Found] {
    guard let root = body.roots.first, body.method != .paragraphs else { return [] }
    var found: [Found] = []
    var seen = Set(tree.blocks[tree.blocks(in: root)].prefix(5).map { BlockWords.folded($0.text) })
    let end = tree.blocks(in: root).lowerBound
    let start = tree.blocks[..<end].lastIndex { block in
      block.start == heading || tree.tags[block.owner] == .h1
    }
    for index in max(start.map { $0 + 1 } ?? 0, end - 40)..<max(end, 0) where index < end {
      let block = tree.blocks[index]
      guard block.words >= 5, block.linkShare < 0.3, !block.isBoilerplate else {
        continue
      }
      let words = BlockWords.folded(block.text)
      guard words != titleWords else { continue }
      let elements = sequence(first: block.owner, next: tree.parent).prefix {
        !($0 < root && root < tree.end(of: $0))
      }
      let hints = elements.reduce(into: ElementHints()) { $0.formUnion(tree.hints[$1]) }
      guard hints.isDisjoint(with: [.byline, .caption, .hidden, .stranger]) else { continue }
      let isNamed = start != nil && hints.contains(.lead) && !body.leftOut.contains(block.start)
      guard isNamed || isDescription(words) else { continue }
      // It may stand there for large screens and small ones, and begin the text as well.
      guard seen.insert(words).inserted else { continue }
      found.append(Found(kind: .paragraph, text: block.text))
    }
    return found
  }

  /// Whether folded text is what the page gives as its description, or the beginning of it.
  private func isDescription(_ words: String) -> Bool {
    guard let description, words.utf8.count >= 30 else { return false }
    let common = zip(words.utf8, description.utf8).prefix { $0 == $1 }.count
    return common * 10 >= min(words.utf8.count, description.utf8.count) * 9 && common >= 30
  }

  /// The blocks but those headings that nothing follows.
  static func withoutLooseHeadings(_ blocks: [Found]) -> [Found] {
    var kept: [Found] = []
    var followed = false
    for block in blocks.reversed() {
      switch block.kind {
      case .subheading: if followed { kept.append(block) }
      case .caption: kept.append(block)
      default:
        followed = true
        kept.append(block)
      }
    }
    return kept.reversed()
  }
}
