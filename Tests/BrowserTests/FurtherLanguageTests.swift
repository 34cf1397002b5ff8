import Browser
import Canvas
import Foundation
import Model
import Testing

/// Articles in languages beside Arabic and English, as a reader meets them.
@Suite struct FurtherLanguageTests {
  private func article(_ id: String, _ language: LanguageTag, _ lines: String...) -> Article {
    let segments = lines.enumerated().map { index, line in
      Segment(
        kind: index == 0 ? .headline : .paragraph, language: language, text: line,
        origin: OffsetMap(start: 0))
    }
    return Article(
      id: ArticleID(rawValue: id), origin: .unknown,
      title: ArticleTitle(text: lines[0], origin: .headline, language: language),
      language: language, text: lines.joined(separator: "\n\n"), segments: segments)
  }

  private func rows(of article: Article) throws -> [String] {
    var session = try Session.started(
      columns: 160, rows: 20, library: SeedLibrary([article]))
    try session.press("Enter")
    return session.state.frame().snapshot().split(separator: "\n").map(String.init)
  }

  @Test func `a Persian article runs from right to left with its digits, and its language is said`()
    throws
  {
    let shown = try rows(
      of: article(
        "fa", "fa", "ساخت مدرسه در روستای سبزدشت",
        "شورای روستا گفت ۲۵ کارگر می‌خواهند تا ۱۳۹۹ کار را تمام کنند."))
    #expect(shown.contains { $0.contains("Persian") })
    #expect(shown.contains { $0.contains("▌ FA") })
    let line = try #require(shown.last { $0.contains("۲۵") })
    // A terminal's cells go from the left: the line's first word stands at its right edge, and a number
    // keeps the order of its digits.
    #expect(line.contains("۱۳۹۹"))
    let number = try #require(line.range(of: "۲۵"))
    let later = try #require(line.range(of: "۱۳۹۹"))
    #expect(later.lowerBound < number.lowerBound)
  }

  @Test func `a French article runs from left to right and its language is said`() throws {
    let shown = try rows(
      of: article(
        "fr", "fr", "Accord sur la pêche", "L'île a signé l'accord avec 25 pêcheurs à Noël."))
    #expect(shown.contains { $0.contains("French") })
    #expect(shown.contains { $0.contains("L'île a signé l'accord avec 25 pêcheurs à Noël.") })
  }
}
