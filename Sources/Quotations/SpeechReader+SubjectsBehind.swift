import Model

// Whose a verb is, and the subjects that stand behind one.
extension SpeechReader {
  func kind(of pronoun: String) -> SpeakerMemory.Kind {
    lexicon.againPerson.contains(pronoun)
      ? .person : lexicon.againBody.contains(pronoun) ? .body : .anybody
  }

  func subject(
    ofVerbAt verb: Int, _ earlier: [SpeechAct], _ memory: SpeakerMemory
  ) -> Subject? {
    if verb + 2 < words.count, lexicon.passive.contains(words[verb + 1].form) {
      return subject(behind: verb + 1, memory)
    }
    if isPassive(verb) { return nil }
    let followsQuotation = verb > 0 && words[verb - 1].span != nil && words[verb].gap < .colon
    if lexicon.isVerbFirst {
      // "that Fulan told the ambassador": the name right before the verb.
      if verb > 0, words[verb].gap == .none,
        !lexicon.isJoined(words[verb].form, in: lexicon.saying),
        let mention = words[verb - 1].mention, mentions[mention].type == .person,
        let subject = mentionBefore(verb, from: text.sentenceStart(of: verb), within: 1)
      {
        return subject
      }
      if let subject = subject(behind: verb, memory), isOwn(subject, of: verb) { return subject }
      if verb + 1 < words.count, lexicon.saidThere.contains(words[verb + 1].form),
        let person = words[text.sentenceStart(of: verb)..<verb].last(where: {
          $0.span == nil && $0.mention.map { mentions[$0].type == .person } ?? false
        })?.mention
      {
        return reference(verb..<verb, toMention: person)
      }
      if let subject = subject(before: verb, memory) { return subject }
      // "… in spite of what he called": who spoke before in the sentence.
      if !lexicon.isJoined(words[verb].form, in: lexicon.saying),
        let act = earlier.last(where: {
          $0.sign != .source && $0.verb >= text.sentenceStart(of: verb)
        })
      {
        return reference(verb..<verb, act.speaker)
      }
      guard
        let again = memory.again(
          .anybody, isVerbFirst: true,
          isFeminine: lexicon.contains(words[verb], in: lexicon.feminine))
      else { return nil }
      return reference(verb..<verb, again)
    }
    if followsQuotation {
      return subject(behind: verb, memory)
    }
    if let joined = coordinated(at: verb, earlier) { return joined }
    return subject(before: verb, memory)
  }

  /// Whether what stands behind a verb may be its subject: in "said that he sees the dollar", where the verb has
  /// its subject before it, only one who speaks.
  func isOwn(_ subject: Subject, of verb: Int) -> Bool {
    guard verb > 0, words[verb].gap == .none, words[verb - 1].mention == nil,
      lexicon.saidThat.contains(words[verb - 1].form), let first = subject.words.first
    else { return true }
    return subject.isReference || subject.mention.map { mentions[$0].type == .person } ?? false
      || speaks(first)
  }

  /// "had been told": says who is spoken to, and not who speaks.
  func isPassive(_ verb: Int) -> Bool {
    var index = verb - 1
    while index >= 0, words[index].mention == nil, words[index].span == nil,
      lexicon.auxiliary.contains(words[index].form)
    {
      if lexicon.passiveAuxiliary.contains(words[index].form) { return true }
      index -= 1
    }
    return false
  }

  /// "He said so and added": the subject of the verb that another one is joined to.
  func coordinated(at verb: Int, _ earlier: [SpeechAct]) -> Subject? {
    let start = text.sentenceStart(of: verb)
    var index = verb - 1
    while index >= start, lexicon.auxiliary.contains(words[index].form) { index -= 1 }
    guard index >= start, words[index].mention == nil,
      lexicon.subjectEnd.contains(words[index].form)
    else { return nil }
    if let act = earlier.last(where: { $0.sign != .source && $0.verb >= start }) {
      return reference(verb..<verb, act.speaker)
    }
    guard
      let mention = words[start..<index].first(where: {
        $0.span == nil && $0.mention.map { mentions[$0].type == .person } ?? false
      })?.mention
    else { return nil }
    return reference(verb..<verb, toMention: mention)
  }

