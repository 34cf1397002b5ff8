package import Language

/// The consonants of a name as they sound in either script: a quick sieve before the sound model.
package struct NameSkeleton {
  /// A bit for each class of sounds that the name has.
  private(set) var sounds: UInt32 = 0
  /// How many consonants it has, doubled ones counted once.
  package private(set) var count = 0
  /// The consonants in order, as one number: equal for names that sound alike letter by letter.
  package private(set) var key: UInt64 = 0
  private var first: UInt8 = 0
  private var last: UInt8 = 0

  /// The skeleton of a folded word.
  package init(_ form: String, script: WordScript) {
    let scalars = Array(form.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if script == .latin {
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if let pair = Self.pair(scalars[index], next) {
          push(pair)
          index += 2
          continue
        }
        if let sound = Self.latin(scalars[index], before: next) { push(sound) }
      } else if let sound = Self.arabic(scalars[index]) {
        push(sound)
      }
      index += 1
    }
  }

  private mutating func push(_ sound: UInt8) {
    guard sound != last else { return }
    if count == 0 { first = sound }
    last = sound
    count += 1
    sounds |= 1 << UInt32(sound & 31)
    key = key &* 31 &+ UInt64(sound)
  }

  /// The one sound of two letters.
  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt8? {
    switch (first, second) {
    case ("k", "h"), ("c", "k"): UInt8(ascii: "k")
    case ("g", "h"), ("z", "h"), ("d", "j"): UInt8(ascii: "g")
    case ("s", "h"), ("c", "h"), ("t", "s"): UInt8(ascii: "s")
    case ("t", "h"): UInt8(ascii: "t")
    case ("d", "h"): UInt8(ascii: "d")
    case ("p", "h"): UInt8(ascii: "f")
    case ("n", "g"): UInt8(ascii: "n")
    default: nil
    }
  }

  private static func latin(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "b", "p": UInt8(ascii: "b")
    case "c": "eiy".unicodeScalars.contains(next) ? UInt8(ascii: "s") : UInt8(ascii: "k")
    case "q", "k", "x": UInt8(ascii: "k")
    case "d": UInt8(ascii: "d")
    case "t": UInt8(ascii: "t")
    case "f", "v": UInt8(ascii: "f")
    case "g", "j": UInt8(ascii: "g")
    case "s", "z": UInt8(ascii: "s")
    case "l": UInt8(ascii: "l")
    case "m": UInt8(ascii: "m")
    case "n": UInt8(ascii: "n")
    case "r": UInt8(ascii: "r")
    default: nil
    }
  }

  private static func arabic(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "ب", "پ": UInt8(ascii: "b")
    case "ت", "ط", "ث": UInt8(ascii: "t")
    case "ج", "غ", "چ", "گ": UInt8(ascii: "g")
    case "خ", "ق", "ك": UInt8(ascii: "k")
    case "د", "ض", "ذ": UInt8(ascii: "d")
    case "ر": UInt8(ascii: "r")
    case "ز", "س", "ص", "ش", "ظ": UInt8(ascii: "s")
    case "ف", "ڤ": UInt8(ascii: "f")
    case "ل": UInt8(ascii: "l")
    case "م": UInt8(ascii: "m")
    case "ن": UInt8(ascii: "n")
    default: nil
    }
  }

  /// Whether two names might be one to a forgiving ear: they begin alike and share most sounds.
  func resembles(_ other: NameSkeleton) -> Bool {
    first == other.first && Self.mayMatch(self, other)
  }

  /// Whether two names share enough sounds to be worth a closer look.
  package static func mayMatch(_ left: NameSkeleton, _ right: NameSkeleton) -> Bool {
    guard abs(left.count - right.count) <= 2 else { return false }
    let shared = (left.sounds & right.sounds).nonzeroBitCount
    let all = (left.sounds | right.sounds).nonzeroBitCount
    return shared * 2 >= all
  }
}
