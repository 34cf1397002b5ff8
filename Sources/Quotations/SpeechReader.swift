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
      if act.sign != .source {
        memory.note(act.speaker, isFeminine: act.isFeminine, isText: act.isText)
      }
    }
    return acts
  }

  /// Notes the person who stands at the head of a sentence.
  func noteSubject(from start: Int, _ memory: inout SpeakerMemory) {
    for index in start..<min(start + 5, words.count) {
      let word = words[index]
      if index > start, word.gap == .stop || word.span != nil { return }
      if index > start, lexicon.subjectEnd.contains(word.form) { return }
      if let mention = word.mention {
        if mentions[mention].type == .person, !isPossessive(mention, from: index) {
          memory.note(subject: mention)
        }
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
      let verb = index + phrase - 1
      if verb + 1 < words.count, lexicon.contains(words[verb + 1], in: lexicon.hisWords) {
        return nil
      }
      guard let subject = subject(behind: verb, memory, isNamed: true) else { return nil }
      return make(.source, verb, from: index, subject)
    }
    if lexicon.contains(word, in: lexicon.hisWords) {
      // عنه قوله: the words of somebody whom the sentence only points at.
      if index > 0, lexicon.relayedFrom.contains(where: { words[index - 1].form.hasPrefix($0) }),
        words[index - 1].mention == nil
      {
        return nil
      }
      return goingOn(at: index, earlier, memory)
    }
    if lexicon.contains(word, in: lexicon.sayingOn) {
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
      if let subject = subject(behind: index, memory) {
        return make(.verb, index, from: index, subject)
      }
      if let subject = subject(before: index, memory) {
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
    guard lexicon.contains(word, in: lexicon.saying) else { return nil }
    if index > 0, word.gap == .none, lexicon.beforeNoun.contains(words[index - 1].form) {
      return nil
    }
    guard let subject = subject(ofVerbAt: index, earlier, memory) else { return nil }
    var act = make(.verb, index, from: index, subject)
    act.isWeak = lexicon.contains(word, in: lexicon.weakSaying)
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
    let start = text.sentenceStart(of: index)
    if let act = earlier.last(where: { $0.sign != .source && $0.verb >= start }) {
      return SpeechAct(
        sign: .goingOn, verb: index, words: index..<(index + 1), speaker: act.speaker,
        isReference: true)
    }
    var mention = words[start..<index].first {
      $0.span == nil && $0.mention.map { mentions[$0].type == .person } ?? false
    }?.mention
    if mention == nil {
      mention =
        words[start..<index].first {
          $0.span == nil && $0.mention.map { mentions[$0].type == .organization } ?? false
        }?.mention
    }
    if let mention {
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
    guard let again = memory.again(.anybody, isVerbFirst: lexicon.isVerbFirst) else { return nil }
    return make(.goingOn, index, from: index, reference(index..<index, again))
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
