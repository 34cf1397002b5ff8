import Model
import Testing

@testable import SentenceAlignment
@testable import TranslationReview

struct TextAccountantTests {
  @Test func `the seeds' translation calls one man Haftar and Hifter`() throws {
    let source = try SeedArticles.article(4).segments
    let target = try SeedArticles.article(0).segments
    let aligned = Aligner().align(source, target)
    let account = TextAccountant.account(
      WordMatcher().match(source, target),
      alignment: Alignment(beads: aligned.beads, score: aligned.score))
    #expect(account.inconsistentNames.map(\.name) == ["حفتر"])
    #expect(account.inconsistentNames.first?.forms.map(\.text) == ["Haftar", "Hifter"])
    #expect(account.rendered > 0.9)
    #expect(account.grounded == 1)
  }

  @Test func `an account counts flags by kind and the share that is rendered`() {
    let source = ["قال الوزير إن الاجتماع تأجل", "وصل الوفد إلى المدينة"].map {
      Segment(kind: .paragraph, language: .arabic, text: $0)
    }
    let target = [
      Segment(kind: .paragraph, language: .english, text: "The minister said it was postponed")
    ]
    let flag = Flag(kind: .omitted, source: [1], target: [], detail: "")
    let account = TextAccountant.account(
      WordMatcher().match(source, target),
      alignment: Alignment(
        beads: [
          Bead(source: [0], target: [0], score: 1), Bead(source: [1], target: [], score: 1),
        ], score: 0.5, flags: [flag]))
    #expect(account.flagCounts == [.omitted: 1])
    #expect(account.rows == RowCounts(matched: 1, omitted: 1, added: 0, aside: 0))
    #expect(account.rendered > 0.4 && account.rendered < 0.7)
    #expect(account.grounded == 1)
  }

  @Test func `the seeds' two renderings have their names in common`() throws {
    let account = try account(of: 0, and: 1)
    #expect(account.names.map(\.name).contains("Wagner"))
    #expect(account.names.map(\.name).contains("Sirte"))
    #expect(account.names.allSatisfy { !$0.forms.isEmpty })
    #expect(account.names.first { $0.name == "Wagner" }?.forms.map(\.text) == ["Wagner"])
  }

  @Test func `every row is counted once, and every flag of a row with it`() throws {
    for (first, second) in [(4, 0), (0, 1), (1, 0), (4, 1), (2, 3)] {
      let account = try account(of: first, and: second)
      #expect(account.rows.omitted == account.flagCounts[.omitted] ?? 0)
      #expect(account.rows.added == account.flagCounts[.added] ?? 0)
    }
    let translation = try account(of: 4, and: 0)
    // The headline, three captions and the line that names the source.
    #expect(translation.rows == RowCounts(matched: 12, omitted: 0, added: 0, aside: 5))
  }

  @Test(arguments: [
    (
      "Sergei Lavrov met Haftar. Then Lavrov left.", "Lavrov met Hifter",
      ["Lavrov: Lavrov", "Haftar: Hifter"]
    ),
    ("Haftar met Hifter", "Haftar met Hifter", ["Haftar: Haftar", "Hifter: Hifter"]),
    (
      "Wagner's fighters saw Haftar and Salem", "Fighters of Wagner saw Haftar",
      ["Wagner: Wagner", "Haftar: Haftar"]
    ),
    (
      "He met Lavrov, and Lavrov said that Haftar had left",
      "Lafrov met him, and Lavrov said that Haftar had left",
      ["Lavrov: Lafrov Lavrov", "Haftar: Haftar"]
    ),
  ])
  func `names of two texts in Latin letters are found by their spelling`(
    left: String, right: String, names: [String]
  ) {
    let found = account(left, .english, right, .english).names
    let told = found.map { "\($0.name): \($0.forms.map(\.text).joined(separator: " "))" }
    #expect(Set(told) == Set(names))
  }

  @Test func `names of an English original are found in its Arabic translation`() {
    let found = account(
      "The general met Haftar and Lavrov on Monday", .english,
      "والتقى الجنرال بحفتر ولافروف يوم الاثنين", .arabic
    ).names
    #expect(
      found.map { "\($0.name): \($0.forms.map(\.text))" } == [
        "Haftar: [\"حفتر\"]", "Lavrov: [\"لافروف\"]",
      ])
  }

  private func account(of first: Int, and second: Int) throws -> TranslationAccount {
    let texts = WordMatcher().match(
      try SeedArticles.article(first).segments, try SeedArticles.article(second).segments)
    let aligned = Aligner(WordMatcher()).align(texts)
    let compared = TextComparer.compare(texts, beads: aligned.beads)
    return TextAccountant.account(
      texts,
      alignment: Alignment(
        beads: aligned.beads, score: aligned.score, flags: compared.flags,
        differences: compared.differences))
  }

  private func account(
    _ left: String, _ leftLanguage: LanguageTag, _ right: String, _ rightLanguage: LanguageTag
  ) -> TranslationAccount {
    TextAccountant.account(
      WordMatcher().match(
        [Segment(kind: .paragraph, language: leftLanguage, text: left)],
        [Segment(kind: .paragraph, language: rightLanguage, text: right)]),
      alignment: Alignment(beads: [Bead(source: [0], target: [0], score: 1)], score: 1))
  }

  @Test func `texts without words come to nothing`() {
    let account = TextAccountant.account(
      WordMatcher().match([], []), alignment: Alignment(beads: [], score: 0))
    #expect(account.rendered == 0)
    #expect(account.names.isEmpty)
  }
}
