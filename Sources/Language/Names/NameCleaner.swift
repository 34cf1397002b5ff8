/// Repairs a name as it stands in a noisy text and cuts it into words of folded letters.
///
/// Titles, honorifics and particles are dropped; articles that stand alone are dropped; Abd and
/// Abu are written together with what they need; letters of the other script that damage has put
/// inside a word are read in the word's own.
public struct NameCleaner: Sendable {
  /// A word as the cleaner leaves it.
  public struct Word: Sendable, Equatable {
    /// Its folded letters.
    public var spelling: String
    /// Their script.
    public var script: NameScript
    /// Its letters as they stand, doubled ones too, where it was written in capitals alone.
    public var capitals: String?
  }

  /// A cleaner of names.
  public init() {}

  /// The words of a name; a name of titles and particles alone keeps them.
  public func words(of name: String) -> [Word] {
    parts(of: name).words
  }

  /// The words of a name, and the first letters of those that an acronym of it would count: titles
  /// too ("General"), for they are also words of other meaning.
  func parts(of name: String) -> (words: [Word], initials: [Unicode.Scalar]) {
    let glued = glue(rawWords(of: name))
    let kept = glued.filter { !NameParticles.isDropped($0.spelling) }
    let counted = glued.filter { !NameParticles.isSmall($0.spelling) }
    return (kept.isEmpty ? glued : kept, counted.compactMap(\.spelling.unicodeScalars.first))
  }

  /// Words by separators alone, letters folded, damage repaired.
  private func rawWords(of name: String) -> [Word] {
    let isPlain = !name.unicodeScalars.contains {
      (0x80..<0x300).contains($0.value) || (0x1E00..<0x1F00).contains($0.value)
    }
    let turkish = !isPlain && isTurkish(name)
    let semitic = !isPlain && isScholarly(name)
    var words: [Word] = []
    var pieces: [(script: NameScript, text: String)] = []
    var capitals = 0
    var smalls = 0
    var afterHyphen = false
    var joinsPrevious = false

    func finish() {
      defer {
        pieces = []
        capitals = 0
        smalls = 0
        joinsPrevious = false
      }
      guard var word = Self.merge(pieces) else { return }
      let isMixed = pieces.count > 1
      let isTail = joinsPrevious || isMixed && pieces.first?.script == .arabic
      if isTail, word.script == .latin, let last = words.last, last.script == .latin {
        words[words.count - 1].spelling = Self.restoringSon(last.spelling + word.spelling)
        return
      }
      if isMixed { word.spelling = Self.restoringSon(word.spelling) }
      var result = word
      if capitals >= 2, smalls == 0 { result.capitals = pieces.first?.text }
      words.append(result)
    }
    func append(_ text: String, _ script: NameScript) {
      if let last = pieces.indices.last, pieces[last].script == script {
        pieces[last].text += text
      } else {
        pieces.append((script, text))
      }
    }

    func append(_ scalar: Unicode.Scalar, _ script: NameScript) {
      guard let last = pieces.indices.last, pieces[last].script == script else {
        pieces.append((script, String(Character(scalar))))
        return
      }
      if script == .arabic, pieces[last].text.unicodeScalars.last == "ى" {
        // Dotless ya inside a word is ya.
        pieces[last].text.unicodeScalars.removeLast()
        pieces[last].text.unicodeScalars.append("ي")
      }
      pieces[last].text.unicodeScalars.append(scalar)
    }

    var previousIsSpace = true
    var previous: Unicode.Scalar = " "
    for scalar in name.unicodeScalars.prefix(Self.longestName) {
      defer { previous = scalar }
      let value = scalar.value
      if value < 0x80, !scalar.isLatinLetter {
        switch scalar {
        case "'", "`", ".": break
        case "-":
          // "Çavuşo -lu": a hyphen after a gap stands for letters that were lost.
          afterHyphen = previousIsSpace && !words.isEmpty
          finish()
          previousIsSpace = false
        default:
          if scalar == " ", previous == "-" { afterHyphen = false }
          finish()
          previousIsSpace = true
        }
        continue
      }
      if let code = NameAlphabet.code(scalar, in: .arabic) {
        append(NameAlphabet.scalar(code, in: .arabic), .arabic)
        previousIsSpace = false
        continue
      }
      if Self.isMark(scalar) { continue }
      let plain = Self.plainLatin(scalar, turkish: turkish, scholarly: semitic)
      if plain.isEmpty {
        if !scalar.properties.isAlphabetic {
          finish()
          previousIsSpace = true
        }
        continue
      }
      if pieces.isEmpty {
        joinsPrevious = afterHyphen && scalar.properties.isLowercase
        afterHyphen = false
      }
      if scalar.properties.isUppercase { capitals += 1 } else { smalls += 1 }
      append(plain, .latin)
      previousIsSpace = false
    }
    finish()
    return words
  }

