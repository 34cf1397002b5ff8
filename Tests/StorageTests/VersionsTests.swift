import Foundation
import GRDB
import Model
import Storage
import TestSupport
import Testing

/// What articles said before they were edited.
@Suite struct VersionsTests {
  private func sample(_ text: String, title: String = "Rain") -> Article {
    var article = Article.sample("a", title, text, date: 1_600_000_000, source: "Desk")
    article.author = "Huda"
    article.origin = .entry("1", ofFeed: "https://example.org/feed")
    return article
  }

  @Test func `each text that an article had is kept as it was`() throws {
    let store = try Store.inMemory()
    let texts = ["It may rain.", "It rains.", "It has rained."]
    for (time, text) in texts.enumerated() {
      try store.write { try $0.add([sample(text)], at: Int64(time * 100)) }
    }
    let versions = try store.read { try $0.versions(of: "a") }
    #expect(versions.map(\.number) == [1, 2])
    #expect(versions.map(\.storedAt) == [0, 100])
    #expect(versions.map(\.replacedAt) == [100, 200])
    #expect(versions.map(\.id) == ["a@1", "a@2"])
    for (number, text) in zip(1..., texts.dropLast()) {
      var article = sample(text)
      article.id = ArticleID(rawValue: "a@\(number)")
      #expect(try store.read { try $0.article("a", version: number) } == article)
    }
    #expect(try store.read { try $0.article("a") } == sample("It has rained."))
    #expect(try store.read { try $0.storedAt("a") } == 200)
    #expect(try store.read { try $0.article("a", version: 3) } == nil)
    #expect(try store.read { try $0.articleCount } == 1)
    #expect(try store.findDamage() == [])
  }

  @Test func `only other words make a version`() throws {
    let store = try Store.inMemory()
    try store.write { try $0.add([sample("It rains.")], at: 0) }
    var same = sample("It rains.")
    same.author = "Huda Salem"
    try store.write { try $0.add([same], at: 1) }
    #expect(try store.read { try $0.versions(of: "a") } == [])
    #expect(try store.read { try $0.article("a")?.author } == "Huda Salem")
    try store.write { try $0.add([sample("It rains.", title: "Rain!")], at: 2) }
    #expect(try store.read { try $0.versions(of: "a").map(\.title) } == ["Rain"])
  }

  @Test func `of many versions the first, the last and those that stood longest are kept`() throws {
    let store = try Store.inMemory()
    var time: Int64 = 0
    for number in 0...60 {
      try store.write { try $0.add([sample("Text \(number).")], at: time) }
      time += number == 30 ? 100_000 : 60
    }
    let versions = try store.read { try $0.versions(of: "a") }
    #expect(versions.count == 50)
    #expect(versions.first?.number == 1)
    #expect(versions.last?.number == 60)
    #expect(versions.contains { $0.number == 31 })
    #expect(try store.read { try $0.article("a")?.segments.last?.text } == "Text 60.")
  }

  @Test func `versions outlive an article that leaves and comes back`() throws {
    let store = try Store.inMemory()
    try store.write { try $0.add([sample("It may rain.")], at: 0) }
    try store.write { try $0.add([sample("It rains.")], at: 1) }
    try store.write { try $0.remove(["a"]) }
    try store.write { try $0.add([sample("It rains.")], at: 2) }
    #expect(try store.read { try $0.versions(of: "a").count } == 1)
  }

  @Test func `damage to a version is noticed, and the rest of it is taken out of a broken file`()
    throws
  {
    let folder = try TemporaryFolder("versions")
    let path = folder.path + "/library.db"
    let store = try Store(path: path, connections: .one)
    for text in ["One.", "Two.", "Three."] { try store.write { try $0.add([sample(text)], at: 0) } }
    let database = try DatabaseQueue(path: path)
    try database.write {
      try $0.execute(sql: "UPDATE articleVersion SET text = 'x' WHERE number = 2")
    }
    #expect(try store.findDamage() == [.versions(1)])
    try database.close()
    _ = try StoreSalvage(path: path)
    let mended = try Store(path: path, connections: .one)
    #expect(try mended.read { try $0.versions(of: "a").map(\.number) } == [1, 2])
    #expect(try mended.read { try $0.article("a", version: 1)?.segments.last?.text } == "One.")
  }
}
