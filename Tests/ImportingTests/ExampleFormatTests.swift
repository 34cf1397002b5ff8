import Importing
import Language
import Model
import Testing

/// Slips: articles parted by lines of three dashes, with a byline after an `@` and notes on pictures
/// after a `!`. A format as an example: this file is all there is of it.
private struct SlipReader: DocumentReader {
  var endings: Set<String> { ["slips"] }
  var sharedEndings: Set<String> { ["xml"] }
  var mediaTypes: Set<String> { ["text/x-slips"] }

  func recognises(_ sample: InputSample) -> Bool { sample.opening.hasPrefix("%slips") }

  func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch {
    let text = try input.text().text.split(separator: "\n").drop { $0.hasPrefix("%") }
    var batch = ArticleBatch()
    for (index, slip) in text.split(separator: "---").enumerated() {
      let id = ArticleID(rawValue: "\(input.stem ?? "slip")-\(index + 1)")
      let author = slip.first { $0.hasPrefix("@") }.map { String($0.dropFirst()) }
      let parts = slip.enumerated().compactMap { place, line -> ArticleDraft.Part? in
        switch line.first {
        case "@": nil
        case "!": ArticleDraft.Part(.caption, String(line.dropFirst()))
        default: ArticleDraft.Part(place == 0 ? .headline : .paragraph, String(line))
        }
      }
      let draft = ArticleDraft(
        metadata: ArticleMetadata(
          id: id, origin: Origin(input.container, place: .entry("\(index + 1)")), author: author),
        parts: parts)
      do throws(ImportingError) {
        batch.articles.append(try draft.article())
      } catch {
        batch.failures.append(
          .badPart(
            path: input.name, place: "slip \(index + 1)", reason: "it has no text; give it some"))
      }
    }
    return batch
  }
}

/// A format that another room brings.
@Suite struct ExampleFormatTests {
  private let readers = ReaderRegistry.standard.adding(SlipReader())
  private let text = """
    %slips
    Minister visits the port
    @Huda Salem
    He spoke to the workers.
    !The port at noon
    ---
    @Nobody
    ---
    Rain in the north
    """

  private func input(
    _ container: Origin.Container, _ text: String? = nil, type: String? = nil
  ) -> ArticleInput {
    ArticleInput(bytes: Array((text ?? self.text).utf8), of: container, contentType: type)
  }

  private func read(_ input: ArticleInput) -> ArticleBatch {
    let stream = ArticleStream(input, readers: readers)
    var whole = ArticleBatch()
    while let batch = stream.next() { whole.append(batch) }
    return whole
  }

  @Test func `a reader says what is a headline, a caption and a byline, and nothing is guessed`() {
    let articles = read(input(.file(path: "folder/day.slips"))).articles
    #expect(articles.map(\.id.rawValue) == ["day-1", "day-3"])
    #expect(articles.first?.segments.map(\.kind) == [.headline, .paragraph, .caption])
    #expect(articles.first?.author == "Huda Salem")
    #expect(articles.first?.title.text == "Minister visits the port")
    #expect(articles.last?.segments.map(\.kind) == [.headline])
  }

  @Test func `offsets of segments count the scalars of the article's text`() throws {
    let article = try #require(read(input(.file(path: "day.slips"))).articles.first)
    #expect(
      article.text == "Minister visits the port\n\nHe spoke to the workers.\n\nThe port at noon")
    for segment in article.segments {
      let range = segment.origin.sourceRange(of: 0..<segment.text.unicodeScalars.count)
      let scalars = Array(article.text.unicodeScalars)[range]
      #expect(String(String.UnicodeScalarView(scalars)) == segment.text)
    }
  }

  @Test func `a part that is no article is told by its place, and stops no other`() {
    let batch = read(input(.file(path: "day.slips")))
    #expect(
      batch.failures.map(\.description) == ["day.slips: slip 2: it has no text; give it some"])
    #expect(batch.articles.count == 2)
  }

  @Test func `where an article comes from is told`() {
    #expect(
      read(input(.feed(address: "https://example.org/day"))).articles.map(\.origin) == [
        .entry("1", ofFeed: "https://example.org/day"),
        .entry("3", ofFeed: "https://example.org/day"),
      ])
  }

  @Test(arguments: [
    ("day.slips", nil, "Headline\nText."), ("day.txt", nil, "%slips\nHeadline\nText."),
    ("day.pdf", nil, "<!-- A note. -->\n%SLIPS\nHeadline\nText."),
    ("https://example.org/", "text/x-slips; charset=utf-8", "Headline\nText."),
  ])
  func `a format is known by its name, its beginning or its media type`(
    name: String, type: String?, text: String
  ) {
    let container: Origin.Container =
      name.hasPrefix("https") ? .page(address: name) : .file(path: name)
    #expect(
      read(input(container, text, type: type)).articles.first?.id.rawValue.hasSuffix("-1") == true)
  }

  @Test func `a beginning in UTF-16 is known too`() {
    let bytes = "\u{FEFF}%slips\nHeadline\nText.".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let input = ArticleInput(bytes: bytes, of: .standardInput)
    #expect(read(input).articles.map(\.id) == ["slip-1"])
  }

  @Test func `the other formats are read as before`() {
    #expect(read(input(.file(path: "a.txt"), "A text.")).articles.map(\.id) == ["a"])
    #expect(read(input(.file(path: "a.jsonl"), "{\"text\": \"A text.\"}")).articles.count == 1)
    #expect(
      read(input(.file(path: "a.xml"), "A text.")).failures == [
        .unreadKind(path: "a.xml", kind: "a .xml file")
      ])
  }

  @Test func `what has no name is JSONL where a line begins an object, else a text`() {
    let lines = read(
      input(.standardInput, "nonsense\n{\"text\": \"A text.\", \"author\": \"Huda\"}"))
    #expect(lines.articles.map(\.author) == ["Huda"])
    #expect(lines.articles.map(\.origin) == [Origin(.standardInput, place: .line(2))])
    #expect(lines.failures.count == 1)
    let text = read(input(.standardInput, "Rain in the north. {Photo}"))
    #expect(text.articles.map(\.text) == ["Rain in the north. {Photo}"])
    #expect(text.articles.map(\.origin.container) == [.standardInput])
    #expect(read(input(.standardInput, " \n")).failures == [.empty(path: "standard input")])
  }
}