  /// One word of pieces in two scripts: the script of the first two letters' majority wins, and the
  /// other's letters are read in it.
  private static func merge(_ pieces: [(script: NameScript, text: String)]) -> Word? {
    guard let first = pieces.first else { return nil }
    guard pieces.count > 1 else {
      return Word(spelling: undoubled(first.text, first.script), script: first.script)
    }
    let latinCount = pieces.filter { $0.script == .latin }.reduce(0) { $0 + $1.text.count }
    let arabicCount = pieces.filter { $0.script == .arabic }.reduce(0) { $0 + $1.text.count }
    let script: NameScript = latinCount >= arabicCount ? .latin : .arabic
    let text = pieces.map { piece in
      piece.script == script ? piece.text : LetterReading.read(piece.text, in: script)
    }.joined()
    return text.isEmpty ? nil : Word(spelling: undoubled(text, script), script: script)
  }

  /// A damaged word that ends as names in -oğlu do, its ending made whole: ğ is the letter that
  /// texts lose most.
  private static func restoringSon(_ word: String) -> String {
    guard word.hasSuffix("lu") else { return word }
    let stem = word.dropLast(2)
    guard let vowel = stem.suffix(4).lastIndex(of: "o"),
      stem[stem.index(after: vowel)...].allSatisfy({ "aghlu".contains($0) })
    else { return word }
    return stem[...vowel] + "glu"
  }

  /// A Latin word with doubled consonants written once: Arabic does not write them, and spellings
  /// of one name differ in them.
  static func undoubled(_ text: String, _ script: NameScript = .latin) -> String {
    guard script == .latin else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == result.last, !"aeiou".unicodeScalars.contains(scalar) { continue }
      result.append(scalar)
    }
    return String(result)
  }

  /// Joins Abd, Abu and split damaged words; drops articles.
  private func glue(_ words: [Word]) -> [Word] {
    var result: [Word] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let hasNext = index + 1 < words.count
      if hasNext, NameParticles.isServant(word.spelling) {
        // "Abd al-Aziz", "Abdul Aziz", عبد العزيز
        var next = index + 1
        if word.script == .latin, next + 1 < words.count,
          NameParticles.isArticle(words[next].spelling, before: words[next + 1].spelling)
        {
          next += 1
        }
        let base = word.script == .latin ? "abdal" : "عبد"
        var rest = words[next].spelling
        if word.script == .arabic, !rest.hasPrefix("ال") { rest = "ال" + rest }
        result.append(Word(spelling: base + rest, script: word.script))
        index = next + 1
        continue
      }
      if hasNext, NameParticles.isFather(word.spelling) {
        var next = index + 1
        if word.script == .latin, next + 1 < words.count,
          NameParticles.isArticle(words[next].spelling, before: words[next + 1].spelling)
        {
          next += 1
        }
        let base = word.script == .latin ? "abu" : "ابو"
        result.append(Word(spelling: base + words[next].spelling, script: word.script))
        index = next + 1
        continue
      }
      if hasNext, word.script == .latin,
        NameParticles.isArticle(word.spelling, before: words[index + 1].spelling)
      {
        index += 1
        continue
      }
      result.append(word)
      index += 1
    }
    return result
  }

  /// Whether the name has letters that only Turkish spelling explains.
  private func isTurkish(_ name: String) -> Bool {
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

  /// Whether the name is in a scholarly romanisation of Arabic, where ş is an emphatic s.
  private func isScholarly(_ name: String) -> Bool {
    name.unicodeScalars.contains(where: Self.scholarlyLetters.contains)
      || name.lowercased().hasPrefix("aş ")
  }

  private static let scholarlyLetters = Set("āīūáĀĪŪÁḩḨţŢḑḐʿʾ‘".unicodeScalars)

  private static let longestName = 600

  /// A letter as small letters from a to z; empty for what is none.
  private static func plainLatin(
    _ scalar: Unicode.Scalar, turkish: Bool, scholarly: Bool
  ) -> String {
    if scalar.isLatinLetter, let small = Unicode.Scalar(scalar.value | 0x20) {
      return latin(small, turkish: turkish, scholarly: scholarly)
    }
    return scalar.properties.lowercaseMapping.unicodeScalars
      .map { latin($0, turkish: turkish, scholarly: scholarly) }.joined()
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xAD, 0x2018, 0x2019, 0x2BB...0x2BF, 0x2C8, 0xB4,
      0x201B, 0xB7:
      return true
    default: return false
    }
  }

  private static func latin(
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
}

extension Unicode.Scalar {
  fileprivate var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
