import Foundation
import Testing

/// Notes as a reader writes them, in an editor of their own.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct NotesTests {
  private static let news = #"""
    {"id": "ferry", "title": "Ferry runs aground off Tobruk", "text": "The ferry Alma Star ran aground on a reef off Tobruk.\n\nCaptain Idris Bukhamsin said that nobody was hurt.", "language": "en", "date": "2024-05-04T06:00:00Z"}
    {"id": "council", "title": "المجلس يقرر بناء جسر جديد", "text": "قرر مجلس المدينة بناء جسر جديد فوق النهر.\n\nوقال رئيس البلدية إن العمل يبدأ في الربيع.", "language": "ar", "date": "2024-05-03T06:00:00Z"}
    """#

  /// An editor that shows what it was given and has a line typed, as a person would.
  private func makeEditor(in home: URL) throws {
    let script = """
      #!/bin/sh
      test "$1" = --wait || exit 9
      clear; echo "EDITING $#"; cat "$2"; stty sane; read -r line
      test "$line" = fail && exit 3
      printf '%s\\n' "$line" > "$2.new"; cat "$2" >> "$2.new"; mv "$2.new" "$2"
      """
    let file = home.appending(path: "my editor")
    try script.write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `a paragraph and an article are noted, found, listed and taken back`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    try makeEditor(in: session.home)
    try Self.news.write(
      to: session.home.appending(path: "news.jsonl"), atomically: true, encoding: .utf8)
    try session.run("'\(Program.executable)' add --library notes.db news.jsonl")
    try await session.wait(for: "2 added")
    let editor = "EDITOR=\"'$HOME/my editor' --wait\""
    try session.run("clear; \(editor) '\(Program.executable)' --library notes.db")
    try await session.wait(for: "1/2")
    // tmux takes a lone semicolon for the end of its own command.
    try session.press("Enter", "2", "G", "\\;")
    try await session.wait(for: "EDITING 2")
    try await session.wait(for: "Captain Idris Bukhamsin")
    try await session.wait(for: "-->")
    try session.type("Ask the coast guard")
    try session.press("Enter")
    try await session.wait(for: "✎ Ask the coast guard")
    try await session.wait(for: "The note is kept.")

    // One in Arabic on the other article, from the list.
    try session.press("Escape")
    try await session.wait(for: "▸ Articles")
    try session.press("j", "\\;")
    try await session.wait(for: "EDITING 2")
    try await session.wait(for: "المجلس يقرر")
    try session.type("ماذا بعد؟")
    try session.press("Enter")
    try await session.wait(for: "The note is kept.")
    // An editor that fails changes nothing, and what was typed stays.
    try session.press("\\;")
    try await session.wait(for: "EDITING 2")
    try session.type("fail")
    try session.press("Enter")
    try await session.wait(for: "ended with 3")

    try session.press(",")
    try await session.wait(for: "1/2")
    try session.press("G", "Enter")
    try await session.wait(for: "✎ Ask the coast guard")
    try session.press("Escape")
    try await session.wait(for: "▸ Articles")
    try session.press("/")
    try session.type("has:note -ferry")
    try session.press("Enter")
    try await session.wait(for: "1/1")
    try session.press("U")
    try await session.wait(for: "Taken back: the note")
    try session.press("q")
    try await session.waitForPrompt()

    let library = session.home.appending(path: "notes.db").path
    let told = try CommandRun("notes", "--library", library, "--format", "json", home: session.home)
    let complaints = try PrintedSchemaHome(in: session.home)
      .complaints(of: told.output, against: "notes")
    #expect(complaints.isEmpty, "\(complaints)")
    #expect(told.text.contains("Ask the coast guard") && !told.text.contains("ماذا"))
    let lines = try CommandRun(
      "export", "list", "--library", library, "--format", "jsonl", home: session.home)
    #expect(lines.text.contains(#""notes":["#))
    let complaintsOfLines = try PrintedSchemaHome(in: session.home)
      .complaints(of: lines.output, against: "article-line", areLines: true)
    #expect(complaintsOfLines.isEmpty, "\(complaintsOfLines)")
    let text = try CommandRun("notes", "--library", library, "ferry", home: session.home)
    #expect(text.status == 0 && text.text.contains("paragraph ferry Ferry runs aground"))
    let none = try CommandRun("notes", "--library", library, "lang:ar", home: session.home)
    #expect(none.status == 1 && none.errors.contains("There is no note."))
  }

  @Test func `without an editor, or with one that is not there, that is told`() async throws {
    let session = try await TmuxSession()
    try session.run("'\(Program.executable)' '\(Program.seeds)'")
    try await session.waitForBrowser()
    try session.press("\\;")
    try await session.wait(for: "EDITOR=nano")
    try session.press("q")
    try await session.waitForPrompt()
    try session.run(
      "clear; VISUAL='no-such-editor-here -x' '\(Program.executable)' '\(Program.seeds)'")
    try await session.waitForBrowser()
    try session.press("\\;")
    try await session.wait(for: "There is no no-such-editor-here.")
    try session.press("q")
    try await session.waitForPrompt()
  }
}
