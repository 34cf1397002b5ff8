import KhabarCore
import Model
import Testing

/// Articles that a person put away.
@Suite
struct ArchiveTests {
  /// Six articles, the newest first `n5` to `n0`.
  private func library(text: (Int) -> String = { "The harbour number \($0) is busy today." })
    async throws -> Library
  {
    let library = try Library.open(.memory)
    _ = try await library.add(
      (0..<6).map { index in
        let text = text(index)
        return Article(
          id: ArticleID(rawValue: "n\(index)"), source: "Post",
          title: ArticleTitle(text: "N \(index)", origin: .headline, language: .english),
          language: .english,
          date: PublicationDate(
            secondsSince1970: 1_714_521_600 + Int64(index) * 86_400, precision: .day),
          text: text, segments: [Segment(kind: .paragraph, language: .english, text: text)])
      })
    return library
  }

  private func page(_ library: Library, _ query: String = "") async throws -> (
    ids: [String], total: Int
  ) {
    let page = try await library.page(of: query, offset: 0, limit: 100)
    return (page.articles.map(\.id.rawValue), page.total)
  }

  @Test(arguments: ["", "harbour", "is:unread", "source:Post harbour", "-harbour OR source:post"])
  func `what is archived is in no list and no count`(query: String) async throws {
    let library = try await library()
    try await library.keep(.archived(["n1", "n4"], true))
    let page = try await page(library, query)
    #expect(Set(page.ids) == ["n0", "n2", "n3", "n5"])
    #expect(page.total == 4)
    for sorting in [ArticleSorting(order: .source), .init(grouping: .day), .init(order: .date)] {
      let found = try await library.search(query, limit: 100, sorting: sorting)
      #expect(found.total == 4 && found.hits.count == 4)
      let groups = try await library.groups(matching: query, sorting: sorting)
      #expect(sorting.grouping == .none || groups.map(\.count) == [1, 1, 1, 1])
    }
    #expect(try await library.articles(matching: query).count == 4)
    #expect(try await library.unreadPlace(nextTo: -1, isForward: true, matching: query) == 0)
    #expect(try await library.articleCount() == 6)
  }

  @Test(arguments: [
    ("is:archived", ["n4", "n1"]), ("harbour is:archived", ["n4", "n1"]),
    ("date:2024-05-02 is:archived", ["n1"]), ("is:archived -is:archived", []),
    ("is:archived OR date:2024-05-01", ["n4", "n1", "n0"]),
  ])
  func `it is found where it is asked for`(query: String, ids: [String]) async throws {
    let library = try await library()
    try await library.keep(.archived(["n1", "n4"], true))
    let page = try await page(library, query)
    #expect(Set(page.ids) == Set(ids))
    #expect(page.total == ids.count)
  }

  @Test func `lists that ask for all have it, and say so`() async throws {
    let library = try await library()
    try await library.keep(.archived(["n1"], true))
    let all = try await library.page(of: "", offset: 0, limit: 100, includingArchive: true)
    #expect(all.total == 6 && all.articles.count == 6)
    #expect(all.articles.filter(\.isArchived).map(\.id) == ["n1"])
    #expect(try await library.article(named: "n1").id == "n1")
  }

  @Test func `an article that is gone to is in the list all the same, and only that one`()
    async throws
  {
    let library = try await library()
    try await library.keep(.archived(["n1", "n4"], true))
    #expect(try await library.place(of: "n4") == nil)
    #expect(try await library.place(of: "n4", reading: .all(keeping: "n4")) == 1)
    let kept = try await library.page(
      of: "", reading: .all(keeping: "n4"), offset: 0, limit: 100)
    #expect(kept.articles.map(\.id.rawValue) == ["n5", "n4", "n3", "n2", "n0"])
    #expect(kept.total == 5)
  }

  @Test func `several are one decision about those that it changes, which is taken back as one`()
    async throws
  {
    let library = try await library()
    try await library.keep(.archived(["n1"], true))
    let many = Decision.archived(["n0", "n1", "n2"], true)
    #expect(try await library.recordForMany(many) == .archived(["n0", "n2"], true))
    #expect(try await page(library).ids == ["n5", "n4", "n3"])
    #expect(try await library.undoLastDecision() == .archived(["n0", "n2"], true))
    #expect(try await page(library).ids == ["n5", "n4", "n3", "n2", "n0"])
    #expect(try await library.recordForMany(.archived(["n0", "n2"], false)) == nil)
    #expect(try await library.undoLastDecision() == .archived(["n1"], true))
    #expect(try await page(library).total == 6)
  }

  @Test func `names are counted without it`() async throws {
    let library = try await library { "Mustafa Sanalla spoke in Tripoli about harbour \($0)." }
    func mentions() async throws -> [String: [Int]] {
      let entities = try await library.entitySummaries(
        matching: "", naming: nil, limitPerType: 10)
      return Dictionary(
        uniqueKeysWithValues: entities.map {
          ($0.names[.english] ?? "", [$0.mentions, $0.articles])
        })
    }
    let before = try await mentions()
    #expect(before["Tripoli"] == [6, 6])
    try await library.keep(.archived(["n1", "n4"], true))
    let after = try await mentions()
    #expect(after.keys == before.keys)
    #expect(after["Tripoli"] == [4, 4])
    try await library.keep(.archived(["n0", "n2", "n3", "n5"], true))
    #expect(try await mentions().isEmpty)
  }

  @Test func `copies go with it, and one that comes later`() async throws {
    let text = """
      The council of the harbour town decided on Tuesday to build a second bridge over the river, \
      after years in which lorries had to wait for hours before the old one. The mayor said that \
      work would begin in spring and last two years at least. Fishermen fear that the pillars will \
      change the current, and ask for a study before the first stone is laid.
      """
    func article(_ id: String) -> Article {
      Article(
        id: ArticleID(rawValue: id),
        title: ArticleTitle(text: "Bridge", origin: .headline, language: .english),
        language: .english, text: text,
        segments: [Segment(kind: .paragraph, language: .english, text: text)])
    }
    let library = try Library.open(.memory)
    _ = try await library.add([article("a"), article("b")])
    let shown = try #require(try await page(library).ids.first)
    try await library.keep(.archived([ArticleID(rawValue: shown)], true))
    #expect(try await page(library).total == 0)
    _ = try await library.add([article("c")])
    #expect(try await page(library).total == 0)
    #expect(try await page(library, "is:archived").total == 1)
    #expect(try await library.page(of: "copies:\(shown)", offset: 0, limit: 9).total == 3)
  }
}
