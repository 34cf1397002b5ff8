import Foundation
import TestSupport
import Testing

/// Quotations as a reader goes through them, in a terminal and on the command line.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct QuotationsTests {
  /// A report and its translation, and one that quotes somebody of it again.
  private static let news = [
    #"""
    {"id": "water-en", "title": "Water talks resume in Tobruk", "text": "The talks on the water of the valley resumed in Tobruk on Monday after a break of three weeks, officials said.\n\n\"We have agreed on nine of the twelve points, and the other three will be settled before the winter,\" said Karim Haddad, the minister of water. \"Nobody will leave the table this time.\"\n\nThe farmers' union was less hopeful. Its head, Laila Mansour, told reporters: \"Our wells were dry for 40 days and nobody came to see them.\"\n\nMansour added that the union would send 200 people to Tobruk on Friday.", "language": "en", "date": "2024-05-04T06:00:00Z", "source": "Gazette"}
    """#,
    #"""
    {"id": "water-ar", "title": "استئناف محادثات المياه في طبرق", "text": "استؤنفت محادثات مياه الوادي في طبرق يوم الاثنين بعد توقف دام ثلاثة أسابيع، بحسب مسؤولين.\n\nوقال وزير المياه كريم حداد: \"اتفقنا على تسع نقاط من أصل اثنتي عشرة، وستحسم النقاط الثلاث الأخرى قبل الشتاء\". وأضاف: \"لن يغادر أحد الطاولة هذه المرة\".\n\nوكان اتحاد المزارعين أقل تفاؤلا. وقالت رئيسة الاتحاد ليلى منصور للصحفيين: \"جفت آبارنا 40 يوما ولم يأت أحد لرؤيتها\".\n\nوأضافت منصور أن الاتحاد سيرسل 200 شخص إلى طبرق يوم الجمعة.", "language": "ar", "date": "2024-05-04T08:00:00Z", "source": "الصحيفة"}
    """#,
    #"""
    {"id": "later", "title": "Minister sees end of water talks", "text": "The minister of water, Karim Haddad, expects the talks to end in June.\n\n\"The last point is a matter of days,\" Haddad said.", "language": "en", "date": "2024-06-01T06:00:00Z", "source": "Courier"}
    """#,
  ].joined(separator: "\n")

  private struct Document: Decodable {
    struct Quotation: Decodable {
      struct Speaker: Decodable {
        var words: String
        var entity: String?
        var names: [String: String]
      }

      struct Range: Decodable {
        var start: Int
        var end: Int
      }

      struct Rendering: Decodable {
        var article: String
        var text: String
        var quotation: Bool
        var original: Bool
      }

      var article: String
      var text: String
      var ranges: [Range]
      var speaker: Speaker
      var rendering: Rendering?
    }

    var schema: String
    var quotations: [Quotation]
  }

  private func home() throws -> TemporaryFolder {
    let folder = try TemporaryFolder("quotations")
    try folder.write(Self.news, to: "news.jsonl")
    return folder
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `a quotation is read beside its translation, in its place and on the other side`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    try Self.news.write(
      to: session.home.appending(path: "news.jsonl"), atomically: true, encoding: .utf8)
    try session.run("'\(Program.executable)' news.jsonl")
    try await session.wait(for: "1/3")
    try session.press("G", "\"")
    try await session.wait(for: "Quotations")
    try await session.wait(for: "1/3")
    try await session.wait(for: "Laila Mansour")
    try session.press("j", "j", "Enter")
    try await session.wait(for: "less hopeful")
    try session.press("\"")
    try await session.wait(for: "Quotations")
    try session.press("x")
    try await session.wait(for: "▸ Arabic")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `quotations are told as JSON with their place, their speaker and their rendering`()
    throws
  {
    let folder = try home()
    let home = folder.url
    #expect(
      try CommandRun("add", home.appending(path: "news.jsonl").path, home: home).status == 0)
    let told = try CommandRun("quotes", "--article", "water-en", "--format", "json", home: home)
    #expect(told.status == 0)
    let document = try JSONDecoder().decode(Document.self, from: told.output)
    #expect(document.schema == "khabar/1")
    #expect(document.quotations.count == 3)
    let second = document.quotations[1]
    #expect(second.text == "Nobody will leave the table this time.")
    #expect(second.speaker.names["en"] == "Karim Haddad")
    #expect(second.rendering?.text == "لن يغادر أحد الطاولة هذه المرة")
    #expect(second.rendering?.quotation == true)
    let lines = Self.news.split(separator: "\n")
    struct Line: Decodable { var text: String }
    let text = try JSONDecoder().decode(Line.self, from: Data(lines[0].utf8)).text.unicodeScalars
    let range = try #require(second.ranges.first)
    let start = text.index(text.startIndex, offsetBy: range.start)
    #expect(
      String(text[start..<text.index(start, offsetBy: range.end - range.start)]) == second.text)
  }

  @Test func `a name is quoted in both languages, the newest first, and nobody by another name`()
    throws
  {
    let folder = try home()
    let home = folder.url
    #expect(
      try CommandRun("add", home.appending(path: "news.jsonl").path, home: home).status == 0)
    let told = try CommandRun(
      "quotes", "--speaker", "Karim Haddad", "--format", "json", home: home)
    let articles = try JSONDecoder().decode(Document.self, from: told.output).quotations
      .map(\.article)
    #expect(articles == ["later", "water-ar", "water-ar", "water-en", "water-en"])
    let table = try CommandRun(
      "quotes", "--speaker", "كريم حداد", "--limit", "1", "--format", "csv", home: home)
    #expect(table.text.contains("\"The last point is a matter of days\""))
    let none = try CommandRun("quotes", "--speaker", "Nobody Known", home: home)
    #expect(none.status == 1)
    let both = try CommandRun("quotes", "--article", "later", "--story", "later", home: home)
    #expect(both.status == 2)
  }
}
