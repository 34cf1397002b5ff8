import Model
import Testing

@testable import Browser

/// Who is quoted with what, beside how the other language has it.
@Suite struct QuotationsTests {
  /// A quotation of the first article, which has its words in the first paragraph, and one of its translation's.
  private static func quotations(in library: SeedLibrary) throws -> QuotationList {
    let arabic = try #require(library.articles.first { $0.article.language == .arabic }?.article)
    let english = try #require(library.articles.first { $0.article.language == .english }?.article)
    func summary(_ article: Article) -> ArticleSummary {
      ArticleSummary(
        id: article.id, title: article.title, language: article.language, source: "Gazette",
        date: PublicationDate(secondsSince1970: 18_500 * 86_400, precision: .day))
    }
    let last = arabic.segments.count - 2
    let place = SegmentRange(segment: last, range: 0..<10)
    let other = SegmentRange(segment: english.segments.count - 1, range: 4..<20)
    return QuotationList(
      quotations: [
        ReportedQuotation(
          article: summary(arabic),
          quotation: Quotation(
            kind: .marked, places: [place], text: "لن يغادر أحد الطاولة هذه المرة",
            language: .arabic,
            speaker: QuotedSpeaker(words: "حفتر", place: place, mention: nil), attribution: .named),
          sourceRanges: [], speaker: "haftar",
          speakerNames: [.arabic: "خليفة حفتر", .english: "Khalifa Haftar"],
          rendering: ReportedQuotation.Rendering(
            article: summary(english), text: "Nobody will leave the table", language: .english,
            places: [other], isQuotation: true, isOriginal: false)),
        ReportedQuotation(
          article: summary(english),
          quotation: Quotation(
            kind: .marked, places: [other], text: "We will be back in the winter",
            language: .english,
            speaker: QuotedSpeaker(words: "officials", place: other, mention: nil),
            attribution: .named), sourceRanges: []),
      ], oneSided: [1])
  }

  private func session(columns: Int = 120, rows: Int = 40) throws -> Session {
    var library = try SeedLibrary()
    library.quotations = try Self.quotations(in: library)
    return try Session.started(columns: columns, rows: rows, library: library)
  }

  @Test(arguments: [(120, 40), (80, 24), (50, 16)])
  func `quotations stand beside how the other language has them`(columns: Int, rows: Int) throws {
    var session = try session(columns: columns, rows: rows)
    try session.press("\"")
    #expect(session.screen.contains("Quotations"))
    #expect(session.screen.contains("Gazette"))
    #expect(session.screen.contains("Nobody will leave"))
    #expect(session.screen.contains("1/2"))
    try session.press("j")
    #expect(session.screen.contains("2/2"))
    #expect(session.screen.contains("officials"))
    #expect(session.screen.contains("We will be back in the winter"))
  }

  @Test func `what stands in one language only says so`() throws {
    var session = try session()
    try session.press("\"")
    #expect(session.screen.contains("only in English"))
    #expect(!session.screen.contains("only in Arabic"))
  }

  @Test func `Enter leads to the place in the article, and it is lit`() throws {
    var session = try session()
    let quotation = try #require(session.library.quotations.quotations.first)
    try session.press("Shift-Tab i \" Enter")
    #expect(!session.screen.contains("Quotations"))
    #expect(session.state.reader.articleID == quotation.article.id)
    #expect(session.state.reader.litWord == quotation.quotation.places.first)
  }

  @Test func `x leads to the place in the translation`() throws {
    var session = try session()
    let rendering = try #require(session.library.quotations.quotations.first?.rendering)
    try session.press("\" x")
    #expect(session.state.reader.articleID == rendering.article.id)
    #expect(session.state.reader.litWord == rendering.places.first)
  }

  @Test func `one without a rendering tells so, and stays`() throws {
    var session = try session()
    try session.press("\" j x")
    #expect(session.screen.contains("Nothing in the library renders it."))
    #expect(session.screen.contains("2/2"))
  }

  @Test func `y copies the words with their speaker and source`() throws {
    var session = try session()
    try session.press("\" j y")
    #expect(
      session.effects.contains(
        .copy("\u{201C}We will be back in the winter\u{201D} (officials, Gazette, 26 Aug 2020)")))
  }

  @Test(arguments: [
    ("\"", "article"), ("Shift-Tab \"", "entity"), ("Shift-Tab i \"", "entity"),
  ])
  func `they are those of what is at hand`(keys: String, expected: String) throws {
    var session = try session()
    try session.press(keys)
    let screen = try #require(
      session.state.layers.compactMap { $0 as? QuotationsScreen }.first)
    switch screen.scope {
    case .article(let id):
      #expect(expected == "article")
      #expect(id == session.state.articles.selectedID)
    case .entity(let id):
      #expect(expected == "entity")
      #expect(id == "haftar")
    case .story: Issue.record("no story is at hand")
    }
  }

  @Test func `an article that quotes nobody says so`() throws {
    var session = try Session.started(columns: 100, rows: 30)
    try session.press("\"")
    #expect(session.screen.contains("Nobody is quoted here."))
    try session.press("Esc")
    #expect(!session.screen.contains("Nobody is quoted here."))
  }
}
