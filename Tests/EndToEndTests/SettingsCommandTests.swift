import Foundation
import Testing

/// Settings as a person meets them.
@Suite(.serialized) final class SettingsCommandTests {
  private let home = FileManager.default.temporaryDirectory
    .appending(path: "khabar-config-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  private func write(_ text: String, to name: String, in home: URL) throws {
    let file = home.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func edit(_ text: String) throws {
    try write(text, to: ".config/khabar/config.toml", in: home)
  }

  @Test func `config init makes a file that config check has nothing to say of`() throws {
    let made = try CommandRun("config", "init", home: home)
    let path = home.appending(path: ".config/khabar/config.toml").path
    #expect(made.status == 0)
    #expect(made.text == path + "\n")
    let checked = try CommandRun("config", "check", home: home)
    #expect(checked.status == 0)
    #expect(checked.text.isEmpty && checked.errors.isEmpty)
    let again = try CommandRun("config", "init", home: home)
    #expect(again.status == 1)
    #expect(again.errors.contains("It is there already."))
  }

  @Test func `config check names every mistake with its place, and ends with 1`() throws {
    try edit("libary = \"/x\"\n\n[screen]\nbidi = \"visul\"\n")
    let checked = try CommandRun("config", "check", home: home)
    #expect(checked.status == 1)
    let lines = checked.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasSuffix(
        "config.toml:1:1: There is no setting \"libary\". Did you mean \"library\"?") == true)
    #expect(lines.last?.contains("config.toml:4:8: bidi is ") == true)
  }

  @Test func `a mistake stops no command, and is told once`() throws {
    let library = home.appending(path: "news.db").path
    try edit("library = \"\(library)\"\ncolors = 3\n")
    let added = try CommandRun(
      "add", "--later", "-", home: home, input: Data("A report\n\nSomething happened.\n".utf8))
    #expect(added.status == 0)
    #expect(added.errors.components(separatedBy: "There is no setting").count == 2)
    // The library is that of the settings.
    #expect(FileManager.default.fileExists(atPath: library))
    #expect(try CommandRun("list", home: home).text.contains("A report"))
  }

  @Test func `settings of the former kind go on to hold, and config init takes them over`() throws {
    try write("bidi = off\nkey.compare = %\n", to: ".config/khabar/config", in: home)
    #expect(try CommandRun("config", "check", home: home).status == 0)
    let made = try CommandRun("config", "init", home: home)
    #expect(made.errors.contains("were taken over; that file is kept"))
    let text = try String(
      contentsOf: home.appending(path: ".config/khabar/config.toml"), encoding: .utf8)
    #expect(text.contains("\nbidi = \"off\"\n") && text.contains("\ncompare = [\"%\"]\n"))
  }

  // MARK: The browser

  @Test(.enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
  func `a running browser takes over keys and columns, and says what is wrong`() async throws {
    let session = try await TmuxSession(columns: 120, rows: 40)
    try write("mouse = off\n", to: "config/khabar/config", in: session.home)
    try session.run("'\(Program.executable)' '\(Program.seeds)'")
    try await session.wait(for: "is kept, and read no more.")
    try write(
      "[list]\ncolumns = [\"file\"]\n[keys]\nhelp = \"%\"\n", to: "config/khabar/config.toml",
      in: session.home)
    try await session.wait(for: "The settings were taken over.")
    try await session.wait(for: "the name of a file below a title") { screen in
      screen.rows.contains { $0.prefix(40).contains(".txt") }
    }
    try session.press("%")
    try await session.wait(for: "the help") { $0.contains("Here: list") }
    try session.press("q")
    try write("[keys]\nhlp = \"%\"\n", to: "config/khabar/config.toml", in: session.home)
    try await session.wait(
      for: "config.toml:2:1: There is no command \"hlp\"; the key : shows the names of all. Did you"
    )
    // What is wrong has left the keys as they are.
    try session.press("?")
    try await session.wait(for: "the help") { $0.contains("Here: list") }
  }
}
