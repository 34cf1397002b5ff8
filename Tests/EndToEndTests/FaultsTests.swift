import Foundation
import GRDB
import Testing

/// What a reader is told where the library or its disk fails, and that nothing is lost.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct FaultsTests {
  private func session(columns: Int, rows: Int) async throws -> TmuxSession {
    let session = try await TmuxSession(columns: columns, rows: rows)
    try await session.addSeeds(to: "news.db")
    return session
  }

  /// Whether a shell of one's own root may mount a small disk.
  private static let canMount =
    getuid() == 0
    && (try? Tool.run(
      ["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"],
      keepingOutputIn: FileManager.default.temporaryDirectory)) != nil

  @Test(.enabled(if: canMount, "a small disk can be mounted"), arguments: [(80, 24), (140, 45)])
  func `on a full disk a decision is not kept, that is said, and all else is there`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    let program = Program.executable
    try """
    mkdir -p full && mount -t tmpfs -o size=6m none full || exit 1
    cp news.db full/news.db
    '\(program)' --library full/news.db
    rm full/filler
    '\(program)' list --library full/news.db > all.txt
    '\(program)' doctor --library full/news.db > doctor.txt
    echo "All of it is done."
    """.write(to: session.home.appending(path: "full.sh"), atomically: true, encoding: .utf8)
    try "cat /dev/zero > full/filler 2>/dev/null; echo No room is left.".write(
      to: session.home.appending(path: "fill.sh"), atomically: true, encoding: .utf8)
    try session.run("clear; unshare -m sh full.sh")
    try await session.waitForBrowser()
    try session.press(":")
    try session.type("pipe sh fill.sh")
    try session.press("Enter")
    try await session.wait(for: "No room is left.")
    try session.press("q", "s")
    try await session.wait(for: "the disk is full") {
      $0.rows.joined(separator: " ").contains("There is no room for the library")
    }
    try session.press("j")
    try await session.wait(for: "2/5")
    try session.press("q")
    try await session.wait(for: "All of it is done.")
    func written(_ name: String) throws -> String {
      try String(contentsOf: session.home.appending(path: name), encoding: .utf8)
    }
    #expect(try written("all.txt").split(separator: "\n").count == 5)
    #expect(try written("doctor.txt").contains("It is sound."))
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `a library of a newer version is left alone, and it is said what to do`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    let path = session.home.appending(path: "news.db").path
    let queue = try DatabaseQueue(path: path)
    try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999')") }
    try queue.close()
    try session.run("clear; '\(Program.executable)' --library news.db; echo \"status $?\"")
    let screen = try await session.wait(for: "status 3")
    let told = screen.rows.joined(separator: " ")
    #expect(told.contains("A newer Khabar wrote the library"))
    #expect(told.contains("Use that version"))
    let again = try DatabaseQueue(path: path)
    let articles = try await again.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM article")
    }
    #expect(articles == 5)
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `a library that may not be written is read, and says so when something is to be kept`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await session(columns: columns, rows: rows)
    let folder = session.home.appending(path: "shelf")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: session.home.appending(path: "news.db"), to: folder.appending(path: "news.db"))
    chmod(folder.appending(path: "news.db").path, 0o444)
    chmod(folder.path, 0o555)
    chmod(session.home.path, 0o755)
    defer { chmod(folder.path, 0o755) }
    // The owner of everything may write whatever the permissions are: another reads.
    let other = getuid() == 0 ? "setpriv --reuid 65534 --clear-groups " : ""
    try session.run("clear; \(other)'\(Program.executable)' --library shelf/news.db")
    try await session.waitForBrowser()
    try session.press("s")
    try await session.wait(for: "that it may not be written") {
      $0.rows.joined(separator: " ").contains("may be read and not written")
    }
    try session.press("Enter")
    try await session.wait(for: "▸ English")
    try session.press("q")
    try await session.waitForPrompt()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["news.db"])
  }
}
