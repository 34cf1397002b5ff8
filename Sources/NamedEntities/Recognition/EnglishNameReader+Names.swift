import Language
import Model

/// Tells which stretches of capitalised words are names.
extension EnglishNameReader {
  /// The name that a piece is, if it is one, with what belongs to it in front.
  func name(_ piece: Piece) -> NameSpan? {
    guard var span = nameItself(piece) else { return nil }
    let before = span.words.lowerBound - 1
    guard before >= 0, tokens[span.words.lowerBound].gap == .space else { return span }
    if piece.known == nil, hasOwnArticle(span, before) {
      span.words = before..<span.words.upperBound
      if span.type == .person, span.strength < Self.strongerThanArticle {
        span.type = .organization
      }
    } else if span.type == .organization, isOrdinal(before),
      span.words.contains(where: { Self.units.contains(tokens[$0].key) })
    {
      span.words = before..<span.words.upperBound
    }
    return span
  }

  /// Whether a capitalised article in mid-sentence belongs to a name: `supporting The Cult`.
  private func hasOwnArticle(_ span: NameSpan, _ before: Int) -> Bool {
    let article = tokens[before]
    return article.key == NameContext.the && article.isCapitalised && !reading.capitalsSayNothing
      && before > 0 && !article.shape.contains(.opensSentence) && article.gap == .space
      && span.type != .location
  }

  /// `82nd` of the 82nd Airborne Division.
  private func isOrdinal(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    guard tokens[index].shape.contains(.digits), word.count > 2 else { return false }
    return Self.ordinalEndings.contains(String(scalars: word.suffix(2)).lowercased())
      && word.dropLast(2).allSatisfy { $0.properties.numericType != nil }
  }

  private static let strongerThanArticle = 2.0
  private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]
  private static let units = KeySet(cues: "EnglishNameReader.units")

  private func nameItself(_ piece: Piece) -> NameSpan? {
    if let known = piece.known {
      if known.type == .location, !known.isCountry,
        NameClassifier(reading: reading, memory: memory).isBodyOfPlace(known.words)
      {
        return NameSpan(
          words: known.words, type: .organization, evidence: ["said of it as of a body"])
      }
      return NameSpan(
        words: known.words, type: known.type,
        evidence: ["a name that Khabar knows"]
          + (isIntroduced(known.words, by: piece) ? [Mention.followsTitle] : []))
    }
    if piece.isBody {
      return NameSpan(
        words: piece.words, type: .organization, evidence: ["an organization of two places"])
    }
    if isFamilyWithParticle(piece.words) {
      return NameSpan(
        words: piece.words, type: .person, evidence: ["named in full elsewhere in the article"])
    }
    var words = piece.words
    // A sentence's first word that is an everyday word is not part of the name.
    while words.count > 1, dropsFirst(words) || isGrammar(words.lowerBound) {
      words = (words.lowerBound + 1)..<words.upperBound
    }
    guard let first = words.first else { return nil }
    if let known = reading.known[first], !known.isWeak, known.words == words {
      return NameSpan(
        words: words, type: known.type, evidence: ["a name that Khabar knows"])
    }
    if words.count == 1 { return single(first, afterTitle: piece.afterTitle) }
    return NameClassifier(reading: reading, memory: memory).name(
      words, afterTitle: piece.afterTitle)
  }

  /// Whether particles stand before the family name of somebody who is named in full elsewhere: `Van Loon`,
  /// `De la Cruz`.
  private func isFamilyWithParticle(_ words: Range<Int>) -> Bool {
    guard let first = words.first, words.count > 1, !Self.grammar.contains(tokens[first].key),
      words.dropLast().allSatisfy({ has($0, .particle) })
    else { return false }
    return memory.part(tokens[words.upperBound - 1].key) == .person
  }

  /// Whether what stands before or behind a known name tells who is meant: `President Reagan`, `the Reagan
  /// administration`.
  private func isIntroduced(_ words: Range<Int>, by piece: Piece) -> Bool {
    let next = words.upperBound
    let before = words.lowerBound - 1
    let isBehindTitle =
      before >= 0 && joins(words.lowerBound) && has(before, .title)
      && !Self.courtesies.contains(tokens[before].key)
    return isBehindTitle
      || next < tokens.count && tokens[next].gap == .space
        && NameContext.governments.contains(tokens[next].key)
  }

  /// What is said to anybody: `Mr Reagan` may be another.
  private static let courtesies = KeySet(cues: "EnglishNameReader.courtesies")

  private func dropsFirst(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    let token = tokens[first]
    guard reading.isEveryday(first) || has(first, .function) else { return false }
    if reading.known[first] != nil || has(first, .givenName) { return false }
    if has(first, .organisation) || has(first, .placeHead)
      || NameContext.eventHeads.contains(token.key) && words.count > 2
    {
      return false
    }
    if token.shape.contains(.opensSentence) {
      // `Supreme Court ruled…` but `Meanwhile Erdogan…`
      let isBody = words.dropFirst().contains { has($0, .organisation) || has($0, .place) }
      return !isBody || memory.hasInLowerCase(token.key) || token.range.count <= 3
    }
    return false
  }

  private func single(_ index: Int, afterTitle: Bool) -> NameSpan? {
    let token = tokens[index]
    let isWord = reading.isEveryday(index)
    if let known = reading.known[index], known.isWeak {
      let isSure = !isWord && !token.shape.contains(.opensSentence)
      let named = memory.part(token.key)
      guard isSure || named != nil else { return nil }
      // Whom the article names in full is meant, and not the town of the same name: `Ferguson`.
      return NameSpan(
        words: index..<(index + 1), type: named ?? known.type,
        evidence: [
          named == nil ? "a name that Khabar knows" : "named in full elsewhere in the article"
        ])
    }
    if let type = memory.part(token.key), !isWord || !token.shape.contains(.opensSentence) {
      return NameSpan(
        words: index..<(index + 1), type: type, evidence: ["named in full elsewhere in the article"]
      )
    }
    if has(index, .organisation) || has(index, .title) || has(index, .demonym)
      || has(index, .titleComplement) || has(index, .particle)
    {
      return nil
    }
    if has(index, .place), isWord { return nil }
    if !token.shape.isDisjoint(with: [.initial, .pluralAcronym]) { return nil }
    // `Anti-government`: half of an adjective.
    if token.shape.contains(.opensSentence), index + 1 < tokens.count,
      tokens[index + 1].gap == .hyphen, !tokens[index + 1].isCapitalised
    {
      return nil
    }
    if isWord, !afterTitle {
      if token.shape.contains(.opensSentence) || memory.hasInLowerCase(token.key) {
        // `Ben opened up`
        let isFollowed =
          index + 1 < tokens.count && tokens[index + 1].gap == .space
          && !tokens[index + 1].isCapitalised
        guard memory.hasCapitalised(token.key) || isFollowed, !memory.hasInLowerCase(token.key),
          has(index, .givenName)
        else { return nil }
      }
      if token.shape.contains(.capitals) && token.range.count > 3 { return nil }
    }
    return NameClassifier(reading: reading, memory: memory).name(
      index..<(index + 1), afterTitle: afterTitle)
  }
}
