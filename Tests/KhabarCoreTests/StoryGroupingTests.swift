import CustomDump
import KhabarCore
import Model
import TestSupport
import Testing

/// Which articles a library takes for reports of one event.
@Suite struct StoryGroupingTests {
  private static let expected: Set<Set<String>> = [
    ["ferry-0", "ferry-1", "ferry-2"], ["fire-0", "fire-1", "fire-2"],
  ]

  private func grouped(_ library: Library) async throws -> Set<Set<String>> {
    try await library.groupStories()
    return Set(
      try await library.stories().map { Set($0.articles.map(\.id.rawValue)) })
  }

  @Test(arguments: [18_500, nil])
  func `reports of one event are a story across languages, with dates and without`(
    day: Int?
  ) async throws {
    let library = try Library.open(.memory)
    try await library.add(MadeUpStories.articles(on: day))
    let found = try await grouped(library)
    expectNoDifference(found, Self.expected)
  }

  @Test(arguments: [
    [0, 1, 2, 3, 4, 5, 6, 7, 8], [8, 7, 6, 5, 4, 3, 2, 1, 0], [4, 0, 7, 2, 5, 8, 1, 3, 6],
  ])
  func `articles that come one by one, in whatever order, make the same stories`(
    order: [Int]
  ) async throws {
    let library = try Library.open(.memory)
    let articles = MadeUpStories.articles()
    for index in order {
      try await library.add([articles[index]])
      try await library.groupStories()
    }
    let found = try await grouped(library)
    expectNoDifference(found, Self.expected)
    let together = try Library.open(.memory)
    try await together.add(articles)
    try await together.groupStories()
    #expect(try await Set(library.stories().map(\.id)) == Set(together.stories().map(\.id)))
  }

  @Test func `a story tells its titles, its span, its outlets and its names`() async throws {
    let library = try Library.open(.memory)
    try await library.add(MadeUpStories.articles())
    try await library.groupStories()
    let story = try await library.story(named: "ferry-2")
    #expect(story.titles[.arabic] == "جنوح العبارة ألما ستار قبالة طبرق وعلى متنها 214 راكبا")
    #expect(story.titles[.english]?.contains("Tobruk") == true)
    #expect(story.first?.iso8601 == "2020-08-26T00:00:00Z")
    #expect(story.last?.iso8601 == "2020-08-26T02:00:00Z")
    #expect(story.sources == ["Outlet 0", "Outlet 1", "Outlet 2"])
    #expect(story.languages == [.english, .arabic])
    let tobruk = story.entities.first { $0.names[.english] == "Tobruk" }
    #expect(tobruk?.articles == 3)
  }

