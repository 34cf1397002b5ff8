/// A coarse key of how a word sounds, equal for most spellings of one name in both scripts.
///
/// Vowels, glides and breath letters go, consonants fall into eleven groups, and a doubled group
/// counts once. It only chooses which words are worth comparing; ``NameModel`` compares them.
enum SoundKey {
  /// The keys of a word: mostly one, more where a letter has two readings (ج is g or j).
  ///
  /// - Returns: No key for a word with no consonant that counts.
  static func keys(_ word: some StringProtocol) -> [UInt64] {
    var variants: [[UInt8]] = [[]]
    var scalars = word.unicodeScalars.compactMap { scalar -> UInt32? in
      let folded = NameFolding.fold(scalar)
      return folded == 0 ? nil : folded
    }
    if scalars.count > 4, scalars[0] == 0x0627, scalars[1] == 0x0644 { scalars.removeFirst(2) }
    var index = 0
    while index < min(scalars.count, 40) {
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0
      let (sounds, length) = sounds(of: scalars[index], next: next)
      index += length
      guard let first = sounds.first else { continue }
      if sounds.count > 1, variants.count < 8 {
        variants = variants.flatMap { variant in sounds.map { append($0, to: variant) } }
      } else {
        variants = variants.map { append(first, to: $0) }
      }
    }
    var keys: [UInt64] = []
    for variant in variants where !variant.isEmpty {
      var hash = NameFolding.seed
      for sound in variant { hash = NameFolding.combine(hash, UInt32(sound)) }
      if !keys.contains(hash) { keys.append(hash) }
    }
    return keys
  }

  private static func append(_ sound: UInt8, to variant: [UInt8]) -> [UInt8] {
    if variant.last == sound { return variant }
    // `ts`, `tz`, `dj`, `tch`: one sound, written as two letters in either script.
    if sound == s, variant.last == t { return variant.dropLast() + [s] }
    return variant + [sound]
  }

  private static let b: UInt8 = 1
  private static let f: UInt8 = 2
  private static let m: UInt8 = 3
  private static let n: UInt8 = 4
  private static let r: UInt8 = 5
  private static let l: UInt8 = 6
  private static let t: UInt8 = 7
  private static let s: UInt8 = 8
  private static let k: UInt8 = 9

  /// The groups that a letter (or a letter pair) may belong to, and how many letters it takes.
  private static func sounds(of letter: UInt32, next: UInt32) -> ([UInt8], Int) {
    switch Unicode.Scalar(letter) ?? " " {
    case "p" where next == 0x68: ([f], 2)
    case "b", "p", "ب", "پ": ([b], 1)
    case "f", "v", "ف", "ڤ": ([f], 1)
    case "m", "م": ([m], 1)
    case "n", "ن": ([n], 1)
    case "r", "ر": ([r], 1)
    case "l", "ل": ([l], 1)
    case "t" where next == 0x68: ([t], 2)
    case "d" where next == 0x68: ([t, s], 2)
    case "t", "d", "ت", "د", "ط", "ث": ([t], 1)
    case "ض": ([t], 1)
    case "ذ", "ظ": ([t, s], 1)
    case "s" where next == 0x68: ([s], 2)
    case "k" where next == 0x68: ([k], 2)
    case "g" where next == 0x68: ([k], 2)
    case "c" where next == 0x68: ([s, k], 2)
    case "c" where next == 0x65 || next == 0x69 || next == 0x79: ([s, k], 1)
    case "c": ([k, s], 1)
    case "g" where next == 0x65 || next == 0x69: ([k, s], 1)
    case "s", "z", "س", "ص", "ز", "ش", "چ", "j": ([s], 1)
    case "ج": ([s, k], 1)
    case "k", "q", "g", "x", "ك", "ق", "خ", "غ", "گ": ([k], 1)
    default: ([], 1)
    }
  }
}
