import KhabarCore
import Model
import Settings
import Synchronization
import Testing

@testable import khabar

/// How watches ring.
@Suite struct WatchRingerTests {
  private static func news(_ title: String, of watch: String = "w") -> WatchNews {
    WatchNews(
      number: 1, watch: watch,
      article: ArticleSummary(
        id: "a", title: ArticleTitle(text: title, origin: .headline, language: .english),
        language: .english),
      names: [], foundAt: 0)
  }

  @Test(arguments: [
    (["say", "%w", "%n", "%t"], ["say", "w", "2", "Ship"]),
    (["say", "100%% %t!", "%x"], ["say", "100% Ship!", "%x"]),
    (["say%t", "--text", "--text=%t"], ["say%t", "--text", "--text=Ship"]),
  ])
  func `a command has what was found in its arguments`(command: [String], filled: [String]) {
    let news = [Self.news("Ship"), Self.news("Boat")]
    #expect(WatchRinger.filled(command, watch: "w", news: news) == filled)
  }

  @Test func `a title is no option and steers nothing`() {
    let news = [Self.news("--exec=\u{1B}[31m\u{202E}x\ny")]
    let filled = WatchRinger.filled(["say", "%t"], watch: "w", news: news)
    #expect(filled[1].hasPrefix(" --exec="))
    #expect(!filled[1].unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
  }

  @Test func `a bell rings once for all watches, a notification for each that wants one`()
    async throws
  {
    let library = try Library.open(.memory)
    for name in ["ship", "port"] {
      try await library.record(.watched(Watch(name: name, subject: .query(name)), true))
    }
    let text = "A ship came into the port of Hatta on Monday."
    try await library.add([
      Article(
        id: "a", title: ArticleTitle(text: text, origin: .lead, language: .english),
        language: .english, text: text,
        segments: [Segment(kind: .paragraph, language: .english, text: text)])
    ])
    try await library.lookThroughWatches()
    var settings = Settings()
    settings.watches["port"] = RingSettings()
    settings.watches["port"]?.notification = .terminal
    let rung = Rung()
    let ringer = WatchRinger(
      settings: settings, environment: [:], bell: { rung.note("bell") },
      notifyThroughTerminal: { text in
        rung.note(text)
        return true
      })
    #expect(try await ringer.ring(for: library).isEmpty)
    #expect(try await ringer.ring(for: library).isEmpty)
    #expect(rung.notes.withLock { $0 } == ["bell", "port: \(text)"])
  }

  private final class Rung: Sendable {
    let notes = Mutex<[String]>([])

    func note(_ text: String) { notes.withLock { $0.append(text) } }
  }
}
