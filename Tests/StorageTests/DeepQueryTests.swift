import Language
import Model
import Storage
import Testing

/// Queries that are nested as deep as one may, or deeper, and wishes without measure.
@Suite struct DeepQueryTests {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.write { writer in
      try writer.add(
        [.sample("a", "Sirte"), .sample("b", "Misrata"), .sample("c", "Sirte and Misrata")], at: 1)
    }
  }

  /// A query of a word that is nested in so many levels.
  private static func nested(_ levels: Int, _ before: String, _ after: String = "") -> String {
    String(repeating: before, count: levels) + "sirte" + String(repeating: after, count: levels)
  }

  @Test(arguments: [
    nested(20, "title:"), nested(20, "("), nested(20, "(x OR ", ")"), nested(20, "(y AND ", ")"),
    nested(20, "NOT "), nested(10, "(x OR (sirte AND ", "))"), nested(10, "title:(x OR ", ")"),
    nested(20, "(x y OR ", ")"), nested(4, "-(x OR -(y AND ", "))"),
  ])
  func `a deep query is asked of the index`(text: String) throws {
    let query = try QueryParser.parse(text, isUnfinished: true)
    for scope in [SearchScope.standard, .all] {
      _ = try store.read { try $0.search(query, limit: 5, scope: scope) }
    }
  }

  @Test(arguments: [
    nested(20, "(x OR misrata "), nested(10, "(misrata OR title:x OR ", ")"),
    nested(20, "(x OR y AND z misrata ", ")"), nested(9, "(x OR misrata AND NOT y ", ")"),
  ])
  func `a query that is too much for the index is told as one`(text: String) throws {
    let query = try QueryParser.parse(text, isUnfinished: true)
    do {
      _ = try store.read { try $0.search(query, limit: 5) }
    } catch let error as QueryError {
      #expect(error.message.contains("make it simpler"))
    }
  }

  @Test(arguments: [
    nested(40, "title:"), nested(100_000, "title:"), nested(100_000, "NOT "),
    nested(100_000, "("), nested(21, "(x OR ", ")"),
  ])
  func `a deeper query is told as one`(text: String) {
    #expect {
      _ = try QueryParser.parse(text)
    } throws: { error in
      (error as? QueryError)?.message.contains("nested 20 deep") == true
    }
  }

  @Test func `a title in a title is a title`() throws {
    let found = try store.read {
      try $0.search(QueryParser.parse("title:title:title:sirte"), limit: 5)
    }
    #expect(Set(found.hits.map(\.article.id)) == ["a", "c"])
  }

  @Test(arguments: [Int.max, Int.max - 1, 1 << 40])
  func `limits and offsets without measure are those of the library`(number: Int) throws {
    try store.read { reader throws in
      for text in ["sirte", "is:unread", "sirte OR misrata"] {
        let query = try QueryParser.parse(text)
        for scope in [SearchScope.standard, .all, .newest(.max)] {
          #expect(try reader.search(query, limit: number, scope: scope).hits.count >= 2)
          let none = try reader.search(query, limit: number, offset: number, scope: scope)
          #expect(none.hits.isEmpty)
        }
      }
      #expect(try reader.newest(limit: number).count == 3)
      #expect(try reader.newest(limit: number, offset: number).isEmpty)
    }
  }
}