  @Test func `a story is found by the beginning of its id, and another name by none`() async throws
  {
    let library = try Library.open(.memory)
    try await library.add(MadeUpStories.articles())
    try await library.groupStories()
    let story = try await library.story(named: "fire-0")
    #expect(try await library.story(named: String(story.id.rawValue.prefix(6))) == story)
    await #expect(throws: LibraryError.unknownStory(name: "no-such")) {
      _ = try await library.story(named: "no-such")
    }
    await #expect(throws: LibraryError.unknownStory(name: "rates-0")) {
      _ = try await library.story(named: "rates-0")
    }
  }

  /// A fire that was reported for two days and again after ten more, and other news.
  private static let late =
    [
      MadeUpStories.article(MadeUpStories.fire, 0, on: 18_500),
      MadeUpStories.article(MadeUpStories.fire, 2, on: 18_502),
      MadeUpStories.article(MadeUpStories.fire, 1, on: 18_512),
    ] + MadeUpStories.articles().filter { !$0.id.rawValue.hasPrefix("fire") }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func `what is reported again much later is another story, which links back to the first`(
    order: [Int]
  ) async throws {
    let library = try Library.open(.memory)
    try await library.add(Array(Self.late[3...]))
    for index in order {
      try await library.add([Self.late[index]])
      try await library.groupStories()
    }
    let found = try await grouped(library)
    expectNoDifference(
      found, [["ferry-0", "ferry-1", "ferry-2"], ["fire-0", "fire-2"], ["fire-1"]])
    let first = try await library.story(named: "fire-0")
    let second = try await library.story(named: "fire-1")
    #expect(second.former == first.id && first.former == nil)
    #expect(try await library.storyAccount(of: second.id).former?.id == first.id)
  }

  @Test func `what links back to a story that is gone is no story any more`() async throws {
    let library = try Library.open(.memory)
    try await library.add(Self.late)
    #expect(try await grouped(library).contains(["fire-1"]))
    try await library.keep(.storyParted(["fire-0"], from: ["fire-2"]))
    #expect(try await grouped(library) == [["ferry-0", "ferry-1", "ferry-2"]])
    _ = try await library.undoLastDecision()
    #expect(try await grouped(library).contains(["fire-1"]))
  }

  @Test func `an article that leaves the library leaves its story`() async throws {
    let folder = try TemporaryFolder()
    let articles = MadeUpStories.articles()
    for article in articles { _ = try folder.write(article.text, to: "\(article.id).txt") }
    let library = try Library.open(.memory)
    _ = try await library.read(paths: [folder.path], mirroring: true)
    func files() async throws -> Set<Set<String>> {
      try await library.groupStories()
      return Set(
        try await library.stories().map { story in
          Set(
            story.articles.compactMap {
              $0.path.map { String($0.split(separator: "/").last ?? "") }
            })
        })
    }
    #expect(
      try await files() == [
        ["ferry-0.txt", "ferry-1.txt", "ferry-2.txt"], ["fire-0.txt", "fire-1.txt", "fire-2.txt"],
      ])
    try folder.remove("ferry-0.txt")
    _ = try await library.read(paths: [folder.path], mirroring: true)
    #expect(
      try await files() == [
        ["ferry-1.txt", "ferry-2.txt"], ["fire-0.txt", "fire-1.txt", "fire-2.txt"],
      ])
    _ = try folder.write(articles[0].text, to: "ferry-0.txt")
    _ = try await library.read(paths: [folder.path], mirroring: true)
    #expect(
      try await files() == [
        ["ferry-0.txt", "ferry-1.txt", "ferry-2.txt"], ["fire-0.txt", "fire-1.txt", "fire-2.txt"],
      ])
  }

  @Test func `the five articles of the demonstration are one story`() async throws {
    let library = try Library.open(.memory)
    _ = try await library.read(paths: [TemporaryFolder.seeds])
    try await library.groupStories()
    let stories = try await library.stories()
    #expect(stories.map(\.articles.count) == [5])
    #expect(Set(stories[0].titles.keys) == [.arabic, .english])
  }

  @Test func `articles that are said to be translations stand together, until that is taken back`()
    async throws
  {
    let library = try Library.open(.memory)
    try await library.add(MadeUpStories.articles())
    #expect(try await grouped(library) == Self.expected)
    try await library.keep(.paired(source: "rates-0", target: "match-0", true))
    #expect(try await grouped(library) == Self.expected.union([["rates-0", "match-0"]]))
    _ = try await library.undoLastDecision()
    #expect(try await grouped(library) == Self.expected)
  }

  @Test func `a story that is parted is whole again when that is taken back`() async throws {
    let library = try Library.open(.memory)
    try await library.add(MadeUpStories.articles())
    _ = try await grouped(library)
    try await library.keep(.storyParted(["ferry-2"], from: ["ferry-0", "ferry-1"]))
    #expect(try await grouped(library).contains(["ferry-0", "ferry-1"]))
    _ = try await library.undoLastDecision()
    #expect(try await grouped(library) == Self.expected)
  }

  @Test
  func `a story has the name that it was given last, and the one before when that is taken back`()
    async throws
  {
    let library = try Library.open(.memory)
    try await library.add(MadeUpStories.articles())
    _ = try await grouped(library)
    try await library.keep(.storyNamed("ferry-0", "Alma Star"))
    try await library.keep(.storyNamed("ferry-0", "The ferry"))
    #expect(try await library.story(named: "ferry-1").name == "The ferry")
    _ = try await library.undoLastDecision()
    #expect(try await library.story(named: "ferry-1").name == "Alma Star")
    try await library.keep(.storyNamed("ferry-1", ""))
    #expect(try await library.story(named: "ferry-1").name == nil)
  }
}