  /// The subject behind a verb; `nil` where there is none.
  ///
  /// - Parameter isNamed: Whether what stands there can be nothing else, as behind "according to".
  func subject(
    behind verb: Int, _ memory: SpeakerMemory, isNamed: Bool = false
  ) -> Subject? {
    let start = verb + 1
    if let marked = markedName(at: start) ?? markedBody(at: start) { return marked }
    var end = start
    var limit = min(words.count, start + 24)
    var hasPerson = false
    scan: while end < limit {
      let word = words[end]
      if word.span != nil || word.gap >= .colon && end > start || word.gap == .stop { break }
      if lexicon.saidThat.contains(word.form)
        || lexicon.isVerbFirst && word.form.unicodeScalars.count == 1
      {
        break
      }
      // "a statement of the ministry": بيان لوزارة, بيان صادر عن.
      let isOfText =
        lexicon.isVerbFirst && end > start && end <= start + 2
        && lexicon.saidText.contains(SpeakerMemory.indefinite(words[start].form))
      if isOfText, lexicon.relayedFrom.contains(word.form) {
        end += 1
        continue
      }
      let isName = word.mention.map { mentions[$0].range != word.range } ?? false
      if !isName {
        if lexicon.subjectEnd.contains(word.form) {
          // "the expert in affairs of the East Fulan": a name may stand behind.
          if end > start, !hasPerson, lexicon.subjectBridge.contains(word.form),
            isOffice(start),
            let person = person(from: end, to: min(limit, end + 8))
          {
            end = person
            hasPerson = true
            continue
          }
          break
        }
        if lexicon.contains(word, in: lexicon.sayingOn)
          || lexicon.contains(word, in: lexicon.sayingIt)
          || lexicon.isVerbFirst && lexicon.relaying.contains(word.form)
          || lexicon.relative.contains(word.form) || lexicon.contains(word, in: lexicon.hisWords)
        {
          break
        }
      }
      if word.gap >= .comma, end > start, hasPerson || !lexicon.isVerbFirst { break }
      if let mention = word.mention, mentions[mention].type == .person { hasPerson = true }
      // "told Reuters": the one who is told is joined to what stands before him.
      if !isOfText, isRecipient(end, isFirst: end == start) {
        if end == start { limit = start }
        break scan
      }
      end += 1
    }
    guard end > start, limit > start else { return nil }
    if end == start + 1, lexicon.speakerAgain.contains(words[start].form) {
      guard let again = memory.again(kind(of: words[start].form), isVerbFirst: false) else {
        return nil
      }
      return reference(start..<end, again)
    }
    guard let subject = noun(in: start..<end, memory) else { return nil }
    return subject.mention != nil || !lexicon.isVerbFirst || isNamed
      || mayStandForSpeaker(subject.words, verb, end)
      ? subject : nil
  }

  /// The words between marks right behind a verb that are no more than a name, since the statement comes later:
  /// said "Marlow", the driver: …
  func markedName(at start: Int) -> Subject? {
    guard start < words.count, let span = words[start].span, words[start].gap == .none else {
      return nil
    }
    let end = words[start...].firstIndex { $0.span != span } ?? words.count
    if let mention = words[start].mention, mentions[mention].type != .miscellaneous,
      words[start..<end].allSatisfy({ $0.mention == mention })
    {
      return Subject(words: start..<end, mention: mention)
    }
    guard end - start <= 3, end < words.count, words[end].gap <= .comma, words[end].span == nil,
      lexicon.contains(words[end], in: lexicon.sayingOn)
        || lexicon.saidThat.contains(words[end].form) || lexicon.kin.contains(words[end].form)
        || isOffice(end)
    else { return nil }
    return Subject(words: start..<end, mention: nil)
  }

