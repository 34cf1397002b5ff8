import Model

/// Cuts a run of capitalised words into stretches that may be one name each.
extension EnglishNameReader {
  /// A stretch of a run that may be one name.
  struct Piece {
    var words: Range<Int>
    var afterTitle = false
    var known: SegmentReading.Known?
    /// Two places and the body that they share: `Avon and Somerset Police`.
    var isBody = false
  }

  /// Cuts a run at titles, demonyms, dates and known names.
  func pieces(of run: Range<Int>) -> [Piece] {
    var result: [Piece] = []
    var index = run.lowerBound
    var afterTitle = false
    while index < run.upperBound {
      // A sentence's article is part of no name, but may stand before one that begins with anything.
      if tokens[index].key == Self.the, tokens[index].shape.contains(.opensSentence),
        index + 1 < run.upperBound, reading.known[index].map(\.isWeak) ?? true
      {
        index += 1
        continue
      }
      if let colony = colony(at: index, in: run) {
        result.append(Piece(words: colony.words, known: colony))
        index = colony.words.upperBound
        afterTitle = false
        continue
      }
      if isSkipped(index) {
        index += 1
        afterTitle = false
        continue
      }
      if let end = coordinatedBodyEnd(at: index) ?? partnersEnd(at: index) {
        result.append(Piece(words: index..<end, isBody: true))
        index = end
        afterTitle = false
        continue
      }
      // `American Telephone and Telegraph Co`
      if has(index, .demonym), let end = partnersEnd(at: index + 1) {
        result.append(Piece(words: index..<end, isBody: true))
        index = end
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

  /// A country under the name of who ruled it: `French Sudan`.
  private func colony(at index: Int, in run: Range<Int>) -> SegmentReading.Known? {
    let next = index + 1
    guard Self.rulers.contains(tokens[index].key), next < run.upperBound, joins(next),
      reading.known[index].map({ $0.words.count == 1 }) ?? true, let known = reading.known[next],
      known.type == .location, !known.isWeak, known.words.count == 1
    else { return nil }
    return SegmentReading.Known(
      words: index..<known.words.upperBound, skip: 0, type: .location, isWeak: false)
  }

  private static let rulers = KeySet(cues: "EnglishNameReader.rulers")

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
    // `Saudi Energy Minister`: a short word for a country may open a title.
    if let known = reading.known[start], !known.isWeak,
      known.words.count > 1 || !has(start, .demonym)
    {
      return nil
    }
    if isCompany(start, in: run) { return nil }
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
      if index < run.upperBound, has(index, .organisation), !isPortfolio(index, in: run) {
        if end == nil || Self.seldomTitles.contains(tokens[index - 1].key) { return nil }
      }
    }
    return end
  }

  /// Whether a word opens the name of a company, going by its last word: `Leader Development Corp`.
  private func isCompany(_ start: Int, in run: Range<Int>) -> Bool {
    for index in (start + 1)..<max(start + 1, min(start + 5, run.upperBound)) {
      guard joins(index), tokens[index].isCapitalised,
        reading.classes[index].isDisjoint(with: [.givenName, .weakGivenName, .title, .calendar])
      else { return false }
      if NameContext.companies.contains(tokens[index].key) { return index > start + 1 }
      if let known = reading.known[index], !known.isWeak { return false }
    }
    return false
  }

  /// Whether a word for a body says what a minister is of: `Saudi Energy Minister`.
  private func isPortfolio(_ index: Int, in run: Range<Int>) -> Bool {
    has(index, .titleComplement) && index + 1 < run.upperBound && has(index + 1, .title)
  }

  /// Words that open bodies' names as often as they are titles: `Premier League`.
  static let seldomTitles = KeySet(cues: "EnglishNameReader.seldomTitles")

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
    // What is known as one name is never cut: `Sirte and Al-Jafra operations room`.
    if let known = reading.known[start], !known.isWeak {
      index = min(known.words.upperBound, run.upperBound)
    }
    while index < run.upperBound {
      if index > start {
        if has(index, .calendar) && reading.known[index] == nil { break }
        if has(index, .demonym) && !has(index - 1, .connector) && !startsBodyAfter(start, index)
          && !isInsideBody(index, of: start, in: run)
        {
          break
        }
        if titleEnd(at: index, in: run) != nil, !isFamilyName(index, in: run),
          !(has(index, .organisation) || has(index, .place))
        {
          break
        }
        if tokens[index].gap == .hyphen, partsAtHyphen(index, start: start) { break }
        if partsAtConnector(index, start: start) || partsAtAmpersand(index, start: start) { break }
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
    guard has(index, .connector), !has(index, .particle), !tokens[index].isCapitalised,
      !isCompanyBehindAnd(index)
    else { return false }
    let isBody = (start..<index).contains { isHead($0) }
    guard isBody else { return true }
    // `Oakland Athletics of Major League Baseball`
    if Self.clubs.contains(tokens[index - 1].key) { return true }
    // `Norvane Inc of Franklin`, but `Norvane Co of Canada Ltd`
    if NameContext.companies.contains(tokens[index - 1].key), tokens[index].key == NameContext.of,
      !(index + 2 < tokens.count && NameContext.companies.contains(tokens[index + 2].key))
    {
      return true
    }
    guard tokens[index].key == Self.and else { return false }
    let isListed = (start..<index).contains { has($0, .connector) }
    let beginsAnew = index + 1 < tokens.count && tokens[index + 1].key == Self.the
    return !isListed || beginsAnew || has(index - 1, .organisation)
  }

  /// Whether an ampersand stands between two people: `Karl Langdon & Harvey Deegan`.
  private func partsAtAmpersand(_ index: Int, start: Int) -> Bool {
    has(start, .givenName) && has(index, .givenName)
      && reading.scalars[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
        .contains("&")
  }

  private static let clubs = KeySet(cues: "EnglishNameReader.clubs")
  private static let and = NameFolding.key("and")
  private static let the = NameFolding.key("the")

  /// Whether a demonym stands inside a body's name that nothing else is known of: `Pan American World
  /// Airways`.
  private func isInsideBody(_ index: Int, of start: Int, in run: Range<Int>) -> Bool {
    startsBody(index, in: run)
      && (start..<index).allSatisfy {
        reading.known[$0] == nil && !tokens[$0].shape.contains(.opensSentence)
          && tokens[$0].isCapitalised && tokens[$0].gap.rawValue <= NameToken.Gap.hyphen.rawValue
          && reading.classes[$0].isDisjoint(with: [
            .givenName, .title, .calendar, .demonym, .titleComplement,
          ])
      }
  }

  private func startsBodyAfter(_ start: Int, _ index: Int) -> Bool {
    (start..<index).contains { has($0, .organisation) }
  }

  /// Whether a hyphen parts two names (`Kim-Trump`) rather than joining one (`Al-Sarraj`).
  private func partsAtHyphen(_ index: Int, start: Int) -> Bool {
    if has(index - 1, .particle) || has(index, .particle) { return false }
    // `Fort Worth Star-Telegram`
    if has(index - 1, .newspaper) || has(index, .newspaper) { return false }
    let before = (start..<index).last {
      reading.known[$0].map { $0.words.upperBound == index } ?? false
    }
    let after = reading.known[index]
    if let after, !after.isWeak, after.words.lowerBound == index { return true }
    guard let before, let known = reading.known[before] else { return false }
    return !known.isWeak && known.type != .person
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
