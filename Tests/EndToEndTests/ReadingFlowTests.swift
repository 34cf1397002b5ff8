import Foundation
import Testing

/// A morning with a list of news, as a reader goes through it: by numbers and lines, through what is
/// unread, back to what was read, and out to the page.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct ReadingFlowTests {
  private static let sizes = [(80, 24), (140, 45)]
  /// An address that a shell would make something else of.
  private static let address = "https://example.org/12?a=1&b='x';touch%20y$(touch z)"

  /// Twelve articles, the newest first, each of forty paragraphs.
  private static let news = (1...12).reversed().map { number in
    let text = (1...40).map { "Line \($0) of news \(number)." }.joined(separator: "\\n\\n")
    let day = String(format: "%02d", number)
    let url = number == 12 ? #", "url": "\#(address)""# : ""
    return """
      {"id": "n\(number)", "title": "News \(number)", "text": "\(text)", "language": "en", \
      "date": "2024-05-\(day)"\(url)}
      """
  }.joined(separator: "\n")

  private func session(columns: Int, rows: Int) async throws -> TmuxSession {
    let session = try await TmuxSession(columns: columns, rows: rows)
    let file = session.home.appending(path: "news.jsonl")
    try Self.news.write(to: file, atomically: true, encoding: .utf8)
    return session
  }

  private func openNews(_ session: TmuxSession, setting variables: String = "") async throws {
    try session.run("\(variables) '\(Program.executable)' news.jsonl")
    try await session.wait(for: "1/12")
    try await session.wait(for: "Line 1 of news 12.")
  }

  @Test(arguments: sizes)
  func `lines are scrolled one by one, and keys take numbers`(columns: Int, rows: Int) async throws
  {
    let session = try await session(columns: columns, rows: rows)
    try await openNews(session)
    try session.press("9", "C-e")
    try await session.wait(forNo: "Line 1 of")
    try session.press("9", "C-y")
    try await session.wait(for: "Line 1 of")

    try session.press("5")
    try await session.wait(for: "5…")
    try session.press("j")
    try await session.wait(for: "6/12")
    try session.press("1", "1", "G")
    try await session.wait(for: "11/12")
    try await session.wait(for: "Line 1 of news 2.")
    try session.press("Enter", "2", "0", "G")
    try await session.wait(for: "▌Line 20 of news 2.")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(arguments: sizes)
  func `what is unread is found, hidden, marked at once, and all of it taken back`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    try await openNews(session)
    try session.press("j", "Enter", "J")
    try await session.wait(for: "Line 1 of news 10.")
    try session.press("g", "Escape")
    try await session.wait(for: "▸ Articles 12")
    try session.press("g", "C-n")
    // The second and the third are read.
    try await session.wait(for: "4/12")
    try session.press("H")
    try await session.wait(for: "Unread 10")
    try session.press("H")
    try await session.wait(for: "Articles 12")

    try session.press("5", "G", "C-a")
    try await session.wait(for: "2 articles marked as read. U takes it back.")
    try session.press("A")
    try await session.wait(for: "8 articles marked as read. U takes it back.")
    try session.press("C-n")
    try await session.wait(for: "No unread article further down")
    try session.press("U")
    try await session.wait(for: "Taken back: the mark of 8 articles.")
    try session.press("U")
    try await session.wait(for: "Taken back: the mark of 2 articles.")
    try session.press("H")
    try await session.wait(for: "Unread 10")
    // What a search finds is marked, and nothing else.
    try session.press("/")
    try session.type("\"news 7\"")
    try session.press("Enter")
    try await session.wait(for: "▸ Found unread 1 ")
    try session.press("A")
    try await session.wait(for: "1 article marked as read.")
    try session.press("Escape")
    try await session.wait(for: "Unread 9")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(arguments: sizes)
  func `Ctrl-o leads back through what was read, and forward again`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    try await openNews(session)
    try session.press("Enter", "J")
    try await session.wait(for: "Line 1 of news 11.")
    try session.press("Escape")
    try await session.wait(for: "▸ Articles")
    try session.press("/")
    try session.type("\"news 4\"")
    try session.press("Enter")
    try await session.wait(for: "▸ Found 1 ")
    try session.press("Enter")
    try await session.wait(for: "▸ English")
    try session.press("C-o")
    try await session.wait(for: "Line 1 of news 11.")
    try session.press("C-o")
    try await session.wait(for: "Line 1 of news 12.")
    try session.press("C-o")
    try await session.wait(for: "Nothing was read before this.")
    try session.press("2", "M-Right")
    try await session.wait(for: "of news 4.")
    try await session.wait(for: "Search \"news 4\"")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(arguments: sizes)
  func `the page is opened by a program of the reader's, which has the terminal meanwhile`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    let name = session.home.appending(path: "viewer")
    try """
    #!/bin/sh
    for argument; do echo "$argument"; done > '\(session.home.path)/arguments'
    printf 'The page is here: '
    read answer
    echo "$answer" > '\(session.home.path)/answer'
    """.write(to: name, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: name.path)
    try await openNews(session, setting: "BROWSER='no-such-program-here:\(name.path) --page %s'")
    try session.press("o")
    try await session.wait(for: "The page is here:")
    // Both stop and go on together.
    try session.press("C-z")
    try await session.waitForPrompt()
    try session.run("fg")
    // These keys are the other program's.
    try session.type("jjjq")
    try session.press("Enter")
    try await session.wait(for: "Opened with \(name.path).")
    try await session.wait(for: "1/12")
    func written(_ file: String) throws -> String {
      try String(contentsOf: session.home.appending(path: file), encoding: .utf8)
    }
    #expect(try written("arguments") == "--page\n\(Self.address)\n")
    #expect(try written("answer") == "jjjq\n")
    #expect(!FileManager.default.fileExists(atPath: session.home.appending(path: "z").path))

    // An article without an address has its file opened.
    try session.press("j")
    try await session.wait(for: "Line 1 of news 11.")
    try session.press("o")
    try await session.wait(for: "The page is here:")
    // Ctrl-C ends the other program alone.
    try session.press("C-c")
    try await session.wait(for: "ended with 130")
    #expect(try written("arguments").hasSuffix("/news.jsonl\n"))
    try session.press("q")
    try await session.waitForPrompt()

    try await openNews(session, setting: "BROWSER=no-such-program-here")
    try session.press("o")
    try await session.wait(for: "Set BROWSER to the program that opens pages.")
    try session.press("q")
    try await session.waitForPrompt()
  }
}
