import Model
import Testing

@testable import SentenceAlignment
@testable import TranslationReview

struct TextComparerTests {
  private func english(_ texts: String...) -> [Segment] {
    texts.map { Segment(kind: .paragraph, language: .english, text: $0) }
  }

  private func arabic(_ texts: String...) -> [Segment] {
    texts.map { Segment(kind: .paragraph, language: .arabic, text: $0) }
  }

  private func flags(_ source: [Segment], _ target: [Segment]) -> [Flag] {
    let beads = zip(source.indices, target.indices).map {
      Bead(source: [$0], target: [$1], score: 1)
    }
    return TextComparer().compare(source, target, beads: beads).flags
  }

  @Test(arguments: [
    ("قتل 25 شخصا في الهجوم على المدينة", "The attack on the city killed 35 people", "25 / 35"),
    ("ارتفعت الأسعار ١٢٪ منذ 2015", "Prices have risen 12 percent since 2005", "2015 / 2005"),
    (
      "تبلغ التكلفة مليوني دولار و300 ألف", "It costs 500 thousand dollars",
      "300 ألف / 500 thousand"
    ),
  ])
  func `numbers that differ are flagged with both readings`(
    source: String, target: String, detail: String
  ) {
    let found = flags(arabic(source), english(target)).filter { $0.kind == .number }
    #expect(found.map(\.detail) == [detail])
  }

  @Test(arguments: [
    ("قتل خمسة وعشرون شخصا", "Twenty-five people were killed"),
    ("تبلغ التكلفة 2.5 مليون دولار", "It costs 2,500,000 dollars"),
    ("ارتفعت ١٢ في المئة", "It rose 12%"),
    ("في الساعة 7.55 صباحا", "At 7.55 in the morning"),
    ("التقى الوزيران مرتين", "The two ministers met twice"),
  ])
  func `one number told in two ways is no fault`(source: String, target: String) {
    #expect(flags(arabic(source), english(target)).allSatisfy { $0.kind != .number })
  }

  @Test func `one paragraph as long as a book is compared like any other`() {
    let arabic =
      "في 2019 " + String(repeating: "قال الرئيس أردوغان إن موسكو وافقت. ", count: 400)
    let english =
      "In 2018 "
      + String(repeating: "President Erdogan of Ankara said that Moscow had agreed. ", count: 400)
    let source = [Segment(kind: .paragraph, language: .arabic, text: arabic)]
    let target = [Segment(kind: .paragraph, language: .english, text: english)]
    let texts = WordMatcher().match(source, target)
    let beads = [Bead(source: [0], target: [0], score: 1)]
    #expect(TextComparer.compare(texts, beads: beads).flags.contains { $0.kind == .number })
    #expect(TextComparer.links(texts, Alignment(beads: beads, score: 1)).count > 400)
    let other = [Segment(kind: .paragraph, language: .english, text: "Moscow. " + english)]
    let differences = TextComparer().compare(target, other, beads: beads).differences
    #expect(differences.map(\.kind) == [.added])
  }

  @Test func `another name in one of two renderings is flagged`() {
    let first = english("The talks between Lavrov and the minister were postponed on Sunday.")
    let second = english("The talks between Shoigu and the minister were postponed on Sunday.")
    let found = flags(first, second)
    #expect(found.map(\.kind) == [.name])
    #expect(found.first?.detail == "Lavrov / Shoigu")
  }

  @Test func `one name in two spellings is no fault`() {
    let first = english("The forces of Khalifa Hifter withdrew from the city.")
    let second = english("The forces of Khalifa Haftar withdrew from the city.")
    #expect(flags(first, second).isEmpty)
  }

