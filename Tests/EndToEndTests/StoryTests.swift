import Foundation
import LoopbackServer
import Synchronization
import Testing

/// Copies of a story and edits of an article in a terminal, from feeds that the test serves.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct StoryTests {
  private static let edition = Mutex(1)

  private static let english = """
    The council of the harbour town decided on Tuesday to build a second bridge over the river, after \
    years in which lorries had to wait for hours before the old one. The mayor said that work would \
    begin in spring and last %@ years at least. Fishermen fear that the pillars will change the \
    current, and ask for a study before the first stone is laid. A report on the costs is due in March.
    """
  private static let arabic = """
    قرر مجلس المدينة الساحلية يوم الثلاثاء بناء جسر ثان فوق النهر بعد سنوات كانت الشاحنات تنتظر فيها \
    ساعات أمام الجسر القديم. وقال العمدة إن العمل سيبدأ في الربيع ويستمر %@ سنوات على الأقل. ويخشى \
    الصيادون أن تغير الأعمدة مجرى التيار، ويطالبون بدراسة قبل وضع حجر الأساس. ومن المقرر أن يصدر تقرير عن \
    التكاليف في شهر مارس المقبل، حسب بيان نشره المجلس على موقعه.
    """

  private let server = LoopbackServer { request, client in
    let isFirst = StoryTests.edition.withLock { $0 == 1 }
    func item(_ id: String, _ title: String, _ text: String, _ word: String) -> String {
      "<item><guid>\(id)</guid><title>\(title)</title>"
        + "<description>\(text.replacing("%@", with: word))</description></item>"
    }
    let items =
      item("1", "A second bridge", StoryTests.english, isFirst ? "two" : "three")
      + item("2", "جسر ثان فوق النهر", StoryTests.arabic, isFirst ? "ثلاث" : "أربع")
    client.answer(
      text:
        "<rss><channel><title>Paper \(request.target.dropFirst())</title>\(items)</channel></rss>")
  }

  private func session(columns: Int, rows: Int) async throws -> TmuxSession {
    Self.edition.withLock { $0 = 1 }
    let session = try await TmuxSession(columns: columns, rows: rows)
    let outlines = ["one", "two", "three"].map {
      "<outline xmlUrl=\"\(server.address("/\($0)"))\"/>"
    }
    try Data("<opml><body>\(outlines.joined())</body></opml>".utf8)
      .write(to: session.home.appending(path: "feeds.opml"))
    try session.run("'\(Program.executable)' subscribe feeds.opml")
    try await session.wait(for: "the feeds to be followed") { $0.contains("are followed now") }
    try session.run("'\(Program.executable)' fetch; clear")
    try await session.waitForPrompt()
    Self.edition.withLock { $0 = 2 }
    try session.run("'\(Program.executable)' fetch --later; clear")
    try await session.waitForPrompt()
    try session.run("'\(Program.executable)'")
    try await session.wait(for: "the browser") { $0.contains("Articles 2") }
    return session
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `a story of three papers is one row, a key shows its copies, another what an edit changed`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let session = try await session(columns: size.columns, rows: size.rows)
    let list = try session.screen()
    #expect(list.rows.count { $0.contains("+2 copies") } >= 2, "\(list)")
    #expect(list.fits(columns: size.columns))
    try session.press("V")
    let edit = try await session.wait(for: "the edit") {
      $0.contains("Before") && $0.contains("1/")
    }
    #expect(edit.contains("After"), "\(edit)")
    #expect(edit.fits(columns: size.columns))
    try session.press("n")
    try await session.wait(for: "the difference") { $0.contains("1 difference") }
    try session.press("V")
    try await session.wait(for: "This was the first edit.")
    try session.press("Escape")
    try await session.wait(for: "the list") { $0.contains("Articles 2") }
    try session.press("&")
    let copies = try await session.wait(for: "the copies") {
      $0.contains("Copies of one story") && !$0.contains("searching…")
    }
    #expect(copies.contains("Found 3"), "\(copies)")
    try session.press("d")
    try await session.wait(for: "two copies that are left") {
      $0.contains("Found 2") || $0.contains("Found 1")
    }
    try session.press("U", "Escape")
    try await session.wait(for: "the list as it was") { $0.contains("Articles 2") }
  }
}
