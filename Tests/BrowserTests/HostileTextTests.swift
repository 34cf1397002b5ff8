import Canvas
import Model
import Testing

@testable import Browser

@Suite
struct HostileTextTests {
  @Test(arguments: [
    "\u{1B}[31mred\u{1B}[0m", "\u{9B}2J", "a\u{202E}evil\u{202C}.exe", "\u{0}", "", "\u{2066}open",
    "\u{644}\u{64E}\u{64E}\u{64E}\u{64E}\u{64E}\u{64E}\u{64E}", "\u{FEFF}\u{200B}\u{200D}",
    "👩‍👩‍👧‍👦🇱🇾 漢字", String(repeating: "ـ", count: 500),
  ])
  func `no byte of an article reaches the screen unsanitised`(text: String) throws {
    var library = try SeedLibrary()
    library.replace(
      AnnotatedArticle(
        article: Article(
          id: "000", title: ArticleTitle(text: text, origin: .headline, language: .english),
          language: .english, text: text,
          segments: [Segment(kind: .paragraph, language: .arabic, text: text)]),
        mentions: []))
    for keys in ["", "Enter", "c", "?"] {
      var session = try Session.started(columns: 80, rows: 24, library: library)
      try session.press(keys)
      let screen = session.screen
      for scalar in screen.unicodeScalars where scalar != "\n" {
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func `an article of megabytes in one line is laid out only around what is shown`() throws {
    let words = String(repeating: "أعلنت تركيا أن الرئيسين وافقا على التعاون ", count: 50_000)
    var library = try SeedLibrary()
    library.replace(
      AnnotatedArticle(
        article: Article(
          id: "000", title: ArticleTitle(text: "one line", origin: .lead, language: .english),
          language: .arabic, text: "",
          segments: [Segment(kind: .paragraph, language: .arabic, text: words)]),
        mentions: []))
    var session = try Session.started(columns: 80, rows: 24, library: library)
    #expect(session.state.reader.text.laidOut <= 3)
    try session.press("Enter Ctrl-f Ctrl-f G")
    #expect(session.state.reader.text.laidOut <= 6)
    #expect(session.screen.contains("100 %"))
    let lengths = session.state.reader.text.blocks.map(\.length)
    #expect(lengths.reduce(0, +) == words.unicodeScalars.count)
  }

  @Test func `an article without any text opens`() throws {
    var library = try SeedLibrary()
    library.replace(
      AnnotatedArticle(
        article: Article(
          id: "000", title: ArticleTitle(text: "", origin: .lead, language: .undetermined),
          language: .undetermined, text: "", segments: []),
        mentions: []))
    var session = try Session.started(columns: 80, rows: 24, library: library)
    try session.press("Enter G g Space n y c")
    #expect(session.state.frame().size == session.state.size)
  }

  @Test func `an article that cannot be had says why, and the others open`() throws {
    var session = try Session.started()
    session.library.remove("001")
    try session.press("j")
    #expect(session.screen.contains("There is no article 001."))
    try session.press("j")
    #expect(session.state.reader.articleID == "002")
    #expect(!session.screen.contains("There is no article"))
  }
}
