import CustomDump
import KhabarCore
import Model
import Testing

/// Which outlet changed what, in what words.
@Suite struct EditsTests {
  private static func article(
    _ paragraphs: [String], id: ArticleID = "a", source: String = "Gazette"
  ) -> Article {
    Article(
      id: id, source: source,
      title: ArticleTitle(text: paragraphs[0], origin: .headline, language: .english),
      language: .english, text: paragraphs.joined(separator: "\n\n"),
      segments: paragraphs.enumerated().map {
        Segment(kind: $0.offset == 0 ? .headline : .paragraph, language: .english, text: $0.element)
      })
  }

  private static let first = [
    "Ferry aground off Tobruk", "All 214 passengers are safe, the coast guard said on Tuesday.",
    "Two tugs are on their way.",
  ]
  private static let second = [
    "Ferry aground off Tobruk",
    "Of 219 passengers two are missing, the coast guard said on Tuesday.",
    "Two tugs are on their way.", "The captain was arrested.",
  ]

  @Test func `an edit tells the words before and since, the last edit first`() async throws {
    let library = try Library.open(.memory)
    try await library.add([Self.article(Self.first)])
    try await library.add([Self.article(Self.second)])
    try await library.add([Self.article(["Ferry sunk off Tobruk"] + Self.second[1...])])
    let edits = try await library.edits()
    expectNoDifference(edits.map(\.from), ["a@2", "a@1"])
    expectNoDifference(edits.map(\.to), ["a", "a@2"])
    expectNoDifference(
      edits.map(\.changes),
      [
        [ArticleEdit.Change(before: "aground", after: "sunk")],
        [
          ArticleEdit.Change(before: "All 214", after: "Of 219"),
          ArticleEdit.Change(before: "", after: "two"),
          ArticleEdit.Change(before: "safe,", after: "missing,"),
          ArticleEdit.Change(before: "", after: "The captain was arrested."),
        ],
      ])
  }

  @Test func `edits are told of an outlet, of late, and so many`() async throws {
    let library = try Library.open(.memory)
    for text in [Self.first, Self.second] {
      try await library.add([
        Self.article(text), Self.article(text + ["More."], id: "b", source: "صحيفة الساحل"),
      ])
    }
    #expect(try await library.edits().count == 2)
    #expect(try await library.edits(ofSource: "gaz").map(\.article.id) == ["a"])
    #expect(try await library.edits(ofSource: "الساحل").map(\.article.id) == ["b"])
    #expect(try await library.edits(limit: 1).count == 1)
    #expect(try await library.edits(since: .max).isEmpty)
  }
}
