import Model

/// Cuts a query line into words, quoted phrases, fields and signs.
struct QueryLexer {
  enum Token: Hashable {
    /// A bare word, which may be an operator.
    case word(String)
    /// Text between quotation marks; without the closing one where `isOpen`.
    case quoted(String, isOpen: Bool)
    /// A field's name before its colon.
    case field(String)
    case open
    case close
    case comma
    /// A minus before a word, field or parenthesis.
    case minus
    /// A tilde before a word.
    case tilde
    /// A star after a word or phrase.
    case star
  }

  struct Lexeme: Hashable {
    var token: Token
    /// Scalars of the query.
    var range: Range<Int>
    /// Whether a space stands before it.
    var followsSpace: Bool
  }

  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var lexemes: [Lexeme] = []

  static func lexemes(of text: String) -> [Lexeme] {
    var lexer = QueryLexer(scalars: Array(text.unicodeScalars))
    lexer.run()
    return lexer.lexemes
  }

  /// Scalars from the first to the last that shows; `nil` where none does.
  static func visibleRange(of text: String) -> Range<Int>? {
    let visible = text.unicodeScalars.enumerated().lazy
      .filter { !isBlank($0.element) && !isIgnored($0.element) }.map(\.offset)
    guard let first = visible.first else { return nil }
    return first..<(visible.reduce(first) { $1 } + 1)
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private mutating func run() {
    var hasSpace = true
    while offset < scalars.count {
      let scalar = scalars[offset]
      if Self.isBlank(scalar) || Self.isIgnored(scalar) {
        hasSpace = hasSpace || !Self.isIgnored(scalar)
        offset += 1
        continue
      }
      let start = offset
      let token = next(scalar, afterSpace: hasSpace)
      if let token {
        lexemes.append(Lexeme(token: token, range: start..<offset, followsSpace: hasSpace))
      }
      hasSpace = false
    }
  }

  private mutating func next(_ scalar: Unicode.Scalar, afterSpace: Bool) -> Token? {
    offset += 1
    switch scalar {
    case "(": return .open
    case ")": return .close
    case ",", "\u{60C}": return .comma
    case "~": return .tilde
    case "*": return .star
    case "-", "\u{2212}", "\u{2013}":
      let isSign = afterSpace || lexemes.isEmpty || lexemes.last?.token == .open
      guard isSign, offset < scalars.count, !scalars[offset].properties.isWhitespace else {
        return nil
      }
      return .minus
    default:
      if let closing = Self.closingQuote(for: scalar) {
        return quoted(from: scalar, until: closing)
      }
      return word()
    }
  }

  /// A phrase; an open typographic quotation mark is no sign of the language but of the text that
  /// was pasted in, and is passed over.
  private mutating func quoted(from opening: Unicode.Scalar, until closing: Set<Unicode.Scalar>)
    -> Token?
  {
    let start = offset
    while offset < scalars.count, !closing.contains(scalars[offset]) { offset += 1 }
    let text = text(start..<offset)
    if offset < scalars.count {
      offset += 1
      return .quoted(text, isOpen: false)
    }
    if opening == "\"" { return .quoted(text, isOpen: true) }
    offset = start
    return nil
  }

  private mutating func word() -> Token {
    let start = offset - 1
    while offset < scalars.count {
      let scalar = scalars[offset]
      if scalar == ":", let name = fieldName(start..<offset) {
        offset += 1
        return .field(name)
      }
      if scalar.properties.isWhitespace || Self.closingQuote(for: scalar) != nil
        || ["(", ")", "*"].contains(scalar) || (Self.isComma(scalar) && !partsThousands())
      {
        break
      }
      offset += 1
    }
    return .word(text(start..<offset))
  }

  private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "\u{60C}"
  }

  /// Whether the comma at the offset stands in a number, as in 1,200.
  private func partsThousands() -> Bool {
    func isDigit(_ place: Int) -> Bool {
      scalars.indices.contains(place) && scalars[place].properties.numericType == .decimal
    }
    return isDigit(offset - 1) && (1...3).allSatisfy { isDigit(offset + $0) }
      && !isDigit(offset + 4)
  }

  /// A field's name: Latin letters before a colon that a value follows, but no web address.
  private func fieldName(_ range: Range<Int>) -> String? {
    let name = text(range)
    guard name.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else {
      return nil
    }
    let next = offset + 1
    let hasValue = next < scalars.count && !scalars[next].properties.isWhitespace
    if hasValue, scalars[next] == "/" { return nil }
    let isKnown = QueryField(rawValue: name.lowercased()) != nil
    return hasValue || isKnown ? name.lowercased() : nil
  }

  private func text(_ range: Range<Int>) -> String {
    String(scalars: scalars[range].filter { !Self.isIgnored($0) }[...])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20
  }

  /// Zero-width characters and direction marks, which are pasted in unseen.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  private static func closingQuote(for scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
    switch scalar {
    case "\"": ["\""]
    case "\u{201C}", "\u{201E}": ["\u{201C}", "\u{201D}"]
    case "«": ["»"]
    default: nil
    }
  }
}
