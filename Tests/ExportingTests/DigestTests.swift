import Exporting
import Foundation
import Model
import Testing

/// A digest as it is sent to others.
@Suite struct DigestTests {
  private func article(
    _ id: String, _ title: String, _ paragraphs: [String], language: LanguageTag,
    url: String? = nil
  ) -> Article {
    Article(
      id: ArticleID(rawValue: id), url: url, source: language == .arabic ? "الصحيفة" : "Gazette",
      title: ArticleTitle(text: title, origin: .headline, language: language), language: language,
      date: PublicationDate(secondsSince1970: 1_714_802_400, precision: .second),
      text: paragraphs.joined(separator: "\n\n"),
      segments: paragraphs.map { Segment(kind: .paragraph, language: language, text: $0) })
  }

  private var digest: Digest {
    let english = article(
      "a", "Ferry *Alma* runs aground",
      ["- A reef, the guard said.", "Nobody was hurt.", "It rained."],
      language: .english, url: "https://example.org/a?b=1&c=2")
    let arabic = article(
      "b", "جنوح العبارة", ["جنحت العبارة قبالة طبرق."], language: .arabic,
      url: "javascript:alert(1)")
    let other = article("c", "Rates stay", ["12. Eight percent."], language: .english)
    let notes = [
      Note(subject: .article("a"), text: "Call <them>.\nToday."),
      Note(subject: .paragraph(1, of: english), text: "من قال هذا؟"),
    ]
    let story = Story(
      id: "s", titles: [.english: "Ferry runs aground", .arabic: "جنوح العبارة"],
      articles: [
        ArticleSummary(id: "a", title: english.title, language: .english),
        ArticleSummary(id: "b", title: arabic.title, language: .arabic),
      ], entities: [])
    return Digest(
      query: "is:starred",
      madeAt: PublicationDate(secondsSince1970: 1_900_000_000, precision: .day),
      sections: [
        Digest.Section(
          story: story,
          entries: [
            Digest.Entry(article: english, tags: ["sea"], isStarred: true, notes: notes),
            Digest.Entry(article: arabic),
          ]),
        Digest.Section(entries: [Digest.Entry(article: other)]),
      ],
      nameNotes: [Note(subject: .entity("e", name: "طبرق"), text: "A harbour.")])
  }

  @Test func `a digest is called by the days of its articles, or when it was made`() throws {
    func titled(_ dates: [PublicationDate?]) throws -> String {
      let entries = dates.map { date in
        var article = article("x", "Rates stay", ["Eight percent."], language: .english)
        article.date = date
        return Digest.Entry(article: article)
      }
      let madeAt = PublicationDate(secondsSince1970: 1_900_000_000, precision: .second)
      let text = try Digest(
        query: "", madeAt: madeAt, sections: [Digest.Section(entries: entries)]
      ).written(as: "md")
      return String(text.prefix { !$0.isNewline })
    }
    let day = PublicationDate(secondsSince1970: 1_714_802_400, precision: .second)
    let later = PublicationDate(secondsSince1970: 1_714_952_400, precision: .second)
    #expect(try titled([day, nil, day]) == "# News of 2024-05-04")
    #expect(try titled([later, day]) == "# News of 2024-05-04 to 2024-05-05")
    #expect(try titled([nil]) == "# News of 2030-03-17")
  }

  @Test func `Markdown has each text in its direction, and nothing of a text is a mark`() throws {
    let text = try digest.written(as: "md")
    #expect(text.hasPrefix("# News of 2024-05-04\n\n3 articles, 1 story\n"))
    #expect(
      text.contains(
        "<div lang=\"ar\" dir=\"rtl\">\n\n### جنوح العبارة\n\n</div>\n\n<bdi>الصحيفة</bdi> · <bdi>2024-05-04"
      ))
    #expect(text.contains("### Ferry \\*Alma\\* runs aground"))
    #expect(text.contains("<bdi>★</bdi> · <bdi>\\#sea</bdi>"))
    #expect(text.contains("\n\\- A reef, the guard said.\n"))
    #expect(text.contains("\n12\\. Eight percent.\n"))
    #expect(text.contains("<https://example.org/a?b=1&c=2>"))
    #expect(!text.contains("javascript"))
    // The lead, and beyond it only what was noted.
    #expect(text.contains("Nobody was hurt.") && !text.contains("It rained."))
    #expect(text.contains("> ✎ Call \\<them\\>.\n>\n> Today."))
    #expect(text.contains("<div lang=\"ar\" dir=\"rtl\">\n\n> ✎ من قال هذا؟\n\n</div>"))
    #expect(text.contains("## Other articles") && text.contains("## Notes on names"))
  }

  @Test func `a page has each text in its direction, and no address that runs`() throws {
    let text = try digest.written(as: "html")
    #expect(text.contains("<article lang=\"ar\" dir=\"rtl\">\n<h3 lang=\"ar\" dir=\"rtl\">جنوح"))
    #expect(
      text.contains(
        "<a href=\"https://example.org/a?b=1&amp;c=2\"><bdi>https://example.org/a?b=1&amp;c=2</bdi></a>"
      ))
    #expect(!text.contains("javascript"))
    #expect(text.contains("<p>Call &lt;them&gt;.</p><p>Today.</p></blockquote>"))
    #expect(text.contains("<blockquote class=\"note\" lang=\"ar\" dir=\"rtl\"><p>من قال هذا؟</p>"))
  }

  @Test func `a whole digest has every paragraph`() throws {
    var whole = digest
    whole.extent = .whole
    #expect(try whole.written(as: "md").contains("It rained."))
    #expect(try whole.written(as: "html").contains("It rained."))
  }
}
