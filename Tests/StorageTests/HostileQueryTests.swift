import Language
import Model
import TestSupport
import Testing

@testable import Storage

@Suite struct `Hostile queries` {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.write { writer in
      try writer.add(
        [
          .sample("a", "Forces near Sirte", "The quick brown fox"),
          .sample("b", "قوات قرب سرت", "وصلت المساعدات", language: .arabic),
        ], at: 1)
    }
  }

  /// Searches as the prompt and the command do; an error of the query is a fine answer.
  private func answer(_ text: String) throws {
    for isUnfinished in [false, true] {
      do {
        let query = try QueryParser.parse(text, isUnfinished: isUnfinished)
        let results = try store.read { try $0.search(query, limit: 5) }
        for hit in results.hits {
          let count = hit.snippet.unicodeScalars.count
          #expect(hit.highlights.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count })
        }
      } catch let error as QueryError {
        let count = text.unicodeScalars.count
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= count)
      }
    }
  }

  @Test(arguments: [
    String(repeating: "a", count: 10_000), String(repeating: "سرت ", count: 5_000),
    String(repeating: "(", count: 500), String(repeating: "(a ", count: 500),
    String(repeating: "-", count: 1_000) + "a", String(repeating: "NOT ", count: 1_000) + "a",
    "'; DROP TABLE article; --", "\" OR 1=1", "title MATCH 'x'", "{title body} : x", "^forces",
    "a + b", "NEAR(", "NEAR()", "NEAR(a)", "NEAR(a, b)", "NEAR(a b, 99999999999999999999)", "* *",
    "a**", "\"\"", "\"a\"*", "title:(", "title:-x", "title:lang:ar", "lang:ar OR (NOT is:read)",
    "NOT (a OR NOT lang:en)", "-(-forces)", "forces OR lang:ar AND -fox", "\u{202E}\u{200B}",
    "\u{0}forces\u{0}", "forces\u{202E}xof", "%_%", "source:%", "tag:'", "entity:\"\"",
    "textIndex:x", "rowid:1", "date:99999999999-01", "~", "~~a", "~\"a\"", "AND OR NOT",
  ])
  func `get an answer or a clear message`(text: String) throws {
    try answer(text)
  }

  @Test func `made at random get an answer or a clear message`() throws {
    let pieces = [
      "forces", "سرت", "المُسَاعَدَات", "\"", "(", ")", "-", "*", "~", " ", " ", " ", "AND", "OR",
      "NOT",
      "NEAR", "NEAR(", "NEAR/3", ",", "2", "title:", "lang:ar", "is:", "date:2020", "..", ":", "'",
      "\u{200F}", "\u{202E}", "«", "»", "\\", "%", "{", "}", "^", "+", ";", "😀", "\u{301}", "\u{0}",
    ]
    var generator = SplitMix(seed: 42)
    for _ in 0..<1_500 {
      let count = Int.random(in: 1...9, using: &generator)
      let text = (0..<count).map { _ in
        pieces[Int.random(in: pieces.indices, using: &generator)]
      }.joined()
      try answer(text)
    }
  }

  @Test(arguments: ["word ", "lang:ar ", "is:unread AND "])
  func `with too many words or fields are refused with the place`(piece: String) {
    let text = String(repeating: piece, count: 2_000)
    let error = #expect(throws: QueryError.self) { try QueryParser.parse(text) }
    #expect(error?.range.lowerBound == QueryParser.maximumTermCount * piece.count)
  }
}
