import Model
import Testing

@testable import SentenceAlignment

struct WordEvidenceTests {
  private let texts: [(String, String)] = [
    ("رأيت القنفذ الكبير", "I saw a large hedgehog"),
    ("القنفذ يأكل الحلزون", "The hedgehog eats snails"),
    ("الحلزون بطيء", "The snail is slow"), ("قنفذ بطيء", "A slow hedgehog"),
  ]

  private func pairs(_ range: Range<Int>) -> [(source: [Segment], target: [Segment], beads: [Bead])]
  {
    range.map { index in
      (
        [Segment(kind: .paragraph, language: .arabic, text: texts[index].0)],
        [Segment(kind: .paragraph, language: .english, text: texts[index].1)],
        [Bead(source: [0], target: [0], score: 1)]
      )
    }
  }

  @Test func `words that keep company are learned as translations`() {
    let evidence = WordEvidence.learned(from: pairs(0..<4))
    let table = WordEvidence.Table(evidence, weights: AlignmentWeights())
    let best = table.translations["قنفذ"]?.max { $0.probability < $1.probability }
    #expect(best?.english == "hedgehog")
  }

  @Test func `evidence grows with what is added and what is merged`() {
    var grown = WordEvidence.learned(from: pairs(0..<2))
    grown.add(pairs(2..<4))
    var merged = WordEvidence.learned(from: pairs(0..<2))
    merged.merge(.learned(from: pairs(2..<4)))
    for evidence in [grown, merged] {
      #expect(evidence.textCount == 4)
      #expect((evidence.counts["قنفذ"]?["hedgehog"]?.together ?? 0) == 3)
    }
  }

  @Test func `evidence that was kept as bytes says what it said`() throws {
    let evidence = WordEvidence.learned(from: pairs(0..<4))
    let kept = try #require(WordEvidence(bytes: evidence.bytes))
    #expect(kept.textCount == 4)
    func likely(_ evidence: WordEvidence) -> [String] {
      WordEvidence.Table(evidence, weights: AlignmentWeights()).translations
        .flatMap { arabic, row in
          row.map { "\(arabic) \($0.english) \(Int(($0.probability * 20).rounded()))" }
        }.sorted()
    }
    #expect(likely(kept) == likely(evidence))
    #expect(!likely(kept).isEmpty)
    #expect(WordEvidence(bytes: Array("0\t4".utf8)) == nil)
    #expect(WordEvidence(bytes: Array("1\t4\nكلمة".utf8)) == nil)
  }

  @Test func `texts of one language teach nothing`() {
    let english = [Segment(kind: .paragraph, language: .english, text: "The same words")]
    let evidence = WordEvidence.learned(
      from: [(english, english, [Bead(source: [0], target: [0], score: 1)])])
    #expect(evidence.counts.isEmpty)
  }
}
