import Fetching
import Foundation
import Importing
import KhabarCore
import Model
import TestSupport
import Testing

/// What feeds and files edit, drop, bring back and have twice.
@Suite(.timeLimit(.minutes(10))) struct EditedArticlesTests {
  private let home: TemporaryFolder
  private let server = FeedServer()
  private let fetcher = Fetcher(proxies: .none)

  init() throws {
    home = try TemporaryFolder()
  }

  private func open() throws -> Library { try Library.open(.file(home.path + "/library.db")) }

  @discardableResult
  private func fetch(_ items: String..., into library: Library) async throws -> FetchReport {
    server.set { $0.items = items }
    return try await library.fetch(
      try await library.subscriptions(), forced: true, with: fetcher)
  }

  private func listed(_ library: Library) async throws -> [ArticleSummary] {
    try await library.page(of: "", offset: 0, limit: 100).articles
  }

  private static let story = """
    The council of the harbour town decided on Tuesday to build a second bridge over the river, after \
    years in which lorries had to wait for hours before the old one. The mayor said that work would \
    begin in spring and last two years at least. Fishermen fear that the pillars will change the \
    current, and ask for a study before the first stone is laid. A report on the costs is due in March.
    """

  private static func item(_ id: String, link: String, text: String = story) -> String {
    "<item><guid>\(id)</guid><title>A bridge</title><link>\(link)</link>"
      + "<description>\(text)</description></item>"
  }

  @Test func `an item that is edited, dropped and brought back keeps all that it said`()
    async throws
  {
    let library = try open()
    _ = try await library.subscribe(to: [(server.address(), nil, nil)])
    for text in ["It may rain in Sirte.", "It rains in Sirte.", "It has rained in Sirte."] {
      try await fetch(FeedServer.item("1", "Weather", text: text), into: library)
    }
    let id = try #require(try await listed(library).first?.id)
    var history = try await library.history(named: id.rawValue)
    #expect(history.versions.map(\.id) == [id.version(1), id.version(2)])
    // Dropped, and back as it was.
    try await fetch(into: library)
    #expect(try await listed(library).map(\.id) == [id])
    let report = try await fetch(
      FeedServer.item("1", "Weather", text: "It has rained in Sirte."), into: library)
    #expect((report.added, report.changed) == (0, 0))
    try await fetch(
      FeedServer.item("1", "Weather", text: "It has snowed in Sirte."), into: library)
    history = try await library.history(of: id)
    #expect(history.versions.count == 3)
    var texts: [String?] = []
    for version in history.versions {
      texts.append(try await library.annotated(version.id).article.segments.last?.text)
    }
    #expect(
      texts == ["It may rain in Sirte.", "It rains in Sirte.", "It has rained in Sirte."])
    // A version is named like an article, and the search knows the newest alone.
    #expect(try await library.article(named: "\(id.rawValue.prefix(6))@2").id == id.version(2))
    #expect(try await library.search("rained", limit: 5).hits.isEmpty)
    #expect(try await library.search("snowed", limit: 5).hits.count == 1)
  }

  @Test func `the comparison of two versions tells the words that were changed`() async throws {
    let library = try open()
    _ = try await library.subscribe(to: [(server.address(), nil, nil)])
    let edited = Self.story.replacing("two years", with: "three years")
    try await fetch(Self.item("1", link: "https://example.org/1"), into: library)
    try await fetch(Self.item("1", link: "https://example.org/1", text: edited), into: library)
    let id = try #require(try await listed(library).first?.id)
    let comparison = try await library.comparison(of: id.version(1), with: id)
    let differences = comparison.alignment.differences.map { difference in
      func words(_ range: SegmentRange?, _ article: Article) -> String? {
        range.map { range in
          let scalars = article.segments[range.segment].text.unicodeScalars
          return String(
            String.UnicodeScalarView(
              scalars.dropFirst(range.range.lowerBound).prefix(range.range.count)))
        }
      }
      return [
        words(difference.source, comparison.source.article),
        words(difference.target, comparison.target.article),
      ]
    }
    #expect(differences == [["two", "three"]])
    let annotated = try await library.annotated(id)
    #expect((annotated.versions, annotated.copyCount) == ([1], 0))
  }

  @Test func `an entry that gets another id with each edit is the same article at its address`()
    async throws
  {
    let library = try open()
    _ = try await library.subscribe(to: [(server.address(), nil, nil)])
    let edited = Self.story.replacing("Tuesday", with: "Wednesday")
    try await fetch(Self.item("1", link: "https://example.org/bridge"), into: library)
    let id = try #require(try await listed(library).first?.id)
    var report = try await fetch(
      Self.item("1-a", link: "https://www.example.org/bridge?utm_source=x", text: edited),
      into: library)
    #expect((report.added, report.changed) == (0, 1))
    report = try await fetch(
      Self.item("1-b", link: "https://example.org/bridge", text: edited), into: library)
    #expect(report.added == 0)
    #expect(try await listed(library).map(\.id) == [id])
    #expect(try await library.history(of: id).versions.count == 1)
    // What shares nothing with it is another article, at whatever address.
    report = try await fetch(
      "<item><guid>2</guid><title>Gone</title><link>https://example.org/bridge</link>"
        + "<description>Snow fell all night on every hill around.</description></item>",
      into: library)
    #expect(report.added == 1)
  }

  @Test func `a story of two feeds is one row, unread once, and read in both`() async throws {
    let library = try open()
    let other = FeedServer()
    _ = try await library.subscribe(
      to: [(server.address(), nil, nil), (other.address("/other"), nil, nil)])
    other.set {
      $0.items = [
        Self.item("7", link: "http://www.example.org/bridge/?utm_medium=feed&amp;fbclid=1"),
        FeedServer.item("8", "Hills", text: "Snow fell all night on every hill around."),
      ]
    }
    try await fetch(Self.item("1", link: "https://example.org/bridge"), into: library)
    #expect(try await listed(library).map(\.copyCount).sorted() == [0, 1])
    #expect(try await library.page(of: "is:unread", offset: 0, limit: 9).total == 2)
    #expect(try await library.subscriptions().map(\.unreadCount) == [1, 2])
    #expect(try await library.search("fishermen", limit: 5).hits.map(\.article.copyCount) == [1])
    let shown = try #require(try await listed(library).first { $0.copyCount == 1 })
    let copy = try #require(try await library.copies(of: shown.id).first)
    #expect(
      Set(try await library.page(of: "copies:\(shown.id)", offset: 0, limit: 9).articles.map(\.id))
        == [shown.id, copy.id])
    try await library.keep(.read(shown.id, true))
    #expect(try await library.subscriptions().map(\.unreadCount) == [0, 1])
    #expect(try await library.page(of: "is:unread", offset: 0, limit: 9).total == 1)
    // Out of the copies, and back.
    try await library.keep(.lone(copy.id, true))
    #expect(try await listed(library).count == 3)
    _ = try await library.undoLastDecision()
    #expect(try await listed(library).count == 2)
    #expect(try await library.findDamage() == [])
  }

  @Test func `a list of unread articles marks a story as read as a whole, and takes that back`()
    async throws
  {
    let library = try Library.open(.memory)
    let lines = ["a", "b"].map { "{\"id\": \"\($0)\", \"text\": \"\(Self.story)\"}" }
    let path = try home.write(lines.joined(separator: "\n"), to: "news.jsonl")
    _ = try await library.read(paths: [path])
    #expect(try await listed(library).count == 1)
    _ = try await library.markRead(matching: "")
    #expect(
      try await library.page(of: "is:read", offset: 0, limit: 9, includingCopies: true).total == 2)
    _ = try await library.undoLastDecision()
    #expect(
      try await library.page(of: "is:unread", offset: 0, limit: 9, includingCopies: true).total == 2
    )
  }

  @Test func `an article is compared with one copy of its translation, and with none of its own`()
    async throws
  {
    let library = try Library.open(.memory)
    let arabic = String(Self.story.reversed()) + " خبر"
    let lines = [("a", Self.story), ("b", Self.story), ("c", arabic), ("d", arabic)].map {
      "{\"id\": \"\($0.0)\", \"text\": \"\($0.1)\"}"
    }
    let path = try home.write(lines.joined(separator: "\n"), to: "news.jsonl")
    _ = try await library.read(paths: [path], analysing: false)
    #expect(try await listed(library).map(\.copyCount) == [1, 1])
    for (source, target) in [("a", "c"), ("a", "d"), ("b", "c")] {
      try await library.keep(
        .paired(source: ArticleID(rawValue: source), target: ArticleID(rawValue: target), true))
    }
    for id in ["a", "b", "c"] as [ArticleID] {
      #expect(try await library.counterparts(of: id).count == 1)
    }
  }

  @Test func `a file that changed on disk keeps what it said`() async throws {
    let library = try open()
    let path = try home.write("Weather\n\nIt may rain in Sirte.\n", to: "weather.txt")
    _ = try await library.read(paths: [path])
    let id = try #require(try await listed(library).first?.id)
    try home.write("Weather\n\nIt has rained in Sirte since noon.\n", to: "weather.txt")
    _ = try await library.read(paths: [path])
    #expect(try await listed(library).map(\.id) == [id])
    #expect(
      try await library.annotated(id.version(1)).article.segments.last?.text
        == "It may rain in Sirte.")
    #expect(try await library.repair() == [])
    #expect(try await library.history(of: id).versions.count == 1)
  }
}
