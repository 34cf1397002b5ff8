public import Model

/// Articles and what was noted about them, to be read by others: `export digest`.
public struct Digest: Sendable {
  /// An article of a digest.
  public struct Entry: Sendable {
    /// The article.
    public var article: Article
    /// The tags that a person gave it.
    public var tags: [String]
    /// Whether a person starred it.
    public var isStarred: Bool
    /// What was noted about it and its paragraphs, the earliest first.
    public var notes: [Note]

    /// An entry of the given parts.
    public init(
      article: Article, tags: [String] = [], isStarred: Bool = false, notes: [Note] = []
    ) {
      self.article = article
      self.tags = tags
      self.isStarred = isStarred
      self.notes = notes
    }
  }

  /// Entries that belong together.
  public struct Section: Sendable {
    /// The story that all of them report; `nil` for those that no other one reports the same as.
    public var story: Story?
    /// The entries, in the order in which they came out.
    public var entries: [Entry]

    /// A section of the given parts.
    public init(story: Story? = nil, entries: [Entry]) {
      self.story = story
      self.entries = entries
    }
  }

  /// How much there is of each article.
  public enum Extent: Sendable {
    /// Its first paragraph.
    case lead
    /// All of it.
    case whole
  }

  /// The query that the articles match; empty for all articles.
  public var query: String
  /// When it was made.
  public var madeAt: PublicationDate
  /// The stories, that with the newest article first; what belongs to none is the last one.
  public var sections: [Section]
  /// What was noted about names that stand in the articles, the newest first.
  public var nameNotes: [Note]
  /// How much there is of each article.
  public var extent: Extent

  /// A digest of the given parts.
  public init(
    query: String, madeAt: PublicationDate, sections: [Section], nameNotes: [Note] = [],
    extent: Extent = .lead
  ) {
    self.query = query
    self.madeAt = madeAt
    self.sections = sections
    self.nameNotes = nameNotes
    self.extent = extent
  }
}

extension Digest: Exportable {
  /// What a digest is written as.
  public static var exporters: [any Exporter<Digest>] {
    [DigestMarkdownExporter(), DigestPageExporter()]
  }
}

extension Digest {
  /// What stands above it: the days of its articles, or when it was made where these are not known.
  var title: String {
    let days = sections.flatMap(\.entries).compactMap { $0.article.date?.iso8601.prefix(10) }
    guard let first = days.min(), let last = days.max() else {
      return "News of \(madeAt.iso8601.prefix(10))"
    }
    return first == last ? "News of \(first)" : "News of \(first) to \(last)"
  }

  /// How many articles there are, and what they were found by.
  var about: String {
    let count = sections.reduce(0) { $0 + $1.entries.count }
    let articles = count == 1 ? "1 article" : "\(count) articles"
    let stories = sections.count { $0.story != nil }
    let grouped = stories == 0 ? "" : stories == 1 ? ", 1 story" : ", \(stories) stories"
    return articles + grouped
  }

  /// Whether anything stands above what belongs to no story.
  var hasStories: Bool { sections.contains { $0.story != nil } }

  /// The paragraphs of an entry, each with what was noted about it; notes on the whole come first, on no
  /// paragraph.
  func parts(of entry: Entry) -> [(segment: Segment?, notes: [Note])] {
    let article = entry.article
    let bySegment = Dictionary(grouping: entry.notes) { $0.subject.segment(in: article) }
    var parts: [(segment: Segment?, notes: [Note])] = []
    if let whole = bySegment[nil] { parts.append((nil, whole)) }
    var hasLead = false
    for (index, segment) in article.segments.enumerated() {
      let notes = bySegment[index] ?? []
      let isTitle = segment.kind == .headline && segment.text == article.title.text
      let isText = !isTitle && segment.isText
      let isShown = isText && (extent == .whole || !hasLead && segment.kind == .paragraph)
      if isShown, segment.kind == .paragraph { hasLead = true }
      guard isShown || !notes.isEmpty else { continue }
      parts.append((isTitle ? nil : segment, notes))
    }
    return parts
  }
}

extension Digest.Entry {
  /// When and where it came out, and how it was marked.
  var about: [String] {
    var parts = [article.source].compactMap(\.self)
    if let date = article.date {
      parts.append(String(date.iso8601.prefix(16)).replacing("T", with: " "))
    }
    if isStarred { parts.append("★") }
    parts += tags.map { "#\($0)" }
    return parts
  }

  /// Where it stands, if that is a page of the web.
  var address: String? {
    guard let url = article.url, url.unicodeScalars.allSatisfy({ $0.value > 0x20 }),
      !url.contains(where: { "<>\"\\".contains($0) })
    else { return nil }
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") ? url : nil
  }
}

extension Note {
  /// Its lines, without those that are blank.
  var lines: [String] { text.split(separator: "\n").map(String.init) }
}

extension Segment {
  fileprivate var isText: Bool {
    switch kind {
    case .headline, .paragraph, .subheading: true
    case .caption, .sourceLine, .linkLine: false
    }
  }
}

extension Story {
  /// Its titles, that of the language of most articles first.
  var titlesInOrder: [(language: LanguageTag, text: String)] {
    let known = languages.compactMap { language in
      titles[language].map { (language: language, text: $0) }
    }
    let others = titles.filter { !languages.contains($0.key) }
      .sorted { $0.key.rawValue < $1.key.rawValue }
    return others.map { (language: $0.key, text: $0.value) } + known
  }
}
