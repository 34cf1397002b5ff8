import Model

/// Tells what kind of thing a stretch of English words names, if it names anything.
struct NameClassifier {
  let reading: SegmentReading
  let memory: ArticleMemory

  /// The name of a stretch of words; `nil` where nothing speaks for one.
  func name(_ words: Range<Int>, afterTitle: Bool) -> NameSpan? {
    var scores = Scores()
    if afterTitle { scores.add(.person, 5, Mention.followsTitle) }
    weighWords(words, &scores)
    weighSurroundings(words, &scores)
    let before = scores
    weighFrames(words, &scores)
    let isFramed =
      scores.organization >= before.organization + Self.framed && isWrittenAsName(words)
    let allCommon = words.allSatisfy {
      reading.isEveryday($0) && !has($0, .givenName)
        || has($0, .connector)
    }
    if allCommon, !isFramed, !afterTitle, scores.location < Self.sureOfPlace, !isTeam(words),
      !words.contains(where: { has($0, .organisation) || has($0, .place) })
    {
      return nil
    }
    // `Q&A`
    if words.allSatisfy({ reading.tokens[$0].shape.contains(.initial) }) { return nil }
    let best = scores.best
    guard best.score > 0 else { return nil }
    if words.count == 1, best.score < 0.5 { return nil }
    let evidence = scores.evidence.filter { $0.type == best.type }.sorted { $0.weight > $1.weight }
      .map(\.words)
    return NameSpan(
      words: words, type: best.type, evidence: evidence.isEmpty ? ["capitals"] : evidence,
      strength: best.type == .person ? max(0.1, best.score - Self.personByDefault) : best.score)
  }

  /// Whether capitals say that everyday words are a name: they stand in mid-sentence, and nowhere without.
  private func isWrittenAsName(_ words: Range<Int>) -> Bool {
    !reading.tokens[words.lowerBound].shape.contains(.opensSentence) && !reading.capitalsSayNothing
      && reading.known[words.lowerBound] == nil
      && !memory.hasInLowerCase(reading.tokens[words.lowerBound].key)
  }

  /// From here on even everyday words name a body: `published by Penguin`.
  private static let framed = 2.4

  /// From here on even everyday words name a place: `Bowling Green, Ohio`.
  private static let sureOfPlace = 4.0

  /// What any capitalised words score as a person, which says nothing beside other readings.
  private static let personByDefault = 1.6

  func has(_ index: Int, _ kind: NameLexicon.WordClass) -> Bool {
    reading.classes[index].contains(kind)
  }

