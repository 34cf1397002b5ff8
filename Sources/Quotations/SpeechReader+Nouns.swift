import Model

// Whom the words of a noun stand for.
extension SpeechReader {
  /// Whom the words of a noun name: a person among them, a body at their head or one that has a spokesman; or an
  /// office whose bearer the article names elsewhere.
  func noun(in range: Range<Int>, _ memory: SpeakerMemory) -> Subject? {
    var range = range
    if lexicon.isVerbFirst {
      while range.count > 0, lexicon.auxiliary.contains(words[range.lowerBound].form) {
        range = (range.lowerBound + 1)..<range.upperBound
      }
    }
    guard let first = words[range].first else { return nil }
    var head = lexicon.isVerbFirst ? range.lowerBound : range.upperBound - 1
    if !lexicon.isVerbFirst,
      let preposition = range.dropFirst().first(where: {
        words[$0].mention == nil
          && (lexicon.nounJoiner.contains(words[$0].form)
            || lexicon.subjectEnd.contains(words[$0].form))
      })
    {
      head = preposition - 1
    }
    let people = range.filter { index in
      words[index].mention.map { mentions[$0].type == .person } ?? false
    }
    let hasSpokesman = range.contains { lexicon.spokesman.contains(words[$0].form) }
    if let index = lexicon.isVerbFirst ? people.first : people.last,
      let mention = words[index].mention
    {
      let start = firstWord(of: mention, before: index)
      var end = index + 1
      while end < range.upperBound, words[end].mention == mention { end += 1 }
      let isKin =
        lexicon.isVerbFirst
        ? start > range.lowerBound && lexicon.kin.contains(words[start - 1].form)
        : end < range.upperBound || head < start
      if !isKin { return Subject(words: start..<end, mention: mention) }
      if hasSpokesman { return Subject(words: range, mention: mention) }
      if !lexicon.isVerbFirst, end < range.upperBound, !isPossessive(mention, from: start),
        head >= end
      {
        // A name before a noun: "Smith family said".
        return Subject(words: range, mention: nil)
      }
      return Subject(words: range, mention: nil)
    }
    let bodies = range.filter { index in
      words[index].mention.map {
        mentions[$0].type == .organization || mentions[$0].type == .location
      }
        ?? false
    }
    if let index = bodies.first, let mention = words[index].mention {
      let start = firstWord(of: mention, before: index)
      var end = index + 1
      while end < range.upperBound, words[end].mention == mention { end += 1 }
      let isText =
        lexicon.isVerbFirst && start > range.lowerBound && start <= range.lowerBound + 3
        && lexicon.saidText.contains(SpeakerMemory.indefinite(first.form))
      if hasSpokesman || isText { return Subject(words: range, mention: mention) }
      if lexicon.isVerbFirst
        ? start == range.lowerBound && !isJoinedToPreposition(words[start])
          || start == range.lowerBound + 1 && lexicon.body.contains(words[range.lowerBound].form)
        : head >= start && head < end
      {
        return Subject(words: start..<end, mention: mention)
      }
    }
    let called = words[head].form
    let isDefinite =
      lexicon.isVerbFirst
      ? called != SpeakerMemory.indefinite(called)
      : lexicon.beforeNoun.contains(first.form) && !lexicon.indefinite.contains(first.form)
        || range.count == 1
    let bare = SpeakerMemory.indefinite(called)
    if lexicon.speakerAgain.contains(called) {
      guard let again = memory.again(kind(of: called), isVerbFirst: false) else { return nil }
      return reference(range, again)
    }
    if lexicon.role.contains(bare), isDefinite {
      let others = range.filter { index in
        let form = words[index].form
        return index != head && form.unicodeScalars.count > 2
          && ![
            lexicon.beforeNoun, lexicon.auxiliary, lexicon.nounJoiner, lexicon.placeJoiner,
            lexicon.subjectEnd,
          ].contains { $0.contains(form) }
      }
      if let person = memory.person(
        called: called, beside: others.map { words[$0].form }, before: text.place(range))
      {
        return reference(range, toMention: person)
      }
    }
    if hasSpokesman, range.count <= 2,
      let body = memory.body(called: called, isNamed: false, before: text.place(range))
    {
      return Subject(words: range, mention: body, isReference: true)
    }
    if lexicon.body.contains(bare), isDefinite, range.count <= 2,
      let body = memory.body(
        called: called, isNamed: lexicon.bodyByName.contains(bare), before: text.place(range))
    {
      return reference(range, toMention: body)
    }
    if range.count <= 2, let last = words[range].last,
      let person = memory.person(named: last.form, before: text.place(range))
    {
      return reference(range, toMention: person)
    }
    return Subject(words: trimmed(range), mention: nil)
  }

  /// The words of a noun up to where what is told beside it begins: "the activist, Fulan, to the paper".
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    // A preposition that is written apart from what it stands before.
    while end - range.lowerBound > 1, words[end - 1].form.unicodeScalars.count == 1 { end -= 1 }
    if lexicon.isVerbFirst {
      end = min(end, range.lowerBound + 6)
      // What stands behind "the alliance" and is a name is another one.
      let isDefinite =
        words[range.lowerBound].form != SpeakerMemory.indefinite(words[range.lowerBound].form)
      if isDefinite, words[range.lowerBound].mention == nil,
        let name = (range.lowerBound..<end).dropFirst().first(where: { words[$0].mention != nil })
      {
        end = name
      }
    }
    let commas = ((range.lowerBound + 1)..<max(end, range.lowerBound + 1)).filter {
      words[$0].gap >= .comma
    }
    guard let first = commas.first else { return range.lowerBound..<end }
    let isDefinite =
      words[range.lowerBound].form != SpeakerMemory.indefinite(words[range.lowerBound].form)
    if isDefinite, lexicon.isVerbFirst {
      return range.lowerBound..<(commas.dropFirst().first ?? end)
    }
    return range.lowerBound..<first
  }
}
