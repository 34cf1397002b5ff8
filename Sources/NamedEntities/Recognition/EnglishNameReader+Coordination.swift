import Model

/// Bodies that two places share: `Avon and Somerset Police`, `the Sirte and Al-Jafra operations
/// room`.
extension EnglishNameReader {
  /// Where the name of such a body that starts at a word ends.
  func coordinatedBodyEnd(at start: Int) -> Int? {
    guard let first = placeEnd(at: start), first + 1 < tokens.count, tokens[first].key == Self.and,
      tokens[first].gap == .space, tokens[first + 1].gap == .space,
      start == 0 || tokens[start - 1].key != Self.between,
      let second = placeEnd(at: first + 1)
    else { return nil }
    // `Dun and Bradstreet Corp`
    if second < tokens.count, tokens[second].gap == .space, tokens[second].isCapitalised,
      NameContext.companies.contains(tokens[second].key), first == start + 1, second == first + 2
    {
      return second + 1
    }
    return Self.bodies.lazy.compactMap { end(of: $0, at: second) }.max()
  }

  /// Where a railway's or a company's name of two parts ends: `London and North Eastern Railway`, `Cable and
  /// Wireless Plc`.
  func partnersEnd(at start: Int) -> Int? {
    guard start + 3 < tokens.count, tokens[start].isCapitalised,
      !tokens[start].shape.contains(.possessive), tokens[start + 1].key == Self.and,
      tokens[start + 1].gap == .space,
      reading.classes[start].isDisjoint(with: [.organisation, .title, .calendar])
    else { return nil }
    for index in (start + 2)..<min(start + 6, tokens.count) {
      guard tokens[index].isCapitalised, tokens[index].gap == .space,
        !tokens[index].shape.contains(.possessive) || index == start + 5
      else { return nil }
      guard index > start + 2 else { continue }
      let key = tokens[index].key
      if Self.railways.contains(key) { return index + 1 }
      if NameContext.companies.contains(key) {
        // `Norvane and Arvik Corp` may be two.
        return index == start + 3 && reading.known[start] == nil ? index + 1 : nil
      }
    }
    return nil
  }

  /// Where a place's name ends: a known one, or one capitalised word.
  private func placeEnd(at start: Int) -> Int? {
    guard start < tokens.count, tokens[start].isCapitalised else { return nil }
    if let known = reading.known[start] {
      return known.type == .location && !known.isWeak ? known.words.upperBound : nil
    }
    // `Al-Jafra` is two words.
    let isArticle =
      has(start, .particle) && start + 1 < tokens.count && tokens[start + 1].gap == .hyphen
    let name = isArticle ? start + 1 : start
    guard tokens[name].isCapitalised, !reading.isEveryday(name),
      reading.classes[name].isDisjoint(with: [
        .organisation, .title, .demonym, .calendar, .givenName,
      ])
    else { return nil }
    return name + 1
  }

  private func end(of body: [UInt64], at start: Int) -> Int? {
    let end = start + body.count
    guard end <= tokens.count, tokens[start].gap == .space,
      !tokens[start - 1].shape.contains(.possessive),
      zip(start..<end, body).allSatisfy({ tokens[$0].key == $1 })
    else { return nil }
    // In one word, only a capital tells a body from a common noun.
    return body.count > 1 || tokens[start].isCapitalised ? end : nil
  }

  private static let and = NameFolding.key("and")
  private static let railways = KeySet(["railway", "railroad", "railways"])
  private static let between = NameFolding.key("between")
  private static let bodies = [
    "operations room", "operation room", "joint operations room", "joint command", "police",
    "constabulary", "council", "health board", "chamber", "chamber of commerce", "brigade",
    "brigades", "command", "fire service", "military council", "security directorate",
    "protection force", "revolutionaries brigade", "shura council", "municipal council",
  ].map { NameTokenizer.keys(of: $0) }
}
