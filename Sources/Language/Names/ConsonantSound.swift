/// The sounds of consonants that Arabic and Latin letters share, as a forgiving ear tells them apart: eleven, as
/// a set of those that a letter may stand for.
///
/// Vowels, glides and breaths have none. Three other questions have answers of their own: ``SoundClasses``
/// has eight classes, after which the keys that libraries keep are made; `SoundKey` finds words that are worth
/// comparing, and has a hash for each way of reading one; `SoundOutline` looks at vowels too, by what the name
/// model has learned.
package struct ConsonantSound: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  package static let b = Self(rawValue: 1 << 0)
  package static let t = Self(rawValue: 1 << 1)
  package static let d = Self(rawValue: 1 << 2)
  package static let g = Self(rawValue: 1 << 3)
  package static let k = Self(rawValue: 1 << 4)
  package static let r = Self(rawValue: 1 << 5)
  package static let s = Self(rawValue: 1 << 6)
  package static let f = Self(rawValue: 1 << 7)
  package static let l = Self(rawValue: 1 << 8)
  package static let m = Self(rawValue: 1 << 9)
  package static let n = Self(rawValue: 1 << 10)

  /// How Latin letters are read.
  package struct Reading: Sendable {
    /// The likeliest sound.
    package let surest: ConsonantSound
    /// All that it may be.
    package let possible: ConsonantSound
    /// How many letters it takes.
    package let length: Int

    fileprivate init(
      _ surest: ConsonantSound, or others: ConsonantSound = [], length: Int = 1
    ) {
      self.surest = surest
      possible = surest.union(others)
      self.length = length
    }
  }

  /// The sound of a folded Arabic letter; `nil` where it is no consonant that counts.
  package static func arabic(_ letter: Unicode.Scalar) -> ConsonantSound? {
    switch letter {
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

  /// How a folded Latin letter is read, with the next one where they are one sound; `nil` where it is no
  /// consonant that counts.
  package static func latin(
    _ letter: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Reading? {
    pair(letter, next) ?? single(letter, before: next)
  }

  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Reading? {
    switch (first, second) {
    case ("k", "h"), ("c", "k"): Reading(k, length: 2)
    case ("g", "h"), ("d", "j"): Reading(g, length: 2)
    case ("z", "h"): Reading(g, or: s, length: 2)
    case ("s", "h"), ("t", "s"): Reading(s, length: 2)
    case ("c", "h"): Reading(s, or: k, length: 2)
    case ("t", "h"): Reading(t, or: d, length: 2)
    case ("d", "h"): Reading(d, length: 2)
    case ("p", "h"): Reading(f, length: 2)
    case ("n", "g"): Reading(n, length: 2)
    default: nil
    }
  }

  private static func single(
    _ letter: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Reading? {
    switch letter {
    case "b", "p": Reading(b)
    case "c":
      "eiy".unicodeScalars.contains(next) ? Reading(s, or: k) : Reading(k, or: s)
    case "q", "x": Reading(k, or: s)
    case "k": Reading(k)
    case "d": Reading(d)
    case "t": Reading(t)
    case "f", "v": Reading(f)
    case "g": Reading(g)
    case "j": Reading(g, or: k)
    case "s", "z": Reading(s)
    case "l": Reading(l)
    case "m": Reading(m)
    case "n": Reading(n)
    case "r": Reading(r)
    default: nil
    }
  }
}
