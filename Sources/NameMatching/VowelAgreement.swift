import Language

/// Whether the vowels of a name in Latin letters may be those of an Arabic word.
///
/// Arabic leaves short vowels out and never a long one: Hussein is no حسن, whose s and n have none between
/// them, and Saad no سعيد. Foreign names in Arabic letters say less, for an English `a` may be any of the three.
enum VowelAgreement {
  /// Whether the long vowels of two words in two scripts contradict each other where their consonants agree.
  static func isBroken(_ left: NameWord, _ right: NameWord) -> Bool {
    guard left.script != right.script else { return false }
    let (latin, arabic) = left.script == .latin ? (left, right) : (right, left)
    guard let ours = consonants(ofLatin: latin.spelling),
      let theirs = consonants(ofArabic: arabic.spelling), ours.count == theirs.count,
      zip(ours, theirs).allSatisfy({ !$0.sound.isDisjoint(with: $1.sound) })
    else { return false }
    if endsOtherwise(latin.spelling, arabic) { return true }
    let isNative = arabic.spelling.unicodeScalars.contains(where: nativeLetters.contains)
    return zip(ours, theirs).dropFirst().contains { own, other in
      contradicts(own.before, other.before, isNative: isNative)
    }
  }

  /// A consonant that counts, and the other letters between it and the one before.
  private struct Consonant {
    var sound: ConsonantSound
    var before: String
  }

  private static func consonants(ofArabic word: String) -> [Consonant]? {
    var scalars = Array(word.unicodeScalars)
    if scalars.count > 4, scalars.starts(with: ["ا", "ل"]) { scalars.removeFirst(2) }
    // The alef of the article inside is a short vowel.
    if scalars.count > 6, scalars.starts(with: ["ع", "ب", "د", "ا", "ل"]) { scalars.remove(at: 3) }
    var found: [Consonant] = []
    var gap = ""
    for scalar in scalars {
      if let sound = ConsonantSound.arabic(scalar) {
        found.append(Consonant(sound: sound, before: gap))
        gap = ""
      } else {
        gap.unicodeScalars.append(scalar)
      }
    }
    return found.isEmpty ? nil : found
  }

  private static func consonants(ofLatin word: String) -> [Consonant]? {
    let scalars = Array(word.unicodeScalars)
    var found: [Consonant] = []
    var gap = ""
    var place = 0
    while place < scalars.count {
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      guard let reading = ConsonantSound.latin(scalars[place], before: next) else {
        gap.unicodeScalars.append(scalars[place])
        place += 1
        continue
      }
      if !gap.isEmpty || place == 0 || scalars[place] != scalars[place - 1] {
        found.append(Consonant(sound: reading.possible, before: gap))
        gap = ""
      }
      place += reading.length
    }
    return found.isEmpty ? nil : found
  }

  private static func contradicts(_ latin: String, _ arabic: String, isNative: Bool) -> Bool {
    let hasAlef = arabic.contains("ا")
    let hasYeh = arabic.contains("ي")
    let hasWaw = arabic.contains("و")
    guard !arabic.contains(where: { "ءئؤ".contains($0) }) else { return false }
    if hasAlef, !hasYeh, !hasWaw {
      return ["i", "ee", "ii", "y"].contains(latin)
        || isNative && ["u", "ou", "oo"].contains(latin)
    }
    guard isNative else { return false }
    if hasYeh, !hasAlef { return !latin.contains { "iey".contains($0) } }
    if hasWaw, !hasAlef { return !latin.contains { "ouw".contains($0) } }
    return arabic.isEmpty && longVowels.contains(latin)
  }

  /// Whether the one has the ending of a woman's name and the other has none: Amina and أمين, Sami and سامية.
  private static func endsOtherwise(_ latin: String, _ arabicWord: NameWord) -> Bool {
    let arabic = arabicWord.spelling
    guard let last = latin.last, let lastLetter = arabic.last else { return false }
    if lastLetter == "ة" {
      return arabic.hasSuffix("ية") ? !"aeht".contains(last) : !"aeiohty".contains(last)
    }
    return last == "a" && arabicWord.opensName
      && ConsonantSound.arabic(lastLetter.unicodeScalars.first ?? " ") != nil
  }

  /// Letters that hardly any foreign name or place is spelled with.
  private static let nativeLetters: Set<Unicode.Scalar> = ["ع", "ح", "ض", "ظ", "ص"]
  private static let longVowels: Set<String> = ["ee", "ei", "ey", "ai", "ay", "oo"]
}
