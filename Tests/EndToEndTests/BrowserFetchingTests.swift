import Foundation
import LoopbackServer
import Synchronization
import Testing

/// Fetching feeds in the browser.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct BrowserFetchingTests {
  /// Answers at once for feeds whose names begin with "a", and never for the others.
  private let server = LoopbackServer { request, client in
    let name = request.target.split(separator: "/").last.map(String.init) ?? ""
    if !name.hasPrefix("a") { return client.waitUntilClientLeaves() }
    let items = (1...3).map {
      "<item><guid>\(name)-\($0)</guid><title>Report \($0) of \(name)</title></item>"
    }
    client.answer(
      text: "<rss><channel><title>\(name)</title>\(items.joined())</channel></rss>")
  }

  private func session(following names: [String]) async throws -> TmuxSession {
    let session = try await TmuxSession(columns: 120, rows: 40)
    let outlines = names.map { "<outline xmlUrl=\"\(server.address("/\($0)"))\"/>" }.joined()
    try Data("<opml><body>\(outlines)</body></opml>".utf8)
      .write(to: session.home.appending(path: "feeds.opml"))
    try session.run("'\(Program.executable)' subscribe feeds.opml")
    try await session.wait(for: "the feeds to be followed") { $0.contains("are followed now") }
    try session.run("'\(Program.executable)'")
    try await session.wait(for: "the browser") { $0.contains("Articles") }
    return session
  }

  @Test func `a key fetches, another shows the feeds, and one of them leads to its articles`()
    async throws
  {
    let session = try await session(following: ["alpha", "apex"])
    try session.press("F")
    try await session.wait(for: "the articles") { $0.contains("Articles 6") }
    try session.press("f")
    try await session.wait(for: "the feeds") { $0.contains("6 unread") && $0.contains("apex") }
    try session.press("j", "Enter")
    try await session.wait(for: "the feed's articles") { $0.contains("Found 3") }
    #expect(try session.screen().contains("Report 1 of apex"))
  }

  @Test func `a slow server holds up neither keys nor the end`() async throws {
    let session = try await session(following: ["alpha", "slow"])
    try session.press("F")
    try await session.wait(for: "the first feed's articles") {
      $0.contains("Articles 3") && $0.contains("Fetching 1 of 2")
    }
    try session.press("j")
    try await session.wait(for: "the second article") { $0.contains("2/3") }
    #expect(try session.screen().contains("Fetching 1 of 2"))
    // The server never ends, so only an end that does not wait for it comes in time.
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `a key puts the full text in the summary's place, and holds up nothing`() async throws
  {
    // The page comes when keys have been answered meanwhile.
    let mayAnswer = Mutex(false)
    let server = LoopbackServer { request, client in
      if request.target == "/page" {
        while !mayAnswer.withLock({ $0 }), !client.isEnding { client.pause(milliseconds: 100) }
        let text = (1...5).map {
          "<p>Part \($0) tells all that was said about the roads that day.</p>"
        }
        client.answer(
          "200 OK", ["Content-Type: text/html"],
          text: "<html><body><article>\(text.joined())</article></body></html>")
      } else {
        let link = "http://\(request.fields["host"] ?? "")/page"
        client.answer(
          text: "<rss><channel><title>Roads</title><item><guid>1</guid><title>On roads</title>"
            + "<link>\(link)</link><description>In short.</description></item></channel></rss>")
      }
    }
    let session = try await TmuxSession(columns: 120, rows: 40)
    try session.run("'\(Program.executable)' subscribe '\(server.address("/feed"))'")
    try await session.wait(for: "the feed to be followed") { $0.contains("1 added") }
    try session.run("clear; '\(Program.executable)'")
    try await session.wait(for: "In short.")
    try session.press("E")
    try await session.wait(for: "Fetching the full text")
    // Keys are answered meanwhile.
    try session.press("?")
    try await session.wait(for: "the help") { $0.contains("Here:") }
    try session.press("q")
    mayAnswer.withLock { $0 = true }
    try await session.wait(for: "Part 5 tells all")
    try session.press("E")
    try await session.wait(for: "has its full text already.")
  }
}
