import Model
import Testing

@testable import SentenceAlignment

/// Texts that somebody names together are aligned, whatever is known of their words.
struct NamedTextsTests {
  @Test(arguments: 1...12)
  func `a dictionary never makes an alignment worse, however few words it has`(seed: UInt64) {
    var texts = MadeUpTexts(seed: seed)
    let pair = texts.pair(sentences: 24)
    let right = [0, 0.3, 0.6, 1].map { share in
      pair.right(
        in: Aligner(dictionary: texts.dictionary(share: share)).align(pair.source, pair.target)
          .beads)
    }
    // Without one, lengths alone say much in texts as even as these.
    #expect(right.allSatisfy { $0 >= right[0] && $0 <= right[3] })
    #expect(right[3] >= pair.beads.count * 9 / 10)
  }

  @Test(arguments: 1...4)
  func `a long, free translation is aligned by the few words that are known`(seed: UInt64) {
    var texts = MadeUpTexts(seed: 100 + seed, words: 900)
    let pair = texts.pair(sentences: 150, freedom: 0.4)
    let matcher = WordMatcher(dictionary: texts.dictionary(share: 0.4))
    let beads = Aligner(matcher).align(pair.source, pair.target).beads
    #expect(pair.touched(by: beads) >= pair.beads.count * 4 / 5)
  }

  @Test(arguments: 1...6)
  func `two texts of which no word is known are aligned by their lengths`(seed: UInt64) {
    var texts = MadeUpTexts(seed: 200 + seed, words: 2_000)
    let pair = texts.pair(sentences: 20, freedom: 0)
    let beads = Aligner().align(pair.source, pair.target).beads
    #expect(pair.touched(by: beads) >= pair.beads.count / 2)
  }

  @Test func `a translation that is half as long again is aligned`() {
    var texts = MadeUpTexts(seed: 11, words: 600)
    var pair = texts.pair(sentences: 80)
    for index in pair.target.indices {
      pair.target[index].text = pair.target[index].text.split(separator: " ").map { "of \($0) so" }
        .joined(separator: " ")
    }
    let beads = Aligner(dictionary: texts.dictionary(share: 0.3)).align(pair.source, pair.target)
      .beads
    #expect(pair.right(in: beads) >= pair.beads.count * 4 / 5)
  }

  @Test func `blocks that changed places are found from where they show best`() {
    var texts = MadeUpTexts(seed: 17)
    var pair = texts.pair(sentences: 24, freedom: 0)
    let count = pair.target.count
    // The last third comes first.
    let order = Array(count * 2 / 3..<count) + Array(0..<count * 2 / 3)
    pair.target = order.map { pair.target[$0] }
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    pair.beads = Set(pair.beads.map { [$0[0], $0[1].compactMap { place[$0] }.sorted()] })
    let beads = Aligner(dictionary: texts.dictionary(share: 0.6)).align(pair.source, pair.target)
      .beads
    #expect(pair.right(in: beads) >= pair.beads.count * 9 / 10)
  }

  @Test func `one sentence for three and two for two are found by the words that both have`() {
    let source = [
      "وصل الوزير إلى طرابلس.", "وبحث مع الرئيس أزمة النفط.", "وغادر يوم الاثنين.",
      "وقالت الحكومة إن 240 لاجئا عادوا إلى بنغازي، وإن الجيش فتح الطريق.",
      "وأضافت أن المدارس ستفتح، والمستشفيات أيضا.",
    ].map { Segment(kind: .paragraph, language: .arabic, text: $0) }
    let target = [
      "The minister arrived in Tripoli, discussed the oil crisis with the president and left on Monday.",
      "The government said that 240 refugees had returned to Benghazi.",
      "It added that the army opened the road, that schools would open, and hospitals too.",
    ].map { Segment(kind: .paragraph, language: .english, text: $0) }
    let beads = Aligner().align(source, target).beads
    #expect(beads.map(\.source) == [[0, 1, 2], [3, 4]])
    #expect(beads.map(\.target) == [[0], [1, 2]])
  }
}
