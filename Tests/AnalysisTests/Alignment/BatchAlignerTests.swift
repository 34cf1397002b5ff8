import Model
import Testing

@testable import SentenceAlignment

struct BatchAlignerTests {
  private let pairs: [(source: [Segment], target: [Segment])] = [
    (
      arabic(
        "وصلت ثلاث سفن إلى ميناء طرابلس يوم الاثنين", "وقال الوزير إن السفن تحمل 250 طنا من القمح"),
      english(
        "Three ships reached the port of Tripoli on Monday",
        "The minister said they carry 250 tons of wheat")
    ),
    (
      arabic("زار الرئيس ماكرون مدينة بنغازي", "غادرت السفن الميناء مساء", "القمح رخيص"),
      english(
        "The ships left the port in the evening", "President Macron visited the city of Benghazi")
    ),
  ]

  private static func arabic(_ texts: String...) -> [Segment] {
    texts.map { Segment(kind: .paragraph, language: .arabic, text: $0) }
  }

  private static func english(_ texts: String...) -> [Segment] {
    texts.map { Segment(kind: .paragraph, language: .english, text: $0) }
  }

  @Test(arguments: [1, 2, 3])
  func `a batch that is too large to be kept is aligned as one that is kept`(passes: Int) {
    let kept = BatchAligner(keptWords: 1_000, passes: passes).align(pairs)
    for room in [0, 20] {
      let readAgain = BatchAligner(keptWords: room, passes: passes).align(pairs)
      #expect(readAgain.results.map(\.beads) == kept.results.map(\.beads))
      #expect(readAgain.results.map(\.score) == kept.results.map(\.score))
      #expect(readAgain.words == kept.words)
    }
    #expect(kept.results[0].beads.map(\.source) == [[0], [1]])
    #expect(kept.words.textCount == (passes > 1 ? 2 : 0))
  }

  @Test func `two texts that were read are aligned as a batch of one`() {
    let aligner = BatchAligner(passes: 2)
    for pair in pairs {
      let texts = WordMatcher().match(pair.source, pair.target)
      let beads = aligner.align(texts) { _, beads, _ in beads }
      #expect(beads == aligner.align([pair]).results[0].beads)
    }
  }

  @Test func `what is made of a pair sees its words as the batch has taught them`() {
    let (counts, words) = BatchAligner(passes: 2).align(pairs) { texts, _, _ in
      texts.found.matches.count
    }
    let matcher = WordMatcher(words: words)
    #expect(counts == pairs.map { matcher.match($0.source, $0.target).found.matches.count })
  }
}
