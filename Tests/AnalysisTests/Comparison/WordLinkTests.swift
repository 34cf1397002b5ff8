import Model
import Testing
import TranslationReview

struct WordLinkTests {
  private func links(_ arabic: String, _ english: String) -> [String] {
    let source = [Segment(kind: .paragraph, language: .arabic, text: arabic)]
    let target = [Segment(kind: .paragraph, language: .english, text: english)]
    return TextComparer().links(
      source, target, Alignment(beads: [Bead(source: [0], target: [0], score: 1)], score: 1)
    ).map { "\(text($0.source.range, of: arabic)) = \(text($0.target.range, of: english))" }
  }

  @Test func `names, numbers and words of the news are linked, each once`() {
    let found = links(
      "وقال أردوغان إن 250 جنديا وصلوا إلى طرابلس في 2020",
      "Erdogan said 250 soldiers had arrived in Tripoli in 2020")
    #expect(found.contains("أردوغان = Erdogan"))
    #expect(found.contains("250 = 250"))
    #expect(found.contains("طرابلس = Tripoli"))
    #expect(found.contains("2020 = 2020"))
  }

  @Test func `a name that comes twice is linked in order`() {
    let found = links("حفتر يرد على حفتر", "Haftar answers Haftar")
    #expect(found.filter { $0 == "حفتر = Haftar" }.count == 2)
  }

  @Test func `in one language a word is linked to the same word, or to what stands in its place`() {
    let left = "The mercenaries reached the fighting hubs west of Sirte to block any progress"
    let right = "The mercenaries arrived at the fighting axes west of Sirte to hinder any progress"
    let texts = [left, right].map {
      [Segment(kind: .paragraph, language: .english, text: $0)]
    }
    let beads = [Bead(source: [0], target: [0], score: 1)]
    let found = TextComparer().compare(texts[0], texts[1], beads: beads)
    let links = TextComparer().links(
      texts[0], texts[1],
      Alignment(beads: beads, score: 1, flags: found.flags, differences: found.differences))
    let words = links.map {
      "\(text($0.source.range, of: left)) = \(text($0.target.range, of: right))"
    }
    #expect(
      words == [
        "mercenaries = mercenaries", "reached = arrived at", "fighting = fighting",
        "hubs = axes", "west = west", "Sirte = Sirte", "block = hinder", "progress = progress",
      ])
  }

  private func text(_ range: Range<Int>, of text: String) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
  }
}
