import CustomDump
import Foundation
import Language
import Model
import TestSupport
import Testing

@testable import Storage

@Suite struct `A store` {
  @Test func `gives back the article that went in`() throws {
    let store = try Store.inMemory()
    var article = Article.sample(
      "a1", "العنوان", "فقرة\u{64B} أولى", "فقرة ثانية", language: .arabic, date: 1_594_000_000,
      source: "وكالة", path: "a.txt")
    article.segments[1].origin.gaps = [OffsetMap.Gap(offset: 2, dropped: 1)]
    article.segments[2].text = "نص آخر"
    try store.write { try $0.add([article], at: 5) }
    let found = try store.read { try $0.article("a1") }
    expectNoDifference(found, article)
  }

  @Test func `lists the newest first, those of one moment in the order given`() throws {
    let store = try Store.inMemory()
    try store.write { writer in
      try writer.add(
        [
          .sample("old", "Old", date: 1_000_000), .sample("b", "B", date: 2_000_000),
          .sample("c", "C", date: 2_000_000), .sample("new", "New", date: 3_000_000),
        ], at: 9_000_000)
      try writer.add([.sample("undated", "Undated")], at: 9_000_000)
      try writer.add([.sample("later", "Undated too")], at: 9_500_000)
    }
    let order: [ArticleID] = ["new", "b", "c", "old", "later", "undated"]
    try store.read { reader throws in
      #expect(try reader.newest(limit: 10).map(\.id) == order)
      #expect(try reader.newest(limit: 2, offset: 1).map(\.id) == ["b", "c"])
      #expect(try reader.articleCount == 6)
      #expect(try order.map { try reader.position(of: $0) } == Array(order.indices))
      let all = try reader.search(QueryParser.parse("lang:en"), limit: 10)
      #expect(all.hits.map(\.article.id) == order)
    }
  }

  @Test func `puts a changed article in place of the old one`() throws {
    let store = try Store.inMemory()
    try store.write { try $0.add([.sample("a", "Sirte", "Old words")], at: 1) }
    try store.write { try $0.add([.sample("a", "Jufra", "New words")], at: 2) }
    try store.read { reader throws in
      #expect(try reader.articleCount == 1)
      #expect(try reader.search(QueryParser.parse("sirte"), limit: 5).total == 0)
      #expect(try reader.search(QueryParser.parse("jufra"), limit: 5).total == 1)
    }
    #expect(try store.findDamage().isEmpty)
  }

  @Test func `keeps what a person did when an article goes and comes back`() throws {
    let store = try Store.inMemory()
    try store.write { writer in
      try writer.add([.sample("a", "Sirte")], at: 1)
      try writer.setRead(true, of: "a")
      try writer.setStarred(true, of: "a")
      try writer.setTag("later", true, of: "a")
      try writer.setTag("harbour, old", true, of: "a")
      try writer.remove(["a"])
    }
    #expect(try store.read { try $0.newest(limit: 5) }.isEmpty)
    try store.write { try $0.add([.sample("a", "Sirte")], at: 2) }
    try store.read { reader throws in
      let summary = try #require(try reader.summary(of: "a"))
      #expect(summary.isRead)
      #expect(summary.isStarred)
      #expect(try reader.tags(of: "a") == ["harbour, old", "later"])
      #expect(summary.tags == ["harbour, old", "later"])
    }
  }

  @Test func `knows an article by its id, the beginning of it, or its file`() throws {
    let store = try Store.inMemory()
    try store.write { writer in
      try writer.add(
        [.sample("abc1", "One", path: "seeds/1.txt"), .sample("abd2", "Two", path: "2.txt")],
        at: 1)
    }
    try store.read { reader throws in
      #expect(try reader.articles(named: "abc1") == ["abc1"])
      #expect(try reader.articles(named: "abc") == ["abc1"])
      #expect(try reader.articles(named: "seeds/1.txt") == ["abc1"])
      #expect(try reader.articles(named: "ab").count == 2)
      #expect(try reader.articles(named: "x").isEmpty)
    }
  }

  @Test func `opens a file again with everything in it`() throws {
    let folder = try TemporaryFolder("store")
    let path = folder.path + "/library.db"
    do {
      let store = try Store(path: path)
      try store.write { writer in
        try writer.add([.sample("a", "Sirte")], at: 1)
        try writer.setAnalysisVersion(7)
        try writer.save(
          FileRecord(
            path: "a.txt", stamp: Origin.Stamp(size: 3, modifiedAt: 4), hash: "x", articles: ["a"],
            problem: "bad"))
        try writer.save(SavedSearch(name: "Libya", query: "libya"))
      }
    }
    let store = try Store(path: path)
    try store.read { reader throws in
      #expect(try reader.articleCount == 1)
      #expect(try reader.analysisVersion == 7)
      #expect(try reader.files().first?.articles == ["a"])
      #expect(try reader.savedSearches() == [SavedSearch(name: "Libya", query: "libya")])
    }
  }

  @Test(arguments: [
    (Array("this is not a database, but long enough to be taken for one".utf8), "not a Khabar"),
    ([UInt8](repeating: 0x41, count: 8_192), "not a Khabar"),
  ])
  func `says what is wrong with a file that is none`(bytes: [UInt8], part: String) throws {
    let folder = try TemporaryFolder("store")
    let path = folder.path + "/library.db"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: StoreError.self) { _ = try Store(path: path) }
    #expect(error?.description.contains(part) == true)
    #expect(error?.description.contains(path) == true)
  }

  @Test func `says that a file in no folder cannot be reached`() {
    #expect {
      _ = try Store(path: "/nowhere/at/all/library.db")
    } throws: { error in
      if case StoreError.inaccessible = error { true } else { false }
    }
  }

  @Test func `undoes a write that fails`() throws {
    struct Failure: Error {}
    let store = try Store.inMemory()
    #expect(throws: Failure.self) {
      try store.write { writer in
        try writer.add([.sample("a", "Sirte")], at: 1)
        throw Failure()
      }
    }
    #expect(try store.read { try $0.articleCount } == 0)
  }
}
