/// How a word begins and ends and what vowels it has, as far as both scripts write them: a quick test
/// beside ``SoundKey``, which leaves out all vowels.
struct SoundOutline {
  private enum Sound {
    case vowel
    case consonant
    /// A letter that one script may write for either.
    case either

    func mayMatch(_ other: Self) -> Bool {
      self == .either || other == .either || self == other
    }
  }

  private var first: Sound
  private var last: Sound
  private var count: Int
  /// The vowels in turn, a bit for each that a letter may stand for.
  private var vowels: [UInt8]

  /// The outline of a word in Latin letters.
  init(latin word: ArraySlice<Unicode.Scalar>) {
    first = word.first.map { Self.latin($0, silent: "ywhjx") } ?? .either
    // Letters that French leaves silent say nothing of the end.
    last = word.last.map { Self.latin($0, silent: "ywhetsxdpz") } ?? .either
    count = word.count
    vowels = word.compactMap { scalar in
      switch Unicode.Scalar(NameFolding.fold(scalar)) {
      case "a": Self.open | Self.front
      case "e": Self.open | Self.front
      case "i", "y", "j": Self.front
      case "o": Self.open | Self.round
      case "u": Self.open | Self.round
      case "w": Self.round
      default: nil
      }
    }
  }

  /// The outline of a word in Arabic letters; the article does not count.
  init(arabic word: ArraySlice<Unicode.Scalar>) {
    let isDefinite = word.count > 4 && word.starts(with: ["ا", "ل"])
    let stem = isDefinite ? word.dropFirst(2) : word
    first = stem.first.map(Self.arabic) ?? .either
    last = stem.last.map(Self.arabic) ?? .either
    count = stem.count
    vowels = stem.compactMap { scalar in
      switch scalar {
      case "ا", "ى": Self.open
      case "أ", "إ", "آ": Self.open | Self.front | Self.round
      case "و", "ؤ": Self.round
      case "ي", "ئ": Self.front
      default: nil
      }
    }
    // An alef in front carries any vowel.
    if stem.first == "ا" { vowels[0] = Self.open | Self.front | Self.round }
  }

  /// How far a Latin word is from an Arabic one; `nil` where it cannot be written so.
  func distance(to arabic: Self) -> Int? {
    // Arabic leaves out short vowels, so it may be half as long.
    guard first.mayMatch(arabic.first), last.mayMatch(arabic.last), arabic.count <= count + 3,
      count <= 2 * arabic.count + 3, let skipped = vowelsSkipped(by: arabic)
    else { return nil }
    return skipped
  }

  /// How many vowels of the Latin word Arabic does not write, and those of Arabic that it lacks, which
  /// may be one of several.
  private func vowelsSkipped(by arabic: Self) -> Int? {
    var missing = 0
    var position = 0
    for vowel in arabic.vowels {
      var next = position
      while next < vowels.count, vowels[next] & vowel == 0 { next += 1 }
      if next < vowels.count {
        position = next + 1
      } else {
        missing += 1
      }
    }
    guard missing == 0 || missing == 1 && arabic.vowels.count > 1 else { return nil }
    return vowels.count - arabic.vowels.count + 4 * missing
  }

  private static let open: UInt8 = 1
  private static let round: UInt8 = 2
  private static let front: UInt8 = 4

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
