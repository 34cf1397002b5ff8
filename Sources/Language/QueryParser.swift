public import Model

/// Reads the query language: words, "phrases", `prefix*`, `~translated`, AND, OR, NOT, `-`,
/// parentheses, NEAR and fields.
///
/// The grammar, loosest first; words in capitals are operators only in capitals:
/// ```
/// query    = either
/// either   = both { OR both }
/// both     = beside { AND beside }
/// beside   = part { part }
/// part     = [ NOT | "-" ] item
/// item     = "(" either ")" | NEAR "(" term … ["," number] ")" | term [ NEAR[/number] term ]
///          | field ":" value
/// term     = [ "~" ] word [ "*" ] | quoted [ "*" ]
/// ```
public struct QueryParser {
  /// Words, phrases and filters that a query may have; more are an error.
  public static let maximumTermCount = 120
  /// What stands in what, whether by parentheses, fields or NOT: FTS5's own parser holds a hundred
  /// open signs, of which a level takes three.
  private static let maximumDepth = 20
  private static let defaultDistance = 10
  /// Words besides operators that a headline has at least.
  static let shortestHeadline = 5

  private let lexemes: [QueryLexer.Lexeme]
  let isUnfinished: Bool
  /// Whether the line is a headline in capitals, in which OR and NOT are words like the others.
  private let isHeadlineInCapitals: Bool
  private let end: Int
  var position = 0
  private var depth = 0
  private var termCount = 0

  /// The meaning of a query line.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - isUnfinished: Whether it is still being typed: what is open is closed at the end, what
  ///     lacks its other half is left out, and the last word may be the beginning of one.
  /// - Throws: ``Model/QueryError`` with the place at fault.
  /// - Complexity: O(*n*).
  public static func parse(_ text: String, isUnfinished: Bool = false) throws(QueryError) -> Query {
    var parser = QueryParser(text, isUnfinished: isUnfinished)
    let root = try parser.either()
    if let lexeme = parser.peek {
      throw QueryError("This parenthesis closes nothing.", at: lexeme.range)
    }
    if root == nil, !isUnfinished, !parser.isStar, let place = QueryLexer.visibleRange(of: text) {
      throw QueryError("There is no word in this to search for.", at: place)
    }
    return Query(text: text, root: root)
  }

  private init(_ text: String, isUnfinished: Bool) {
    lexemes = QueryLexer.lexemes(of: text)
    self.isUnfinished = isUnfinished
    isHeadlineInCapitals = Self.isHeadlineInCapitals(lexemes)
    end = text.unicodeScalars.count
  }

  var peek: QueryLexer.Lexeme? {
    position < lexemes.count ? lexemes[position] : nil
  }

  private mutating func take() -> QueryLexer.Lexeme? {
    defer { position += 1 }
    return peek
  }

  /// Whether the line is a star, which asks for everything.
  private var isStar: Bool { lexemes.count == 1 && lexemes[0].token == .star }

  var isAtEnd: Bool { position >= lexemes.count }

  private func isOperator(_ name: String) -> Bool {
    !isHeadlineInCapitals && peek?.token == .word(name)
  }

  // MARK: Operators

  private mutating func either() throws(QueryError) -> Query.Clause? {
    try joined(by: "OR", make: Query.Clause.any) { parser throws(QueryError) in
      try parser.both()
    }
  }

  private mutating func both() throws(QueryError) -> Query.Clause? {
    try joined(by: "AND", make: Query.Clause.all) { parser throws(QueryError) in
      try parser.beside()
    }
  }

  private mutating func joined(
    by name: String, make: ([Query.Clause]) -> Query.Clause,
    _ next: (inout Self) throws(QueryError) -> Query.Clause?
  ) throws(QueryError) -> Query.Clause? {
    var parts: [Query.Clause] = []
    let first = try next(&self)
    if let first { parts.append(first) }
    while isOperator(name), let sign = take() {
      guard !parts.isEmpty || isUnfinished else {
        throw QueryError("\(name) needs something on both sides.", at: sign.range)
      }
      if let part = try next(&self) {
        parts.append(part)
      } else if !isUnfinished {
        throw QueryError("\(name) needs something on both sides.", at: sign.range)
      }
    }
    return parts.count > 1 ? make(parts) : parts.first
  }

  private mutating func beside() throws(QueryError) -> Query.Clause? {
    var parts: [Query.Clause] = []
    while let lexeme = peek, lexeme.token != .close, !isOperator("AND"), !isOperator("OR") {
      if let part = try part() { parts.append(part) }
    }
    guard parts.count > 1 else { return parts.first }
    return .loose(parts)
  }

  private mutating func part() throws(QueryError) -> Query.Clause? {
    guard let lexeme = peek else { return nil }
    guard lexeme.token == .minus || isOperator("NOT") else { return try item() }
    position += 1
    if let peek, peek.token != .close, !isOperator("AND"), !isOperator("OR"),
      let excluded = try nested(from: lexeme, { parser throws(QueryError) in try parser.part() })
    {
      if case .not(let clause) = excluded { return clause }
      return .not(excluded)
    }
    guard isUnfinished || lexeme.token == .minus else {
      throw QueryError("NOT needs a word after it.", at: lexeme.range)
    }
    return nil
  }

