import Foundation
import KhabarCore
import Model
import Testing

/// What watches find, once, in every spelling and language.
@Suite struct WatchTests {
  /// Reports that call one general by several names, and one of somebody else.
  private static let reports: [Article] =
    ([
      ("hifter", "General Khalifa Hifter said his troops had reached Sirte.", "en"),
      ("arabic", "قال المشير خليفة حفتر إن قواته وصلت إلى سرت يوم الثلاثاء.", "ar"),
      ("haftar", "Khalifa Haftar flew to Cairo for talks with the ministers of Egypt.", "en"),
      ("bank", "The central bank of Tunisia left its key interest rate unchanged.", "en"),
    ] as [(String, String, LanguageTag)]).map { article($0.0, $0.1, $0.2) }

  private static func article(
    _ id: String, _ text: String, _ language: LanguageTag = .english
  ) -> Article {
    Article(
      id: ArticleID(rawValue: id),
      title: ArticleTitle(text: text, origin: .lead, language: language), language: language,
      text: text, segments: [Segment(kind: .paragraph, language: language, text: text)])
  }

  private func told(_ library: Library) async throws -> [String] {
    try await library.lookThroughWatches()
    var found: [String] = []
    try await library.tellNews { found.append("\($0.watch) \($0.article.id)") }
    return found.sorted()
  }

  @Test(arguments: [
    "Haftar", "حفتر", "Khalifa Haftar", "خليفة حفتر", "Heftar", "\"Khalifa Hifter\"",
  ])
  func `a watch for a name finds it however it is spelled, in both languages`(
    name: String
  ) async throws {
    let library = try Library.open(.memory)
    try await library.record(.watched(Watch(name: "general", subject: .query(name)), true))
    try await library.add(Self.reports)
    #expect(try await told(library) == ["general arabic", "general haftar", "general hifter"])
  }

  @Test(arguments: ["Haftar", "حفتر", "خليفة حفتر"])
  func `a watch for a name finds it behind what is written together with it`(name: String)
    async throws
  {
    let library = try Library.open(.memory)
    let list = Watch.Subject.names([WatchedName(id: "1", name: name)])
    try await library.record(.watched(Watch(name: "q", subject: .query(name)), true))
    try await library.record(.watched(Watch(name: "n", subject: list), true))
    try await library.add([
      Self.article("and", "وصل عقيلة صالح إلى القاهرة وحفتر في بنغازي يوم الثلاثاء.", .arabic),
      Self.article("to", "وجه السراج رسالة لحفتر بشأن الجفرة يوم الأربعاء.", .arabic),
      Self.article("by", "رحبت الأمم المتحدة بحفتر في جنيف يوم الخميس.", .arabic),
      Self.article("full", "والتقى المشير خليفة حفتر وفدا من طبرق.", .arabic),
      Self.article("none", "وقع الحافظون على البيان في طبرق.", .arabic),
    ])
    let expected =
      name.contains(" ") ? ["full"] : ["and", "by", "full", "to"]
    let told = try await told(library)
    #expect(Set(told).isSuperset(of: expected.flatMap { ["n \($0)", "q \($0)"] }), "\(told)")
    #expect(!told.contains("q none") && !told.contains("n none"))
  }

