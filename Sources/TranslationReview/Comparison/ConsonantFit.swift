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
      var sounds = Self.latin(scalars[index], followedBy: next)
      index += sounds != nil ? 2 : 1
      sounds = sounds ?? Self.latin(scalars[index - 1])
      if let sounds, sounds != consonants.last { consonants.append(sounds) }
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
        if let sound = arabic(scalar), sound != sounds.last { sounds.append(sound) }
      }
      if let last = sounds.last, last != wordBreak { sounds.append(wordBreak) }
    }
    return sounds
  }

  private static let wordBreak: UInt16 = 1 << 15
  private static let b: UInt16 = 1 << 0
  private static let t: UInt16 = 1 << 1
  private static let d: UInt16 = 1 << 2
  private static let g: UInt16 = 1 << 3
  private static let k: UInt16 = 1 << 4
  private static let r: UInt16 = 1 << 5
  private static let s: UInt16 = 1 << 6
  private static let f: UInt16 = 1 << 7
  private static let l: UInt16 = 1 << 8
  private static let m: UInt16 = 1 << 9
  private static let n: UInt16 = 1 << 10

  private static func arabic(_ scalar: Unicode.Scalar) -> UInt16? {
    switch scalar {
    case "ب", "پ": b
    case "ت", "ط", "ث": t
    case "د", "ض", "ذ": d
    case "ج", "غ", "چ", "گ": g
    case "خ", "ق", "ك": k
    case "ر": r
    case "ز", "س", "ص", "ش", "ظ": s
    case "ف", "ڤ": f
    case "ل": l
    case "م": m
    case "ن": n
    default: nil
    }
  }

  /// Two letters that are one sound.
  private static func latin(
    _ scalar: Unicode.Scalar, followedBy next: Unicode.Scalar
  ) -> UInt16? {
    switch (scalar, next) {
    case ("k", "h"), ("c", "k"): k
    case ("g", "h"), ("d", "j"): g
    case ("s", "h"), ("t", "s"): s
    case ("c", "h"): s | k
    case ("t", "h"): t | d
    case ("d", "h"): d
    case ("p", "h"): f
    case ("z", "h"): g | s
    case ("n", "g"): n
    default: nil
    }
  }

  private static func latin(_ scalar: Unicode.Scalar) -> UInt16? {
    switch scalar {
    case "b", "p": b
    case "t": t
    case "d": d
    case "g": g
    case "j": g | k
    case "q", "x", "c": k | s
    case "k": k
    case "r": r
    case "s", "z": s
    case "f", "v": f
    case "l": l
    case "m": m
    case "n": n
    default: nil
    }
  }
}
