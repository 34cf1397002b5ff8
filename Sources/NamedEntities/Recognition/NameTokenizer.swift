/// Splits a segment into the words that name detection works on.
///
/// Apostrophes inside a word and the dots of `U.S.` belong to it, a possessive `'s` does not, and a
/// hyphen parts two words but is remembered in ``NameToken/gap``. Latin and Arabic letters in one
/// word stay together, because a half-converted name (`Yıldızoغlu`) is one name.
struct NameTokenizer {
  /// The longest word that is kept whole; what follows is cut into further words.
  static let longestWord = 600

  let scalars: [Unicode.Scalar]
  var tokens: [NameToken] = []

  /// The words of a text, in order.
  static func tokens(of scalars: [Unicode.Scalar]) -> [NameToken] {
    var tokenizer = NameTokenizer(scalars: scalars)
    tokenizer.run()
    tokenizer.joinTornWords()
    return tokenizer.tokens
  }

  /// The folded keys of a phrase's words, without any look at how they are written.
  static func keys(of phrase: some StringProtocol) -> [UInt64] {
    var keys: [UInt64] = []
    var hash = NameFolding.seed
    for scalar in phrase.unicodeScalars {
      let letter = NameLetter(scalar)
      if letter.kind != nil {
        if letter.folded != 0 { hash = NameFolding.combine(hash, letter.folded) }
      } else if !isApostrophe(scalar), hash != NameFolding.seed {
        keys.append(hash)
        hash = NameFolding.seed
      }
    }
    if hash != NameFolding.seed { keys.append(hash) }
    return keys
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    tokens.reserveCapacity(scalars.count / 5 + 4)
  }

  private mutating func run() {
    var index = 0
    var gapStart = 0
    while index < scalars.count {
      guard Self.isLetter(scalars[index]) else {
        index += 1
        continue
      }
      let gap = gap(from: gapStart, to: index)
      let token = word(at: index, gap: gap)
      tokens.append(token)
      index = token.range.upperBound
      if token.shape.contains(.possessive) { index = skipPossessive(index) }
      gapStart = index
    }
  }

  /// Reads one word that starts at an offset.
  private func word(at start: Int, gap: NameToken.Gap) -> NameToken {
    var index = start
    var hash = NameFolding.seed
    var spelling = NameFolding.seed
    var shape: NameToken.Shape = []
    var lowers = 0
    var capitals = 0
    while index < scalars.count, index - start < Self.longestWord {
      let scalar = scalars[index]
      let letter = NameLetter(scalar)
      if let kind = letter.kind {
        switch kind {
        case .latin:
          shape.insert(.latin)
          if letter.isCapital {
            capitals += 1
            if index == start { shape.insert(.capitalised) }
          } else {
            lowers += 1
          }
        case .arabic: shape.insert(.arabic)
        case .digit: shape.insert(.digits)
        case .mark: break
        }
      } else if scalar == "." {
        guard isAcronymDot(at: index, start: start) else { break }
        shape.insert(.dotted)
        spelling = NameFolding.combine(spelling, scalar.value)
        index += 1
        continue
      } else if !Self.isApostrophe(scalar) || !isInnerApostrophe(at: index, start) {
        break
      }
      if letter.folded != 0 { hash = NameFolding.combine(hash, letter.folded) }
      spelling = NameFolding.combine(spelling, scalar.value)
      index += 1
    }
    if lowers == 0, capitals > 0 {
      shape.insert(.capitals)
      if capitals == 1 { shape.insert(.initial) }
    }
    if lowers == 1, capitals > 1, scalars[index - 1] == "s" { shape.insert(.pluralAcronym) }
    if isPossessive(at: index) { shape.insert(.possessive) }
    if opensSentence(at: start, gap: gap) { shape.insert(.opensSentence) }
    return NameToken(range: start..<index, key: hash, spelling: spelling, shape: shape, gap: gap)
  }

  /// Whether the dot belongs to an abbreviation of single capitals: `U.S.`, `U.N`.
  private func isAcronymDot(at index: Int, start: Int) -> Bool {
    guard index > start, Self.isCapital(scalars[index - 1]) else { return false }
    let single = index - 1 == start || scalars[index - 2] == "."
    guard single else { return false }
    if index + 1 < scalars.count, Self.isCapital(scalars[index + 1]) {
      // `J. Smith` without a space is still an initial: two capitals in a row need a dot or an end.
      return index + 2 >= scalars.count || !Self.isLetter(scalars[index + 2])
    }
    return index - 2 >= start && scalars[index - 2] == "."
  }

  private func isInnerApostrophe(at index: Int, _ start: Int) -> Bool {
    guard index > start, index + 1 < scalars.count,
      Self.isLetter(scalars[index + 1])
    else { return false }
    return !isPossessive(at: index)
  }

  private func isPossessive(at index: Int) -> Bool {
    possessiveLength(at: index) > 0 || isPluralPossessive(at: index)
      || isDetachedPossessive(at: index)
  }

