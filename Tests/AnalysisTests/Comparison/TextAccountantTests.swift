import Model
import Testing

@testable import Analysis

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
    #expect(account.rendered > 0.4 && account.rendered < 0.7)
    #expect(account.grounded == 1)
  }

  @Test func `texts without words come to nothing`() {
    let account = TextAccountant.account(
      WordMatcher().match([], []), alignment: Alignment(beads: [], score: 0))
    #expect(account.rendered == 0)
    #expect(account.names.isEmpty)
  }
}
