/// How names are spelled in Latin letters with marks, and what plain letters they are read as.
enum LatinSpelling {
  /// Whether a name has letters that only Turkish spelling explains.
  static func isTurkish(_ name: String) -> Bool {
    var marks = 0
    for scalar in name.unicodeScalars {
      switch scalar {
      case "ğ", "Ğ", "ı", "İ": return true
      case "ş", "Ş", "ç", "Ç": marks += 1
      case "ā", "ī", "ū", "Ā", "Ī", "Ū", "ḩ", "Ḩ", "ţ": return false
      default: break
      }
    }
    return marks > 0 && name.lowercased().hasSuffix("lu") || marks > 1
  }

  /// Whether a name is in a scholarly romanisation of Arabic, where ş is an emphatic s.
  static func isScholarly(_ name: String) -> Bool {
    name.unicodeScalars.contains(where: scholarlyLetters.contains)
      || name.lowercased().hasPrefix("aş ")
  }

  private static let scholarlyLetters = Set("āīūáĀĪŪÁḩḨţŢḑḐʿʾ‘".unicodeScalars)

  /// A letter as codes of small letters from a to z; empty for what is none.
  static func plain(_ scalar: Unicode.Scalar, turkish: Bool, scholarly: Bool) -> [UInt8] {
    scalar.properties.lowercaseMapping.unicodeScalars
      .map { plainSmall($0, turkish: turkish, scholarly: scholarly) }.joined()
      .unicodeScalars.compactMap { NameAlphabet.code($0, in: .latin) }
  }

  private static func plainSmall(
    _ scalar: Unicode.Scalar, turkish: Bool, scholarly: Bool
  ) -> String {
    switch scalar {
    case "c" where turkish: return "j"
    case "ç": return turkish || !scholarly ? "ch" : "s"
    case "ş", "ș": return scholarly ? "s" : "sh"
    case "a"..."z": return String(scalar)
    default: return NameAlphabet.latinFolding[scalar] ?? ""
    }
  }

  /// Whether a scalar is a mark or an invisible sign that spells nothing.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xAD, 0x2018, 0x2019, 0x2BB...0x2BF, 0x2C8, 0xB4,
      0x201B, 0xB7:
      return true
    default: return false
    }
  }

  /// Whether the code of a letter is that of a, e, i, o or u.
  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 1, 5, 9, 15, 21: true
    default: false
    }
  }

  /// The codes of a word in small letters, doubled consonants written once; `nil` where it has
  /// anything else.
  static func undoubledCodes(_ word: some StringProtocol) -> [UInt8]? {
    var letters: [UInt8] = []
    for scalar in word.unicodeScalars {
      guard let code = NameAlphabet.code(scalar, in: .latin) else { return nil }
      if code == letters.last, !isVowel(code) { continue }
      letters.append(code)
    }
    return letters
  }
}
