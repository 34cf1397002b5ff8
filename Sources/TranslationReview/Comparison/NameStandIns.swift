import Language
import Model
import SentenceAlignment

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The Arabic words of a bead that look like names and that nothing on the other side renders: one
/// of them may stand where another name is read.
struct NameStandIns {
  private struct Word {
    var position: Int
    /// How much it looks like a name, 0 to 1.
    var likeness: Float
  }

  private let words: [BeadWord]
  private let count: Int
  private let otherCount: Int
  private let unrendered: [Word]
  /// Places of words that render each other: in the Latin text, in the Arabic, and how surely.
  private let anchors: [(latin: Int, arabic: Int, probability: Float)]

  init(
    _ words: [BeadWord], _ profile: TextProfile, _ others: [BeadWord],
    _ otherProfile: TextProfile,
    matches: [[(type: Int32, probability: Float)]], isMention: (BeadWord) -> Bool
  ) {
    self.words = words
    count = words.count
    otherCount = others.count
    let here = Set(others.map(\.type))
    unrendered = words.enumerated().compactMap { position, word in
      let type = profile.types[Int(word.type)]
      guard word.match < 0.35, type.script == .arabic, !type.isFunctionWord,
        type.meanings.allSatisfy({ $0.strength < 0.9 })
      else { return nil }
      let elsewhere =
        matches[Int(word.type)].filter { match in
          !here.contains(match.type) && otherProfile.types[Int(match.type)].isCapitalized
        }.map(\.probability).max() ?? 0
      return Word(
        position: position,
        likeness: (Self.looksForeign(type.form) ? 0.4 : 0) + (isMention(word) ? 0.3 : 0)
          + 0.6 * elsewhere)
    }
    var places: [Int32: [Int]] = [:]
    for (place, word) in others.enumerated() { places[word.type, default: []].append(place) }
    anchors = words.enumerated().flatMap { position, word in
      matches[Int(word.type)].filter { $0.probability >= 0.45 }.flatMap { match in
        (places[match.type] ?? []).map { ($0, position, match.probability) }
      }
    }
  }

  /// The word that most likely stands in the place of a word of the other side, with how likely
  /// that is, 0 to 1.
  func best(at place: Int) -> (word: BeadWord?, likelihood: Float) {
    var best: (word: BeadWord?, likelihood: Float) = (nil, 0)
    let share = Float(place) / Float(max(otherCount - 1, 1))
    for word in unrendered {
      let distance = abs(Float(word.position) / Float(max(count - 1, 1)) - share)
      var nearness = 0.6 * exp(-distance / 0.15)
      for anchor in anchors where anchor.latin != place && anchor.arabic != word.position {
        let steps = abs(anchor.latin - place) + abs(anchor.arabic - word.position)
        guard abs(anchor.latin - place) <= 4 else { continue }
        nearness = max(nearness, anchor.probability * exp(-Float(steps - 2) / 3))
      }
      if word.likeness * nearness > best.likelihood {
        best = (words[word.position], word.likeness * nearness)
      }
    }
    return best
  }

  /// Whether an Arabic word may be a foreign name in Arabic letters: those write their vowels out
  /// and have neither article nor the feminine ending.
  private static func looksForeign(_ form: String) -> Bool {
    form.unicodeScalars.count >= 4 && !ArabicProclitics.looksDefinite(form) && !form.hasSuffix("ه")
      && form.unicodeScalars.dropFirst().contains { "اوي".unicodeScalars.contains($0) }
  }
}
