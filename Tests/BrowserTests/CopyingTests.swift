import Model
import Testing

@testable import Browser

/// What of an article is put on the clipboard.
@Suite
struct CopyingTests {
  @Test(arguments: ["headline", "address", "whole text", "citation"])
  func `a part of the article is chosen and copied`(part: String) throws {
    let article = Article(
      id: "a", url: "https://example.org/ships", source: "Gazette", author: "Huda Salem",
      title: ArticleTitle(text: "Ships in the harbour", origin: .headline, language: .english),
      language: .english,
      date: PublicationDate(secondsSince1970: 1_593_993_600, precision: .day), text: "One.\nTwo.",
      segments: ["One.", "Two."].map {
        Segment(kind: .paragraph, language: .english, text: $0)
      })
    var session = try Session.started(library: SeedLibrary([article]))
    try session.press("Y")
    session.type(part)
    try session.press("Enter")
    let copied: String =
      switch part {
      case "headline": "Ships in the harbour"
      case "address": "https://example.org/ships"
      case "whole text": "One.\n\nTwo."
      default:
        "Huda Salem, “Ships in the harbour”, Gazette, 2020-07-06. https://example.org/ships. "
          + "Stored 2020-07-06T12:00:00Z, text fnv1a:0000000000000abc."
      }
    #expect(session.effects == [.copy(copied)])
    #expect(session.screen.contains("Copied: "))
  }
}
