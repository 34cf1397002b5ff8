import Language

/// How a word begins and ends and which letters it has, as far as both scripts write them: a quick test
/// beside ``SoundKey``, which leaves out all vowels.
///
/// It looks at the first sixteen letters of a kind and is kept in place, because every word of a library
/// is given one.
struct SoundOutline {
  /// A bit signature of an outline, which rules out most others and is so small that those of all words of one sound
  /// lie side by side.
  struct Signature {
    fileprivate var first: Sound
    fileprivate var last: Sound
    fileprivate var vowelCount: UInt8 = 0
    fileprivate var count: UInt16
    /// The letters of a Latin word that Arabic always writes, a bit each.
    fileprivate var firmLetters: UInt32 = 0
    /// The Latin letters that those of an Arabic word may be written for; all where it is longer than what
    /// is looked at.
    fileprivate var readings: UInt32 = 0

    /// Whether an Arabic word may be written for a Latin one, no further from it than a distance.
    ///
    /// - Complexity: O(1), no more than a few instructions: it is asked of every word of a sound.
    func mayBeNear(_ arabic: Self, within distance: Int) -> Bool {
      let skipped = Int(vowelCount) - Int(arabic.vowelCount)
      // Arabic leaves out short vowels, so it may be half as long.
      return firmLetters & ~arabic.readings == 0 && skipped >= -1 && skipped <= distance
        && first.mayMatch(arabic.first) && last.mayMatch(arabic.last)
        && arabic.count <= count + 3 && count <= 2 * arabic.count + 3
    }
  }

  /// What a letter may be: a bit each.
  fileprivate struct Sound: OptionSet {
    let rawValue: UInt8
    static let vowel = Sound(rawValue: 1)
    static let consonant = Sound(rawValue: 2)
    /// A letter that one script may write for either.
    static let either: Sound = [.vowel, .consonant]

    func mayMatch(_ other: Self) -> Bool { rawValue & other.rawValue != 0 }
  }

  private(set) var signature: Signature
  /// The vowels in turn, a bit for each that a letter may stand for.
  private var vowels = SIMD16<UInt8>()
  private var vowelCount = 0
  /// The letters in turn: one bit each in a Latin word, and a bit for each Latin letter that an Arabic
  /// one is often written for.
  private var letters = SIMD16<UInt32>()
  private var letterCount = 0
  /// Which of the letters are consonants that either script always writes, a bit each.
  private var firm: UInt16 = 0

  /// The outline of a word in Latin letters.
  init(latin word: ArraySlice<Unicode.Scalar>) {
    signature = Signature(
      first: word.first.map { Self.latin($0, silent: "ywhjx") } ?? .either,
      // Letters that French leaves silent say nothing of the end.
      last: word.last.map { Self.latin($0, silent: "ywhetsxdpz") } ?? .either,
      count: Self.length(word))
    var before: UInt32 = 0
    for scalar in word {
      let letter = NameFolding.fold(scalar)
      switch Unicode.Scalar(letter) {
      case "a", "e": append(vowel: Self.open | Self.front)
      case "i", "y", "j": append(vowel: Self.front)
      case "o", "u": append(vowel: Self.open | Self.round)
      case "w": append(vowel: Self.round)
      default: break
      }
      guard (0x61...0x7A).contains(letter) else { continue }
      let bit: UInt32 = 1 << (letter - 0x60)
      // A doubled letter is written once.
      append(letter: bit, isFirm: bit & Self.soft == 0 && bit != before)
      before = bit
    }
    for index in 0..<letterCount where isFirm(index) { signature.firmLetters |= letters[index] }
    signature.vowelCount = UInt8(vowelCount)
  }

  /// The outline of a word in Arabic letters; the article does not count.
  init(arabic word: ArraySlice<Unicode.Scalar>, _ readings: LatinReadings) {
    let isDefinite = word.count > 4 && word.starts(with: ["ا", "ل"])
    let stem = isDefinite ? word.dropFirst(2) : word
    signature = Signature(
      first: stem.first.map(Self.arabic) ?? .either, last: stem.last.map(Self.arabic) ?? .either,
      count: Self.length(stem))
    for index in stem.indices {
      let letter = stem[index]
      switch letter {
      case "ا", "ى": append(vowel: Self.open)
      case "أ", "إ", "آ": append(vowel: Self.open | Self.front | Self.round)
      case "و", "ؤ": append(vowel: Self.round)
      case "ي", "ئ": append(vowel: Self.front)
      default: break
      }
      // `تش` is one sound: that of `ch`, or of `c` in Italian.
      let opensAffricate = letter == "ت" && index + 1 < stem.endIndex && stem[index + 1] == "ش"
      append(letter: readings[letter], isFirm: !Self.isSoft(letter) && !opensAffricate)
    }
    // An alef in front carries any vowel.
    if stem.first == "ا" { vowels[0] = Self.open | Self.front | Self.round }
    if letterCount == Self.mostLetters {
      signature.readings = .max
    } else {
      for index in 0..<letterCount { signature.readings |= letters[index] }
    }
    signature.vowelCount = UInt8(vowelCount)
  }