  /// Whether the apostrophe behind a plural makes it possessive (`Magistrates' Court`) rather than
  /// closing a quotation.
  private func isPluralPossessive(at index: Int) -> Bool {
    guard index > 2, index + 1 < scalars.count, Self.isApostrophe(scalars[index]),
      scalars[index - 1] == "s", scalars[index + 1] == " "
    else { return false }
    var isOpen = false
    for position in max(0, index - Self.longestQuotation)..<index
    where Self.isApostrophe(scalars[position]) {
      if position == 0 || !Self.isLetter(scalars[position - 1]) {
        isOpen = true
      } else if !Self.isLetter(scalars[position + 1]) {
        isOpen = false
      }
    }
    return !isOpen
  }

  private static let longestQuotation = 300

  /// How many scalars a possessive `'s` or a contraction (`'ve`, `'ll`) takes at a place.
  private func possessiveLength(at index: Int) -> Int {
    guard index + 1 < scalars.count, Self.isApostrophe(scalars[index]) else { return 0 }
    var length = 1
    var letters = ""
    while index + length < scalars.count, length < 4,
      Self.isLetter(scalars[index + length])
    {
      letters.unicodeScalars.append(scalars[index + length])
      length += 1
    }
    return Self.contractions.contains(letters) ? length : 0
  }

  private static let contractions: Set<String> = ["s", "S", "ve", "re", "ll", "d", "m"]

  /// Texts that were once cut into words have a space before it: `Hecht 's`.
  private func isDetachedPossessive(at index: Int) -> Bool {
    index + 2 < scalars.count && scalars[index] == " " && scalars[index + 2] == "s"
      && Self.isApostrophe(scalars[index + 1])
      && (index + 3 >= scalars.count || scalars[index + 3] == " ")
  }

  private func skipPossessive(_ index: Int) -> Int {
    isDetachedPossessive(at: index)
      ? index + 3 : min(index + possessiveLength(at: index), scalars.count)
  }

  private func gap(from start: Int, to end: Int) -> NameToken.Gap {
    guard start > 0 || end > 0 else { return .stop }
    if tokens.isEmpty { return .stop }
    var marks = 0
    var gap = NameToken.Gap.space
    var spaces = 0
    for index in start..<end {
      let scalar = scalars[index]
      switch scalar {
      case " ", "\n", "\r", "\t", "\u{A0}", "\u{200E}", "\u{200F}", "\u{AD}":
        spaces += 1
        if scalar == "\n", index > start, scalars[index - 1] == "\n" { gap = .stop }
      case "_" where end - start == 1:
        // The words of a hashtag: `#زيد_بن_سالم`.
        break
      case "-", "\u{2010}", "\u{2011}":
        marks += 1
        if gap == .space { gap = .hyphen } else if gap != .stop { gap = .mark }
      case ".":
        marks += 1
        let soft = start == index && isAbbreviationDot(index, next: end)
        if soft, gap == .space { gap = .soft } else { gap = .stop }
      case "!", "?", "\u{61F}", "\u{2026}", "\u{6D4}", "\u{2022}":
        gap = .stop
      case ",", "\u{60C}":
        marks += 1
        if gap == .space { gap = .comma } else if gap != .stop { gap = .mark }
      case "&":
        // `Blohm & Voss` is one name.
        marks += 1
        if gap == .space { gap = .soft } else if gap != .stop { gap = .mark }
      case "'", "\u{2019}":
        marks += 1
        if gap == .space, spaces == 0 { gap = .soft } else if gap != .stop { gap = .mark }
      default:
        marks += 1
        if gap != .stop { gap = .mark }
      }
    }
    if gap == .hyphen, spaces > 0 {
      let atLineEnd = (start..<end).contains { scalars[$0] == "\n" }
      gap = atLineEnd ? .hyphen : .mark
    }
    return gap
  }

  /// Whether the dot after the last word marks an abbreviation or an initial, not a sentence's end.
  private func isAbbreviationDot(_ index: Int, next: Int) -> Bool {
    guard let last = tokens.last, last.range.upperBound == index, last.isLatin else { return false }
    if last.shape.contains(.initial) { return true }
    return NameLexicon.isAbbreviation(last.key)
  }

  private func opensSentence(at start: Int, gap: NameToken.Gap) -> Bool {
    if gap == .stop { return true }
    guard gap == .mark, start > 0 else { return false }
    switch scalars[start - 1] {
    case "\"", "\u{201C}", "\u{2018}", "\u{AB}", "(", "[": return true
    default: break
    }
    // After a colon or a dash, as in `Erdogan: We will…`.
    var index = start - 1
    while index > 0, scalars[index] == " " { index -= 1 }
    return scalars[index] == ":" || scalars[index] == "-" || scalars[index] == "\u{2013}"
      || scalars[index] == "\u{2014}"
  }

  // MARK: - Letters

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    NameLetter(scalar).kind != nil
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { NameLetter(scalar).isCapital }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}" || scalar == "\u{2018}"
      || scalar == "`"
  }
}
