import Language

/// How well the consonants of a word in Latin letters fit somewhere into an Arabic text, whatever
/// its spaces: a forgiving ear for names that the sound model does not know in this spelling.
struct ConsonantFit {
  /// The classes of sounds that each consonant of the name may be, as bits.
  private let consonants: [UInt16]

  /// The consonants of a folded word in Latin letters.
  init(latin word: String) {
    let scalars = Array(word.unicodeScalars)
    var consonants: [UInt16] = []
    var index = 0
    while index < scalars.count {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let reading = ConsonantSound.latin(scalars[index], before: next)
      index += reading?.length ?? 1
      if let sounds = reading?.possible.rawValue, sounds != consonants.last {
        consonants.append(sounds)
      }
    }
    self.consonants = consonants
  }

  /// How many consonants the name has.
  var count: Int { consonants.count }

  /// The share of the consonants that stand in order in some stretch of a text, 0 to 1.
  ///
  /// - Parameter text: Classes of sounds; see ``sounds(of:)``.
  /// - Complexity: O(*n* · *m*).
  func share(in text: [UInt16]) -> Float {
    guard !consonants.isEmpty else { return 0 }
    var previous = [Float](repeating: 0, count: text.count + 1)
    var current = previous
    for (row, consonant) in consonants.enumerated() {
      current[0] = Float(row + 1)
      for (column, sound) in text.enumerated() {
        if sound == Self.wordBreak {
          current[column + 1] = min(current[column] + 0.3, previous[column + 1] + 1)
        } else {
          current[column + 1] = min(
            previous[column] + (consonant & sound != 0 ? 0 : 1), previous[column + 1] + 1,
            current[column] + 0.7)
        }
      }
      swap(&previous, &current)
    }
    return 1 - (previous.min() ?? 0) / Float(consonants.count)
  }

  /// The consonants of folded Arabic words as classes of sounds, with a mark after each word.
  static func sounds(of words: [String]) -> [UInt16] {
    var sounds: [UInt16] = []
    for word in words {
      for scalar in word.unicodeScalars {
        if let sound = ConsonantSound.arabic(scalar)?.rawValue, sound != sounds.last {
          sounds.append(sound)
        }
      }
      if let last = sounds.last, last != wordBreak { sounds.append(wordBreak) }
    }
    return sounds
  }

  private static let wordBreak: UInt16 = 1 << 15
}
