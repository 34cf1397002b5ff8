import KhabarCore
import Model
import Testing

/// What a person calls a name, and the titles that stand beside one.
@Suite
struct ChosenNameTests {
  private func library() async throws -> Library {
    let library = try Library.open(.memory)
    func article(_ id: String, _ day: Int64, _ text: String, _ language: LanguageTag) -> Article {
      Article(
        id: ArticleID(rawValue: id),
        title: ArticleTitle(text: id, origin: .headline, language: language), language: language,
        date: PublicationDate(secondsSince1970: 1_593_734_400 + day * 86_400, precision: .day),
        text: text, segments: [Segment(kind: .paragraph, language: language, text: text)])
    }
    _ = try await library.add([
      article("a", 0, "Prime Minister Nadim Harrak spoke in Tripoli.", .english),
      article("b", 6, "The prime minister Nadim Harrak left Tripoli.", .english),
      article("c", 9, "Interior Minister Nadim Harrak came back.", .english),
    ])
    return library
  }

  private func harrak(_ library: Library) async throws -> Entity {
    try #require(
      try await library.entities().first { $0.forms.contains { $0.text.contains("Harrak") } })
  }

  @Test func `a chosen name shows, is searched for, outlives analysis and is taken back`()
    async throws
  {
    let library = try await library()
    let id = try await harrak(library).id
    try await library.keep(.renamed(id, .english, "The Premier"))
    #expect(try await library.entity(id).names[.english] == "The Premier")
    #expect(
      try await library.page(of: "entity:\"The Premier\"", offset: 0, limit: 9).total == 3)
    try await library.keep(.retyped(id, .person))
    #expect(try await library.entity(id).names[.english] == "The Premier")
    try await library.keep(.renamed(id, .english, "Harrak the Elder"))
    #expect(try await library.entity(id).names[.english] == "Harrak the Elder")
    #expect(try await library.undoLastDecision() == .renamed(id, .english, "Harrak the Elder"))
    #expect(try await library.entity(id).names[.english] == "The Premier")
    _ = try await library.undoLastDecision()
    _ = try await library.undoLastDecision()
    #expect(try await library.entity(id).names[.english] == "Nadim Harrak")
  }

  @Test func `a name in a language that has none goes when it is taken back`() async throws {
    let library = try await library()
    let id = try await harrak(library).id
    try await library.keep(.renamed(id, .arabic, "نديم حراك"))
    #expect(try await library.entity(id).names[.arabic] == "نديم حراك")
    _ = try await library.undoLastDecision()
    #expect(try await library.entity(id).names[.arabic] == nil)
  }

  @Test func `titles are counted with their first day and their last`() async throws {
    let library = try await library()
    let found = try await library.titles(of: try await harrak(library).id)
    #expect(found.titles.map(\.count) == [2, 1])
    #expect(found.titles.map { $0.text.lowercased() } == ["prime minister", "interior minister"])
    let dates = try #require(found.titles.first?.dates)
    #expect(dates.lowerBound.iso8601 == "2020-07-03" && dates.upperBound.iso8601 == "2020-07-09")
    #expect(found.articleCount == 3)
    let tripoli = try #require(try await library.entities(named: "Tripoli").first)
    #expect(try await library.titles(of: tripoli.id).titles.isEmpty)
  }
}