  // MARK: Items

  mutating func item() throws(QueryError) -> Query.Clause? {
    guard let lexeme = take() else { return nil }
    switch lexeme.token {
    case .open: return try parenthesized(from: lexeme)
    case .field(let name): return try field(name, lexeme)
    case .word("NEAR") where peek?.token == .open && !isHeadlineInCapitals:
      return try nearList(from: lexeme)
    case .word, .quoted, .tilde: return try termOrNear(lexeme)
    case .close, .comma, .star, .minus: return nil
    }
  }

  private mutating func parenthesized(
    from opening: QueryLexer.Lexeme
  ) throws(QueryError) -> Query.Clause? {
    let clause = try nested(from: opening) { parser throws(QueryError) in try parser.either() }
    if peek?.token == .close {
      position += 1
    } else if !isUnfinished {
      throw QueryError("This parenthesis is not closed.", at: opening.range)
    }
    return clause
  }

  /// What stands inside something else.
  mutating func nested(
    from lexeme: QueryLexer.Lexeme,
    _ read: (inout Self) throws(QueryError) -> Query.Clause?
  ) throws(QueryError) -> Query.Clause? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw QueryError(
        "Parentheses, fields and NOT can be nested \(Self.maximumDepth) deep.", at: lexeme.range)
    }
    return try read(&self)
  }

  private mutating func termOrNear(
    _ lexeme: QueryLexer.Lexeme
  ) throws(QueryError) -> Query.Clause? {
    guard let first = try term(lexeme) else { return nil }
    var terms = [first]
    var distance = Self.defaultDistance
    while !isHeadlineInCapitals, case .word(let word)? = peek?.token,
      word == "NEAR" || word.hasPrefix("NEAR/"),
      let sign = take()
    {
      if word.hasPrefix("NEAR/") {
        guard let number = Int(Folding.folded(String(word.dropFirst(5)))), number > 0 else {
          throw QueryError("NEAR/ needs a number of words, as in NEAR/5.", at: sign.range)
        }
        distance = min(number, 1_000)
      }
      guard let next = peek, let other = try nearTerm(next) else {
        if isUnfinished { break }
        throw QueryError("NEAR needs a word or phrase on both sides.", at: sign.range)
      }
      terms.append(other)
    }
    return terms.count > 1 ? .near(terms, distance: distance) : .term(first)
  }

  private mutating func nearTerm(
    _ lexeme: QueryLexer.Lexeme
  ) throws(QueryError) -> Query.Term? {
    guard lexeme.token != .open, lexeme.token != .close else { return nil }
    position += 1
    return try term(lexeme)
  }

  private mutating func nearList(
    from sign: QueryLexer.Lexeme
  ) throws(QueryError) -> Query.Clause? {
    position += 1
    var terms: [Query.Term] = []
    var distance = Self.defaultDistance
    while let lexeme = take(), lexeme.token != .close {
      if lexeme.token == .comma {
        guard case .word(let word)? = peek?.token, let number = Int(Folding.folded(word)) else {
          if isUnfinished { continue }
          throw QueryError(
            "After the comma, NEAR wants a number of words, as in NEAR(one two, 5).",
            at: sign.range.lowerBound..<lexeme.range.upperBound)
        }
        position += 1
        distance = min(max(number, 1), 1_000)
      } else if let term = try term(lexeme) {
        terms.append(term)
      }
    }
    if position > lexemes.count, !isUnfinished {
      throw QueryError("NEAR( is not closed.", at: sign.range)
    }
    position = min(position, lexemes.count)
    guard terms.count > 1 else { return terms.first.map(Query.Clause.term) }
    return .near(terms, distance: distance)
  }

  /// A term that begins with the lexeme; `nil` where it has no letters.
  private mutating func term(_ lexeme: QueryLexer.Lexeme) throws(QueryError) -> Query.Term? {
    var kind = Query.Term.Kind.word
    var text: String
    var upper = lexeme.range.upperBound
    switch lexeme.token {
    case .word(let word):
      text = word
    case .quoted(let quoted, let isOpen):
      // A headline that is pasted in may have quotation marks that do not match.
      if isOpen, !isUnfinished, lexemes.count < Self.shortestHeadline {
        throw QueryError("This quotation mark is not closed.", at: lexeme.range)
      }
      text = quoted
      kind = .phrase
    case .tilde:
      guard let next = peek, case .word(let word) = next.token, !next.followsSpace else {
        return nil
      }
      position += 1
      text = word
      upper = next.range.upperBound
      kind = .translated
    default:
      return nil
    }
    if let star = peek, star.token == .star, !star.followsSpace {
      position += 1
      upper = star.range.upperBound
      if kind == .word { kind = .prefix }
    } else if isUnfinished, kind == .word, isAtEnd, upper == end {
      kind = .prefix
    }
    guard !Folding.folded(text).isEmpty else { return nil }
    let range = lexeme.range.lowerBound..<upper
    try countTerm(at: range)
    return Query.Term(kind: kind, text: text, range: range)
  }

  mutating func countTerm(at range: Range<Int>) throws(QueryError) {
    termCount += 1
    guard termCount <= Self.maximumTermCount else {
      throw QueryError("A query can have \(Self.maximumTermCount) words and fields.", at: range)
    }
  }
}
