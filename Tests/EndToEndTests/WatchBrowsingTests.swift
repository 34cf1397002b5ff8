import Foundation
import LoopbackServer
import Synchronization
import Testing

/// Watches as a reader meets them in a terminal: made, counted, opened, taken back.
@Suite(
  .serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"),
  .timeLimit(.minutes(10)))
struct WatchBrowsingTests {
  private final class Count: Sendable {
    let value = Mutex(2)
  }

  private let entries = Count()
  private let server: LoopbackServer

  init() {
    server = LoopbackServer { [entries] _, client in
      let items = (0..<entries.value.withLock { $0 }).map { number in
        let text =
          number.isMultiple(of: 2)
          ? "General Khalifa Haftar visited village \(number) on Monday."
          : "زار المشير خليفة حفتر القرية رقم \(number) يوم الاثنين."
        return "<item><guid>g\(number)</guid><title>Report \(number)</title>"
          + "<description>\(text)</description></item>"
      }
      client.answer(
        text: "<rss><channel><title>Wire</title>\(items.joined())</channel></rss>")
    }
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `a search is watched, its news counted above the list, opened and taken back`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    let khabar = "'\(Program.executable)'"
    try session.run("\(khabar) subscribe \(server.address("/feed")) && \(khabar)")
    try await session.wait(for: "1/2")
    try session.press("/")
    try session.type("Hifter")
    try session.press("Enter")
    try await session.wait(for: "Found 2")
    try session.press("!")
    try await session.wait(for: "Watching Hifter")
    try session.press("Escape")
    try await session.wait(for: "!  Hifter")
    entries.value.withLock { $0 = 5 }
    try session.press("F")
    try await session.wait(for: "3 new for your watches")
    try await session.wait(for: "3 new │")
    try session.press("g", "k", "Enter")
    try await session.wait(for: "Found 5")
    try await session.wait(for: "3 articles of Hifter seen")
    try session.press("Escape")
    // Another key right behind Esc would be one with Alt.
    try await session.wait(for: "Articles 5")
    #expect(try !session.screen().contains("3 new │"))
    try session.press("U")
    try await session.wait(for: "3 new │")
    try session.press("q")
    try await session.waitForPrompt()
  }
}
