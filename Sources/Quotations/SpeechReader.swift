import Model

/// Reads who speaks in one segment: verbs of saying and their subjects.
struct SpeechReader {
  let text: SpokenText
  let lexicon: QuotationWords
  let mentions: [Mention]

  var words: [SpokenText.Word] { text.words }

  /// A subject as its words tell it.
  struct Subject {
    var words: Range<Int>
    var mention: Int?
    var isReference = false
    /// Whom a pronoun or a verb without a subject means.
    var meant: QuotedSpeaker?
  }

  /// The places where somebody speaks, in reading order.
  func acts(_ memory: inout SpeakerMemory) -> [SpeechAct] {
    var acts: [SpeechAct] = []
    for index in words.indices where words[index].span == nil {
      if index == 0 || words[index].gap == .stop { noteSubject(from: index, &memory) }
      guard let act = act(at: index, acts, memory) else { continue }
      acts.append(act)
      if act.sign != .source && !act.isAsked || opensSentence(act) {
        memory.note(
          act.speaker, isFeminine: act.isFeminine, isText: act.isText || isMany(act.speaker))
      }
    }
    return acts
  }

  /// Whether a sentence begins with whose account it is, so that what comes next is told by him: "according to Marlow".
  private func opensSentence(_ act: SpeechAct) -> Bool {
    act.sign == .source && act.words.lowerBound == text.sentenceStart(of: act.verb)
      && act.speaker.mention.map { mentions[$0].type == .person } ?? false
  }

  /// Where a sentence begins, behind a clause such as "when she died,".
  func mainClause(from start: Int) -> Int {
    guard start < words.count, lexicon.subjectEnd.contains(words[start].form),
      words[start].mention == nil,
      let comma = words[start...].dropFirst().prefix(8).firstIndex(where: { $0.gap == .comma })
    else { return start }
    return comma
  }

  /// Whether several speak, who are nobody's "he": officials, members of the party.
  private func isMany(_ speaker: QuotedSpeaker) -> Bool {
    guard !lexicon.isVerbFirst, speaker.mention == nil else { return false }
    let words = speaker.words.split(separator: " ")
    let head = words.firstIndex { lexicon.nounJoiner.contains($0.lowercased()) } ?? words.endIndex
    guard let last = words[..<head].last else { return false }
    return last.hasSuffix("s") && !last.hasSuffix("ss")
  }

  /// Notes the person who stands at the head of a sentence.
  func noteSubject(from start: Int, _ memory: inout SpeakerMemory) {
    let start = mainClause(from: start)
    for index in start..<min(start + 8, words.count) {
      let word = words[index]
      if index > start, word.gap >= (lexicon.isVerbFirst ? .stop : .comma) || word.span != nil {
        return
      }
      guard let mention = word.mention else {
        if index > start, lexicon.subjectEnd.contains(word.form) { return }
        // "The party's spokesman Peter Marlow": only what he is may stand before the name.
        if index >= start + 5, !speaks(index) { return }
        continue
      }
      if isPossessive(mention, from: index) {
        if mentions[mention].type == .person { return }
      } else if mentions[mention].type == .person {
        memory.note(subject: mention)
        return
      }
    }
  }

  func isPossessive(_ mention: Int, from index: Int) -> Bool {
    words[index...].prefix { $0.mention == mention }.last?.isPossessive ?? false
  }

