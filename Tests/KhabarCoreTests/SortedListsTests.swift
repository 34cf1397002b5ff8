import KhabarCore
import Model
import Testing

/// Lists in an order that somebody asked for, under headings, and what is done to many articles at once.
@Suite
struct SortedListsTests {
  /// Eight articles, newest first `n7` to `n1` and then the undated `n0`, on three days.
  private func library() async throws -> Library {
    let library = try Library.open(.memory)
    let sources = ["Post", "Courier", nil, "Post", "Courier", "Post", nil, "Post"]
    let articles = (0..<8).map { index in
      let language: LanguageTag = index % 2 == 0 ? .arabic : .english
      let text =
        language == .arabic
        ? "الميناء مشغول اليوم رقم \(index)." : "The harbour number \(index) is busy today."
      return Article(
        id: ArticleID(rawValue: "n\(index)"), source: sources[index],
        title: ArticleTitle(text: "N \(index)", origin: .headline, language: language),
        language: language,
        date: index == 0
          ? nil
          : PublicationDate(
            secondsSince1970: 1_714_521_600 + Int64(index / 3) * 86_400 + Int64(index),
            precision: .second),
        text: text, segments: [Segment(kind: .paragraph, language: language, text: text)])
    }
    _ = try await library.add(articles)
    return library
  }

  private func ids(
    _ library: Library, _ query: String = "", _ sorting: ArticleSorting
  ) async throws -> [String] {
    let found = try await library.search(query, limit: 100, sorting: sorting)
    #expect(found.total == found.hits.count)
    let all = try await library.articles(matching: query, sorting: sorting)
    #expect(all == found.hits.map(\.article.id))
    let part = try await library.articles(matching: query, sorting: sorting, in: 1..<3)
    #expect(part == Array(all.dropFirst().prefix(2)))
    return all.map(\.rawValue)
  }

  @Test(arguments: [
    (ArticleSorting.Order.source, ["n4", "n1", "n7", "n5", "n3", "n0", "n6", "n2"]),
    (.language, ["n6", "n4", "n2", "n0", "n7", "n5", "n3", "n1"]),
    (.date, ["n7", "n6", "n5", "n4", "n3", "n2", "n1", "n0"]),
    (.story, ["n7", "n6", "n5", "n4", "n3", "n2", "n1", "n0"]),
  ])
  func `a list has the order that is asked for`(order: ArticleSorting.Order, list: [String])
    async throws
  {
    let library = try await library()
    if order == .story {
      // Nothing is grouped yet; undated articles stand where they were added.
      #expect(Set(try await ids(library, "", ArticleSorting(order: order))) == Set(list))
    } else {
      #expect(try await ids(library, "", ArticleSorting(order: order)) == list)
    }
  }

