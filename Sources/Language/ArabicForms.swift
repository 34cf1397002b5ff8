/// Forms and spellings of folded Arabic words that the index may have under other stems.
enum ArabicForms {
  /// A word without article with what may stand before and behind it, and as others spell it: enough to meet
  /// each stem that the index may have for it.
  ///
  /// - Returns: None where the word is not Arabic or too short to be inflected.
  static func all(of word: String) -> [String] {
    let others = ArabicSpellings.others(of: word) + respelled(word)
    return inflected(word) + others.flatMap { [$0] + inflected($0) } + exchanged(word)
  }

  private static func inflected(_ word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 3, let first = letters.first, let last = letters.last,
      letters.allSatisfy({ (0x621...0x64A).contains($0.value) })
    else { return [] }
    // An article after li- takes the first of two lams away.
    let behindLam = String(scalars: first == "ل" ? letters.dropFirst() : letters[...])
    var forms = [word, "ال" + word, "لل" + behindLam, "و" + word, "ب" + word, "ل" + word]
    if last == "ه" {
      let base = String(scalars: letters.dropLast())
      forms += ["ته", "تها", "تي", "تك", "ات", "تين"].map { base + $0 }
    } else {
      forms += ["ا", "ين", "ه", "ها", "ي", "ك", "نا"].map { word + $0 }
    }
    // A verb with the mark of "she": `أعلن`, `أعلنت`.
    if letters.count >= 4, last == "ت", letters[letters.count - 2] != "ا" {
      forms.append(String(scalars: letters.dropLast()))
    } else if last != "ه", last != "ت" {
      forms.append(word + "ت")
    }
    if letters.suffix(2) == ["ا", "ء"] {
      // On its carrier before a pronoun: `أبناؤنا`, `أبنائك`.
      let base = String(scalars: letters.dropLast())
      forms += ["ونا", "ينا", "وك", "يك"].map { base + $0 }
    }
    if letters.count >= 4 {
      forms += construct(letters) + future(letters)
      if ArabicProclitics.contains(first) { forms.append(String(scalars: letters.dropFirst())) }
    }
    return forms + hamza(letters)
  }

  /// The plural before another noun, which lacks its noon: `موظفو البنك`. Only what looks like a participle or a
  /// nisba has one in waw; other words that end in it are foreign.
  private static func construct(_ letters: [Unicode.Scalar]) -> [String] {
    if letters.count >= 6, letters.suffix(2) == ["و", "ن"] {
      return [String(scalars: letters.dropLast())]
    }
    if letters.count >= 6, letters.suffix(2) == ["ي", "ن"] {
      return [String(scalars: letters.dropLast(2)) + "و"]
    }
    let isParticiple = letters[0] == "م" && letters[1] != "ا" && letters.last != "ه"
    return isParticiple || letters.last == "ي" ? [String(scalars: letters[...]) + "و"] : []
  }

  /// A verb with and without the sin of the future: `سيستقبلونه`, `يستقبلون`.
  private static func future(_ letters: [Unicode.Scalar]) -> [String] {
    let isFuture = letters.count >= 5 && letters[0] == "س"
    let verb = isFuture ? letters.dropFirst() : letters[...]
    let second = verb.dropFirst().first ?? "ا"
    guard let person = verb.first, persons.contains(person), !longVowels.contains(second) else {
      return []
    }
    let text = String(scalars: verb)
    return isFuture ? [text] : ["س" + text, "س" + text + "ه", "س" + text + "ها"]
  }

  private static let persons: [Unicode.Scalar] = ["ي", "ت", "ن"]
  private static let longVowels: [Unicode.Scalar] = ["ا", "و", "ي"]

  /// A hamza at the end that is written once more behind its carrier, or not: `طارئ`, `طارىء`.
  private static func hamza(_ letters: [Unicode.Scalar]) -> [String] {
    switch letters.last {
    case "ء" where letters.count >= 4 && ["ي", "و"].contains(letters[letters.count - 2]):
      [String(scalars: letters.dropLast())]
    case "ا", "ي", "و": [String(scalars: letters[...]) + "ء"]
    default: []
    }
  }

  /// A word with a hamza before the plural of a verb on another carrier (`يقرؤون`, `يقرأون`; `جاؤوا`, `جاءوا`),
  /// with or without the alef that is not read behind it.
  private static func respelled(_ word: String) -> [String] {
    var forms = carriers.compactMap { ending, other in
      word.hasSuffix(ending) && word.count > ending.count + 1
        ? String(word.dropLast(ending.count)) + other : nil
    }
    if word.count > 4 {
      if word.hasSuffix("وا") { forms.append(String(word.dropLast())) }
      if word.hasSuffix("و") { forms.append(word + "ا") }
    }
    return forms
  }

  private static let carriers = [
    ("وون", "اون"), ("اون", "وون"), ("ووا", "اوا"), ("اوا", "ووا"), ("اووا", "اءوا"),
    ("اءوا", "اووا"),
    ("ءون", "اون"), ("اون", "ءون"),
  ]

  /// A word with letters that Persian has for sounds that Arabic lacks, and without: `ڤيديو`, `فيديو`.
  private static func exchanged(_ word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 3 else { return [] }
    let plain = letters.map { plainLetters[$0] ?? $0 }
    if plain != letters { return [String(scalars: plain[...])] }
    var forms: [String] = []
    for (place, letter) in letters.enumerated() {
      for foreign in foreignLetters[letter] ?? [] {
        var other = letters
        other[place] = foreign
        forms.append(String(scalars: other[...]))
      }
    }
    return forms
  }

  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "ڤ": "ف", "پ": "ب", "چ": "ج", "گ": "ك", "ژ": "ز", "ڨ": "ق",
  ]
  private static let foreignLetters: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ف": ["ڤ"], "ب": ["پ"], "ج": ["چ", "گ"], "غ": ["گ"], "ك": ["گ"], "ز": ["ژ"], "ق": ["ڨ"],
  ]

  /// The rest of a half-typed word behind a letter that may be a clitic; `nil` where there is none, or
  /// too little is left to look for.
  static func withoutClitic(_ word: String) -> String? {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 3, let first = letters.first, searchedProclitics.contains(first)
    else {
      return nil
    }
    return String(scalars: letters.dropFirst())
  }

  /// Letters that search takes off words of few letters.
  private static let searchedProclitics: [Unicode.Scalar] = ["و", "ب", "ل"]
}
