import Foundation
import LoopbackServer
import Synchronization
import TestSupport
import Testing

/// Feeds on the command line, from a server of the test's own.
@Suite(.serialized, .timeLimit(.minutes(10))) struct FeedCommandTests {
  private let folder: TemporaryFolder
  private var home: URL { folder.url }
  private let server = LoopbackServer { request, client in
    if request.target == "/page" {
      client.answer(
        "200 OK", ["Content-Type: text/html"],
        text: "<!DOCTYPE html><link rel=alternate type='application/rss+xml' href='/feed/page'>")
      return
    }
    guard request.target.hasPrefix("/feed/"),
      let name = request.target.split(separator: "/").last, name != "gone"
    else { return client.answer("404 Not Found") }
    if request.fields["if-none-match"] == "\"1\"" {
      client.send("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
    } else {
      client.answer("200 OK", ["ETag: \"1\""], text: FeedCommandTests.feed(named: String(name)))
    }
  }

  init() throws {
    folder = try TemporaryFolder("feeds")
  }

  private static let entriesPerFeed = 40

  private static func feed(named name: String) -> String {
    let items = (1...entriesPerFeed).map { number in
      "<item><guid>\(name)-\(number)</guid><title>Report \(number) of \(name)</title>"
        + "<description>&lt;p>The council met in Sirte.&lt;/p>&lt;p>End of \(name) \(number)"
        + "&lt;/p></description></item>"
    }
    return "<rss><channel><title>\(name)</title>\(items.joined())</channel></rss>"
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments.map { Array($0.utf8) }, home: home)
  }

  /// Each article's id and title.
  private func articles() throws -> Set<Substring> {
    Set(try run("list", "--format", "tsv", "--limit", "100000").text.split(separator: "\n"))
  }

  @Test func `a page leads to its feed, which is fetched again only where it changed`() throws {
    var run = try run("subscribe", server.address("/page"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "Following page (\(server.address("/feed/page"))): 40 added.\n")
    run = try self.run("fetch")
    #expect(run.status == 0)
    #expect(
      run.errors == "0 added, 0 changed, from 0 feeds; 1 unchanged, 0 failed.\n")
    #expect(server.requests.last?.fields["if-none-match"] == "\"1\"")
    run = try self.run("feeds", "--format", "tsv")
    #expect(run.text == "1\tpage\t\(server.address("/feed/page"))\t40\t40\t\n")
    #expect(try articles().count == 40)
  }

  @Test func `each failure is a line, and the others are fetched`() throws {
    let addresses = ["/feed/a", "/feed/gone", "/feed/b"].map { server.address($0) }
    let outlines = addresses.map { "<outline xmlUrl=\"\($0)\"/>" }.joined()
    let list = home.appending(path: "feeds.opml").path
    try Data("<opml><body>\(outlines)</body></opml>".utf8).write(to: URL(filePath: list))
    #expect(try run("subscribe", list).status == 0)
    let run = try run("fetch")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        \(server.address("/feed/gone")) cannot be fetched: its server answers 404 Not Found: check the \
        address.
        80 added, 0 changed, from 2 feeds; 0 unchanged, 1 failed.

        """)
    let opml = try self.run("feeds", "--opml").text
    for address in addresses { #expect(opml.contains("xmlUrl=\"\(address)\"")) }
    let json = try #require(
      try JSONSerialization.jsonObject(with: self.run("feeds", "--format", "json").output)
        as? [String: Any])
    let feeds = try #require(json["feeds"] as? [[String: Any]])
    #expect(feeds.map { $0["articles"] as? Int } == [40, 0, 40])
    #expect((feeds[1]["error"] as? String)?.contains("404") == true)
  }

  @Test func `what is shown as stored outlives a kill at any moment of a fetch`() throws {
    let feeds = (1...25).map { server.address("/feed/f\($0)") }
    let outlines = feeds.map { "<outline xmlUrl=\"\($0)\"/>" }.joined()
    let list = home.appending(path: "feeds.opml").path
    try Data("<opml><body>\(outlines)</body></opml>".utf8).write(to: URL(filePath: list))
    #expect(try run("subscribe", list).status == 0)
    var seen: Set<Substring> = []
    for round in 0..<20 {
      let fetch = try StartedCommand(["fetch", "--later"].map { Array($0.utf8) }, home: home)
      usleep(UInt32(10_000 + round * 12_000))
      kill(fetch.process, SIGKILL)
      _ = fetch.wait()
      let now = try articles()
      #expect(now.isSuperset(of: seen), "\(seen.subtracting(now).count) are gone")
      seen = now
    }
    let end = try run("fetch", "--later")
    #expect(end.status == 0, "\(end.errors)")
    #expect(try articles().count == feeds.count * Self.entriesPerFeed)
    #expect(try run("doctor").status == 0)
    // None of them is half.
    let shown = try run("search", "\"end of f25\"", "--format", "tsv", "--limit", "100")
    #expect(shown.text.split(separator: "\n").count == Self.entriesPerFeed)
  }

  @Test
  func `no version is lost to a kill at any moment of a fetch of what is edited all the time`()
    throws
  {
    let count = Mutex(0)
    let editor = LoopbackServer { request, client in
      let edition = count.withLock { count in
        count += 1
        return count
      }
      let items = (1...20).map {
        "<item><guid>\(request.target)\($0)</guid><title>Item \($0)</title>"
          + "<description>Edition \(edition).</description></item>"
      }
      client.answer(text: "<rss><channel><title>Live</title>\(items.joined())</channel></rss>")
    }
    for name in ["/a", "/b"] { #expect(try run("subscribe", editor.address(name)).status == 0) }
    let id = String(try #require(try articles().first?.split(separator: "\t").first))
    var seen: Set<Substring> = []
    for round in 0..<10 {
      let fetch = try StartedCommand(["fetch", "--later"].map { Array($0.utf8) }, home: home)
      usleep(UInt32(40_000 + round * 15_000))
      kill(fetch.process, SIGKILL)
      _ = fetch.wait()
      // The names of versions with the times when they were stored.
      let now = Set(
        try run("versions", id, "--format", "tsv").text.split(separator: "\n").dropLast()
          .map { $0.prefix { $0 != "\t" } })
      #expect(now.isSuperset(of: seen))
      seen = now
    }
    #expect(try run("fetch", "--later").status == 0)
    #expect(try run("versions", id, "--format", "tsv").text.split(separator: "\n").count > 1)
    #expect(try articles().count == 40)
    #expect(try run("doctor").status == 0)
  }

  @Test func `two fetches at once of one library store each entry once`() throws {
    let outlines = (1...10).map { "<outline xmlUrl=\"\(server.address("/feed/f\($0)"))\"/>" }
    let list = home.appending(path: "feeds.opml").path
    try Data("<opml><body>\(outlines.joined())</body></opml>".utf8).write(to: URL(filePath: list))
    #expect(try run("subscribe", list).status == 0)
    let fetches = try (0..<2).map { _ in
      try StartedCommand(["fetch", "--later"].map { Array($0.utf8) }, home: home)
    }
    for fetch in fetches {
      let run = fetch.wait()
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try articles().count == 10 * Self.entriesPerFeed)
    #expect(try run("feeds", "--format", "tsv").text.split(separator: "\n").count == 10)
    #expect(try run("doctor").status == 0)
  }

  @Test func `a feed is shown as it is read, and what is none is told`() throws {
    let path = home.appending(path: "feed.xml").path
    try Data(
      """
      <rss><channel><title>News</title><link>https://example.org/</link><language>ar</language>
      <item><guid>1</guid><title>One</title><pubDate>Mon, 06 Jul 2020</pubDate></item>
      </channel></rss>
      """.utf8
    ).write(to: URL(filePath: path))
    let json = try run("feed", path, "--format", "json")
    #expect(
      json.text == """
        {
          "entries" : [
            {
              "id" : "1",
              "published" : "2020-07-06T00:00:00Z",
              "text" : "",
              "title" : "One"
            }
          ],
          "language" : "ar",
          "link" : "https://example.org/",
          "problems" : [

          ],
          "schema" : "khabar/1",
          "title" : "News"
        }

        """)
    let none = try run("feed", server.address("/page"), "--format", "json")
    #expect(none.status == 1)
    #expect(none.text.contains("\"The document is no feed: it is a web page; its feed is "))
    let page = try run("feed", server.address("/page"))
    #expect(page.status == 1)
    #expect(
      page.errors
        == "\(server.address("/page")) is no feed: it is a web page; its feed is "
        + "\(server.address("/feed/page")).\n")
  }

  @Test func `a feed in a file, or at an address, is added an article an entry`() throws {
    let path = home.appending(path: "feed.xml").path
    try Data(Self.feed(named: "file").utf8).write(to: URL(filePath: path))
    #expect(try run("add", path).status == 0)
    #expect(try run("add", server.address("/feed/web")).status == 0)
    #expect(try articles().count == 80)
    #expect(try run("add", path, server.address("/feed/web")).errors.contains("80 unchanged"))
  }
}
