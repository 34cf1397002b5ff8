import Model
import TestSupport

@testable import SentenceAlignment

/// Texts in made-up words and their translations, and a dictionary of as many of the words as are wanted.
struct MadeUpTexts {
  /// A text with its translation and the beads that join them.
  struct Pair {
    var source: [Segment] = []
    var target: [Segment] = []
    var beads: Set<[[Int]]> = []
  }

  private var random: SplitMix
  private var words: [(arabic: String, english: String)] = []

  init(seed: UInt64, words count: Int = 220) {
    random = SplitMix(seed: seed)
    var taken: Set<String> = []
    while words.count < count {
      let arabic = String(
        (0..<Int.random(in: 4...6, using: &random)).compactMap { _ in
          "بتثجحخدذرزسشصضطظعغفقكلمنهـ".dropLast().randomElement(using: &random)
        })
      let english = (0..<Int.random(in: 2...3, using: &random)).map { _ in
        [
          "bcdfgklmnprtvz".randomElement(using: &random), "aeiou".randomElement(using: &random),
          "kmnprtl".randomElement(using: &random),
        ].compactMap { $0.map(String.init) }.joined()
      }.joined()
      if taken.insert(arabic).inserted, taken.insert(english).inserted {
        words.append((arabic, english))
      }
    }
  }

  /// The translations of some share of the words, 0 to 1; a larger share has all that a smaller one has.
  func dictionary(share: Double) -> BilingualDictionary? {
    let count = Int(Double(words.count) * share)
    return count == 0
      ? nil : BilingualDictionary(entries: words.prefix(count).map { ($0.arabic, $0.english) })
  }

  /// So many sentences and their translation: two now and then become one, or three, one is left out or put
  /// in, and a share of the words is rendered by others.
  mutating func pair(sentences count: Int, freedom: Double = 0.2) -> Pair {
    var pair = Pair()
    while pair.source.count < count {
      let (arabic, english) = sentence(freedom)
      let next = (pair.source.count, pair.target.count)
      switch Int.random(in: 0..<20, using: &random) {
      case 0: pair.add(source: arabic)
      case 1: pair.add(target: english)
      case 2, 3:
        let more = sentence(freedom)
        pair.add(source: arabic)
        pair.add(source: more.arabic)
        pair.add(target: "\(english), \(more.english)")
        pair.beads.insert([[next.0, next.0 + 1], [next.1]])
      case 4, 5:
        let more = sentence(freedom)
        pair.add(source: "\(arabic)، \(more.arabic)")
        pair.add(target: english)
        pair.add(target: more.english)
        pair.beads.insert([[next.0], [next.1, next.1 + 1]])
      default:
        pair.add(source: arabic)
        pair.add(target: english)
        pair.beads.insert([[next.0], [next.1]])
      }
    }
    return pair
  }

  private mutating func sentence(_ freedom: Double) -> (arabic: String, english: String) {
    let meanings = (0..<Int.random(in: 5...14, using: &random)).map { _ in
      // Some words are common, most are rare.
      min(
        Int.random(in: words.indices, using: &random), Int.random(in: words.indices, using: &random)
      )
    }
    let rendered = meanings.map { meaning in
      Double.random(in: 0..<1, using: &random) < freedom
        ? Int.random(in: words.indices, using: &random) : meaning
    }
    return (
      meanings.map { words[$0].arabic }.joined(separator: " "),
      rendered.map { words[$0].english }.joined(separator: " ")
    )
  }
}

extension MadeUpTexts.Pair {
  fileprivate mutating func add(source text: String) {
    source.append(Segment(kind: .paragraph, language: .arabic, text: "\(text)."))
  }

  fileprivate mutating func add(target text: String) {
    target.append(Segment(kind: .paragraph, language: .english, text: "\(text)."))
  }

  /// How many of the right beads are among those found.
  func right(in found: [Bead]) -> Int {
    found.count { beads.contains([$0.source, $0.target]) }
  }

  /// How many of the right beads share a segment of both sides with one that was found.
  func touched(by found: [Bead]) -> Int {
    beads.count { bead in
      found.contains {
        !Set($0.source).isDisjoint(with: bead[0]) && !Set($0.target).isDisjoint(with: bead[1])
      }
    }
  }
}
