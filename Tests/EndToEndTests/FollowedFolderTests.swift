import Foundation
import Testing

/// A folder that is filled while somebody reads in it.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct FollowedFolderTests {
  private func article(_ number: Int) -> Data {
    Data("Report number \(number)\n\nMinisters met on day \(number) to talk about roads.\n".utf8)
  }

  /// A browser on a folder of two articles.
  private func session(prefix: String = "") async throws -> (TmuxSession, URL) {
    let session = try await TmuxSession(columns: 120, rows: 40)
    let folder = session.home.appending(path: "news")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for number in 1...2 { try article(number).write(to: folder.appending(path: "\(number).txt")) }
    try session.run("\(prefix) '\(Program.executable)' news")
    try await session.wait(for: "the browser") { $0.contains("Articles 2") }
    return (session, folder)
  }

  @Test(arguments: ["", "taskset -c 0"])
  func `what is written, moved in and changed comes into the list, and what is read stays`(
    prefix: String
  ) async throws {
    let (session, folder) = try await session(prefix: prefix)
    try session.press("j")
    try await session.wait(for: "the second article") { $0.contains("2/2") }
    let selected = try #require(
      try session.screen().rows.first { $0.contains("▌") && $0.contains("Report number") })
    // Written, in a folder that was not there, and moved into place.
    let deep = folder.appending(path: "2026/11")
    try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
    try article(3).write(to: deep.appending(path: "3.txt"))
    try article(4).write(to: session.home.appending(path: "draft"))
    try FileManager.default.moveItem(
      at: session.home.appending(path: "draft"), to: folder.appending(path: "4.txt"))
    try await session.wait(for: "four articles") {
      $0.contains("Articles 4") && $0.contains(" new.")
    }
    // The one that was selected still is, wherever it stands now.
    let now = try session.screen()
    #expect(
      now.rows.contains { $0.contains("▌") && $0.prefix(40) == selected.prefix(40) }, "\(now)")
    // Changed in place.
    try article(40).write(to: folder.appending(path: "4.txt"))
    try await session.wait(for: "the change") { $0.contains("1 changed.") }
    try await session.wait(for: "Report number 40")
    // Taken away: the article stays.
    try FileManager.default.removeItem(at: folder.appending(path: "1.txt"))
    try article(5).write(to: folder.appending(path: "5.txt"))
    try await session.wait(for: "five articles") { $0.contains("Articles 5") }
    #expect(try session.screen().contains("Report number 1"))
  }

  @Test func `a file that cannot be read is told of, and again when it is mended`() async throws {
    let (session, folder) = try await session()
    try Data([0, 1, 2, 0]).write(to: folder.appending(path: "bad.txt"))
    try await session.wait(for: "the failure") { $0.contains("could not be read") }
    try article(6).write(to: folder.appending(path: "bad.txt"))
    try await session.wait(for: "three articles") { $0.contains("Articles 3") }
    try await session.wait(forNo: "could not be read")
  }
}
