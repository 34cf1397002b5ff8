import Foundation
import GRDB
import Model
import Storage
import TestSupport
import Testing

/// What is kept of where an article comes from and of who wrote it.
@Suite struct StoredOriginTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/library.db" }

  init() throws {
    folder = try TemporaryFolder("origin")
  }

  private func article(_ origin: Origin, author: String?) -> Article {
    var article = Article.sample("a", "A title", "A paragraph.", date: 1_600_000_000)
    article.origin = origin
    article.author = author
    return article
  }

  @Test(arguments: [
    Origin.file("/news/a.txt"), Origin(.standardInput), .page("https://example.org/1"),
    .entry("7", ofFeed: "https://example.org/feed"), .unknown,
    Origin(.file(path: "/news/feed.xml"), place: .entry("7")),
  ])
  func `an article comes back with its origin and its author`(origin: Origin) throws {
    let store = try Store.inMemory()
    let article = article(origin, author: "Huda Salem")
    try store.write { try $0.add([article], at: 0) }
    #expect(try store.read { try $0.article("a") } == article)
    #expect(try store.read { try $0.holding(of: "a")?.origin } == origin)
    #expect(try store.findDamage() == [])
  }

  @Test(arguments: ["author", "originName", "originItem"])
  func `damage to them is noticed`(column: String) throws {
    let store = try Store(path: path)
    let article = article(.entry("7", ofFeed: "https://example.org/feed"), author: "Huda")
    try store.write { try $0.add([article], at: 0) }
    let database = try DatabaseQueue(path: path)
    try database.write { try $0.execute(sql: "UPDATE article SET \(column) = 'x'") }
    #expect(try store.findDamage() == [.article("a", path: nil)])
  }

  @Test func `an article of before there were authors and origins is sound, and of its file`()
    throws
  {
    let article = article(.file("/news/a.txt"), author: nil)
    try Store(path: path).write { try $0.add([article], at: 0) }
    let database = try DatabaseQueue(path: path)
    try database.write { database in
      for column in ["author", "originKind", "originName", "originItem"] {
        try database.execute(sql: "ALTER TABLE article DROP COLUMN \(column)")
      }
      try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '10'")
    }
    try database.close()
    let store = try Store(path: path)
    #expect(try store.read { try $0.article("a") } == article)
    #expect(try store.findDamage() == [])
  }

  @Test func `a value of another type is told as damage, not taken for something else`() throws {
    let store = try Store(path: path)
    try store.write { try $0.add([article(.file("/news/a.txt"), author: nil)], at: 0) }
    let database = try DatabaseQueue(path: path)
    try database.write { try $0.execute(sql: "UPDATE article SET title = x'FF00FF'") }
    #expect(throws: (any Error).self) { try store.read { try $0.summary(of: "a") } }
    do {
      _ = try store.read { try $0.summary(of: "a") }
    } catch let error as StoreError {
      guard case .damaged(_, let detail) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(detail.contains("title"))
    }
  }
}