  @Test func `a search has its hits in the order that is asked for, and lit`() async throws {
    let library = try await library()
    #expect(
      try await ids(library, "harbour", ArticleSorting(order: .source)) == ["n1", "n7", "n5", "n3"])
    let found = try await library.search(
      "harbour", limit: 10, sorting: ArticleSorting(order: .date))
    #expect(found.hits.map(\.article.id.rawValue) == ["n7", "n5", "n3", "n1"])
    #expect(found.hits.allSatisfy { !$0.highlights.isEmpty })
  }

  @Test func `the places of articles follow the order`() async throws {
    let library = try await library()
    let sorting = ArticleSorting(order: .source)
    #expect(try await library.place(of: "n7", sorting: sorting) == 2)
    #expect(try await library.place(of: "n7", matching: "harbour", sorting: sorting) == 1)
    #expect(try await library.place(of: "n2", matching: "harbour", sorting: sorting) == nil)
    try await library.keep(.allRead(["n1", "n7"], true))
    #expect(
      try await library.unreadPlace(nextTo: 0, isForward: true, matching: "", sorting: sorting) == 3
    )
    let marked = try await library.markRead(matching: "", first: 4, sorting: sorting)
    #expect(marked == .allRead(["n4", "n5"], true))
  }

  @Test func `days and sources are counted in the list's order`() async throws {
    let library = try await library()
    let days = try await library.groups(matching: "", sorting: ArticleSorting(grouping: .day))
    #expect(days.map(\.count) == [2, 3, 2, 1])
    #expect(days.last?.key == .day(nil))
    guard case .day(let first?) = days[0].key else {
      Issue.record("\(days)")
      return
    }
    #expect(GregorianDay(secondsSince1970: first.secondsSince1970).day == 3)
    let sources = try await library.groups(
      matching: "harbour", sorting: ArticleSorting(grouping: .source))
    #expect(
      sources == [
        ArticleGroup(key: .source("Courier"), count: 1),
        ArticleGroup(key: .source("Post"), count: 3),
      ])
    let list = try await ids(library, "", ArticleSorting(order: .language, grouping: .source))
    #expect(
      list
        == ["n4", "n1", "n7", "n5", "n3", "n6", "n2", "n0"].sorted { left, right in
          list.firstIndex(of: left) ?? 0 < list.firstIndex(of: right) ?? 0
        })
    #expect(Array(list.prefix(2)) == ["n4", "n1"])
  }

  @Test func `what is done to many changes those that it is not done to yet, and is undone as one`()
    async throws
  {
    let library = try await library()
    let all = (0..<8).map { ArticleID(rawValue: "n\($0)") }
    try await library.keep(.starred("n3", true))
    let starred = try await library.recordForMany(.allStarred(all, true))
    #expect(starred == .allStarred(all.filter { $0 != "n3" }, true))
    #expect(try await library.recordForMany(.allStarred(all, true)) == nil)
    let tagged = try await library.recordForMany(.allTagged(["n1", "n2"], tag: "sea", true))
    #expect(tagged == .allTagged(["n1", "n2"], tag: "sea", true))
    #expect(try library.summaries(of: ["n2", "n3"]).map(\.tags) == [["sea"], []])
    #expect(try await library.undoLastDecision() == tagged)
    #expect(try library.summaries(of: ["n2"]).map(\.tags) == [[]])
    #expect(try await library.undoLastDecision() == starred)
    #expect(try library.summaries(of: all).map(\.isStarred) == all.map { $0 == "n3" })
    _ = try await library.recordForMany(.allRead(["n1", "n2"], true))
    #expect(try library.summaries(of: ["n1", "n2", "n3"]).map(\.isRead) == [true, true, false])
  }

  @Test func `names of headlines are glossed by what the library calls them`() async throws {
    let library = try Library.open(.memory)
    let title = "Khalifa Haftar visits Moscow"
    let arabic = "زار خليفة حفتر موسكو والتقى خليفة حفتر المسؤولين في موسكو."
    _ = try await library.add([
      Article(
        id: "en", title: ArticleTitle(text: title, origin: .headline, language: .english),
        language: .english, text: "\(title)\nKhalifa Haftar came to Moscow on Monday.",
        segments: [
          Segment(kind: .headline, language: .english, text: title),
          Segment(
            kind: .paragraph, language: .english, text: "Khalifa Haftar came to Moscow on Monday."),
        ]),
      Article(
        id: "ar", title: ArticleTitle(text: "حفتر", origin: .headline, language: .arabic),
        language: .arabic, text: arabic,
        segments: [Segment(kind: .paragraph, language: .arabic, text: arabic)]),
    ])
    _ = try await library.completeAnalysis()
    let glosses = try await library.glosses(of: ["en", "none"])
    let names = try #require(glosses.glosses["en"]).filter(\.isName)
    #expect(names.contains { $0.word == "Moscow" && $0.meaning == "موسكو" })
    #expect(glosses.glosses["none"] == nil)
  }

  // The list holds n7 and n6 of 3 May 2024, n5 to n3 of 2 May, n2 and n1 of 1 May, and n0 without a date.
  @Test(arguments: [
    (ArticleSorting.standard, "", "2024-05-02", 2, true),
    (.standard, "", "2024-05", 0, true),
    (.standard, "", "2024-05-09", 0, false),
    (.standard, "", "2024-04-30", 6, false),
    (ArticleSorting(order: .source), "", "2024-05-02", 0, true),
    (ArticleSorting(order: .source), "", "2024-05-03", 2, true),
    (ArticleSorting(order: .source), "", "2024-06", 2, false),
    (ArticleSorting(order: .language), "", "2024-05-01", 2, true),
    (ArticleSorting(grouping: .day), "", "2024-05-01", 5, true),
    (ArticleSorting(grouping: .source), "", "2024-05-03", 2, true),
    (ArticleSorting(order: .date), "harbour", "2024-05-02", 1, true),
  ])
  func `a day is found in a list of any order, or the nearest to it`(
    sorting: ArticleSorting, query: String, day: String, index: Int, isOfDay: Bool
  ) async throws {
    let library = try await library()
    let place = try #require(
      try await library.place(ofDay: day, matching: query, sorting: sorting))
    #expect(place == PlaceOfDay(index: index, isOfDay: isOfDay))
  }

  @Test(arguments: ["2024-05-01", "2024-05-02", "2024-05-03"])
  func `a day is found among the best matches of a search`(day: String) async throws {
    let library = try await library()
    let hits = try await library.search("harbour today", limit: 100).hits
    let place = try #require(try await library.place(ofDay: day, matching: "harbour today"))
    #expect(place.isOfDay)
    let first = hits.firstIndex { $0.article.date?.iso8601.hasPrefix(day) == true }
    #expect(place.index == first)
  }

  @Test func `a list without dates has no day, and a day that is none is told`() async throws {
    let library = try await library()
    #expect(try await library.place(ofDay: "2024", matching: "title:0") == nil)
    await #expect(throws: LibraryError.self) {
      try await library.place(ofDay: "2024-13", matching: "")
    }
  }
}
