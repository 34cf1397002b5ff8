import Model

// The subjects that stand before a verb.
extension SpeechReader {
  /// The subject before a verb; `nil` where there is none.
  func subject(before verb: Int, _ memory: SpeakerMemory) -> Subject? {
    let start = text.sentenceStart(of: verb)
    var index = verb - 1
    var gap = words[verb].gap
    while index >= start, words[index].span == nil, gap < .comma, words[index].mention == nil,
      lexicon.auxiliary.contains(words[index].form)
    {
      gap = words[index].gap
      index -= 1
    }
    guard index >= start, words[index].span == nil, gap < .colon else { return nil }
    if gap == .none, lexicon.speakerAgain.contains(words[index].form) {
      guard let again = memory.again(kind(of: words[index].form), isVerbFirst: false) else {
        return nil
      }
      return reference(index..<(index + 1), again)
    }
    if lexicon.relative.contains(words[index].form), words[index].mention == nil {
      return mentionBefore(index, from: start, within: 4)
    }
    if lexicon.isVerbFirst {
      guard !lexicon.isJoined(words[verb].form, in: lexicon.saying) else { return nil }
      // "Marlow, who spoke in the town, said".
      if gap == .comma, let mention = words[start].mention, mentions[mention].type == .person {
        let end = words[start...].firstIndex { $0.mention != mention } ?? verb
        return Subject(words: start..<end, mention: mention)
      }
      if let subject = mentionBefore(index + 1, from: start, within: 1) { return subject }
      if gap == .none, speaks(index) { return Subject(words: index..<(index + 1), mention: nil) }
      guard let head = words[start..<verb].prefix(5).first(where: { $0.mention != nil }),
        let mention = head.mention,
        mentions[mention].type == .person || mentions[mention].type == .organization,
        !isJoinedToPreposition(head),
        let first = words[start..<verb].firstIndex(where: { $0.mention == mention }),
        !words[start..<first].contains(where: { lexicon.subjectEnd.contains($0.form) })
      else { return nil }
      let end = words[first...].firstIndex { $0.mention != mention } ?? verb
      return Subject(words: first..<end, mention: mention)
    }
    if gap >= .comma { return apposition(before: index, from: start, memory) }
    return nounPhrase(endingAt: index, from: start, memory)
  }

  /// The name that stands before a place, a few words away at most.
  func mentionBefore(_ place: Int, from start: Int, within reach: Int) -> Subject? {
    var index = place - 1
    while index >= start, place - index <= reach {
      let word = words[index]
      if word.span != nil || lexicon.contains(word, in: lexicon.saying) && word.mention == nil {
        return nil
      }
      if let mention = word.mention, mentions[mention].type != .miscellaneous {
        let first = firstWord(of: mention, before: index)
        return Subject(words: first..<(index + 1), mention: mention)
      }
      index -= 1
    }
    return nil
  }

  /// Whether a name is written together with a preposition, so that it is nobody's subject.
  func isJoinedToPreposition(_ word: SpokenText.Word) -> Bool {
    guard let mention = word.mention, mentions[mention].segment == text.index,
      mentions[mention].range.lowerBound > word.range.lowerBound
    else { return false }
    return !lexicon.joined.contains { word.form.hasPrefix($0) }
  }

  func firstWord(of mention: Int, before index: Int) -> Int {
    var first = index
    while first > 0, words[first - 1].mention == mention { first -= 1 }
    return first
  }

  /// "Smith, the head of the union, said": the name that a phrase between commas stands beside.
  func apposition(before index: Int, from start: Int, _ memory: SpeakerMemory) -> Subject? {
    var found: Subject?
    var place = start
    while place <= index {
      guard let mention = words[place].mention, words[place].span == nil else {
        place += 1
        continue
      }
      var end = place
      while end < words.count, words[end].mention == mention { end += 1 }
      let type = mentions[mention].type
      let isObject =
        place > start && words[place].gap == .none
        && (lexicon.subjectEnd.contains(words[place - 1].form)
          || lexicon.nounJoiner.contains(words[place - 1].form)
          || lexicon.beforeNoun.contains(words[place - 1].form) && type == .person)
      if end < words.count, words[end].gap >= .comma, !isObject, type != .miscellaneous {
        if type == .person { return Subject(words: place..<end, mention: mention) }
        if found == nil { found = Subject(words: place..<end, mention: mention) }
      }
      place = max(end, place + 1)
    }
    if let found { return found }
    guard index >= start else { return nil }
    // "The company, which lost money, said": what stands before the words between commas.
    let commas = ((start + 1)..<(index + 1)).filter { words[$0].gap >= .comma }
    guard let end = commas.last else { return noun(in: start..<(index + 1), memory) }
    let first = commas.dropLast().last ?? start
    guard end - first <= 8, words[first..<end].allSatisfy({ $0.span == nil }) else { return nil }
    return noun(in: first..<end, memory)
  }

