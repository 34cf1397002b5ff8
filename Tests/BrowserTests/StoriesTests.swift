import Model
import Testing

@testable import Browser

/// The list grouped by story, and a story's page.
@Suite struct StoriesTests {
  private static func summary(
    _ id: ArticleID, _ language: LanguageTag, _ title: String, source: String, hour: Int,
    isTranslated: Bool = false
  ) -> ArticleSummary {
    ArticleSummary(
      id: id, title: ArticleTitle(text: title, origin: .headline, language: language),
      language: language, source: source,
      date: PublicationDate(
        secondsSince1970: 18_500 * 86_400 + Int64(hour) * 3_600, precision: .second),
      hasTranslation: isTranslated)
  }

  private static func name(_ id: EntityID, _ english: String, _ arabic: String) -> EntitySummary {
    EntitySummary(
      id: id, type: .location, names: [.english: english, .arabic: arabic], mentions: 3, articles: 2
    )
  }

  private static let ferry = Story(
    id: "ferry123",
    titles: [
      .english: "Ferry Alma Star runs aground off Tobruk",
      .arabic: "جنوح العبارة ألما ستار قبالة طبرق",
    ],
    articles: [
      summary(
        "000", .english, "Ferry Alma Star runs aground off Tobruk", source: "Gazette", hour: 6,
        isTranslated: true),
      summary(
        "004", .arabic, "جنوح العبارة ألما ستار قبالة طبرق", source: "الصحيفة", hour: 8,
        isTranslated: true),
      summary("001", .english, "Passengers taken off stranded ferry", source: "Courier", hour: 11),
    ],
    entities: [name("tobruk", "Tobruk", "طبرق")])

  private static let fire = Story(
    id: "fire4567", titles: [.english: "Fire at Koral textile factory in Zarqa"],
    articles: [
      summary(
        "002", .english, "Fire at Koral textile factory in Zarqa", source: "Gazette", hour: 2),
      summary(
        "003", .english, "Jordan orders inquiry into factory fire", source: "Courier", hour: 3),
    ],
    entities: [name("zarqa", "Zarqa", "الزرقاء")])

  private func session(columns: Int = 100, rows: Int = 30) throws -> Session {
    var library = try SeedLibrary()
    library.stories = [Self.ferry, Self.fire]
    library.storyAccount = StoryAccount(
      story: Self.ferry,
      pairs: [TranslationPair(source: "004", target: "000", score: 0.9)],
      sides: [
        StoryAccount.Side(
          language: .english, names: [Self.name("benghazi", "Benghazi", "بنغازي")], numbers: ["214"]
        ),
        StoryAccount.Side(language: .arabic, names: [], numbers: ["19"]),
      ])
    var session = try Session(columns: columns, rows: rows, library: library)
    session.send(.start)
    return session
  }

  @Test(arguments: [(100, 30), (60, 20)])
  func `the list is grouped by story, folded and unfolded`(columns: Int, rows: Int) throws {
    var session = try session(columns: columns, rows: rows)
    try session.press("v")
    #expect(session.screen.contains("▸ Stories"))
    #expect(session.screen.contains("Ferry Alma Star runs aground off Tobruk"))
    #expect(session.screen.contains("2 en · 1 ar"))
    #expect(session.screen.contains("Fire at Koral textile factory in Zarqa"))
    #expect(!session.screen.contains("Passengers taken off"))
    try session.press("Space")
    #expect(session.screen.contains("Passengers taken off"))
    // On a narrow screen there is no room for who was first.
    #expect(session.screen.contains("first") == (columns >= 100))
    try session.press("Space")
    #expect(!session.screen.contains("Passengers taken off"))
    try session.press("z")
    #expect(session.screen.contains("Jordan orders"))
    try session.press("Esc")
    #expect(!session.screen.contains("Stories"))
  }

