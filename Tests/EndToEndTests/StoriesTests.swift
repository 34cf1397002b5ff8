import Foundation
import TestSupport
import Testing

/// Stories as a reader goes through them, in a terminal and on the command line.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct StoriesTests {
  /// Two reports of one event and one of another, and one in Arabic.
  private static let news = [
    #"""
    {"id": "ferry-1", "title": "Ferry Alma Star runs aground off Tobruk with 214 passengers", "text": "The ferry Alma Star ran aground on a reef off Tobruk on Tuesday with 214 passengers on board, the Libyan coast guard said.\n\nCaptain Idris Bukhamsin said the engine had failed in a storm and that nobody was hurt.\n\nTwo tugs from Benghazi are to pull the ship free at high tide.", "language": "en", "date": "2024-05-04T06:00:00Z", "source": "Gazette"}
    """#,
    #"""
    {"id": "ferry-2", "title": "Passengers taken off stranded ferry near Tobruk", "text": "All 214 passengers of the Alma Star, a ferry that hit a reef near Tobruk, were taken ashore by fishing boats overnight.\n\nThe coast guard blamed a failed engine. Captain Idris Bukhamsin stayed on board with a crew of 19.", "language": "en", "date": "2024-05-04T11:00:00Z", "source": "Courier"}
    """#,
    #"""
    {"id": "ferry-3", "title": "جنوح العبارة ألما ستار قبالة طبرق وعلى متنها 214 راكبا", "text": "أعلن خفر السواحل الليبي أن العبارة ألما ستار جنحت يوم الثلاثاء فوق شعاب قبالة طبرق وعلى متنها 214 راكبا.\n\nوقال القبطان إدريس بوخمسين إن المحرك تعطل خلال العاصفة ولم يصب أحد من الركاب.\n\nومن المقرر أن تصل قاطرتان من بنغازي لسحب السفينة.", "language": "ar", "date": "2024-05-04T08:00:00Z", "source": "الصحيفة"}
    """#,
    #"""
    {"id": "rates", "title": "Tunisian central bank holds its rate at 8 percent", "text": "The central bank of Tunisia left its key interest rate unchanged at 8 percent on Wednesday, saying inflation had slowed to 6.2 percent.\n\nGovernor Maryam Zouari said the board would meet again in October.", "language": "en", "date": "2024-05-05T09:00:00Z", "source": "Gazette"}
    """#,
  ].joined(separator: "\n")

  private struct Document: Decodable {
    struct Story: Decodable {
      struct Article: Decodable {
        var id: String
        var language: String
        var date: String?
        var source: String?
      }

      struct Entity: Decodable {
        var id: String
        var count: Int
      }

      var id: String
      var titles: [String: String]
      var first: String?
      var last: String?
      var articles: [Article]
      var entities: [Entity]
    }

    var schema: String
    var stories: [Story]
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func `the list is grouped, a story unfolded, an article taken out and put back`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await TmuxSession(columns: columns, rows: rows)
    try Self.news.write(
      to: session.home.appending(path: "news.jsonl"), atomically: true, encoding: .utf8)
    try session.run("'\(Program.executable)' news.jsonl")
    try await session.wait(for: "1/4")
    try session.press("v")
    try await session.wait(for: "2 en · 1 ar")
    try session.press("Space")
    try await session.wait(for: "Passengers taken off")
    try session.press("Enter")
    try await session.wait(for: "Only in English")
    try await session.wait(for: "1 of 3")
    try session.press("G", "x")
    try await session.wait(for: "1 ar · 1 en")
    try session.press("U")
    try await session.wait(for: "2 en · 1 ar")
    try session.press("r")
    try await session.wait(for: "Call the story")
    try session.type("!")
    try session.press("Enter")
    try await session.wait(for: "passengers!")
    try session.press("Escape")
    try await session.wait(for: "Stories")
    try session.press("a")
    try await session.wait(for: "1/3")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test func `stories are told as JSON, and one is taken away as Markdown and as a page`() throws {
    let folder = try TemporaryFolder("stories")
    let home = folder.url
    let file = home.appending(path: "news.jsonl")
    try Self.news.write(to: file, atomically: true, encoding: .utf8)

    let told = try CommandRun("stories", "--format", "json", file.path, home: home)
    #expect(told.status == 0)
    let document = try JSONDecoder().decode(Document.self, from: told.output)
    #expect(document.schema == "khabar/1")
    let story = try #require(document.stories.first)
    #expect(document.stories.count == 1)
    #expect(story.articles.map(\.id) == ["ferry-1", "ferry-3", "ferry-2"])
    #expect(story.titles["ar"]?.contains("ألما ستار") == true)
    #expect(story.first == "2024-05-04T06:00:00Z" && story.last == "2024-05-04T11:00:00Z")
    #expect(story.entities.contains { $0.count >= 3 })

    #expect(try CommandRun("add", file.path, home: home).status == 0)
    let markdown = try CommandRun(
      "export", "--story", story.id, "--format", "md", home: home)
    #expect(markdown.status == 0)
    #expect(markdown.text.contains("## Passengers taken off stranded ferry near Tobruk"))
    #expect(markdown.text.contains("Gazette, 2024-05-04 06:00, first report"))
    let page = try CommandRun("export", "story", "ferry-2", "--format", "html", home: home)
    #expect(page.text.contains("<article lang=\"ar\" dir=\"rtl\">"))
    let listed = try CommandRun("list", "story:\(story.id)", home: home)
    #expect(listed.text.contains("ferry-1") && !listed.text.contains("rates"))
    let unknown = try CommandRun("export", "story", "nothing", "--format", "md", home: home)
    #expect(unknown.status == 1 && unknown.errors.contains("khabar stories"))
    let alone = try CommandRun("export", "--format", "md", home: home)
    #expect(alone.status == 2)
  }
}