  private static let mostLetters = 16

  private static func length(_ word: ArraySlice<Unicode.Scalar>) -> UInt16 {
    UInt16(min(word.count, 10_000))
  }

  private mutating func append(vowel: UInt8) {
    guard vowelCount < Self.mostLetters else { return }
    vowels[vowelCount] = vowel
    vowelCount += 1
  }

  private mutating func append(letter: UInt32, isFirm: Bool) {
    guard letterCount < Self.mostLetters else { return }
    letters[letterCount] = letter
    if isFirm { firm |= 1 << UInt16(letterCount) }
    letterCount += 1
  }

  /// How far a Latin word is from an Arabic one; `nil` where it cannot be written so, or is further from it
  /// than a distance.
  func distance(to arabic: Self, within farthest: Int) -> Int? {
    guard signature.mayBeNear(arabic.signature, within: farthest), hasConsonants(of: arabic),
      let skipped = vowelsSkipped(by: arabic), skipped <= farthest
    else { return nil }
    return skipped
  }

  /// Whether each firm consonant of one word has a letter for it in the other, in the same order.
  private func hasConsonants(of arabic: Self) -> Bool {
    var position = 0
    for index in 0..<arabic.letterCount where arabic.isFirm(index) {
      while position < letterCount, letters[position] & arabic.letters[index] == 0 { position += 1 }
      guard position < letterCount else { return letterCount == Self.mostLetters }
      position += 1
    }
    position = 0
    for index in 0..<letterCount where isFirm(index) {
      // One Arabic letter may stand for several in a row: `sh`.
      while position < arabic.letterCount, arabic.letters[position] & letters[index] == 0 {
        position += 1
      }
      guard position < arabic.letterCount else { return arabic.letterCount == Self.mostLetters }
    }
    return true
  }

  private func isFirm(_ index: Int) -> Bool { firm & 1 << UInt16(index) != 0 }

  /// How many vowels of the Latin word Arabic does not write, and those of Arabic that it lacks, which
  /// may be one of several.
  private func vowelsSkipped(by arabic: Self) -> Int? {
    var missing = 0
    var position = 0
    for index in 0..<arabic.vowelCount {
      var next = position
      while next < vowelCount, vowels[next] & arabic.vowels[index] == 0 { next += 1 }
      if next < vowelCount {
        position = next + 1
      } else {
        missing += 1
      }
    }
    guard missing == 0 || missing == 1 && arabic.vowelCount > 1 else { return nil }
    return vowelCount - arabic.vowelCount + 4 * missing
  }

  private static let open: UInt8 = 1
  private static let round: UInt8 = 2
  private static let front: UInt8 = 4

  /// Vowels, glides and breaths, which the other script may leave out.
  private static let soft: UInt32 = "aeiouywh".unicodeScalars.reduce(0) {
    $0 | 1 << ($1.value - 0x60)
  }

  private static func isSoft(_ arabic: Unicode.Scalar) -> Bool {
    switch arabic {
    case "ا", "أ", "إ", "آ", "و", "ؤ", "ي", "ى", "ئ", "ء", "ة", "ه", "ح", "ع": true
    default: false
    }
  }

  private static func latin(_ letter: Unicode.Scalar, silent: String) -> Sound {
    guard let folded = Unicode.Scalar(NameFolding.fold(letter)) else { return .either }
    if silent.unicodeScalars.contains(folded) { return .either }
    return "aeiou".unicodeScalars.contains(folded) ? .vowel : .consonant
  }

  private static func arabic(_ letter: Unicode.Scalar) -> Sound {
    switch letter {
    case "ا", "أ", "إ", "آ", "ى", "ة": .vowel
    case "ي", "و", "ع", "ه", "ح", "خ", "ج", "غ", "ئ", "ء", "ؤ": .either
    default: .consonant
    }
  }
}
