import Model

/// Finds names in a segment of Latin script by capitals, titles, head words and known names.
struct EnglishNameReader {
  let reading: SegmentReading
  let memory: ArticleMemory

  private var tokens: [NameToken] { reading.tokens }

  private func has(_ index: Int, _ kind: NameLexicon.WordClass) -> Bool {
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
      result += pieces(of: index..<end).compactMap(name)
      index = end
    }
    return joiningVariants(result)
  }

  /// Makes one name of a given name, another spelling of it in brackets, and a family name:
  /// `Andrey (Andrei) Karlov`.
  private func joiningVariants(_ spans: [NameSpan]) -> [NameSpan] {
    guard spans.count > 2 else { return spans }
    var result: [NameSpan] = []
    for span in spans {
      let count = result.count
      if count >= 2, span.type == .person, result[count - 1].type == .person,
        result[count - 2].type == .person,
        isBracketed(result[count - 1], between: result[count - 2], and: span)
      {
        result[count - 2].words = result[count - 2].words.lowerBound..<span.words.upperBound
        result.removeLast()
      } else {
        result.append(span)
      }
    }
    return result
  }

  private func isBracketed(_ variant: NameSpan, between given: NameSpan, and family: NameSpan)
    -> Bool
  {
    guard given.words.count == 1, variant.words.count == 1,
      given.words.upperBound == variant.words.lowerBound,
      variant.words.upperBound == family.words.lowerBound
    else { return false }
    let range = tokens[variant.words.lowerBound].range
    let first = reading.text(tokens[given.words.lowerBound].range)
    return range.lowerBound > 0 && reading.scalars[range.lowerBound - 1] == "("
      && range.upperBound < reading.scalars.count && reading.scalars[range.upperBound] == ")"
      && SoundKey.keys(first) == SoundKey.keys(reading.text(range))
  }

  // MARK: - Runs

  /// Whether a word may be part of a name by the way it is written.
  private func isNameWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isLatin else { return false }
    if let known = reading.known[index], !known.isWeak { return true }
    if !reading.capitalsSayNothing { return token.isCapitalised }
    if has(index, .function) || has(index, .calendar) { return false }
    if memory.parts[token.key] != nil { return true }
    guard token.isCapitalised else { return false }
    if has(index, .givenName) || has(index, .title) { return true }
    if memory.hasCapitalised(token.key), !memory.hasInLowerCase(token.key) { return true }
    if has(index, .demonym) || has(index, .particle) { return has(index, .demonym) }
    return token.range.count > 2 && !NameLexicon.isEnglishWord(token.key)
      && !memory.hasInLowerCase(token.key)
  }

  private func endOfRun(from start: Int) -> Int {
    var end = start + 1
    var hasBody = has(start, .organisation) || has(start, .place) || has(start, .title)
    if let known = reading.known[start], !known.isWeak { end = known.words.upperBound }
    while end < tokens.count {
      guard joins(end) else { break }
      if isNameWord(end) {
        hasBody = hasBody || has(end, .organisation) || has(end, .place) || has(end, .title)
        end = max(end + 1, reading.known[end].map { $0.isWeak ? 0 : $0.words.upperBound } ?? 0)
        continue
      }
      guard let next = bridge(from: end, hasBody: hasBody) else { break }
      end = next
    }
    return min(end, tokens.count)
  }

  /// Whether a word goes on what the word before it began.
  private func joins(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index > 0, !tokens[index - 1].shape.contains(.possessive) else { return false }
    return token.gap.rawValue <= NameToken.Gap.soft.rawValue
      && !token.shape.contains(.opensSentence)
  }

  /// The next name word after particles and connectors that a name may hold.
  private func bridge(from start: Int, hasBody: Bool) -> Int? {
    var index = start
    while index < tokens.count, index - start < 3, joins(index), !isNameWord(index) {
      let token = tokens[index]
      if token.shape.contains(.digits) { return nil }
      let isParticle = has(index, .particle)
      let isConnector = hasBody && has(index, .connector)
      guard isParticle || isConnector else { return nil }
      index += 1
    }
    guard index < tokens.count, index > start, joins(index), isNameWord(index) else { return nil }
    // `Ministry of Foreign Affairs of the Accord Government` is two names.
    if let known = reading.known[index], !known.isWeak, known.type == .organization { return nil }
    return index
  }

  // MARK: - Pieces

  /// A stretch of a run that may be one name.
  private struct Piece {
    var words: Range<Int>
    var afterTitle = false
    var known: SegmentReading.Known?
  }

  /// Cuts a run at titles, demonyms, dates and known names.
  private func pieces(of run: Range<Int>) -> [Piece] {
    var result: [Piece] = []
    var index = run.lowerBound
    var afterTitle = false
    while index < run.upperBound {
      if isSkipped(index) {
        index += 1
        afterTitle = false
        continue
      }
      if let length = NameLexicon.demonymPhrases.length(in: tokens, at: index, below: run) {
        index += length
        continue
      }
      if let end = titleEnd(at: index, in: run) {
        index = end
        afterTitle = true
        continue
      }
      if has(index, .demonym), !startsBody(index, in: run), !startsKnownPhrase(index) {
        index += 1
        continue
      }
      let end = endOfPiece(from: index, in: run)
      var piece = Piece(words: index..<end, afterTitle: afterTitle)
      if let known = reading.known[index], !known.isWeak {
        if known.words.upperBound == end {
          piece.known = known
        } else if known.words.upperBound < end {
          if !growsKnown(known, to: end) {
            piece.words = known.words
            piece.known = known
          }
        }
      }
      result.append(piece)
      index = max(piece.words.upperBound, index + 1)
      afterTitle = false
    }
    return result
  }

  /// Whether a known name of several words starts here: `Libyan army`.
  private func startsKnownPhrase(_ index: Int) -> Bool {
    reading.known[index].map { !$0.isWeak && $0.words.count > 1 } ?? false
  }

  /// Whether the word can neither be nor start a name.
  private func isSkipped(_ index: Int) -> Bool {
    if let known = reading.known[index], !known.isWeak { return false }
    if has(index, .calendar) {
      // `May` and `April` are people when a given name or title is near; a name starts elsewhere.
      return true
    }
    if has(index, .noName) { return !startsBody(index, in: index..<tokens.count) }
    if has(index, .connector) || (has(index, .particle) && !tokens[index].isCapitalised) {
      return true
    }
    return false
  }

  /// Where a title that starts at a word ends: `Turkish Foreign Minister`, `Secretary of State`.
  private func titleEnd(at start: Int, in run: Range<Int>) -> Int? {
    if let known = reading.known[start], !known.isWeak { return nil }
    var index = start
    var end: Int?
    while index < run.upperBound {
      if has(index, .title) {
        if isFamilyName(index, in: run) { break }
        index += 1
        end = index
      } else if has(index, .titleComplement) || has(index, .demonym) {
        index += 1
      } else if let current = end, current == index, index + 1 < run.upperBound,
        has(index, .connector), has(index + 1, .titleComplement), reading.known[index + 1] == nil
      {
        index += 2
        end = index
      } else {
        break
      }
      // `Supreme Court`, `General Assembly`: words of a title that open a body's name.
      if index < run.upperBound, end == nil, has(index, .organisation) { return nil }
    }
    return end
  }

  /// Whether a title word is a family name here: `Stephen King`.
  private func isFamilyName(_ index: Int, in run: Range<Int>) -> Bool {
    index > run.lowerBound && index == run.upperBound - 1 && has(index - 1, .givenName)
      && !has(index - 1, .title)
  }

  /// Whether a demonym or common adjective opens a body's name: `Syrian Democratic Forces`.
  private func startsBody(_ start: Int, in run: Range<Int>) -> Bool {
    var index = start + 1
    while index < run.upperBound, index - start < 6 {
      if index > start, !joins(index) || !tokens[index].isCapitalised { return false }
      if has(index, .organisation), !has(index, .title) { return true }
      if has(index, .title) || has(index, .calendar) { return false }
      if let known = reading.known[index], !known.isWeak { return false }
      index += 1
    }
    return false
  }

  private func endOfPiece(from start: Int, in run: Range<Int>) -> Int {
    var index = start
    while index < run.upperBound {
      if index > start {
        if has(index, .calendar) && reading.known[index] == nil { break }
        if has(index, .demonym) && !has(index - 1, .connector) && !startsBodyAfter(start, index) {
          break
        }
        if titleEnd(at: index, in: run) != nil, !isFamilyName(index, in: run),
          !(has(index, .organisation) || has(index, .place))
        {
          break
        }
        if tokens[index].gap == .hyphen, partsAtHyphen(index, start: start) { break }
        if partsAtConnector(index, start: start) { break }
      }
      index += 1
    }
    // No connector at the end.
    while index > start + 1, !tokens[index - 1].isCapitalised,
      has(index - 1, .connector) || has(index - 1, .particle), reading.known[start] == nil
    {
      index -= 1
    }
    return index
  }

  /// Whether a lower-case connector parts two names: `Mayor Drosk of Vintrheim`, `the Northern Company
  /// and the Ministry of Health`.
  private func partsAtConnector(_ index: Int, start: Int) -> Bool {
    guard has(index, .connector), !has(index, .particle), !tokens[index].isCapitalised else {
      return false
    }
    let isBody = (start..<index).contains { has($0, .organisation) || has($0, .place) }
    guard isBody else { return true }
    guard tokens[index].key == Self.and else { return false }
    let isListed = (start..<index).contains { has($0, .connector) }
    let beginsAnew = index + 1 < tokens.count && tokens[index + 1].key == Self.the
    return !isListed || beginsAnew || has(index - 1, .organisation)
  }

  private static let and = NameFolding.key("and")
  private static let the = NameFolding.key("the")

  private func startsBodyAfter(_ start: Int, _ index: Int) -> Bool {
    (start..<index).contains { has($0, .organisation) }
  }

  /// Whether a hyphen parts two names (`Kim-Trump`) rather than joining one (`Al-Sarraj`).
  private func partsAtHyphen(_ index: Int, start: Int) -> Bool {
    if has(index - 1, .particle) || has(index, .particle) { return false }
    let before = (start..<index).last {
      reading.known[$0].map { $0.words.upperBound == index } ?? false
    }
    let after = reading.known[index]
    if let after, !after.isWeak, after.words.lowerBound == index { return true }
    guard let before, let known = reading.known[before] else { return false }
    return !known.isWeak && known.type != .person
  }

  /// Whether a piece that begins with a known name is a longer name: `Damascus University`.
  private func growsKnown(_ known: SegmentReading.Known, to end: Int) -> Bool {
    let rest = known.words.upperBound..<end
    guard let last = rest.last else { return false }
    if known.type == .person {
      // `Trump Tower`; a further name word may be a family name: `Mohammed Ali Jinnah`.
      return has(last, .organisation) || has(last, .place)
        || (known.words.count == 1 && has(known.words.lowerBound, .givenName))
    }
    if rest.contains(where: { reading.known[$0].map { !$0.isWeak } ?? false }) { return false }
    return has(last, .organisation) || has(last, .newspaper)
      || (known.type == .location && has(last, .place))
  }

  // MARK: - Names

  /// The name that a piece is, if it is one.
  private func name(_ piece: Piece) -> NameSpan? {
    if let known = piece.known {
      return NameSpan(
        words: known.words, type: typeInContext(known), evidence: ["a name that Khabar knows"])
    }
    var words = piece.words
    // A sentence's first word that is an everyday word is not part of the name.
    while words.count > 1, dropsFirst(words) { words = (words.lowerBound + 1)..<words.upperBound }
    guard let first = words.first else { return nil }
    if let known = reading.known[first], !known.isWeak, known.words == words {
      return NameSpan(
        words: words, type: typeInContext(known), evidence: ["a name that Khabar knows"])
    }
    if words.count == 1 { return single(first, afterTitle: piece.afterTitle) }
    return NameClassifier(reading: reading, memory: memory).name(
      words, afterTitle: piece.afterTitle)
  }

  /// A known place that a following word makes a body: left to the piece's own words.
  private func typeInContext(_ known: SegmentReading.Known) -> EntityType { known.type }

  private func dropsFirst(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    let token = tokens[first]
    guard NameLexicon.isEnglishWord(token.key) || has(first, .function) else { return false }
    if reading.known[first] != nil || has(first, .givenName) { return false }
    if has(first, .organisation) || has(first, .placeHead) {
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
    let isWord = NameLexicon.isEnglishWord(token.key)
    if let known = reading.known[index], known.isWeak {
      let isSure = !isWord && !token.shape.contains(.opensSentence)
      guard isSure || memory.parts[token.key] != nil else { return nil }
      return NameSpan(
        words: index..<(index + 1), type: known.type, evidence: ["a name that Khabar knows"])
    }
    if let type = memory.parts[token.key], !isWord || !token.shape.contains(.opensSentence) {
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
    if token.shape.contains(.initial) { return nil }
    // `Anti-government`: half of an adjective.
    if token.shape.contains(.opensSentence), index + 1 < tokens.count,
      tokens[index + 1].gap == .hyphen, !tokens[index + 1].isCapitalised
    {
      return nil
    }
    if isWord, !afterTitle {
      if token.shape.contains(.opensSentence) || memory.hasInLowerCase(token.key) {
        guard memory.hasCapitalised(token.key), !memory.hasInLowerCase(token.key),
          has(index, .givenName)
        else { return nil }
      }
      if token.shape.contains(.capitals) && token.range.count > 3 { return nil }
    }
    return NameClassifier(reading: reading, memory: memory).name(
      index..<(index + 1), afterTitle: afterTitle)
  }
}

extension PhraseTrie {
  /// How many words the longest phrase at a place has, if one stands there.
  func length(in tokens: [NameToken], at start: Int, below run: Range<Int>) -> Int? {
    var node: UInt32 = 0
    var found: Int?
    for index in start..<run.upperBound {
      guard let next = step(from: node, by: tokens[index].key) else { break }
      node = next
      if !values(at: node).isEmpty { found = index - start + 1 }
    }
    return found
  }
}
