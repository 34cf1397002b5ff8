/// Cuts a name into words by separators alone: letters folded, words that lost letters whole.
struct NameScanner {
  /// The words that were read.
  private(set) var name = CodedName()

  /// Letters of the word that is being read, as they stand.
  private var pending: [UInt8] = []
  /// Its runs of letters in one script, by where each begins.
  private var pieces: [(script: NameScript, start: Int)] = []
  private var capitals = 0
  private var smalls = 0
  private let isTurkish: Bool
  private let isScholarly: Bool

  init(_ name: String) {
    let text = LostLetters.mended(name)
    let isPlain = !text.unicodeScalars.contains {
      (0x80..<0x300).contains($0.value) || (0x1E00..<0x1F00).contains($0.value)
    }
    isTurkish = !isPlain && LatinSpelling.isTurkish(text)
    isScholarly = !isPlain && LatinSpelling.isScholarly(text)
    self.name.letters.reserveCapacity(48)
    pending.reserveCapacity(24)
    read(text)
  }

  private mutating func read(_ text: String) {
    for scalar in text.unicodeScalars.prefix(Self.longestName) {
      let value = scalar.value
      if value < 0x80 {
        let small = value | 0x20
        if (0x61...0x7A).contains(small) {
          if value == small { smalls += 1 } else { capitals += 1 }
          // In Turkish, c is read as j.
          append(isTurkish && small == 0x63 ? 10 : UInt8(small - 0x60), .latin)
          continue
        }
        switch scalar {
        case "'", "`", ".": break
        default: finish()
        }
        continue
      }
      if let code = NameAlphabet.code(scalar, in: .arabic) {
        append(code, .arabic)
        continue
      }
      if LatinSpelling.isMark(scalar) { continue }
      let plain = LatinSpelling.plain(scalar, turkish: isTurkish, scholarly: isScholarly)
      if plain.isEmpty {
        if !scalar.properties.isAlphabetic { finish() }
        continue
      }
      if scalar.properties.isUppercase { capitals += 1 } else { smalls += 1 }
      for letter in plain { append(letter, .latin) }
    }
    finish()
  }

  private mutating func append(_ letter: UInt8, _ script: NameScript) {
    if pieces.last?.script != script {
      pieces.append((script, pending.count))
    } else if script == .arabic, pending.last == Self.dotlessYa {
      // Dotless ya inside a word is ya.
      pending[pending.count - 1] = Self.ya
    }
    pending.append(letter)
  }

  private mutating func finish() {
    defer {
      pending.removeAll(keepingCapacity: true)
      pieces.removeAll(keepingCapacity: true)
      capitals = 0
      smalls = 0
    }
    guard let first = pieces.first else { return }
    let start = name.letters.count
    let isMixed = pieces.count > 1
    let script = isMixed ? script(ofPieces: pieces) : first.script
    if isMixed { pending = merged(in: script) }
    guard !pending.isEmpty else { return }
    appendUndoubled(script)
    var word = CodedName.Word(letters: start..<name.letters.count, script: script)
    if capitals >= 2, smalls == 0, first.script == script {
      let start = name.letters.count
      name.letters += isMixed ? pending[..<pieces[1].start] : pending[...]
      word.capitals = start..<name.letters.count
    }
    name.words.append(word)
  }

  /// The script of a word in two: that of most of its letters.
  private func script(ofPieces pieces: [(script: NameScript, start: Int)]) -> NameScript {
    var latin = 0
    for (index, piece) in pieces.enumerated() where piece.script == .latin {
      latin += (index + 1 < pieces.count ? pieces[index + 1].start : pending.count) - piece.start
    }
    return latin >= pending.count - latin ? .latin : .arabic
  }

  /// The letters of a word in two scripts, those of the other one read in `script`.
  private func merged(in script: NameScript) -> [UInt8] {
    var letters: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : pending.count
      for letter in pending[piece.start..<end] {
        if piece.script == script {
          letters.append(letter)
        } else {
          letters += LetterReading.read(letter, in: script)
        }
      }
    }
    return letters
  }

  /// Appends the word's letters, doubled Latin consonants written once: Arabic does not write them,
  /// and spellings of one name differ in them.
  private mutating func appendUndoubled(_ script: NameScript) {
    guard script == .latin else {
      name.letters += pending
      return
    }
    let start = name.letters.count
    for letter in pending {
      if name.letters.count > start, letter == name.letters[name.letters.count - 1],
        !LatinSpelling.isVowel(letter)
      {
        continue
      }
      name.letters.append(letter)
    }
  }

  private static let longestName = 600
  private static let dotlessYa = code(of: "ى")
  private static let ya = code(of: "ي")

  private static func code(of letter: Unicode.Scalar) -> UInt8 {
    NameAlphabet.code(letter, in: .arabic) ?? NameAlphabet.edge
  }
}