  /// A kind of body right behind a verb and its name between marks: said the daily "Herald".
  func markedBody(at start: Int) -> Subject? {
    guard lexicon.isVerbFirst, start + 1 < words.count, words[start].span == nil,
      let span = words[start + 1].span, words[start + 1].gap == .none,
      lexicon.naming.contains(words[start].form), isBody(start)
    else { return nil }
    let end = words[start...].dropFirst().firstIndex { $0.span != span } ?? words.count
    guard end - start <= 5 else { return nil }
    let mention = words[start + 1].mention
    let isName = mention != nil && words[(start + 1)..<end].allSatisfy { $0.mention == mention }
    return Subject(words: start..<end, mention: isName ? mention : nil)
  }

  /// Whether a word tells a body or a source, which may speak.
  private func isBody(_ index: Int) -> Bool {
    let bare = SpeakerMemory.indefinite(words[index].form)
    return lexicon.body.contains(bare) || lexicon.speakingNoun.contains(bare)
  }

  /// Whether a word is an office or a trade.
  func isOffice(_ index: Int) -> Bool {
    let form = words[index].form
    return [lexicon.role, lexicon.spokesman].contains {
      $0.contains(form) || $0.contains(SpeakerMemory.indefinite(form))
    }
  }

  /// Whether a word tells one who may speak, by what he is.
  func speaks(_ index: Int) -> Bool {
    let form = words[index].form
    let bare = SpeakerMemory.indefinite(form)
    return [lexicon.role, lexicon.body, lexicon.spokesman, lexicon.speakingNoun]
      .contains { $0.contains(bare) || $0.contains(form) }
  }

  /// Whether the words behind a verb that stands first are its subject and not its object: "stressed the need".
  func mayStandForSpeaker(_ range: Range<Int>, _ verb: Int, _ end: Int) -> Bool {
    guard let head = words[range].first else { return false }
    let bare = SpeakerMemory.indefinite(head.form)
    if speaks(range.lowerBound) || lexicon.kin.contains(head.form) { return true }
    if lexicon.contains(words[verb], in: lexicon.weakSaying) { return false }
    // A name that was not known for one stands right before what is said.
    let isBefore =
      end < words.count
      && (words[end].span != nil || words[end].gap >= .colon
        || lexicon.saidThat.contains(words[end].form)
        || lexicon.subjectEnd.contains(words[end].form))
    if range.count > 1, words[range.lowerBound + 1].gap == .comma { return true }
    if range.count <= 9, end < words.count, words[end].gap == .colon { return true }
    // "Fulan the adviser": an office stands beside the name.
    if range.dropFirst().prefix(3).contains(where: { index in
      let form = words[index].form
      let office = SpeakerMemory.indefinite(form)
      return office != form && lexicon.role.contains(office)
    }) {
      return true
    }
    return bare != head.form || range.count <= 2 && isBefore
  }

  /// Whether a word is the one that something is said to.
  func isRecipient(_ index: Int, isFirst: Bool) -> Bool {
    let word = words[index]
    guard let prefix = lexicon.recipient.first(where: { word.form.hasPrefix($0) }) else {
      return false
    }
    if let mention = word.mention {
      return mentions[mention].segment == text.index
        && mentions[mention].range.lowerBound > word.range.lowerBound
    }
    // لصحيفة, لوكالة: a paper or a channel.
    if lexicon.naming.contains(String(word.form.dropFirst(prefix.count))),
      lexicon.body.contains(String(word.form.dropFirst(prefix.count)))
        || lexicon.speakingNoun.contains(String(word.form.dropFirst(prefix.count)))
    {
      return true
    }
    return isFirst && word.form.hasPrefix(prefix + prefix)
  }

  /// The last word of a person's name that begins before the next clause.
  func person(from start: Int, to limit: Int) -> Int? {
    for index in start..<limit {
      let word = words[index]
      if word.span != nil || word.gap >= .colon || lexicon.saidThat.contains(word.form) {
        return nil
      }
      if index > start, word.mention == nil,
        lexicon.contains(word, in: lexicon.saying)
          || lexicon.subjectEnd.contains(word.form) && !lexicon.subjectBridge.contains(word.form)
      {
        return nil
      }
      if let mention = word.mention, mentions[mention].type == .person { return index }
    }
    return nil
  }
}
