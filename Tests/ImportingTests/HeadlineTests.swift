import Importing
import Model
import Testing

@Suite struct HeadlineTests {
  private func read(_ text: String) throws -> Article {
    try PlainTextReader().article(from: text, metadata: ArticleMetadata(id: "a"))
  }

  @Test(arguments: [
    "انفجار في مرفأ المدينة (فيديو)", "انفجار في مرفأ المدينة (صور)",
    "انفجار في مرفأ المدينة (تحديث)", "Blast at the harbour (Updated)",
    "Blast at the harbour (VIDEO)", "Blast at the harbour (Reuters)",
  ])
  func `a headline may end in a bracket`(headline: String) throws {
    let body =
      headline.utf8.first == UInt8(ascii: "B")
      ? "The minister said on Monday that nobody was hurt." : "قال الوزير إن أحدا لم يصب بأذى."
    let article = try read(headline + "\n\n" + body)
    #expect(article.segments.map(\.kind) == [.headline, .paragraph])
    #expect(article.title.text == headline)
  }

  @Test func `a later line with a credit is a caption, one with a remark is none`() throws {
    let article = try read(
      """
      Blast at the harbour

      The minister said that nobody was hurt.

      Smoke over the harbour (Anatolia)

      What is known (updated)

      The search went on at night.
      """)
    #expect(
      article.segments.map(\.kind) == [.headline, .paragraph, .caption, .subheading, .paragraph])
  }

  @Test func `a paragraph in the other script is a paragraph`() throws {
    let article = try read(
      """
      الوزير يتحدث إلى الصحافة

      قال الوزير إن المحادثات ستستأنف يوم الاثنين في العاصمة.

      The spokesman said the same in English, and added that the talks would go on.

      وأضاف أن بلاده تريد حلا سياسيا.
      """)
    #expect(article.segments.map(\.kind) == [.headline, .paragraph, .paragraph, .paragraph])
    #expect(article.segments[2].language == .english)
  }

  @Test func `the text of a picture in both languages is a caption`() throws {
    let article = try read(
      """
      الوزير يتحدث إلى الصحافة

      The minister at the airport
      الوزير في المطار

      قال الوزير إن المحادثات ستستأنف يوم الاثنين في العاصمة.
      """)
    #expect(article.segments.map(\.kind) == [.headline, .caption, .caption, .paragraph])
  }

  @Test func `a first line of five hundred characters may be the headline`() throws {
    let headline = Array(repeating: "minister announces talks", count: 20).joined(separator: " ")
    #expect(headline.count == 499)
    let article = try read(headline + "\n\nThe talks begin on Monday.")
    #expect(article.segments.first?.kind == .headline)
    #expect(article.title.text == headline)
  }

  @Test func `a long first line of several sentences is the lead`() throws {
    let lead = Array(repeating: "The talks began. They went on", count: 18).joined(separator: " ")
    let article = try read(lead + "\n\nThe talks ended on Monday.")
    #expect(article.segments.first?.kind == .paragraph)
  }

  @Test(arguments: [
    ("Le président français a annoncé mardi une nouvelle réforme des retraites.", "fr"),
    ("Il ministro degli Esteri ha detto che il governo proseguirà i negoziati.", "it"),
    ("Der Außenminister sagte, die Gespräche würden nächste Woche fortgesetzt.", "de"),
    ("Министр сказал, что переговоры продолжатся на следующей неделе.", "ru"),
    ("وزیر خارجه گفت که این کشور آماده مذاکره است و گفتگوها ادامه دارد.", "fa"),
    ("وزیر اعظم نے کہا ہے کہ ملک میں امن قائم رکھنا سب کی ذمہ داری ہے۔", "ur"),
    ("قال وزير الخارجية إن المحادثات ستستأنف يوم الاثنين.", "ar"),
    ("«قال Tim Cook في San Francisco إن iPhone Pro جاهز.»", "ar"),
    ("The minister said the talks would go on next week.", "en"),
    ("Haftar vows Tripoli push", "en"),
    ("Zoran Petkov met Boris Ivanchev in Sirte. Petkov left Sirte.", "en"),
    ("Çavuşoğlu meets Lavrov", "en"),
  ])
  func `an article's language is what it is`(text: String, language: String) throws {
    #expect(try read(text).language.rawValue == language)
  }
}
