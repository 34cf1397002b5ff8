import Language
import Model

/// The stems of both languages that stand in beads together, by number: what words are learned from.
struct WordLesson {
  /// The Arabic and the English stems of each bead, each once and in order.
  private(set) var sentences: [(arabic: [Int32], english: [Int32])] = []
  private(set) var arabic = Words()
  private(set) var english = Words()

  /// Stems in the order in which they came up.
  struct Words {
    private(set) var stems: [String] = []
    private var numbers = KeyTable<Int32>()

    /// The number of a stem, given with its key.
    mutating func number(of stem: String, _ key: WordKey) -> Int32 {
      if let number = numbers[key.value] { return number }
      let number = Int32(stems.count)
      numbers[key.value] = number
      stems.append(stem)
      return number
    }
  }

  /// Beads with more stems teach little and take long.
  private static let mostStems = 160

  /// Adds the beads of two texts of which one is Arabic and the other English; others teach nothing.
  ///
  /// - Complexity: O(*n* log *n*) in the words of a bead.
  mutating func add(_ source: TextProfile, _ target: TextProfile, _ beads: [Bead]) {
    guard Set([source.script, target.script]) == [.arabic, .latin] else { return }
    let isSourceArabic = source.script == .arabic
    for bead in beads where !bead.source.isEmpty && !bead.target.isEmpty {
      let first = Self.types(of: bead.source, in: source)
      let second = Self.types(of: bead.target, in: target)
      guard first.count <= Self.mostStems, second.count <= Self.mostStems else { continue }
      let (left, right) = isSourceArabic ? (first, second) : (second, first)
      let (arabicText, englishText) = isSourceArabic ? (source, target) : (target, source)
      sentences.append(
        (
          left.map { arabic.number(of: arabicText.types[$0].stem, arabicText.types[$0].stemKey) },
          right.map {
            english.number(of: englishText.types[$0].stem, englishText.types[$0].stemKey)
          }
        ))
    }
  }

  /// Types of a text's own script that stand in some segments, one for each stem, by their stems.
  private static func types(of segments: [Int], in text: TextProfile) -> [Int] {
    var types: [Int] = []
    for segment in segments {
      for type in text.segments[segment].types.map(Int.init) {
        if case .word = text.types[type].kind, text.types[type].script == text.script {
          types.append(type)
        }
      }
    }
    // Folded letters need no normalising to be compared.
    types.sort { text.types[$0].stem.utf8.lexicographicallyPrecedes(text.types[$1].stem.utf8) }
    var last: WordKey?
    return types.filter { type in
      defer { last = text.types[type].stemKey }
      return text.types[type].stemKey != last
    }
  }
}
