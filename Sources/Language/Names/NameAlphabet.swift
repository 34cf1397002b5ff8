/// The script that a word of a name is written in, as far as names are compared.
public enum NameScript: UInt8, Hashable, Sendable {
  /// Latin letters; every script that is not Arabic is read as Latin with unknown letters left out.
  case latin
  /// Arabic letters, with those that Persian, Kurdish and Urdu add.
  case arabic
}

/// The letters that names are compared by: 26 Latin ones and 35 Arabic ones, as small codes.
///
/// Code 0 is the edge of a word. Capital and small letters, accents and the seats of hamza fold
/// together; what is left is what carries sound.
public enum NameAlphabet {
  /// Code of the edge of a word, on both sides.
  public static let edge: UInt8 = 0

  /// The Arabic letters in the order of their codes, the first one being code 1.
  private static let arabicLetters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىئؤپچگ".unicodeScalars)

  /// How many codes a script has, the edge included.
  public static func count(_ script: NameScript) -> Int {
    script == .latin ? 27 : arabicLetters.count + 1
  }

  /// The letter of a code; `#` for the edge.
  public static func scalar(_ code: UInt8, in script: NameScript) -> Unicode.Scalar {
    guard code > 0 else { return "#" }
    switch script {
    case .latin: return Unicode.Scalar(96 + code)
    case .arabic:
      let index = Int(code) - 1
      return index < arabicLetters.count ? arabicLetters[index] : "#"
    }
  }

  /// The letter of a code, for tables that people read; `#` for the edge.
  public static func character(_ code: UInt8, in script: NameScript) -> Character {
    Character(scalar(code, in: script))
  }

  /// The letter of a code in UTF-8.
  static func utf8(_ code: UInt8, in script: NameScript) -> UTF8.EncodedScalar {
    UTF8.encode(scalar(code, in: script)) ?? UTF8.encodedReplacementCharacter
  }

  /// The code of a folded letter, or nothing where the scalar is no letter of the script.
  public static func code(_ scalar: Unicode.Scalar, in script: NameScript) -> UInt8? {
    switch script {
    case .latin:
      return ("a"..."z").contains(scalar) ? UInt8(scalar.value - 96) : nil
    case .arabic:
      guard scalar.value >= 0x0600, scalar.value < 0x0700 else { return nil }
      let code = arabicCodes[Int(scalar.value - 0x0600)]
      return code == 0 ? nil : code
    }
  }

  /// Codes of U+0600 to U+06FF, with variants of one letter folded together; 0 for no letter.
  private static let arabicCodes: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: 256)
    for (index, letter) in arabicLetters.enumerated() {
      codes[Int(letter.value) - 0x0600] = UInt8(index + 1)
    }
    let variants: [(String, Unicode.Scalar)] = [
      ("آأإٱ", "ا"), ("کڪ", "ك"), ("یېێۍ", "ي"), ("ےۓ", "ي"), ("ہھەۀۂۃ", "ه"), ("ۆۇۈۋ", "و"),
      ("ڤ", "ف"), ("ڭݣ", "گ"), ("ٹ", "ت"), ("ڈ", "د"), ("ڑڕ", "ر"), ("ژ", "ز"), ("ں", "ن"),
      ("ڵ", "ل"), ("ڨ", "گ"),
    ]
    for (scalars, letter) in variants {
      for scalar in scalars.unicodeScalars where scalar.value < 0x0700 {
        codes[Int(scalar.value) - 0x0600] = codes[Int(letter.value) - 0x0600]
      }
    }
    return codes
  }()

  /// Latin letters with marks and ligatures, and the plain letters that they are read as.
  static let latinFolding: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("àáâãäåāăąǎạảấầẩẫậắằẳẵặəɑ", "a"), ("ćĉċč", "ch"), ("ďđḏḍḑð", "d"),
      ("èéêëēĕėęěẹẻẽếềểễệ", "e"),
      ("ĝğġģǧḡ", "g"), ("ĥħḥḩḫẖ", "h"), ("ìíîïĩīĭįıǐịỉ", "i"), ("ĵǰ", "j"), ("ķḳ", "k"),
      ("ĺļľŀłḷ", "l"), ("ṃ", "m"), ("ńņňŉñṇ", "n"), ("òóôõöøōŏőơǒọỏốồổỗộớờởỡợ", "o"),
      ("ŕŗřṛ", "r"), ("śŝṣṡ", "s"), ("š", "sh"), ("ţťŧțṭṯ", "t"), ("ùúûüũūŭůűųưǔụủứừửữự", "u"),
      ("ŵẁẃẅ", "w"), ("ýÿŷỳỵỷỹ", "y"), ("źżẓẕ", "z"), ("ž", "zh"), ("ß", "ss"), ("æ", "ae"),
      ("œ", "oe"), ("þ", "th"),
    ]
    var folding: [Unicode.Scalar: String] = [:]
    for (scalars, plain) in rows {
      for scalar in scalars.unicodeScalars { folding[scalar] = plain }
    }
    return folding
  }()
}