  @Test(arguments: [
    ("Trump has announced new tariffs.", "Doyle has announced new tariffs.", "Trump / Doyle"),
    (
      "The U.S. envoy met China's envoy in China.", "The U.S. envoy met Chad's envoy in China.",
      "China / Chad"
    ),
    (
      "The airline and the U.S. Navy said it landed.",
      "The airline and the White House said it landed.", "U.S. Navy / White House"
    ),
    ("A Bolivian farmer was hurt.", "A Chilean farmer was hurt.", "Bolivian / Chilean"),
  ])
  func `names are told apart at the head of a sentence, among others and in several words`(
    first: String, second: String, detail: String
  ) {
    let found = flags(english(first), english(second))
    #expect(found.map(\.kind) == [.name])
    #expect(found.map(\.detail) == [detail])
  }

  @Test(arguments: [
    ("The American envoy left.", "The U.S. envoy left."),
    ("The United Nations met.", "The UN met."),
    ("Libyan forces left Sirte.", "Libya forces left Sirte."),
    ("He left on Sunday.", "He left on Monday evening."),
  ])
  func `one thing under two names is not flagged as another name`(first: String, second: String) {
    #expect(flags(english(first), english(second)).allSatisfy { $0.kind != .name })
  }

  @Test func `a clause that one rendering lacks is flagged as a part`() {
    let first = english(
      "The ministry announced the start of cooperation with an Italian mission, with the aim of removing mines from southern Tripoli that the retreating fighters had planted."
    )
    let second = english(
      "The ministry announced the start of cooperation with an Italian mission.")
    let found = flags(first, second)
    #expect(found.map(\.kind) == [.part])
  }

  @Test func `segments without counterpart are flagged, captions and links are not`() {
    let source = [
      Segment(kind: .paragraph, language: .english, text: "The council meets again on Monday."),
      Segment(kind: .caption, language: .english, text: "Members of the council (Reuters)"),
      Segment(kind: .linkLine, language: .english, text: "READ MORE: What the council is for"),
    ]
    let beads = source.indices.map { Bead(source: [$0], target: [], score: 1) }
    let found = TextComparer().compare(source, [], beads: beads).flags
    #expect(found.map(\.kind) == [.omitted])
    #expect(found.map(\.source) == [[0]])
  }

  @Test func `the seeds' faithful translation raises next to no flags of words`() throws {
    let source = try SeedArticles.article(4).segments
    let target = try SeedArticles.article(0).segments
    let beads = Aligner().align(source, target).beads
    let found = TextComparer().compare(source, target, beads: beads).flags
    #expect(found.count { $0.kind == .number || $0.kind == .part || $0.kind == .name } <= 1)
  }

  @Test func `bombed against rigged stands out as a contradiction`() throws {
    let source = try SeedArticles.article(0).segments
    let target = try SeedArticles.article(1).segments
    let beads = Aligner().align(source, target).beads
    let found = TextComparer().compare(source, target, beads: beads).differences
    func text(_ range: SegmentRange?, _ segments: [Segment]) -> String? {
      range.map { range in
        let scalars = Array(segments[range.segment].text.unicodeScalars)
        return String(String.UnicodeScalarView(scalars[range.range]))
      }
    }
    let contradictions = found.filter(\.isContradiction).map {
      [text($0.source, source), text($0.target, target)]
    }
    #expect(contradictions.contains(["bombed", "rigged"]))
    #expect(!found.contains { text($0.source, source) == "hubs" && $0.isContradiction })
  }

  @Test func `differences tell moved, replaced, added and respelled words apart`() {
    let first = english("On Monday evening the army of Hifter bombed three towns in Libya.")
    let second = english("The army of Haftar shelled three small towns in Libya on Monday evening.")
    let beads = [Bead(source: [0], target: [0], score: 1)]
    let kinds = TextComparer().compare(first, second, beads: beads).differences.map(\.kind)
    #expect(kinds.contains(.moved))
    #expect(kinds.contains(.spelling))
    #expect(kinds.contains(.replaced))
    #expect(kinds.contains(.added))
  }

  @Test func `the same text twice has neither flags nor differences`() throws {
    let segments = try SeedArticles.article(1).segments
    let beads = segments.indices.map { Bead(source: [$0], target: [$0], score: 1) }
    let (flags, differences) = TextComparer().compare(segments, segments, beads: beads)
    #expect(flags.isEmpty)
    #expect(differences.isEmpty)
  }
}