  func act(at index: Int, _ earlier: [SpeechAct], _ memory: SpeakerMemory) -> SpeechAct? {
    let word = words[index]
    guard word.mention == nil else { return nil }
    let phrase = lexicon.saidBy.length(
      at: index, of: words, first: word.form)
    if phrase > 0 {
      var verb = index + phrase - 1
      // "according to what the paper said".
      if verb + 1 < words.count, lexicon.contains(words[verb + 1], in: lexicon.sayingIt) {
        verb += 1
      }
      if verb + 1 < words.count, lexicon.contains(words[verb + 1], in: lexicon.hisWords) {
        return nil
      }
      guard let subject = subject(behind: verb, memory, isNamed: true) else { return nil }
      return make(.source, verb, from: index, subject)
    }
    if lexicon.contains(word, in: lexicon.hisWords) {
      // وصفه الوزير بأنه: a verb with its object, whose subject stands behind.
      if let subject = subject(behind: index, memory), let first = subject.words.first,
        subject.mention.map({ mentions[$0].type == .person }) ?? speaks(first)
      {
        var act = make(.verb, index, from: index, subject)
        act.isWeak = true
        return act
      }
      // عنه قوله: the words of somebody whom the sentence only points at.
      if index > 0, lexicon.relayedFrom.contains(where: { words[index - 1].form.hasPrefix($0) }),
        words[index - 1].mention == nil
      {
        return nil
      }
      return goingOn(at: index, earlier, memory)
    }
    if lexicon.contains(word, in: lexicon.sayingOn) {
      // "a driver saying": who speaks stands right before it.
      if !lexicon.isVerbFirst, index > 0, word.gap == .none, words[index - 1].mention == nil,
        speaks(index - 1),
        let subject = nounPhrase(
          endingAt: index - 1, from: text.sentenceStart(of: index), memory),
        let first = subject.words.first, lexicon.indefinite.contains(words[first].form)
      {
        return make(.verb, index, from: index, subject)
      }
      // "was quoted as saying", "is saying".
      return goingOn(at: index, earlier, memory)
    }
    if lexicon.relayedFrom.contains(word.form) {
      // نقلت الوكالة عن فلان: whose words are handed on.
      let start = max(text.sentenceStart(of: index), index - 8)
      guard
        let relay = (start..<index).last(where: {
          lexicon.contains(words[$0], in: lexicon.relaying)
        }), let subject = subject(behind: index, memory, isNamed: true)
      else { return nil }
      return make(relay == index - 1 ? .source : .verb, index, from: relay, subject)
    }
    if lexicon.relayedFrom.isEmpty, lexicon.relaying.contains(word.form), index > 0 {
      // "quoted Marlow as saying", but "media cited a number of faults".
      for subject in [subject(behind: index, memory), subject(before: index, memory)] {
        guard let subject, subject.mention != nil || subject.words.contains(where: speaks) else {
          continue
        }
        return make(.verb, index, from: index, subject)
      }
      return nil
    }
    if let preposition = lexicon.saidInPreposition, index + 2 < words.count,
      words[index + 1].form == preposition, words[index + 2].span == nil,
      lexicon.contains(word, in: lexicon.saidIn), let subject = subject(behind: index + 1, memory)
    {
      return make(.verb, index + 1, from: index, subject)
    }
    if isJoinedClause(index), let last = memory.last {
      return SpeechAct(
        sign: .goingOn, verb: index, words: index..<(index + 1), speaker: last, isReference: true)
    }
    guard lexicon.contains(word, in: lexicon.saying), !isBehindSource(index) else { return nil }
    if index > 0, word.gap == .none, lexicon.beforeNoun.contains(words[index - 1].form) {
      return nil
    }
    guard let subject = subject(ofVerbAt: index, earlier, memory) else { return nil }
    var act = make(.verb, index, from: index, subject)
    act.isWeak = lexicon.contains(word, in: lexicon.weakSaying)
    act.isAsked = index + 1 < words.count && lexicon.passive.contains(words[index + 1].form)
    act.isText =
      subject.mention == nil
      && words[subject.words].contains {
        lexicon.saidText.contains($0.form)
          || lexicon.saidText.contains(SpeakerMemory.indefinite($0.form))
      }
    if lexicon.isVerbFirst { act.isFeminine = lexicon.contains(word, in: lexicon.feminine) }
    if act.isWeak, let outer = earlier.last(where: { !$0.isWeak && $0.sign != .source }),
      outer.verb >= text.sentenceStart(of: index),
      words[outer.verb..<index].contains(where: { lexicon.saidThat.contains($0.form) })
    {
      // "said that the country called on them": it is told by the one who said so.
      return nil
    }
    return act
  }

  /// Whether a verb belongs to "according to what … said".
  private func isBehindSource(_ index: Int) -> Bool {
    (1...2).contains { length in
      index >= length
        && lexicon.saidBy.length(
          at: index - length, of: words, first: words[index - length].form) == length
    }
  }

