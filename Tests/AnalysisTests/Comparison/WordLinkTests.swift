import Analysis
import Model
import Testing

struct WordLinkTests {
  private func links(_ arabic: String, _ english: String) -> [String] {
    let source = [Segment(kind: .paragraph, language: .arabic, text: arabic)]
    let target = [Segment(kind: .paragraph, language: .english, text: english)]
    func text(_ range: Range<Int>, of text: String) -> String {
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
    }
    return TextComparer().links(
      source, target, beads: [Bead(source: [0], target: [0], score: 1)]
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

  @Test func `one language has no links`() {
    let text = [Segment(kind: .paragraph, language: .english, text: "Tripoli fell in 2020.")]
    #expect(
      TextComparer().links(text, text, beads: [Bead(source: [0], target: [0], score: 1)]).isEmpty)
  }
}
