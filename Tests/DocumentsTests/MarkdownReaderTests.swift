import Documents
import Importing
import Model
import TestSupport
import Testing

@Suite struct MarkdownReaderTests {
  private func article(_ text: String) throws -> Article {
    let input = ArticleInput(bytes: Array(text.utf8), of: .file(path: "note.md"))
    let stream = ArticleStream(input, readers: .standard.adding(MarkdownReader()))
    return try #require(stream.next()?.articles.first)
  }

  @Test func `headings, items and quotations become segments without their marks`() throws {
    let article = try article(
      """
      ---
      title: "Ferry sails again"
      author: Mona Said
      date: 2020-07-06
      ---
      # Ferry sails again

      The **harbour** office said on *Monday* that the [ferry](https://gull.example/f "x")
      would sail `again`.

      ## What the captain said ##
      > She is _quieter_
      > than before.

      - one
      * two \\* three
      1. four

      After the repairs
      -----------------
      ![The ferry](a.jpg) at [dawn][1]; snake_case_stays and 2 * 3 * 4 too.

      [1]: https://gull.example/dawn
      """)
    #expect(
      article.segments.map(\.text) == [
        "Ferry sails again", "The harbour office said on Monday that the ferry would sail again.",
        "What the captain said", "She is quieter than before.", "one", "two * three", "four",
        "After the repairs", "The ferry at dawn; snake_case_stays and 2 * 3 * 4 too.",
      ])
    #expect(
      article.segments.map(\.kind) == [
        .headline, .paragraph, .subheading, .paragraph, .paragraph, .paragraph, .paragraph,
        .subheading, .paragraph,
      ])
    #expect(article.title.text == "Ferry sails again")
    #expect(article.author == "Mona Said")
    #expect(article.date?.iso8601 == "2020-07-06")
  }

  @Test(arguments: [
    ("قال الوزير **نعم**.", ["قال الوزير نعم."]), ("Text only.", ["Text only."]),
    ("```\n# no heading\n```", ["# no heading"]), ("a\n\n***\n\nb", ["a", "b"]),
    ("---\nno: end", ["no: end"]), ("1986 was a year", ["1986 was a year"]),
  ])
  func `what is no mark stays`(text: String, segments: [String]) throws {
    #expect(try article(text).segments.map(\.text) == segments)
  }

  @Test func `marks without end take no time`() throws {
    let time = try ProcessorTime.spent {
      _ = try article(String(repeating: "**a __b [c ", count: 100_000))
    }
    #expect(time < .seconds(20))
  }
}
