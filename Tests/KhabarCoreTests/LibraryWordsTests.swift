import KhabarCore
import Model
import Testing

@testable import SentenceAlignment

/// Words that a library learns from its own translations.
@Suite struct LibraryWordsTests {
  /// Animals that no table and no dictionary knows.
  private static let animals = [
    ("القرشوب", "blimmer"), ("الحنطور", "pogglet"), ("الزعفوط", "kwinch"), ("البلعوس", "frumdle"),
    ("الدغموش", "snerkle"), ("الخرفوق", "wabbit"),
  ]

  private func article(_ id: String, _ lines: [String], _ language: LanguageTag) -> Article {
    let text = lines.joined(separator: "\n\n")
    return Article(
      id: ArticleID(rawValue: id),
      title: ArticleTitle(text: lines[0], origin: .lead, language: language), language: language,
      text: text,
      segments: lines.map { Segment(kind: .paragraph, language: language, text: $0) })
  }

  /// Pairs that numbers and names join, with animals in other words each time.
  private func library() async throws -> Library {
    let library = try Library.open(.memory)
    var articles: [Article] = []
    for number in 1...4 {
      let arabic = Self.animals.enumerated().map { index, animal in
        "قال الوزير في طرابلس إن \(animal.0) رقم \(number)\(index)7 وصل في \(2000 + number * 6 + index)"
      }
      let english = Self.animals.enumerated().map { index, animal in
        "The minister said in Tripoli that \(animal.1) number \(number)\(index)7 came in "
          + "\(2000 + number * 6 + index)"
      }
      articles.append(article("ar\(number)", arabic, .arabic))
      articles.append(article("en\(number)", english, .english))
    }
    try await library.add(articles)
    return library
  }

  /// How many animals find each other in two texts that have nothing else in common, the first half
  /// of one being the second half of the other.
  private func animalsFound(_ alignment: TextAlignment) -> Int {
    let half = Self.animals.count / 2
    let arabic = article("a", Self.animals.map(\.0), .arabic)
    let english = article(
      "b", (Self.animals[half...] + Self.animals[..<half]).map(\.1), .english)
    return alignment.align(
      SegmentedText(arabic, unit: .paragraph), SegmentedText(english, unit: .paragraph)
    ).beads.count { bead in
      bead.source.count == 1 && bead.target == bead.source.map { ($0 + half) % (2 * half) }
    }
  }

  @Test func `words of its translations help to align other texts`() async throws {
    let library = try await library()
    #expect(try await library.pairs().count == 4)
    #expect(animalsFound(TextAlignment()) == 0)
    #expect(animalsFound(try library.textAlignment()) >= Self.animals.count / 2)
  }

  @Test func `a library without translations teaches nothing`() async throws {
    let library = try Library.open(.memory)
    try await library.add([article("en", ["The minister said nothing."], .english)])
    #expect(animalsFound(try library.textAlignment()) == 0)
  }
}
