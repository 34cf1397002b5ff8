import CustomDump
import Importing
import Model
import Testing

@Suite struct PlainTextReaderTests {
  private func read(_ text: String, title: String? = nil) throws -> Article {
    try PlainTextReader().article(
      from: text, metadata: ArticleMetadata(id: "test", title: title))
  }

  @Test func `the Arabic seed has its headline, captions, subheading and source line`() throws {
    let article = try SeedArticles.article("004")
    let kinds = article.segments.map(\.kind)
    expectNoDifference(
      kinds,
      [
        .headline, .caption, .caption, .paragraph, .paragraph, .paragraph, .paragraph, .paragraph,
        .caption, .caption, .subheading, .paragraph, .paragraph, .paragraph, .paragraph,
        .paragraph, .sourceLine,
      ])
    #expect(article.language == .arabic)
    #expect(article.segments[1].language == .english)
    #expect(article.segments[2].language == .arabic)
    #expect(article.segments[8].language == .english)
    #expect(article.title.origin == .headline)
    #expect(article.title.text.hasPrefix("بعد تأجيل محادثات أمس"))
    #expect(article.source == "الجزيرة + وكالات")
    #expect(article.date == nil, "the caption's dates are those of an older event")
  }

  @Test func `the machine translation is titled by its lead`() throws {
    let article = try SeedArticles.article("000")
    expectNoDifference(
      article.segments.map(\.kind),
      [
        .paragraph, .paragraph, .paragraph, .paragraph, .paragraph, .caption, .subheading,
        .paragraph, .paragraph, .paragraph, .paragraph, .paragraph,
      ])
    #expect(article.title.origin == .lead)
    #expect(
      article.title.text
        == "Turkey announced that the Russian and Turkish presidents agreed to cooperate to stop "
        + "the fighting in Libya")
  }

  @Test func `the agency report has links, subheadings, captions, a source and a day`() throws {
    let article = try SeedArticles.article("002")
    let texts = { (kind: Segment.Kind) in
      article.segments.filter { $0.kind == kind }.map(\.text)
    }
    #expect(texts(.linkLine).count == 4)
    #expect(texts(.caption).count == 2)
    #expect(
      texts(.subheading)
        == ["Syria type deal?", "Intervention of foreign powers", "Govt successes"])
    #expect(texts(.sourceLine) == ["Source: TRTWorld and agencies"])
    #expect(article.source == "TRTWorld and agencies")
    #expect(article.date?.iso8601 == "2020-07-22")
    #expect(texts(.headline).isEmpty)
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `every segment stands in the text where its origin says`(number: String) throws {
    let article = try SeedArticles.article(number)
    let scalars = Array(article.text.unicodeScalars)
    for segment in article.segments {
      for (offset, scalar) in segment.text.unicodeScalars.enumerated() {
        let source = scalars[segment.origin.sourceOffset(of: offset)]
        #expect(source == scalar || (scalar == " " && source.properties.isWhitespace))
      }
    }
  }

  @Test func `lines wrapped by hand are one paragraph with offsets of its source`() throws {
    let article = try read(
      """
      The foreign minister of Turkey, Mevlut
      Cavusoglu, said on Monday in Ankara that
      the talks with Russia on Libya would go
      on at the level of experts.

      A second paragraph stands by itself here.
      """)
    #expect(article.segments.count == 2)
    let text = article.segments[0].text
    #expect(text.contains("Mevlut Cavusoglu, said"))
    let name = try #require(text.firstRange(of: "Cavusoglu"))
    let offset = text.unicodeScalars.distance(from: text.startIndex, to: name.lowerBound)
    let source = article.segments[0].origin.sourceOffset(of: offset)
    #expect(Array(article.text.unicodeScalars)[source] == "C")
  }

  @Test func `carriage returns and controls leave a gap in the map, not in the text`() throws {
    let article = try read("One\u{07}two three four five.\r\nSix seven eight nine ten.")
    #expect(
      article.segments.map(\.text) == [
        "Onetwo three four five.", "Six seven eight nine ten.",
      ])
    #expect(article.segments[0].origin.sourceOffset(of: 3) == 4)
    #expect(article.segments[1].origin.sourceOffset(of: 0) == 26)
  }

  @Test func `a title that was given stands above a text without headline`() throws {
    let article = try read("A sentence that is the text.", title: "Given\u{1B}[31m title")
    #expect(article.title.text == "Given[31m title")
    #expect(article.title.origin == .headline)
  }

  @Test(arguments: ["", "\n\n  \n", "\u{FEFF}", "\u{200B}\n"])
  func `a text with nothing in it is an error that names its file`(text: String) {
    #expect(throws: ImportingError.empty(path: "a.txt")) {
      try PlainTextReader().article(
        from: text, metadata: ArticleMetadata(id: "a", origin: .file("a.txt")))
    }
  }

  @Test func `a question may be a subheading but a last line may not`() throws {
    let article = try read(
      "The lead is a sentence.\n\nWhat now?\n\nThe text goes on.\n\nAll rights reserved")
    #expect(article.segments.map(\.kind) == [.paragraph, .subheading, .paragraph, .paragraph])
  }

  @Test func `a first line without blanks is no headline at any length`() throws {
    let article = try read(String(repeating: "A", count: 2000) + "\n\nMore text here.")
    #expect(article.title.origin == .lead)
    #expect(article.title.text.count <= 111)
  }

  @Test func `a long lead without clauses is cut at a word`() throws {
    let lead = Array(repeating: "words", count: 60).joined(separator: " ") + "."
    let title = try read(lead + "\n\nMore text here.").title.text
    #expect(title.hasSuffix("words…"))
    #expect(title.count <= 111)
  }

  @Test(arguments: [
    ("TRIPOLI, July 6, 2020 (Reuters) - Forces moved on Sirte.", "2020-07-06"),
    ("22 يوليو/تموز 2020", "2020-07-22"),
    ("٦ تموز ٢٠٢٠", "2020-07-06"),
    ("2020-07-06", "2020-07-06"),
  ])
  func `a full date in the opening is the article's`(line: String, day: String) throws {
    let article = try read(
      line + "\n\n" + (line.first?.isLetter == true ? "More text." : "نص آخر هنا."))
    #expect(article.date?.iso8601 == day)
  }

  @Test func `a day that the running text merely tells of is not the article's`() throws {
    let article = try read(
      "The war that began after the events of 17 February 2011 goes on in Libya to this day.")
    #expect(article.date == nil)
  }
}
