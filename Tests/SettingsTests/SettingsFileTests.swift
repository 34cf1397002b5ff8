import Browser
import Foundation
import Settings
import Terminal
import Testing

/// The file of settings on the disk.
@Suite final class SettingsFileTests {
  private let home = FileManager.default.temporaryDirectory
    .appending(path: "khabar-settings-\(UUID().uuidString)")
  private var file: SettingsFile {
    SettingsFile(path: home.appending(path: "khabar/config.toml").path)
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: home.appending(path: "khabar"), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func `the file that is made sets nothing, and names everything that can be set`() throws {
    try file.create()
    let loaded = file.load()
    #expect(loaded.problems.isEmpty, "\(loaded.problems)")
    #expect(loaded.settings == Settings())
    // With the marks of remarks taken away, every line is right too.
    let text = try String(contentsOfFile: file.path, encoding: .utf8)
    let set = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }
    let count = set.count { !$0.hasPrefix("#") && $0.contains(" = ") }
    #expect(count > 20)
    let whole = LoadedSettings(text: set.joined(separator: "\n"), path: file.path)
    #expect(whole.problems.isEmpty, "\(whole.problems)")
    #expect(whole.settings.terminal == Settings().terminal)
    #expect(whole.settings.preferences.theme == .standard)
    #expect(whole.settings.preferences.list == ListPreferences())
    #expect(whole.settings.converters == Settings().converters)
  }

  @Test func `a file that is there is not overwritten`() throws {
    try write("[screen]\nmarks = \"keep\"\n", to: file.path)
    let problem = #expect(throws: SettingsProblem.self) { try file.create() }
    #expect(problem?.message == "It is there already. Edit it, or move it away first.")
    #expect(file.load().settings.terminal.marks == .keep)
  }

  @Test func `settings of the former kind hold, and are taken over whole`() throws {
    let former = """
      # How Arabic is shown.
      bidi = off
      marks=keep # a remark
      mouse = on
      key.compare = % Ctrl-t
      key.quit = "
      key.quotations = F7
      bogus line
      """
    try write(former, to: file.formerPath)
    let before = file.load()
    #expect(
      before.settings.terminal == TerminalOptions(bidi: .off, marks: .keep, reportsMouse: true))
    #expect(try file.create())
    let after = file.load()
    #expect(after.problems.isEmpty, "\(after.problems)")
    #expect(after.settings == before.settings)
    #expect(
      after.settings.preferences.keymap
        == (try Keymap(
          rebinding: ["compare": ["%", "Ctrl-t"], "quit": ["\""], "quotations": ["F7"]])))
    // Neither the former file nor a line of it is lost.
    #expect(try String(contentsOfFile: file.formerPath, encoding: .utf8) == former)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8).contains("# bogus line\n"))
    #expect(!file.hasFormer)
  }

  @Test func `a file that cannot be read is told of, and all is as without it`() throws {
    try write("", to: file.path)
    try Data([0x61, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: file.path))
    let loaded = file.load()
    #expect(loaded.settings == Settings())
    #expect(loaded.problems.count == 1)
    #expect(loaded.problemInWords?.contains("is not UTF-8: the bytes at offset 1") == true)
  }

  @Test func `a file with a byte order mark is read`() throws {
    try write("\u{FEFF}[screen]\nmarks = \"keep\"\n", to: file.path)
    #expect(file.load().settings.terminal.marks == .keep)
  }

  @Test func `without any file there are no settings and no problems`() {
    #expect(file.load() == LoadedSettings(text: "", path: ""))
  }
}
