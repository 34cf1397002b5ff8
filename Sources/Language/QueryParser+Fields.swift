import Model

/// Fields and their values: `source:"Desk"`, `title:(rain OR snow)`.
extension QueryParser {
  /// The condition of a field and its value.
  mutating func field(
    _ name: String, _ lexeme: QueryLexer.Lexeme
  ) throws(QueryError) -> Query.Clause? {
    guard let field = QueryField(rawValue: name) else {
      if isUnfinished { return nil }
      let names = QueryField.allCases.map { $0.rawValue + ":" }.joined(separator: " ")
      throw QueryError("There is no field \(name):. Fields are \(names)", at: lexeme.range)
    }
    if field == .title {
      let clause = try value { parser throws(QueryError) in
        try parser.nested(from: lexeme) { parser throws(QueryError) in try parser.item() }
      }
      guard let clause else { return try missingValue(of: field, lexeme) }
      // A title in a title is the title.
      if case .inTitle = clause { return clause }
      return .inTitle(clause)
    }
    guard let next = peek, !next.followsSpace else { return try missingValue(of: field, lexeme) }
    let text: String
    switch next.token {
    case .word(let word): text = word
    case .quoted(let quoted, let isOpen):
      if isOpen, !isUnfinished {
        throw QueryError("This quotation mark is not closed.", at: next.range)
      }
      text = quoted
    default: return try missingValue(of: field, lexeme)
    }
    position += 1
    guard QueryLexer.visibleRange(of: text) != nil else {
      return try missingValue(of: field, lexeme)
    }
    try countTerm(at: lexeme.range.lowerBound..<next.range.upperBound)
    do {
      return .filter(try QueryFieldValue.filter(field, text, at: next.range))
    } catch {
      // The value may be half typed.
      if isUnfinished, isAtEnd { return nil }
      throw error
    }
  }

  /// What follows a field's colon without a space.
  private mutating func value(
    _ read: (inout Self) throws(QueryError) -> Query.Clause?
  ) throws(QueryError) -> Query.Clause? {
    guard let next = peek, !next.followsSpace else { return nil }
    return try read(&self)
  }

  private func missingValue(
    of field: QueryField, _ lexeme: QueryLexer.Lexeme
  ) throws(QueryError) -> Query.Clause? {
    if isUnfinished { return nil }
    let example = QueryFieldValue.example(of: field)
    throw QueryError("\(field.rawValue): needs a value, as in \(example).", at: lexeme.range)
  }
}
