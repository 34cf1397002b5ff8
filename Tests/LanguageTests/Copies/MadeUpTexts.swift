import TestSupport

/// Texts that are made up of a few hundred words, and what editors do to them.
struct MadeUpTexts {
  private var random: SplitMix
  private let vocabulary: [String]

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
    var random = random
    let consonants = Array("bcdfghklmnprstvw").map(String.init)
    let vowels = ["a", "e", "i", "o", "u", "ai", "ou"]
    vocabulary = (0..<4_000).map { _ in
      (0..<(2 + Int(random.next() % 3))).map { _ in
        consonants[Int(random.next() % 16)] + vowels[Int(random.next() % 7)]
      }.joined() + "n"
    }
  }

  mutating func words(_ count: Int) -> [String] {
    // A few words are frequent, most are rare, as in any text.
    (0..<count).map { _ in
      let place = Double(random.next() % 1_000_000) / 1_000_000
      return vocabulary[Int(place * place * place * Double(vocabulary.count))]
    }
  }

  mutating func number(below bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  /// What editors do.
  enum Edit: CaseIterable, Sendable {
    case typo, byline, lead, boilerplate, cut, correction
  }

  mutating func edited(_ words: [String], _ edit: Edit) -> [String] {
    var words = words
    switch edit {
    case .typo:
      let place = number(below: words.count)
      words[place] = "x" + words[place]
    case .byline: words = self.words(6) + words
    case .lead: words.replaceSubrange(..<(words.count / 5), with: self.words(words.count / 5))
    case .boilerplate: words += self.words(25)
    case .cut: words.removeLast(words.count / 4)
    case .correction:
      let place = 10 + number(below: words.count - 20)
      words[place] = self.words(1)[0]
    }
    return words
  }
}
