import Foundation
import Testing

/// A learner reads, looks words up and takes the word list away.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct DictionaryTests {
  /// A dictionary as `dictfmt` writes it: headwords with places in the text in base 64.
  private func writeDictionary(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let entry = Data("قرار /qaraːr/\n1. Decision\n2. Resolution\n".utf8)
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    #expect(entry.count < 64)
    try entry.write(to: folder.appending(path: "made-up-ara-eng.dict"))
    try Data("قرار\tA\t\(digits[entry.count])\n".utf8)
      .write(to: folder.appending(path: "made-up-ara-eng.index"))
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `a word is looked up through its clitics, kept, and taken away`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    let dictionaries = session.home.appending(path: "dictionaries")
    try writeDictionary(to: dictionaries)
    let news = """
      {"id": "n1", "title": "قرارات جديدة", "language": "ar", \
      "text": "رحب الوفد بالقرار أمس. وعاد الوفد إلى بلده."}
      """
    try news.write(
      to: session.home.appending(path: "news.jsonl"), atomically: true, encoding: .utf8)
    let variables = "KHABAR_DICTIONARIES='\(dictionaries.path)'"
    let library = "--library words.db"
    try session.run("\(variables) '\(Program.executable)' add \(library) news.jsonl")
    try await session.wait(for: "1 added")
    try session.run("clear; \(variables) '\(Program.executable)' \(library)")
    try await session.wait(for: "1/1")
    try session.press("Enter", "w", "w", "w", "=")
    try await session.wait(for: "/qaraːr/")
    try await session.wait(for: "Decision · Resolution")
    try session.press("+")
    try await session.wait(for: "in your word list")
    try session.press("q", "q")
    try await session.waitForPrompt()

    let run = try CommandRun(
      "export", "words", "--library", session.home.appending(path: "words.db").path,
      "--format", "tsv", home: session.home)
    let rows = run.text.split(separator: "\n")
    #expect(rows.count == 2)
    #expect(
      rows.last?.hasPrefix("بالقرار\tDecision; Resolution\tرحب الوفد بالقرار أمس.\t\tar\tn1")
        == true)
  }
}
