import Foundation
import Testing

@testable import khabar

/// The editor that is run, and the file that it is given.
@Suite struct NoteEditorTests {
  @Test(arguments: [
    ("vi", ["vi"]), ("code --wait", ["code", "--wait"]), ("  emacs   -nw ", ["emacs", "-nw"]),
    ("'/opt/my editor/bin' -n", ["/opt/my editor/bin", "-n"]),
    (#""/opt/my editor" --title="a \"b\"""#, ["/opt/my editor", #"--title=a "b""#]),
    (#"/opt/my\ editor"#, ["/opt/my editor"]), ("''", [""]), ("", []),
    ("$HOME/x; rm y", ["$HOME/x;", "rm", "y"]),
  ])
  func `a command is parted as a shell parts it`(line: String, words: [String]) {
    #expect(ShellWords.split(line) == words)
  }

  @Test func `the setting goes before VISUAL, and VISUAL before EDITOR`() {
    let environment = ["VISUAL": "code --wait", "EDITOR": "vi"]
    #expect(
      NoteEditor(program: ["nano"], environment: environment).commands
        == [["nano"], ["code", "--wait"], ["vi"]])
    #expect(NoteEditor(program: nil, environment: ["EDITOR": "vi"]).commands == [["vi"]])
    #expect(NoteEditor(program: nil, environment: ["EDITOR": " "]).commands.isEmpty)
  }

  @Test func `a draft gives back its text without what stands below it`() throws {
    let draft = try NoteDraft("One.\n\n# Two", about: "A title -- with --> in it")
    defer { draft.remove() }
    #expect(try draft.read() == "One.\n\n# Two")
    let content = try String(contentsOfFile: draft.path, encoding: .utf8)
    #expect(content.contains("A title — with —> in it\n-->\n"))
    let mode = try FileManager.default.attributesOfItem(
      atPath: URL(filePath: draft.path).deletingLastPathComponent().path)[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }

  @Test func `what is typed is cleaned, and empty lines at its ends are left out`() throws {
    let draft = try NoteDraft("", about: "x")
    defer { draft.remove() }
    try Data("\n\nماذا \u{202E}بعد\r\nred\u{1B}[31m\n\n".utf8)
      .write(to: URL(filePath: draft.path))
    #expect(try draft.read() == "ماذا بعد\nred[31m")
  }

  @Test func `a file that is no text, or gone, is told and kept`() throws {
    let draft = try NoteDraft("", about: "x")
    defer { draft.remove() }
    try Data([0xFF, 0xFE, 0x41]).write(to: URL(filePath: draft.path))
    #expect {
      try draft.read()
    } throws: { error in
      "\(error)".contains("not in UTF-8") && "\(error)".contains(draft.path)
    }
    try FileManager.default.removeItem(atPath: draft.path)
    #expect(throws: NoteDraft.Problem.self) { try draft.read() }
  }
}