  @Test func `of words side by side all must be there`() async throws {
    let library = try Library.open(.memory)
    for query in ["Haftar Sirte", "Haftar -Cairo", "Haftar lang:ar", "central Sirte", "key rate"] {
      try await library.record(.watched(Watch(name: query, subject: .query(query)), true))
    }
    try await library.add(Self.reports)
    #expect(
      try await told(library) == [
        "Haftar -Cairo arabic", "Haftar -Cairo hifter", "Haftar Sirte arabic",
        "Haftar Sirte hifter", "Haftar lang:ar arabic", "key rate bank",
      ])
  }

  @Test func `the names of a list are found as entities, each article once`() async throws {
    let library = try Library.open(.memory)
    let names = [WatchedName(id: "a", name: "Heftar"), WatchedName(id: "b", name: "سرت")]
    try await library.record(.watched(Watch(name: "list", subject: .names(names)), true))
    try await library.add(Self.reports)
    try await library.lookThroughWatches()
    var found: [ArticleID: [String]] = [:]
    try await library.tellNews { found[$0.article.id, default: []] += $0.names.map(\.name.id) }
    #expect(found == ["hifter": ["a", "b"], "arabic": ["a", "b"], "haftar": ["a"]])
  }

  @Test func `what is there already is nothing new, what comes is told once`() async throws {
    let library = try Library.open(.memory)
    try await library.add(Array(Self.reports[..<2]))
    try await library.record(.watched(Watch(name: "h", subject: .query("Haftar")), true))
    #expect(try await told(library) == [])
    try await library.add(Array(Self.reports[2...]))
    #expect(try await told(library) == ["h haftar"])
    #expect(try await told(library) == [])
    let status = try #require(try await library.watches().first)
    #expect((status.newCount, status.articleCount) == (1, 3))
  }

  @Test func `an edit that brings the name in is news, another edit is none`() async throws {
    let library = try Library.open(.memory)
    try await library.record(.watched(Watch(name: "h", subject: .query("Haftar")), true))
    try await library.add([Self.article("x", "The general flew to Cairo.")])
    #expect(try await told(library) == [])
    try await library.add([Self.article("x", "General Haftar flew to Cairo.")])
    #expect(try await told(library) == ["h x"])
    try await library.add([Self.article("x", "General Haftar flew to Cairo again.")])
    #expect(try await told(library) == [])
  }

  @Test func `articles whose names are found later are told then`() async throws {
    let library = try Library.open(.memory)
    try await library.add(Self.reports, analysing: false)
    try await library.record(.watched(Watch(name: "h", subject: .query("حفتر")), true))
    #expect(try await told(library) == [])
    try await library.completeAnalysis()
    #expect(try await told(library) == ["h haftar", "h hifter"])
    #expect(try await library.watches().first?.articleCount == 3)
  }

  @Test func `what could not be printed is told the next time`() async throws {
    struct BrokenPipe: Error {}
    let library = try Library.open(.memory)
    try await library.record(.watched(Watch(name: "h", subject: .query("Haftar")), true))
    try await library.add(Self.reports)
    try await library.lookThroughWatches()
    var printed: [ArticleID] = []
    await #expect(throws: BrokenPipe.self) {
      try await library.tellNews { news in
        if printed.count == 1 { throw BrokenPipe() }
        printed.append(news.article.id)
      }
    }
    try await library.tellNews { printed.append($0.article.id) }
    #expect(printed.sorted() == ["arabic", "haftar", "hifter"])
  }

  @Test func `a watch that is taken away comes back with what it had, and what came since`()
    async throws
  {
    let library = try Library.open(.memory)
    let watch = Watch(name: "h", subject: .query("Haftar"))
    try await library.record(.watched(watch, true))
    try await library.add([Self.reports[0]])
    #expect(try await told(library) == ["h hifter"])
    try await library.record(.watched(watch, false))
    #expect(try await library.watches().isEmpty)
    try await library.add([Self.reports[2]])
    #expect(try await told(library) == [])
    #expect(try await library.recordUndo() == .watched(watch, false))
    #expect(try await told(library) == ["h haftar"])
    #expect(try await library.watches().first?.newCount == 2)
  }

  @Test func `what was looked at is seen, until that is taken back`() async throws {
    let library = try Library.open(.memory)
    try await library.record(.watched(Watch(name: "h", subject: .query("Haftar")), true))
    try await library.add(Self.reports)
    try await library.lookThroughWatches()
    func newCount() async throws -> Int? { try await library.watches().first?.newCount }
    #expect(try await newCount() == 3)
    try await library.keep(.read("haftar", true))
    #expect(try await newCount() == 2)
    #expect(try await library.markSeen(watch: "H") != nil)
    #expect(try await newCount() == 0)
    #expect(try await library.markSeen(watch: "h") == nil)
    _ = try await library.undoLastDecision()
    #expect(try await newCount() == 2)
  }

  @Test func `a copy of what a watch has found is no news`() async throws {
    let library = try Library.open(.memory)
    let text =
      MadeUpStories.ferry.reports[0].lines.joined(separator: "\n\n")
      + "\n\n" + MadeUpStories.ferry.reports[1].lines.joined(separator: "\n\n")
    try await library.record(.watched(Watch(name: "t", subject: .query("Tobruk")), true))
    try await library.add([Self.article("one", text)])
    #expect(try await told(library) == ["t one"])
    try await library.add([Self.article("two", text)])
    #expect(try await library.copies(of: "one").isEmpty == false)
    #expect(try await told(library) == [])
  }

  @Test func `a feed that brings an item twice under two ids is told once`() async throws {
    let library = try Library.open(.memory)
    let text =
      MadeUpStories.ferry.reports[0].lines.joined(separator: "\n\n")
      + "\n\n" + MadeUpStories.ferry.reports[1].lines.joined(separator: "\n\n")
    try await library.record(.watched(Watch(name: "t", subject: .query("Tobruk")), true))
    try await library.add([Self.article("two", text), Self.article("one", text)])
    #expect(try await told(library).count == 1)
    #expect(try await told(library) == [])
    #expect(try await library.unrungNews().count == 1)
  }

  private func person(in article: ArticleID, of library: Library) async throws -> EntityID? {
    try await library.annotated(article).mentions.first { $0.mention.type == .person }?.entity
  }

  @Test func `merging names, and taking that back, tells nothing twice`() async throws {
    let library = try Library.open(.memory)
    let list = Watch.Subject.names([WatchedName(id: "1", name: "Khalifa Haftar")])
    try await library.record(.watched(Watch(name: "n", subject: list), true))
    try await library.add(Self.reports)
    try await library.add([
      Self.article("mishri", "Khaled Mishri said the Council of State would meet in Tripoli.")
    ])
    #expect(try await told(library) == ["n arabic", "n haftar", "n hifter"])
    let general = try #require(try await person(in: "haftar", of: library))
    let other = try #require(try await person(in: "mishri", of: library))
    let merging = Decision.merged([general, other])
    try await library.keep(merging)
    // Whoever says that the two are one is told of what names the other.
    #expect(try await told(library) == ["n mishri"])
    #expect(try await library.undoLastDecision() == merging)
    #expect(try await told(library) == [])
    try await library.keep(merging)
    #expect(try await told(library) == [])
    try await library.add([
      Self.article("late", "Khaled Mishri flew to Cairo on Friday, his office said.")
    ])
    #expect(try await told(library) == ["n late"])
  }

  @Test func `two programs that tell at once tell each news once`() async throws {
    let home = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let place = LibraryLocation.file(home.appending(path: "library.db").path)
    let first = try Library.open(place)
    let second = try Library.open(place)
    try await first.record(.watched(Watch(name: "h", subject: .query("Haftar")), true))
    let articles = (0..<60).map { number in
      Self.article("a\(number)", "Khalifa Haftar received delegation number \(number) in Benghazi.")
    }
    try await first.add(articles)
    let told = try await withThrowingTaskGroup(of: [String].self) { group in
      for library in [first, second, first, second] {
        group.addTask {
          try await library.lookThroughWatches()
          var found: [String] = []
          try await library.tellNews { found.append($0.article.id.rawValue) }
          return found
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(told.sorted() == articles.map(\.id.rawValue).sorted())
    #expect(try await second.watches().first?.newCount == 60)
  }

  @Test func `two watches have two names, upper case or lower`() async throws {
    let library = try Library.open(.memory)
    try await library.record(.watched(Watch(name: "Sirte", subject: .query("سرت")), true))
    await #expect(throws: LibraryError.watchExists(name: "Sirte")) {
      try await library.record(.watched(Watch(name: "sirte", subject: .query("x")), true))
    }
    await #expect(throws: LibraryError.unknownWatch(name: "Tripoli")) {
      _ = try await library.markSeen(watch: "Tripoli")
    }
    await #expect(throws: LibraryError.self) {
      try await library.record(.watched(Watch(name: "bad", subject: .query("(a")), true))
    }
    #expect(try await library.watches().map(\.watch.name) == ["Sirte"])
  }

  @Test func `the list of a watch has what it found, with its words lit`() async throws {
    let library = try Library.open(.memory)
    try await library.record(.watched(Watch(name: "h", subject: .query("Haftar")), true))
    let names = [WatchedName(id: "a", name: "Heftar")]
    try await library.record(.watched(Watch(name: "list", subject: .names(names)), true))
    try await library.add(Self.reports)
    try await library.lookThroughWatches()
    for query in ["watch:h", "watch:LIST"] {
      let found = try await library.search(query, limit: 9)
      #expect(Set(found.hits.map(\.article.id)) == ["hifter", "arabic", "haftar"])
      #expect(try await library.hits(of: query, in: "arabic").isEmpty == false, "\(query)")
    }
    #expect(try await library.search("watch:none", limit: 9).total == 0)
  }
}