  @Test func `a story's page tells who was first, a timeline and what one language has alone`()
    throws
  {
    var session = try session()
    try session.press("v g Enter")
    let screen = session.screen
    #expect(screen.contains("Story"))
    #expect(screen.contains("en  ▄····▄"), "\(screen)")
    #expect(
      screen.contains("Only in English") && screen.contains("Benghazi") && screen.contains("214"))
    #expect(screen.contains("Only in Arabic") && screen.contains("19"))
    #expect(screen.contains("26 Aug 2020 06:00 · Gazette · first"))
    #expect(screen.contains("26 Aug 2020 11:00 · Courier"))
  }

  @Test func `original and rendering are one key from the comparison`() throws {
    var session = try session()
    try session.press("v g Enter c")
    #expect(
      session.waiting.contains {
        $0.question == .comparison(source: "004", target: "000", unit: .paragraph)
      }
        || session.state.layers.contains { $0 is ComparisonScreen })
    try session.press("Esc")
    #expect(session.state.layers.last is StoryPage)
    try session.press("j j c")
    #expect(session.screen.contains("No article of the story says the same"))
  }

  @Test func `an article is taken out, stories are joined and renamed as decisions`() throws {
    var session = try session()
    try session.press("v g x")
    #expect(session.screen.contains("Unfold the story"))
    try session.press("Space j j x")
    #expect(session.effects.contains(.decide(.storyParted(["004"], from: ["000", "001"]))))
    try session.press("g m G M")
    #expect(
      session.effects.contains(.decide(.storyJoined(["000", "004", "001", "002", "003"]))))
    try session.press("g r")
    session.type("!")
    try session.press("Enter")
    #expect(
      session.effects.contains(
        .decide(.storyNamed("000", "Ferry Alma Star runs aground off Tobruk!"))))
  }

  @Test func `a story is read as one in the list`() throws {
    var session = try session()
    try session.press("v g a")
    #expect(session.state.layers.count == 1)
    #expect(session.state.articles.filter.query == "story:\"ferry123\"")
    try session.press("Esc")
    #expect(session.state.articles.filter.isEmpty)
  }

  @Test func `a timeline goes by the hour, the day or several days`() throws {
    func story(days: [Int]) -> Story {
      Story(
        id: "s", titles: [:],
        articles: days.enumerated().map { index, day in
          var article = Self.summary("0", .english, "T", source: "S", hour: day * 24)
          article.id = ArticleID(rawValue: "\(index)")
          return article
        }, entities: [])
    }
    let daily = try #require(StoryTimeline(story(days: [0, 0, 3]), width: 60))
    #expect(daily.unit == "a day" && daily.lines.map(\.bars) == ["█··▄"])
    let long = try #require(StoryTimeline(story(days: [0, 99]), width: 50))
    #expect(long.unit == "2 days" && long.lines.first?.bars.count ?? 0 <= 51)
    #expect(StoryTimeline(story(days: [1]), width: 50) == nil)
  }

  @Test func `marked articles are taken out together, as a story of their own`() throws {
    var session = try session()
    try session.press("v Enter m")
    #expect(session.screen.contains("◆"))
    try session.press("m x")
    #expect(session.effects.last == .decide(.storyParted(["000", "004"], from: ["001"])))
    #expect(session.screen.contains("2 articles are a story of their own now."))
  }

  @Test func `a story that is marked whole stays as it is`() throws {
    var session = try session()
    try session.press("v Enter m m m x")
    #expect(session.screen.contains("All articles are marked"))
    #expect(session.effects.isEmpty)
  }

  @Test(arguments: [(100, 30), (60, 24)])
  func `a story's page tells its edits and leads to the story before it`(
    columns: Int, rows: Int
  ) throws {
    var library = try SeedLibrary()
    library.stories = [Self.ferry, Self.fire]
    var account = StoryAccount(story: Self.ferry, pairs: [], sides: [])
    account.former = Self.fire
    account.edits = [
      ArticleEdit(
        article: Self.ferry.articles[0], from: "000@1", to: "000",
        editedAt: 18_500 * 86_400 + 9 * 3_600,
        changes: [
          ArticleEdit.Change(before: "214", after: "219"),
          ArticleEdit.Change(before: "", after: "overnight"),
        ])
    ]
    library.storyAccount = account
    var session = try Session(columns: columns, rows: rows, library: library)
    session.send(.start)
    try session.press("v Enter")
    #expect(session.screen.contains("09:00 · Gazette: “214” → “219”"))
    #expect(session.screen.contains("Follows an earlier story"))
    library.storyAccount = StoryAccount(story: Self.fire, pairs: [], sides: [])
    session.library = library
    try session.press("p")
    #expect(session.screen.contains("Jordan orders inquiry"))
    try session.press("p")
    #expect(session.screen.contains("The story follows no earlier one."))
  }

  @Test(arguments: [(100, 30), (60, 24)])
  func `a story's page tells apart what it is made of`(columns: Int, rows: Int) throws {
    var library = try SeedLibrary()
    library.stories = [Self.ferry]
    var account = StoryAccount(story: Self.ferry, pairs: [], sides: [])
    let articles = Self.ferry.articles.map(\.id)
    account.threads =
      [
        StoryAccount.Thread(
          titles: [.english: "Rescue: The passengers were taken off", .arabic: "نقل الركاب"],
          articles: articles),
        StoryAccount.Thread(titles: [.arabic: "تسرب الوقود"], articles: [articles[1]]),
      ]
      + (0..<20).map {
        StoryAccount.Thread(titles: [.english: "Matter \($0)"], articles: [articles[0]])
      }
    library.storyAccount = account
    var session = try Session(columns: columns, rows: rows, library: library)
    session.send(.start)
    try session.press("v Enter")
    #expect(session.screen.contains("Told in it"))
    #expect(session.screen.contains("2 en · 1 ar   Rescue: The passengers"))
    #expect(session.screen.contains("1 en          Matter 0"))
    #expect(session.screen.contains("more"))
    // The articles are there whatever stands above them.
    #expect(session.screen.contains("Passengers taken off"))
  }
}