  private func weighWords(_ words: Range<Int>, _ scores: inout Scores) {
    guard let first = words.first, let last = words.last else { return }
    let tokens = reading.tokens
    if words.count > 1 {
      if NameContext.companies.contains(tokens[last].key) {
        scores.add(.organization, 9, "a company's word in it")
      } else if has(last, .organisation) {
        scores.add(.organization, 4, "an organisation's word in it")
      } else if let head = words.first(where: { has($0, .organisation) }),
        head + 1 < words.upperBound,
        has(head + 1, .connector)
      {
        scores.add(.organization, 4.5, "an organisation's word before \u{201C}of\u{201D}")
      } else if words.contains(where: { has($0, .organisation) }) {
        scores.add(.organization, 2, "an organisation's word in it")
      }
      if words.dropFirst().contains(where: hasAmpersand) {
        scores.add(.organization, 3, "joined by \u{201C}&\u{201D}")
      }
      if has(last, .newspaper) {
        scores.add(.organization, words.count > 2 ? 3 : 1, "a newspaper's word in it")
      }
      if has(last, .place) { scores.add(.location, 4.2, "a place's word in it") }
      if NameContext.trades.contains(tokens[last].key), words.count > 2 || !isNameOfPeople(first) {
        scores.add(.organization, 3, "a trade in it")
      } else if NameContext.grounds.contains(tokens[last].key) {
        scores.add(.location, 3, "a kind of place in it")
      }
      if NameContext.bodyHeads.contains(tokens[first].key) {
        scores.add(.organization, 4, "a body's word in front")
      }
      if NameContext.placeHeads.contains(tokens[first].key), !reading.isEveryday(last) {
        scores.add(.location, 2.5, "a place's word of another language in front")
      }
      if has(first, .placeHead) { scores.add(.location, 2.5, "a place's word in front") }
      let isPlaceToo = reading.known[first]?.type == .location && has(first, .weakGivenName)
      if has(first, .givenName) || isPlaceToo,
        !tokens[first].shape.contains(.capitals) || tokens[first].range.count > 3
      {
        // `George Washington University Hospital`
        let isEponym = words.count > 2 && has(last, .organisation)
        scores.add(.person, isEponym ? 1.6 : 3.2, "a given name")
      }
      if words.dropFirst().contains(where: { has($0, .particle) && !has($0, .connector) }) {
        scores.add(.person, 1.5, "a particle of names")
      }
      if words.dropLast().contains(where: {
        tokens[$0].shape.contains(.initial) && !hasAmpersand(before: $0 + 1)
      }) {
        scores.add(.person, 2.5, "an initial")
      }
      if memory.isHouse(tokens[last].key) {
        scores.add(.organization, 7, "analysts work there")
      }
      if memory.isFamilyName(tokens[last].key) { scores.add(.person, 3, "a family name") }
      // `Air Norvania`
      if let known = reading.known[last], known.type == .location, known.words.count == 1,
        known.words.upperBound == words.upperBound, !isNameOfPeople(first), !isNameOfPeople(last),
        reading.known[first] == nil, !has(first, .locative), !has(first, .placeHead),
        !NameContext.openings.contains(tokens[first].key)
      {
        scores.add(.organization, 2.5, "ends in the name of a place")
      }
      // `UNC NE INDIANA` of a table is nobody.
      if words.allSatisfy({ tokens[$0].shape.contains(.capitals) && tokens[$0].range.count > 1 }) {
        scores.person -= 2
      }
      if memory.part(tokens[first].key) == .organization {
        scores.add(.organization, 4, "begins as a company's name does in the article")
      }
      let isPlain = words.allSatisfy {
        !reading.isEveryday($0) || has($0, .particle) || has($0, .givenName)
      }
      if words.count <= 4 {
        // Few people have no name that anybody else has.
        let isOfPeople = words.contains(where: isNameOfPeople)
        scores.add(.person, isPlain ? 1.6 : 0.9, "two capitalised words")
        if !isOfPeople {
          scores.person -= 0.8
          scores.add(.organization, isPlain ? 0.85 : 0.2, "no name of people in it")
        }
      }
    } else {
      weighSingle(first, &scores)
    }
    if let known = reading.known[first], known.type == .location {
      if has(last, .organisation) {
        scores.add(.organization, 2, "begins with the name of a place")
      }
      if words.count > 1, !has(last, .place), !has(last, .givenName) {
        if reading.isPlural(last) {
          scores.add(.organization, 4, "a place with a plural, as teams have")
        } else if reading.isEveryday(last) {
          scores.add(.organization, 4, "begins with the name of a place")
        }
      }
    }
    if words.count > 1, NameContext.events.contains(tokens[last].key) {
      scores.add(.miscellaneous, 6, "ends in a word for an event or a prize")
    }
    if words.count > 2, NameContext.eventHeads.contains(tokens[first].key),
      has(first + 1, .connector)
    {
      scores.add(.miscellaneous, 8, "begins with a word for an event")
    }
    if isTeam(words) { scores.add(.organization, 1, "a plural, as teams have") }
  }

