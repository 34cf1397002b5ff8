import Foundation
import GRDB
import Model
import Storage
import TestSupport
import Testing

/// Articles that are one story.
@Suite struct CopiesTests {
  private static let story = """
    The council of the harbour town decided on Tuesday to build a second bridge over the river, after \
    years in which lorries had to wait for hours before the old one. The mayor said that work would \
    begin in spring and last two years at least. Fishermen fear that the pillars will change the \
    current, and ask for a study before the first stone is laid. A report on the costs is due in March.
    """

  private func article(
    _ id: String, _ text: String = story, title: String = "A second bridge", url: String? = nil,
    date: Int64 = 1_600_000_000, source: String? = nil, feed: String? = nil
  ) -> Article {
    var article = Article.sample(id, title, text, date: date, source: source)
    article.url = url
    if let feed { article.origin = .entry(id, ofFeed: feed) }
    return article
  }

  private func listed(_ store: Store) throws -> [String: Int] {
    let articles = try store.read { try $0.newest(limit: 100) }
    return Dictionary(uniqueKeysWithValues: articles.map { ($0.id.rawValue, $0.copyCount) })
  }

  private func query(_ text: String) -> Query {
    Query(
      text: text,
      root: .loose(
        text.split(separator: " ").map {
          .term(Query.Term(kind: .word, text: String($0), range: 0..<1))
        }))
  }

  @Test func `a story of several outlets is one row that tells its copies`() throws {
    let store = try Store.inMemory()
    try store.write { writer in
      try writer.add([article("a", source: "One")], at: 0)
      try writer.add(
        [
          article("b", Self.story.replacing("Tuesday", with: "Wednesday"), title: "Bridge to come"),
          article("c", "By Huda Salem, harbour town\n\n" + Self.story, date: 1_600_000_100),
          article("d", "Something else altogether happened in the hills.", title: "Hills"),
        ], at: 0)
    }
    #expect(try listed(store) == ["a": 2, "d": 0])
    #expect(try store.read { try $0.listedCount } == 2)
    #expect(try store.read { try $0.articleCount } == 4)
    #expect(Set(try store.read { try $0.copies(of: "a") }) == ["b", "c"])
    #expect(Set(try store.read { try $0.copies(of: "c") }) == ["a", "b"])
    #expect(try store.read { try $0.position(of: "b") } == nil)
    #expect(try store.findDamage() == [])
  }

  @Test func `a search finds a story once, with a count`() throws {
    let store = try Store.inMemory()
    try store.write { writer in
      try writer.add([article("a"), article("b"), article("c")], at: 0)
      try writer.add([article("d", "Fishermen of the lake ask for a study.", title: "Lake")], at: 0)
    }
    let found = try store.read { try $0.search(query("fishermen study"), limit: 10) }
    #expect((found.total, found.hits.count) == (2, 2))
    #expect(Set(found.hits.map(\.article.copyCount)) == [0, 2])
    #expect(try store.read { try $0.count(query("fishermen study")) } == 2)
    let second = try store.read { try $0.search(query("fishermen study"), limit: 1, offset: 1) }
    #expect(second.hits.count == 1)
    #expect(second.hits.first?.article.id != found.hits.first?.article.id)
    var all = query("fishermen study")
    all.wantsCopies = true
    #expect(try store.read { try $0.search(all, limit: 10).hits.count } == 4)
  }

