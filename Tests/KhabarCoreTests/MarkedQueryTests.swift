import Testing

@testable import KhabarCore

@Suite struct `A marked query` {
  @Test(arguments: [
    ("libya date:July", 11..<15, ["  libya date:July", "             ^^^^"]),
    ("(حفتر", 0..<1, ["  (حفتر", "  ^"]),
    ("مُسَاعَدَات AND", 12..<15, ["  مُسَاعَدَات AND", "          ^^^"]),
    ("東京 \"", 3..<4, ["  東京 \"", "       ^"]),
    ("a\u{200F}\nb (", 5..<6, ["  a b (", "      ^"]),
    ("NOT", 3..<3, ["  NOT", "     ^"]),
  ])
  func `has the mark under the columns of its place`(
    query: String, place: Range<Int>, lines: [String]
  ) {
    #expect(MarkedQuery(query, at: place).description == lines.joined(separator: "\n"))
  }

  @Test func `shows a long query around its place alone`() {
    let query = String(repeating: "word ", count: 1_000) + "( " + String(repeating: "x", count: 90)
    let lines = MarkedQuery(query, at: 5_000..<5_001).description.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.last?.count == 2 + 2 + 30 + 1)
  }
}
