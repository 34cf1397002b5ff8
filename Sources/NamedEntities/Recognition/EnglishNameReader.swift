import Model

/// Finds names in a segment of Latin script by capitals, titles, head words and known names.
struct EnglishNameReader {
  let reading: SegmentReading
  let memory: ArticleMemory
  let tokens: [NameToken]

  init(reading: SegmentReading, memory: ArticleMemory) {
    self.reading = reading
    self.memory = memory
    tokens = reading.tokens
  }

  func has(_ index: Int, _ kind: NameLexicon.WordClass) -> Bool {
    reading.classes[index].contains(kind)
  }

  /// The names, in order and not overlapping.
  func spans() -> [NameSpan] {
    var result: [NameSpan] = []
    var index = 0
    while index < tokens.count {
      guard isNameWord(index) else {
        index += 1
        continue
      }
      let end = endOfRun(from: index)
      let pieces = pieces(of: index..<end)
      result += pieces.compactMap(name)
      // A body may end behind the run: `Sirte and Al-Jafra operations room`.
      index = max(end, pieces.last?.words.upperBound ?? end)
    }
    return agreeingInLists(result)
  }

  // MARK: - Runs

  /// Whether a word that could be a particle of names is one of grammar here: `an` and `as` are only
  /// before a hyphen (`an-Nasr`).
  func isGrammar(_ index: Int) -> Bool {
    !tokens[index].isCapitalised && Self.grammar.contains(tokens[index].key)
      && !(index + 1 < tokens.count && tokens[index + 1].gap == .hyphen)
  }

  /// Words of grammar that are particles of names too.
  static let grammar = KeySet(cues: "EnglishNameReader.grammar")

  /// Whether a word may be part of a name by the way it is written.
  private func isNameWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isLatin else { return false }
    if let known = reading.known[index], !known.isWeak { return true }
    if !reading.capitalsSayNothing { return token.isCapitalised || isCallSign(index) }
    if has(index, .function) || has(index, .calendar) { return false }
    if memory.part(token.key) != nil { return true }
    guard token.isCapitalised else { return false }
    if has(index, .givenName) || has(index, .title) { return true }
    if memory.hasCapitalised(token.key), !memory.hasInLowerCase(token.key) { return true }
    if has(index, .demonym) || has(index, .particle) { return has(index, .demonym) }
    return token.range.count > 2 && !reading.isEveryday(index)
      && !memory.hasInLowerCase(token.key)
  }

  /// Whether a word is a figure and capitals, as a station calls itself: `6PR`; no measure: `10KM`.
  private func isCallSign(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape.isSuperset(of: [.digits, .capitals]), token.range.count < 6 else {
      return false
    }
    let letters = reading.scalars[token.range].drop { $0.properties.numericType != nil }
    return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
      && !Self.measures.contains(NameFolding.key(letters))
  }

  private static let measures = KeySet(cues: "EnglishNameReader.measures")

  private func endOfRun(from start: Int) -> Int {
    var end = start + 1
    var hasBody = isHead(start) || has(start, .title)
    if let known = reading.known[start], !known.isWeak { end = known.words.upperBound }
    while end < tokens.count {
      guard joins(end) else { break }
      if isNameWord(end) {
        hasBody = hasBody || isHead(end) || has(end, .title)
        end = max(end + 1, reading.known[end].map { $0.isWeak ? 0 : $0.words.upperBound } ?? 0)
        continue
      }
      guard let next = bridge(from: end, hasBody: hasBody) else { break }
      end = next
    }
    return min(end, tokens.count)
  }

  /// Whether a word may have `of` and a further name behind it.
  func isHead(_ index: Int) -> Bool {
    has(index, .organisation) || has(index, .place)
      || NameContext.eventHeads.contains(tokens[index].key)
  }

  /// Whether a word goes on what the word before it began.
  func joins(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index > 0 else { return false }
    if tokens[index - 1].shape.contains(.possessive), !isOwnedBody(index) { return false }
    return token.gap.rawValue <= NameToken.Gap.soft.rawValue
      && !token.shape.contains(.opensSentence)
  }

  /// Whether a word goes on the name of a body that belongs to those it is for: `Rady Children's
  /// Hospital`, `St Mary's Church`, but not `Egypt's Parliament`.
  private func isOwnedBody(_ index: Int) -> Bool {
    let owner = index - 1
    guard tokens[index].gap == .space || tokens[index].gap == .soft, tokens[owner].isCapitalised
    else { return false }
    let isSaint = owner > 0 && Self.saints.contains(tokens[owner - 1].key)
    guard isSaint || Self.owners.contains(tokens[owner].key) else { return false }
    return (index..<min(index + 3, tokens.count)).prefix { tokens[$0].isCapitalised }
      .contains { has($0, .organisation) || has($0, .place) }
  }

  private static let saints = KeySet(cues: "EnglishNameReader.saints")
  private static let owners = KeySet(cues: "EnglishNameReader.owners")

  /// Whether a word joins partners to their company: `James Norvane and Co`.
  func isCompanyBehindAnd(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].key == NameContext.and
      && tokens[index + 1].gap == .space && tokens[index + 1].isCapitalised
      && NameContext.companies.contains(tokens[index + 1].key)
  }

  /// The next name word after particles and connectors that a name may hold.
  private func bridge(from start: Int, hasBody: Bool) -> Int? {
    var index = start
    while index < tokens.count, index - start < 3, joins(index), !isNameWord(index) {
      let token = tokens[index]
      if token.shape.contains(.digits) { return nil }
      let isParticle = has(index, .particle) && !isGrammar(index)
      let isConnector = has(index, .connector) && (hasBody || isCompanyBehindAnd(index))
      guard isParticle || isConnector else { return nil }
      index += 1
    }
    guard index < tokens.count, index > start, joins(index), isNameWord(index) else { return nil }
    // `Ministry of Foreign Affairs of the Accord Government` is two names.
    if let known = reading.known[index], !known.isWeak, known.type == .organization { return nil }
    return index
  }
}
