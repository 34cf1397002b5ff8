/// A coarse key of how a word sounds, equal for most spellings of one name in both scripts.
///
/// Vowels, glides and breath letters go, consonants fall into eleven groups, and a doubled group
/// counts once. It only chooses which words are worth comparing; ``NameModel`` compares them.
package enum SoundKey {
  /// The keys of a word: mostly one, more where a letter has two readings (ج is g or j).
  ///
  /// - Returns: No key for a word with no consonant that counts.
  package static func keys(_ word: some StringProtocol) -> [UInt64] {
    keys(Array(word.unicodeScalars)[...])
  }

  /// The keys of a word in letters that need not be folded.
  package static func keys(_ word: ArraySlice<Unicode.Scalar>) -> [UInt64] {
    var variants = [Variant()]
    variants.reserveCapacity(mostVariants)
    var letters = FoldedLetters(word)
    letters.dropArticle()
    var count = 0
    while count < longest, let letter = letters.next() {
      count += 1
      let (sounds, length) = sounds(of: letter, next: letters.peek)
      if length == 2 { _ = letters.next() }
      guard let first = sounds.first else { continue }
      if let second = sounds.second, variants.count < mostVariants {
        for index in variants.indices {
          var other = variants[index]
          other.append(second)
          variants[index].append(first)
          variants.append(other)
        }
      } else {
        for index in variants.indices { variants[index].append(first) }
      }
    }
    var keys: [UInt64] = []
    for variant in variants where variant.last != 0 && !keys.contains(variant.hash) {
      keys.append(variant.hash)
    }
    return keys
  }

  private static let mostVariants = 8
  private static let longest = 40

  /// One way to read a word: the hash of its sounds so far.
  private struct Variant {
    var hash = NameFolding.seed
    /// The hash without the last sound.
    var before = NameFolding.seed
    /// The last sound; 0 for none yet.
    var last: UInt8 = 0

    mutating func append(_ sound: UInt8) {
      if last == sound { return }
      // `ts`, `tz`, `dj`, `tch`: one sound, written as two letters in either script.
      if !(sound == s && last == t) { before = hash }
      hash = NameFolding.combine(before, UInt32(sound))
      last = sound
    }
  }

  /// The letters of a word as they fold, those that are dropped left out.
  private struct FoldedLetters {
    private var rest: ArraySlice<Unicode.Scalar>
    /// The next letter; 0 at the end.
    private(set) var peek: UInt32 = 0

    init(_ word: ArraySlice<Unicode.Scalar>) {
      rest = word
      advance()
    }

    private mutating func advance() {
      peek = 0
      while peek == 0, let scalar = rest.popFirst() { peek = NameFolding.fold(scalar) }
    }

    mutating func next() -> UInt32? {
      guard peek != 0 else { return nil }
      defer { advance() }
      return peek
    }

    /// Leaves out the Arabic article before three letters and more.
    mutating func dropArticle() {
      guard peek == 0x0627, rest.count > 3 else { return }
      var inner = self
      _ = inner.next()
      guard inner.peek == 0x0644 else { return }
      _ = inner.next()
      self = inner
    }
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

  /// The groups that a letter may belong to.
  private struct Sounds {
    var first: UInt8?
    var second: UInt8?

    init(_ first: UInt8? = nil, _ second: UInt8? = nil) {
      self.first = first
      self.second = second
    }
  }

  /// The groups that a letter (or a letter pair) may belong to, and how many letters it takes.
  private static func sounds(of letter: UInt32, next: UInt32) -> (Sounds, Int) {
    switch Unicode.Scalar(letter) ?? " " {
    case "p" where next == 0x68: (Sounds(f), 2)
    case "b", "p", "ب", "پ": (Sounds(b), 1)
    case "f", "v", "ف", "ڤ": (Sounds(f), 1)
    case "m", "م": (Sounds(m), 1)
    case "n", "ن": (Sounds(n), 1)
    case "r", "ر": (Sounds(r), 1)
    case "l", "ل": (Sounds(l), 1)
    case "t" where next == 0x68: (Sounds(t), 2)
    case "d" where next == 0x68: (Sounds(t, s), 2)
    case "t", "d", "ت", "د", "ط", "ث": (Sounds(t), 1)
    case "ض": (Sounds(t), 1)
    case "ذ", "ظ": (Sounds(t, s), 1)
    case "s" where next == 0x68: (Sounds(s), 2)
    case "k" where next == 0x68: (Sounds(k), 2)
    case "g" where next == 0x68: (Sounds(k), 2)
    case "c" where next == 0x68: (Sounds(s, k), 2)
    case "c" where next == 0x65 || next == 0x69 || next == 0x79: (Sounds(s, k), 1)
    case "c": (Sounds(k, s), 1)
    case "g" where next == 0x65 || next == 0x69: (Sounds(k, s), 1)
    case "s", "z", "س", "ص", "ز", "ش", "چ", "j": (Sounds(s), 1)
    case "ج": (Sounds(s, k), 1)
    case "k", "q", "g", "x", "ك", "ق", "خ", "غ", "گ": (Sounds(k), 1)
    default: (Sounds(), 1)
    }
  }
}