  /// The words of a noun that ends before its verb.
  func nounPhrase(endingAt last: Int, from start: Int, _ memory: SpeakerMemory) -> Subject? {
    var first = last
    var count = 0
    while first > start, count < 12 {
      let word = words[first]
      if word.gap >= .comma { break }
      let before = words[first - 1]
      if before.span != nil { break }
      if before.mention == nil {
        let isPreposition = lexicon.nounJoiner.contains(before.form)
        if lexicon.subjectEnd.contains(before.form),
          !isPreposition
            || lexicon.saidThat.contains(before.form) || lexicon.saying.contains(before.form)
        {
          // "the office in Tripoli said": the noun stands before the preposition.
          guard word.mention != nil || lexicon.beforeNoun.contains(word.form), first > start + 1,
            lexicon.placeJoiner.contains(before.form)
          else { break }
        }
      }
      first -= 1
      count += 1
      if lexicon.beforeNoun.contains(words[first].form), words[first].mention == nil,
        !lexicon.nounJoiner.contains(words[first].form)
      {
        // An article begins the noun, unless it belongs to "the head of the union".
        if first > start, words[first].gap == .none,
          lexicon.nounJoiner.contains(words[first - 1].form)
            || lexicon.placeJoiner.contains(words[first - 1].form)
        {
          continue
        }
        break
      }
    }
    if let name = nameBefore(first, from: start) ?? nameBeforeOffices(first...last, from: start) {
      return name
    }
    let phrase = first..<(last + 1)
    guard !isClause(phrase) else { return nil }
    // "on the basis of the terms announced": what a preposition stands before does nothing.
    if first > start, words[first].gap == .none, words[first - 1].mention == nil,
      lexicon.nounJoiner.contains(words[first - 1].form)
        || lexicon.placeJoiner.contains(words[first - 1].form),
      !phrase.contains(where: { words[$0].mention != nil || speaks($0) })
    {
      return nil
    }
    return noun(in: phrase, memory)
  }

  /// "Andrew Burke, chief of the unit told": the name that a phrase without its second comma stands beside.
  func nameBefore(_ first: Int, from start: Int) -> Subject? {
    guard first > start, words[first].gap == .comma,
      words[first].mention.map({ mentions[$0].type != .person }) ?? true
    else { return nil }
    var name = first
    while name > start, first - name < 4, words[name - 1].isCapitalised,
      words[name - 1].span == nil, name == first || words[name].gap == .none
    {
      name -= 1
    }
    guard first - name > 1, name == start || words[name].gap == .stop || words[name - 1].span != nil
    else { return nil }
    let mention = words[name..<first].last?.mention
    if let mention, mentions[mention].type != .person { return nil }
    return Subject(words: name..<first, mention: mention)
  }

  /// "Andrew Burke, chief of the unit and head of the board said": the name that two offices stand beside.
  func nameBeforeOffices(_ offices: ClosedRange<Int>, from start: Int) -> Subject? {
    let first = offices.lowerBound
    guard first > start, words[first].gap == .none, words[first - 1].mention == nil,
      lexicon.subjectEnd.contains(words[first - 1].form)
    else { return nil }
    var place = first - 1
    while place > start, first - place < 12, words[place].gap == .none, words[place].span == nil {
      place -= 1
    }
    guard words[place].gap == .comma, (place...offices.upperBound).contains(where: speaks),
      !words[place..<first].contains(where: { word in
        word.mention == nil
          && (lexicon.saying.contains(word.form) || lexicon.auxiliary.contains(word.form))
      })
    else { return nil }
    return nameBefore(place, from: start)
  }

  /// Whether words are more than a noun: they have a verb, or nothing but grammar.
  func isClause(_ range: Range<Int>) -> Bool {
    let plain = range.filter { words[$0].mention == nil }
    if let last = range.last, words[last].mention == nil,
      lexicon.subjectEnd.contains(words[last].form) || lexicon.saidThat.contains(words[last].form)
    {
      return true
    }
    return plain.contains { index in
      let form = words[index].form
      return lexicon.auxiliary.contains(form) && index != range.lowerBound
        || lexicon.saying.contains(form) || lexicon.speakerAgain.contains(form)
    }
  }
}
