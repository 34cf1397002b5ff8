import Feeds
import Fetching
import Foundation
import Importing
import KhabarCore
import LoopbackServer
import Model
import TestSupport
import Testing

/// What a library does with the feeds that it follows.
@Suite(.timeLimit(.minutes(10))) struct SubscribedFeedsTests {
  private let home: TemporaryFolder
  private let server = FeedServer()
  private let fetcher = Fetcher(proxies: .none)

  init() throws {
    home = try TemporaryFolder()
  }

  private func open() throws -> Library {
    try Library.open(.file(home.path + "/library.db"))
  }

  private func fetch(_ library: Library, forced: Bool = true) async throws -> FetchReport {
    try await library.fetch(try await library.subscriptions(), forced: forced, with: fetcher)
  }

  private func follow(_ address: String, in library: Library) async throws {
    _ = try await library.subscribe(to: [(address, nil, nil)])
  }

  private func titles(_ library: Library) async throws -> [String] {
    try await library.page(of: "", offset: 0, limit: 100).articles.map(\.title.text).sorted()
  }

  @Test func `what a feed edits takes the place of what was there, and what it drops is kept`()
    async throws
  {
    let library = try open()
    try await follow(server.address(), in: library)
    server.set { $0.items = [FeedServer.item("1", "One"), FeedServer.item("2", "Two")] }
    var report = try await fetch(library)
    #expect((report.added, report.changed, report.newFeeds) == (2, 0, 1))
    let first = try #require(
      try await library.page(of: "one", offset: 0, limit: 1).articles.first)
    try await library.keep(.starred(first.id, true))
    server.set { $0.items = [FeedServer.item("3", "Three"), FeedServer.item("1", "One, edited")] }
    report = try await fetch(library)
    #expect((report.added, report.changed, report.newFeeds) == (1, 1, 1))
    #expect(try await titles(library) == ["One, edited", "Three", "Two"])
    let edited = try #require(
      try await library.page(of: "edited", offset: 0, limit: 1).articles.first)
    #expect(edited.id == first.id && edited.isStarred)
    let feed = try #require(try await library.subscriptions().first)
    #expect((feed.title, feed.articleCount, feed.unreadCount) == ("أخبار", 3, 3))
    #expect(edited.source == "أخبار")
  }

  @Test func `an article tells the feed and the entry that it is of`() async throws {
    let library = try open()
    try await follow(server.address(), in: library)
    server.set {
      $0.items = [
        "<item><guid>https://example.org/1</guid><title>One</title><author>Desk</author>"
          + "<description>&lt;p>First.&lt;/p>&lt;h2>Then&lt;/h2>&lt;p>Second.&lt;/p>&lt;figure>&lt;img "
          + "src=\"x\">&lt;figcaption>A square&lt;/figcaption>&lt;/figure></description>"
          + "<pubDate>Mon, 06 Jul 2020 12:00:00 GMT</pubDate></item>"
      ]
    }
    _ = try await fetch(library)
    let summary = try #require(
      try await library.page(of: "", offset: 0, limit: 1).articles.first)
    let article = try await library.article(named: summary.id.rawValue)
    #expect(article.origin == .entry("https://example.org/1", ofFeed: server.address()))
    #expect(article.url == "https://example.org/1")
    #expect(article.author == "Desk")
    #expect(article.date == PublicationDate(iso8601: "2020-07-06T12:00:00Z"))
    #expect(article.segments.map(\.text) == ["One", "First.", "Then", "Second.", "A square"])
    #expect(
      article.segments.map(\.kind) == [.headline, .paragraph, .subheading, .paragraph, .caption])
  }

  @Test func `a feed is asked only for what is new`() async throws {
    let library = try open()
    try await follow(server.address(), in: library)
    server.set { $0.items = [FeedServer.item("1", "One")] }
    _ = try await fetch(library)
    let report = try await fetch(try open())
    #expect((report.added, report.unchangedFeeds) == (0, 1))
    #expect(server.requests.last?.fields["if-none-match"] != nil)
  }

  @Test func `a feed that fails is told in a line, and left alone for a while`() async throws {
    let library = try open()
    try await follow(server.address(), in: library)
    try await follow(server.address("/other"), in: library)
    server.set {
      $0.items = [FeedServer.item("1", "One")]
      $0.status = "503 Service Unavailable"
      $0.fields = ["Retry-After: 7200"]
    }
    let before = Int64(Date().timeIntervalSince1970)
    var report = try await fetch(library, forced: false)
    let after = Int64(Date().timeIntervalSince1970)
    #expect(report.added == 1)
    #expect(
      report.failures.map(\.description) == [
        "\(server.address()) cannot be fetched: its server answers 503: it is out of order. "
          + "Try again later."
      ])
    let feed = try #require(try await library.subscriptions().first)
    #expect(feed.state.error == report.failures.first?.reason)
    #expect((before + 7200...after + 7200).contains(feed.state.nextAt))
    report = try await fetch(library, forced: false)
    #expect((report.waitingFeeds, report.failures.count) == (1, 0))
    server.set { $0.status = nil }
    report = try await fetch(library)
    #expect(report.failures.isEmpty)
    #expect(try await library.subscriptions().first?.state.error == nil)
    #expect(try await library.subscriptions().first?.state.nextAt == 0)
  }

  @Test func `a feed that has moved is asked for where it is now, and its articles stay the same`()
    async throws
  {
    let library = try open()
    try await follow(server.address(), in: library)
    server.set { $0.items = [FeedServer.item("1", "One")] }
    _ = try await fetch(library)
    server.set {
      $0.status = "301 Moved Permanently"
      $0.fields = ["Location: /new"]
    }
    let report = try await fetch(library)
    #expect(report.remarks == ["أخبار has moved to \(server.address("/new"))."])
    server.set {
      $0.status = "410 Gone"
      $0.items = [FeedServer.item("1", "One"), FeedServer.item("2", "Two")]
    }
    #expect(try await fetch(library).added == 1)
    #expect(try await titles(library) == ["One", "Two"])
  }

  @Test func `an entry in which a document ends is never half an article`() async throws {
    let library = try open()
    try await follow(server.address(), in: library)
    server.set {
      $0.items = [FeedServer.item("1", "One"), "<item><guid>2</guid><title>Tw"]
      $0.isCutOff = true
    }
    var report = try await fetch(library)
    #expect(report.added == 1)
    #expect(report.failures.first?.description.contains("ends within its last entry") == true)
    #expect(try await titles(library) == ["One"])
    server.set {
      $0.items = [FeedServer.item("1", "One"), FeedServer.item("2", "Two")]
      $0.isCutOff = false
    }
    report = try await fetch(library)
    #expect((report.added, report.changed) == (1, 0))
  }

  @Test func `an entry is one article however often its feed has it, and two under one id are two`()
    async throws
  {
    let library = try open()
    try await follow(server.address(), in: library)
    server.set {
      $0.items = [
        FeedServer.item("1", "One"), FeedServer.item("1", "One"), FeedServer.item("0", "Nought"),
        FeedServer.item("0", "Zero"),
      ]
    }
    #expect(try await fetch(library).added == 3)
    #expect(try await titles(library) == ["Nought", "One", "Zero"])
    server.set { $0.items.append("<item/>") }
    let report = try await fetch(library)
    #expect((report.added, report.changed) == (0, 0))
  }

  @Test func `a feed may stand in a file or be what a command prints`() async throws {
    let feed = "<rss><channel><title>T</title><item><title>%</title></item></channel></rss>"
    let path = try home.write(feed.replacing("%", with: "From a file"), to: "a feed.xml")
    let library = try open()
    try await follow("file://" + path.replacing(" ", with: "%20"), in: library)
    try await follow(
      "exec:echo '\(feed.replacing("%", with: "From a command"))'", in: library)
    try await follow("exec:echo 'no such news' >&2; exit 3", in: library)
    try await follow("file:///no/such/file", in: library)
    let report = try await fetch(library)
    #expect(try await titles(library) == ["From a command", "From a file"])
    #expect(
      report.failures.map(\.reason).sorted() == [
        "There is no file \"/no/such/file\". Check the name, or name the folder that it is in.",
        "exec:echo 'no such news' >&2; exit 3 gives nothing: the command ended with status 3 "
          + "(no such news). Try it in a shell.",
      ])
  }

  @Test func `a command that does not end is ended`() async throws {
    var limits = FetchLimits()
    limits.total = 300
    let library = try open()
    try await follow("exec:sleep 600 & sleep 600", in: library)
    let report = try await library.fetch(
      try await library.subscriptions(), with: Fetcher(limits: limits, proxies: .none))
    #expect(report.failures.first?.reason.contains("took more than") == true)
  }

  @Test func `a page leads to the feed that it names`() throws {
    server.set { $0.items = [FeedServer.item("1", "One")] }
    let found = try #require(
      try FeedDiscoverer(fetcher: fetcher).feed(at: .web(server.address("/page"))))
    #expect(found.source.address == server.address())
    #expect(found.feed.entries.map(\.title) == ["One"])
  }

  @Test func `a list of feeds may name addresses of the web alone`() throws {
    let text = """
      <opml><body><outline xmlUrl="https://example.org/a" text="A"/>
      <outline xmlUrl="exec:rm -rf ~"/><outline xmlUrl="file:///etc/passwd"/></body></opml>
      """
    let list = try #require(SubscriptionList(Array(text.utf8)))
    #expect(list.feeds.map(\.address) == ["https://example.org/a"])
    #expect(list.refusals.count == 2)
    #expect(list.refusals.first?.hasPrefix("exec:rm -rf ~ is not followed") == true)
  }

  @Test func `what an address leads to can be added without following it`() async throws {
    server.set { $0.items = [FeedServer.item("1", "One")] }
    let library = try Library.open(
      .file(home.path + "/library.db"), readers: .standard.adding(FeedArticleReader()))
    let report = try await library.add(from: .web(server.address()), with: fetcher)
    #expect(report.added == 1)
    #expect(try await library.subscriptions() == [])
    // Who follows it then has the articles already.
    try await follow(server.address(), in: library)
    #expect(try await fetch(library).added == 0)
  }

  @Test func `following ends, and the articles stay`() async throws {
    server.set { $0.items = [FeedServer.item("1", "One")] }
    let library = try open()
    try await follow(server.address(), in: library)
    _ = try await fetch(library)
    try await library.unsubscribe(from: try #require(try await library.subscriptions().first))
    #expect(try await library.subscriptions() == [])
    #expect(try await titles(library) == ["One"])
  }

  @Test(arguments: [
    ("https://example.org/feed", FeedSource.web("https://example.org/feed")),
    ("example.org/feed", .web("https://example.org/feed")),
    ("localhost:8000/feed", .web("https://localhost:8000/feed")),
    ("file:///home/me/a%20b.xml", .file(path: "/home/me/a b.xml")),
    ("exec:~/bin/news today", .command("~/bin/news today")), ("ftp://x/", .web("ftp://x/")),
  ])
  func `an address tells where a feed comes from`(address: String, source: FeedSource) {
    #expect(FeedSource(address: address) == source)
  }
}