  /// Whether a sentence begins with "and that", which goes on with what was said before it.
  func isJoinedClause(_ index: Int) -> Bool {
    lexicon.isVerbFirst && (index == 0 || words[index].gap == .stop)
      && lexicon.isJoined(words[index].form, in: lexicon.saidThat)
  }

  func make(_ sign: SpeechAct.Sign, _ verb: Int, from start: Int, _ subject: Subject)
    -> SpeechAct
  {
    let lower = min(start, subject.words.isEmpty ? start : subject.words.lowerBound)
    let upper = max(verb + 1, subject.words.upperBound)
    return SpeechAct(
      sign: sign, verb: verb, words: lower..<upper,
      speaker: subject.meant
        ?? QuotedSpeaker(
          words: text.text(subject.words), place: text.place(subject.words),
          mention: subject.mention),
      isReference: subject.isReference)
  }

  // MARK: Going on

  func goingOn(at index: Int, _ earlier: [SpeechAct], _ memory: SpeakerMemory) -> SpeechAct? {
    var start = text.sentenceStart(of: index)
    // A full stop before "adding" parts it from its verb.
    if start == index, start > 0 { start = text.sentenceStart(of: start - 1) }
    let isFeminine = lexicon.isFeminineOn(words[index])
    if let act = earlier.last(where: { act in
      act.sign != .source && act.verb >= start
        && (isFeminine == nil || act.isFeminine == nil || act.isFeminine == isFeminine)
    }) {
      return SpeechAct(
        sign: .goingOn, verb: index, words: index..<(index + 1), speaker: act.speaker,
        isReference: true)
    }
    let main = mainClause(from: start)
    let range = (main < index ? main : start)..<index
    // What does not agree with the verb before it still goes on with it, where nobody stands before that verb.
    if let act = earlier.last(where: { $0.sign != .source && $0.verb >= start }),
      subject(.person, in: range.lowerBound..<max(range.lowerBound, act.verb)) == nil
    {
      return SpeechAct(
        sign: .goingOn, verb: index, words: index..<(index + 1), speaker: act.speaker,
        isReference: true)
    }
    if let mention = subject(.person, in: range) ?? subject(.organization, in: range) {
      return make(
        .goingOn, index, from: index,
        Subject(
          words: index..<index, mention: mention, isReference: true,
          meant: QuotedSpeaker(
            words: mentions[mention].text,
            place: SegmentRange(segment: text.index, range: mentions[mention].range),
            mention: mention)))
    }
    if lexicon.isVerbFirst,
      let head = (start..<index).prefix(6).first(where: { words[$0].span == nil && speaks($0) })
    {
      let end = min(head + 3, index)
      return make(
        .goingOn, index, from: index,
        Subject(
          words: index..<index, isReference: true,
          meant: QuotedSpeaker(
            words: text.text(head..<end), place: text.place(head..<end), mention: nil)))
    }
    guard
      let again = memory.again(
        .anybody, isVerbFirst: lexicon.isVerbFirst, isFeminine: isFeminine)
    else { return nil }
    return make(.goingOn, index, from: index, reference(index..<index, again))
  }

  /// The first name of a type in a sentence that may be its subject, which no preposition stands before.
  private func subject(_ type: EntityType, in range: Range<Int>) -> Int? {
    range.first { index in
      guard words[index].span == nil, let mention = words[index].mention,
        mentions[mention].type == type, !isJoinedToPreposition(words[index])
      else { return false }
      let first = firstWord(of: mention, before: index)
      return type != .person || !lexicon.isVerbFirst || first == range.lowerBound
        || !lexicon.subjectEnd.contains(words[first - 1].form)
    }.flatMap { words[$0].mention }
  }

  func reference(_ range: Range<Int>, _ meant: QuotedSpeaker) -> Subject {
    Subject(words: range, mention: meant.mention, isReference: true, meant: meant)
  }

  func reference(_ range: Range<Int>, toMention mention: Int) -> Subject {
    let name = mentions[mention]
    return Subject(
      words: range, mention: mention, isReference: true,
      meant: QuotedSpeaker(
        words: range.isEmpty ? name.text : text.text(range),
        place: range.isEmpty
          ? SegmentRange(segment: name.segment, range: name.range) : text.place(range),
        mention: mention))
  }
}
