import Model

@testable import NamedEntities

/// Small articles for tests of names.
enum EntityTexts {
  /// An article of the given paragraphs.
  static func article(_ id: ArticleID = "a", _ paragraphs: String...) -> Article {
    article(id, paragraphs: paragraphs)
  }

  /// An article with a paragraph for each line.
  static func article(_ id: ArticleID, lines text: String) -> Article {
    article(id, paragraphs: text.split(separator: "\n").map(String.init))
  }

  private static func article(_ id: ArticleID, paragraphs: [String]) -> Article {
    Article(
      id: id, title: ArticleTitle(text: "", origin: .lead, language: "en"), language: "en",
      text: paragraphs.joined(separator: "\n"),
      segments: paragraphs.map { Segment(kind: .paragraph, language: "und", text: $0) })
  }

  /// What is found in one paragraph: `Fayez al-Sarraj/PER`.
  static func names(in paragraph: String) -> [String] {
    MentionDetector().mentions(in: article("a", paragraph)).map { "\($0.text)/\($0.type.rawValue)" }
  }
}