  /// Whether everyday words of which the last is a plural stand capitalised in mid-sentence: `the
  /// Pirates`, `the Devil Rays`.
  private func isTeam(_ words: Range<Int>) -> Bool {
    guard words.count <= 2, let first = words.first, let last = words.last, first > 0,
      !reading.capitalsSayNothing
    else { return false }
    let token = reading.tokens[last]
    return reading.tokens[first - 1].key == NameContext.the
      && reading.tokens[first].gap == .space
      && reading.isPlural(last, ofLetters: 4) && !token.shape.contains(.possessive)
      && !NameContext.events.contains(token.key)
      && words.allSatisfy {
        !memory.hasInLowerCase(reading.tokens[$0].key)
          && reading.classes[$0].isDisjoint(with: [
            .place, .organisation, .title, .calendar, .noName,
          ])
      }
  }

  /// Whether a word in small letters is a verb by its form or among the commonest.
  private func isVerb(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.isLatin, !token.isCapitalised else { return false }
    let letters = reading.scalars[token.range]
    return NameContext.verbs.contains(token.key)
      || letters.count > 4 && letters.suffix(2).elementsEqual(["e", "d"])
  }

  private func isNameOfPeople(_ index: Int) -> Bool {
    let kinds: NameLexicon.WordClass = [.givenName, .weakGivenName]
    return !reading.classes[index].isDisjoint(with: kinds)
      || NameLexicon.isNameOfPeople(reading.tokens[index].key)
  }

  private func hasAmpersand(before index: Int) -> Bool {
    let gap = reading.tokens[index - 1].range.upperBound..<reading.tokens[index].range.lowerBound
    return reading.scalars[gap].contains("&")
  }

  private func weighSingle(_ index: Int, _ scores: inout Scores) {
    let token = reading.tokens[index]
    if token.shape.contains(.capitals), token.range.count >= 2, token.range.count <= 6,
      !reading.capitalsSayNothing
    {
      scores.add(.organization, 3, "an acronym")
    }
    let isAcronym =
      token.shape.contains(.capitals) && token.range.count < 5 && !reading.capitalsSayNothing
    if has(index, .givenName), !isAcronym { scores.add(.person, 2, "a given name") }
    if isState(index) { scores.add(.location, 6, "a state behind a town") }
    if memory.isHouse(token.key) { scores.add(.organization, 3, "analysts work there") }
    let letters = reading.scalars[token.range]
    if letters.count > 5 {
      if Self.familyEndings.end(letters) {
        scores.add(.person, 1, "the ending of a family name")
      }
      if Self.placeEndings.end(letters) {
        scores.add(.location, 1.2, "the ending of a place's name")
      }
    }
    let isWord = reading.isEveryday(index)
    let isOfPeople = isNameOfPeople(index)
    scores.add(.person, isWord ? 0.2 : isOfPeople ? 1 : 0.4, "a capitalised word")
    if !isWord { scores.add(.organization, 0.55, "a capitalised word") }
    // `Belgrano planned`: what acts is a person more often than not.
    if !isWord, index + 1 < reading.tokens.count, reading.tokens[index + 1].gap == .space,
      isVerb(index + 1)
    {
      scores.add(.person, 0.4, "followed by a verb")
    }
    if token.range.count > 3, !token.shape.contains(.capitals),
      letters.dropFirst(2).contains(where: { $0.properties.isUppercase }),
      !letters.starts(with: ["M", "c"]), !letters.starts(with: ["M", "a", "c"])
    {
      scores.add(.organization, 2.5, "capitals inside the word")
    }
  }

  private static let familyEndings = WordEndings([
    "oglu", "ov", "ova", "ev", "eva", "enko", "ski", "sky", "ska", "vic", "vich", "ez", "sson",
    "sen", "son", "ian", "yan", "dze", "shvili", "escu", "poulos", "idis", "akis", "zadeh", "pour",
  ])
  private static let placeEndings = WordEndings([
    "stan", "burg", "burgh", "ville", "grad", "shire", "abad", "pur", "polis", "land", "stadt",
    "gorod", "istan", "wick", "ford", "mouth", "bury", "cester", "iyah", "iya",
  ])
}