  @Test func `a list of one outlet has its copy, where the article that is shown is another's`()
    throws
  {
    let store = try Store.inMemory()
    try store.write {
      try $0.add([article("a", source: "Morning"), article("b", source: "Evening")], at: 0)
    }
    for (source, id) in [("Morning", "a"), ("Evening", "b")] {
      let query = Query(text: source, root: .filter(.source(source)))
      let found = try store.read { try $0.search(query, limit: 10) }
      #expect(found.hits.map(\.article.id) == [ArticleID(rawValue: id)])
      #expect(found.total == 1)
    }
    let copies = Query(text: "copies:b", root: .filter(.copies("b")))
    #expect(
      Set(try store.read { try $0.search(copies, limit: 10).hits.map(\.article.id) }) == ["a", "b"])
  }

  @Test func `reading one reads them all, and one that comes later is read already`() throws {
    let store = try Store.inMemory()
    try store.write { try $0.add([article("a"), article("b")], at: 0) }
    try store.write { try $0.setRead(true, of: "b") }
    #expect(try store.read { try $0.summary(of: "a")?.isRead } == true)
    try store.write { try $0.add([article("c")], at: 1) }
    #expect(try store.read { try $0.summary(of: "c")?.isRead } == true)
    try store.write { try $0.setRead(false, of: ["c"]) }
    for id in ["a", "b", "c"] as [ArticleID] {
      #expect(try store.read { try $0.summary(of: id)?.isRead } == false)
    }
    #expect(try store.findDamage() == [])
  }

  @Test func `addresses with tracking parameters are one article of two feeds`() throws {
    let store = try Store.inMemory()
    let short = "The council decided to build a second bridge."
    try store.write {
      try $0.add(
        [
          article(
            "a", short, url: "https://www.example.org/bridge?utm_source=rss",
            feed: "https://example.org/all"),
          article("b", url: "http://example.org/bridge/", feed: "https://example.org/local"),
        ], at: 0)
    }
    // The one that says more is shown.
    #expect(try listed(store) == ["b": 1])
  }

  @Test func `parts of a live page in one feed, and two texts at one address, stay apart`() throws {
    let store = try Store.inMemory()
    let feed = "https://example.org/all"
    try store.write {
      try $0.add(
        [
          article(
            "a", "The gates were opened at noon.", title: "Noon", url: "https://example.org/live#1",
            feed: feed),
          article(
            "b", "A thousand people had come by two.", title: "Two",
            url: "https://example.org/live#2",
            feed: feed),
          article(
            "c", "It began to rain in the evening.", title: "Rain", url: "https://example.org/live",
            feed: "https://example.net/other"),
        ], at: 0)
    }
    #expect(try listed(store) == ["a": 0, "b": 0, "c": 0])
  }

  @Test func `a notice that comes every week is none the less news`() throws {
    let store = try Store.inMemory()
    let notice = "The exchange is closed on Friday and opens again on Sunday morning."
    try store.write {
      try $0.add(
        [
          article("a", notice, title: "Exchange", date: 1_600_000_000),
          article("b", notice, title: "Exchange", date: 1_600_000_000 + 7 * 86_400),
          article("c", notice, title: "Exchange", date: 1_600_003_600),
        ], at: 0)
    }
    #expect(try listed(store) == ["a": 1, "b": 0])
  }

  @Test func `an article that is edited into another story leaves its copies`() throws {
    let store = try Store.inMemory()
    try store.write { try $0.add([article("a"), article("b"), article("c")], at: 0) }
    let other = String(Self.story.reversed())
    try store.write { try $0.add([article("a", other, title: "Other")], at: 1) }
    #expect(try listed(store).filter { $0.key != "a" }.values.sorted() == [1])
    #expect(try listed(store)["a"] == 0)
    try store.write { try $0.remove(["b"]) }
    #expect(try listed(store) == ["a": 0, "c": 0])
    #expect(try store.findDamage() == [])
  }

  @Test func `what a person takes out of its copies stays out, and may come back`() throws {
    let store = try Store.inMemory()
    try store.write { try $0.add([article("a"), article("b"), article("c")], at: 0) }
    try store.write { try $0.setLone(true, "b") }
    #expect(try listed(store)["b"] == 0)
    try store.write { try $0.add([article("b", Self.story + " More to come.")], at: 1) }
    try store.write { try $0.rebuildIndex() }
    #expect(try listed(store)["b"] == 0)
    #expect(try listed(store).values.sorted() == [0, 1])
    try store.write { try $0.setLone(false, "b") }
    #expect(try listed(store).values.sorted() == [2])
    #expect(try store.findDamage() == [])
  }

  @Test(arguments: [
    "UPDATE article SET isCopy = 1 WHERE copyGroup IS NOT NULL",
    "UPDATE article SET copyGroup = NULL WHERE isCopy", "DELETE FROM copyKey",
  ])
  func `groups that do not fit are noticed and mended`(change: String) throws {
    let folder = try TemporaryFolder("copies")
    let path = folder.path + "/library.db"
    let store = try Store(path: path, connections: .one)
    try store.write { try $0.add([article("a"), article("b")], at: 0) }
    let database = try DatabaseQueue(path: path)
    try database.write { try $0.execute(sql: change) }
    let damage = try store.findDamage()
    #expect(damage.contains { if case .copies = $0 { $0.isDerived } else { false } })
    try store.write { try $0.rebuildIndex() }
    #expect(try store.findDamage() == [])
    #expect(try listed(store).values.sorted() == [1])
  }
}
