import Fetching
import Foundation
import Importing
import KhabarCore
import LoopbackServer
import Model
import Pages
import Synchronization
import TestSupport
import Testing

/// Counts calls, in whatever thread.
private final class Count: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}

/// The full text of entries of which a feed carries a part.
@Suite(.timeLimit(.minutes(10))) struct FullTextTests {
  private let home: TemporaryFolder
  private let fetcher = Fetcher(proxies: .none)
  /// A feed, which is edited after it was asked for once, and its pages.
  private let server = LoopbackServer { [count = Count()] request, client in
    let paragraphs = (1...6).map {
      "<p>Paragraph \($0) of the report tells in full what the ministers said about water.</p>"
    }
    switch request.target {
    case "/feed":
      let summary = count.next() == 1 ? "Ministers met." : "Ministers met again."
      let host = request.fields["host"] ?? ""
      let items = ["report", "gone", "short"].map { name in
        "<item><guid>\(name)</guid><title>The \(name)</title><link>http://\(host)/\(name)</link>"
          + "<description>\(summary)</description></item>"
      }
      client.answer(text: "<rss><channel><title>News</title>\(items.joined())</channel></rss>")
    case "/report":
      client.answer(
        "200 OK", ["Content-Type: text/html; charset=utf-8"],
        text: "<html><body><article><h1>The report</h1>\(paragraphs.joined())</article>"
          + "<div id=own><p>Only this, said the reader's own expression for this site.</p></div>"
          + "</body></html>")
    case "/short":
      client.answer(
        "200 OK", ["Content-Type: text/html"], text: "<html><body><p>Hm.</p></body></html>")
    default: client.answer("404 Not Found", [])
    }
  }

  init() throws {
    home = try TemporaryFolder()
  }

  private var readers: ReaderRegistry { .standard.adding(PageArticleReader()) }

  private func open() throws -> Library {
    try Library.open(.file(home.path + "/library.db"), readers: readers)
  }

  private func fetch(_ library: Library, by rules: FullTextRules = FullTextRules()) async throws
    -> FetchReport
  {
    try await library.fetch(
      try await library.subscriptions(), forced: true, by: rules, with: fetcher)
  }

  private func id(_ title: String, in library: Library) async throws -> ArticleID {
    try #require(
      try await library.page(of: "", offset: 0, limit: 10).articles.first {
        $0.title.text == title
      }?.id)
  }

  private func library() async throws -> Library {
    let library = try open()
    _ = try await library.subscribe(to: [(server.address("/feed"), nil, nil)])
    _ = try await fetch(library)
    return library
  }

  @Test func `the page's text takes the place of the summary, which is kept`() async throws {
    let library = try await library()
    let id = try await id("The report", in: library)
    let report = try await library.fetchFullText(of: [id], with: fetcher)
    #expect(report.fetched == ["The report"] && report.failures.isEmpty)
    let article = try await library.article(named: id.rawValue)
    #expect(article.segments.count { $0.text.hasPrefix("Paragraph ") } == 6)
    #expect(article.title.text == "The report")
    #expect(article.origin == .entry("report", ofFeed: server.address("/feed")))
    #expect(try await library.summary(of: id)?.contains("Ministers met.") == true)
    #expect(try await library.page(of: "paragraph", offset: 0, limit: 9).total == 1)
  }

  @Test func `a feed that is fetched again leaves the full text where it is`() async throws {
    let library = try await library()
    let id = try await id("The report", in: library)
    _ = try await library.fetchFullText(of: [id], with: fetcher)
    let full = try await library.article(named: id.rawValue)
    // It has edited what it carries of each.
    let report = try await fetch(library)
    #expect((report.added, report.changed) == (0, 3))
    #expect(try await library.article(named: id.rawValue) == full)
    #expect(try await library.summary(of: id)?.contains("Ministers met again.") == true)
  }

  @Test func `what cannot be had is one line, and the summary stays`() async throws {
    let library = try await library()
    let ids = [try await id("The gone", in: library), try await id("The short", in: library)]
    let before = try await library.article(named: ids[0].rawValue)
    let report = try await library.fetchFullText(of: ids, with: fetcher)
    #expect(report.fetched.isEmpty)
    let failures = report.failures.sorted()
    #expect(failures.count == 2)
    #expect(failures.first?.contains("The gone") == true && failures.first?.contains("404") == true)
    #expect(failures.last?.hasSuffix("/short has no more text than the feed.") == true)
    #expect(try await library.article(named: ids[0].rawValue) == before)
  }

  @Test
  func `a feed of which it is wanted gets the full text of what is new, with own expressions`()
    async throws
  {
    var expressions = PageExpressions()
    try expressions.set(.body, to: "//div[@id='own']")
    let readers = readers.adding(PageArticleReader(expressions: expressions))
    let address = server.address("/feed")
    let rules = FullTextRules(
      isWanted: { $0.contains(address) }, readers: { $0.contains(address) ? readers : nil })
    let library = try open()
    _ = try await library.subscribe(to: [(address, nil, nil)])
    _ = try await fetch(library, by: rules)
    var report = try await library.fetchWantedFullText(by: rules, with: fetcher)
    #expect(report.fetched == ["The report"])
    #expect(report.failures.count == 2)
    let article = try await library.article(named: try await id("The report", in: library).rawValue)
    #expect(
      article.segments.filter { $0.kind != .headline }.map(\.text)
        == ["Only this, said the reader's own expression for this site."])
    // What could not be had is asked for some more times, and then no more.
    for _ in 1...4 { report = try await library.fetchWantedFullText(by: rules, with: fetcher) }
    #expect(report.failures.count == 2)
    report = try await library.fetchWantedFullText(by: rules, with: fetcher)
    #expect(report.failures.isEmpty && report.fetched.isEmpty)
  }
}
