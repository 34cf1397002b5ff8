import CustomDump
import Language
import Model
import Testing

@Suite struct `The query parser` {
  private func parse(_ text: String, typing: Bool = false) throws(QueryError) -> Query.Clause? {
    try QueryParser.parse(text, isUnfinished: typing).root
  }

  private func term(
    _ text: String, _ range: Range<Int>, _ kind: Query.Term.Kind = .word
  ) -> Query.Clause {
    .term(Query.Term(kind: kind, text: text, range: range))
  }

  @Test func `reads words beside each other, OR and AND, from loose to tight`() throws {
    expectNoDifference(
      try parse("a b OR c AND d"),
      .any([
        .loose([term("a", 0..<1), term("b", 2..<3)]), .all([term("c", 7..<8), term("d", 13..<14)]),
      ]))
  }

  @Test func `reads signs and quotation marks of both languages`() throws {
    expectNoDifference(
      try parse("-x «خليفة حفتر» \u{201C}two words\u{201D} pre* ~word"),
      .loose([
        .not(term("x", 1..<2)), term("خليفة حفتر", 3..<15, .phrase),
        term("two words", 16..<27, .phrase), term("pre", 28..<32, .prefix),
        term("word", 33..<38, .translated),
      ]))
  }

  @Test(arguments: [
    ("lang:ar", Query.Filter.language(.arabic)),
    ("lang:English", .language(.english)),
    ("source:\"Al Jazeera\"", .source("Al Jazeera")),
    ("author:\"Nadir Salem\"", .author("Nadir Salem")),
    ("entity:«خليفة حفتر»", .entity("خليفة حفتر")),
    ("type:organisation", .mentions(.organization)),
    ("date:2020-07..2020-08", .date(from: 1_593_561_600, until: 1_598_918_400)),
    ("date:٢٠٢٠-٠٧-٠٦", .date(from: 1_593_993_600, until: 1_594_080_000)),
    ("after:2020", .date(from: 1_577_836_800, until: nil)),
    ("before:2020-02-29", .date(from: nil, until: 1_582_934_400)),
    ("date:..1969", .date(from: nil, until: 0)),
    ("is:unread", .isRead(false)),
    ("has:translation", .hasTranslation(true)),
    ("tag:later", .tag("later")),
  ])
  func `reads a field`(text: String, filter: Query.Filter) throws {
    expectNoDifference(try parse(text), .filter(filter))
  }

  @Test(arguments: [
    ("\"open", 0..<5), ("(a", 0..<1), ("a)", 1..<2), ("AND", 0..<3), ("a OR", 2..<4),
    ("NOT", 0..<3), ("color:red", 0..<6), ("lang:", 0..<5), ("is:blue", 3..<7),
    ("date:2020-13", 5..<12), ("date:2020-02-30", 5..<15), ("date:2021..2020", 5..<15),
    ("a NEAR", 2..<6), ("a NEAR/x b", 2..<8), ("NEAR(a b", 0..<4),
  ])
  func `marks the place of an error`(text: String, range: Range<Int>) {
    let error = #expect(throws: QueryError.self) { try QueryParser.parse(text) }
    #expect(error?.range == range)
    #expect(error?.message.isEmpty == false)
  }

  @Test(arguments: [
    "\"open", "(a", "a AND", "a OR", "NOT", "-", "lang:", "is:un", "date:20", "a NEAR", "~", "(",
    "NEAR(a", "title:", "entity:\"Khalifa",
  ])
  func `takes a query that is still being typed`(text: String) throws {
    _ = try parse(text, typing: true)
  }

  @Test func `takes the last word as a beginning while it is typed`() throws {
    expectNoDifference(try parse("haf", typing: true), term("haf", 0..<3, .prefix))
    expectNoDifference(try parse("haf ", typing: true), term("haf", 0..<3))
  }

  @Test(arguments: ["12:30", "http://example.com/a", "Libya: war", "a-b", "\u{202E}x\u{200F}"])
  func `takes what only looks like syntax as words`(text: String) throws {
    #expect(try parse(text) != nil)
  }

  @Test(arguments: ["", "  ", "*", "\u{200F}"])
  func `takes an empty line and a star as a query for everything`(text: String) throws {
    #expect(try parse(text) == nil)
  }

  @Test(arguments: ["source:\"\"", "tag:\" \"", "entity:\"-\"", "date:", "title:\"?\""])
  func `refuses a field without a value`(text: String) throws {
    #expect(throws: QueryError.self) { try parse(text) }
  }

  @Test(arguments: ["...", "()", "-", "\"؟\"", "\u{64E}\u{650}", "~"])
  func `refuses a line that has no word, unless it is still typed`(text: String) throws {
    #expect(throws: QueryError.self) { try parse(text) }
    #expect(try parse(text, typing: true) == nil)
  }
}
