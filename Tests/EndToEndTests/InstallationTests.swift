import Foundation
import Testing

/// What `make install` puts in place, and `make uninstall` takes away.
@Suite(.enabled(if: Tool.isInstalled("install"), "install puts files in place"))
final class InstallationTests {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "khabar-install-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func run(_ action: String) throws {
    let script = Self.repository.appending(path: "scripts/install.sh").path
    _ = try Tool.run(
      ["env", "PREFIX=/usr", "DESTDIR=\(root.path)", script, action, Program.executable],
      keepingOutputIn: root)
  }

  private var files: Set<String> {
    let names = FileManager.default.enumerator(atPath: root.path + "/usr")?.allObjects ?? []
    return Set(
      names.compactMap { $0 as? String }.filter { name in
        var isFolder: ObjCBool = false
        let path = root.path + "/usr/" + name
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  @Test func `the command, its manual page and completions come and go`() throws {
    try FileManager.default.createDirectory(
      at: root.appending(path: "usr/share/man/man1"), withIntermediateDirectories: true)
    let others = root.appending(path: "usr/share/man/man1/other.1")
    try Data("text".utf8).write(to: others)
    try run("install")
    #expect(
      files == [
        "bin/khabar", "share/man/man1/khabar.1", "share/bash-completion/completions/khabar",
        "share/zsh/site-functions/_khabar", "share/fish/vendor_completions.d/khabar.fish",
        "share/doc/khabar/LICENSE", "share/doc/khabar/NOTICE", "share/man/man1/other.1",
      ])
    let version = try Tool.run(
      [root.path + "/usr/bin/khabar", "--version"], keepingOutputIn: root)
    #expect(version.contains("0.1"))
    try run("uninstall")
    #expect(files == ["share/man/man1/other.1"])
  }

  @Test(.enabled(if: Tool.isInstalled("make")))
  func `make help tells every target that is described, in a line each`() throws {
    let makefile = try String(
      contentsOf: Self.repository.appending(path: "Makefile"), encoding: .utf8)
    let lines = makefile.split(separator: "\n", omittingEmptySubsequences: false)
    let described = zip(lines, lines.dropFirst()).compactMap { above, line in
      above.hasPrefix("## ") && !line.hasPrefix("#") ? line.prefix { $0 != ":" } : nil
    }
    let help = try Tool.run(
      ["make", "-s", "-C", Self.repository.path, "help"], keepingOutputIn: root)
    let told = help.split(separator: "\n").map { $0.split(separator: " ").prefix(2) }
    #expect(told == described.map { ["make", $0] })
    #expect(described.contains("run") && described.contains("test") && described.count > 10)
  }

  @Test func `bash completes commands and options from what is installed`() throws {
    try run("install")
    let completions = root.path + "/usr/share/bash-completion/completions/khabar"
    let answer = try Tool.run(
      [
        "bash", "-c",
        """
        . '\(completions)'
        COMP_WORDS=(khabar conf) COMP_CWORD=1 COMP_LINE='khabar conf' COMP_POINT=11
        $(complete -p khabar | sed 's/.*-F \\([^ ]*\\).*/\\1/') khabar conf khabar
        echo "${COMPREPLY[@]}"
        """,
      ], keepingOutputIn: root)
    #expect(answer.split(whereSeparator: \.isWhitespace).contains("config"), "\(answer)")
  }
}
