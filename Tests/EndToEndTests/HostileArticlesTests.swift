import Foundation
import Testing

/// Articles that are not what articles should be: the browser shows them cleanly or says which file
/// it could not read, and nothing of them is obeyed by the terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct HostileArticlesTests {
  private static let articles: [(name: String, bytes: Data)] = [
    ("good.txt", Data("A quiet day in Sirte\n\nNothing happened, Reuters reports.\n".utf8)),
    (
      "escapes.txt",
      Data(
        "Escape sequences\n\nbefore \u{1B}[2J\u{1B}[31mred\u{1B}]0;owned\u{7}\u{1B}[?1049l after\n"
          .utf8)
    ),
    ("c1.txt", Data("Controls of C1\n\nbefore \u{9B}31m\u{9D}0;owned\u{9C} after\n".utf8)),
    ("overrides.txt", Data("Overrides\n\na\u{202E}evil\u{202C}.exe \u{2066}x\u{2069}\n".utf8)),
    ("nul.txt", Data("A NUL byte\n\nbefore \u{0} after\n".utf8)),
    ("invalid.txt", Data("Not UTF-8\n\n".utf8) + Data([0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x0A])),
    ("empty.txt", Data()),
    ("blank.txt", Data(" \n\n\t\n".utf8)),
    (
      "marks.txt",
      Data(("Many marks\n\n\u{628}" + String(repeating: "\u{64E}", count: 5000) + "\n").utf8)
    ),
    ("line.txt", Data(String(repeating: "One line without an end. كلمة ", count: 300_000).utf8)),
  ]

  @Test func `hostile articles open cleanly or are named, and the others still open`()
    async throws
  {
    let session = try await TmuxSession(columns: 120, rows: 40)
    let folder = session.home.appending(path: "articles")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for article in Self.articles {
      try article.bytes.write(to: folder.appending(path: article.name))
    }
    #expect(Self.articles.last?.bytes.count ?? 0 > 10_000_000)

    try session.run("echo '\(TmuxSession.marker)'")
    let before = try await session.condition()
    try session.run("'\(Program.executable)' '\(folder.path)'")
    // Ten megabytes are kept before the files after them are read.
    try await session.wait(for: "every article") {
      $0.contains("A quiet day in Sirte") && $0.contains("Overrides")
    }

    // Through every article, one after the other, into each text and back.
    let total = try await session.articleCount()
    #expect(total >= 4)
    try session.press("g")
    for number in 1...total {
      try await session.wait(for: "\(number)/\(total)")
      try session.press("Enter")
      try await session.wait(for: "the text in focus") { !$0.contains("▸ Articles") }
      try session.press("G", "g")
      #expect(try session.state("#{alternate_on}") == "1")
      #expect(try session.state("#{pane_title}") != "owned")
      let screen = try session.screen()
      #expect(screen.rows.first?.hasPrefix("╭") == true, "\(screen)")
      try await session.focus(on: "▸ Articles")
      try session.press("j")
    }
    try session.press("q")
    #expect(try await session.condition() == before)
  }

  @Test func `no control character of an article reaches the screen`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    for article in Self.articles where ["escapes.txt", "c1.txt"].contains(article.name) {
      let file = session.home.appending(path: article.name)
      try article.bytes.write(to: file)
      try session.run("'\(Program.executable)' '\(file.path)'")
      let screen = try await session.wait(for: "after")
      #expect(!screen.contains("owned") || screen.contains("0;owned"))
      let controls = screen.rows.joined().unicodeScalars
        .filter { $0.properties.generalCategory == .control }
      #expect(controls.isEmpty)
      try session.press("q")
      try await session.waitForPrompt()
    }
  }
}

extension TmuxSession {
  /// How many articles the list says that it has, once it has said so.
  fileprivate func articleCount() async throws -> Int {
    let screen = try await wait(for: "the number of articles") { $0.articleCount != nil }
    return try #require(screen.articleCount)
  }
}

extension TmuxSession.Screen {
  fileprivate var articleCount: Int? {
    rows.compactMap { $0.firstMatch(of: /Articles (\d+)/) }.first.flatMap { Int($0.output.1) }
  }
}
