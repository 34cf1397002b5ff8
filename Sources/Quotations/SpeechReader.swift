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
  private func noteSubject(from start: Int, _ memory: inout SpeakerMemory) {
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

  private func isPossessive(_ mention: Int, from index: Int) -> Bool {
    words[index...].prefix { $0.mention == mention }.last?.isPossessive ?? false
  }

  private func act(at index: Int, _ earlier: [SpeechAct], _ memory: SpeakerMemory) -> SpeechAct? {
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

  private func make(_ sign: SpeechAct.Sign, _ verb: Int, from start: Int, _ subject: Subject)
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

  private func goingOn(at index: Int, _ earlier: [SpeechAct], _ memory: SpeakerMemory) -> SpeechAct?
  {
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

  private func reference(_ range: Range<Int>, _ meant: QuotedSpeaker) -> Subject {
    Subject(words: range, mention: meant.mention, isReference: true, meant: meant)
  }

  private func reference(_ range: Range<Int>, toMention mention: Int) -> Subject {
    let name = mentions[mention]
    return Subject(
      words: range, mention: mention, isReference: true,
      meant: QuotedSpeaker(
        words: range.isEmpty ? name.text : text.text(range),
        place: range.isEmpty
          ? SegmentRange(segment: name.segment, range: name.range) : text.place(range),
        mention: mention))
  }

  // MARK: Subjects

  private func kind(of pronoun: String) -> SpeakerMemory.Kind {
    lexicon.againPerson.contains(pronoun)
      ? .person : lexicon.againBody.contains(pronoun) ? .body : .anybody
  }

  private func subject(
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
      if let subject = subject(behind: verb, memory) { return subject }
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

  /// "had been told": says who is spoken to, and not who speaks.
  private func isPassive(_ verb: Int) -> Bool {
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
  private func coordinated(at verb: Int, _ earlier: [SpeechAct]) -> Subject? {
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
  private func subject(
    behind verb: Int, _ memory: SpeakerMemory, isNamed: Bool = false
  ) -> Subject? {
    let start = verb + 1
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
          || lexicon.contains(word, in: lexicon.saying)
          || lexicon.relative.contains(word.form) || lexicon.contains(word, in: lexicon.hisWords)
        {
          break
        }
      }
      if word.gap >= .comma, end > start, hasPerson || !lexicon.isVerbFirst { break }
      if let mention = word.mention, mentions[mention].type == .person { hasPerson = true }
      // "told Reuters": the one who is told is joined to what stands before him.
      if isRecipient(end, isFirst: end == start) {
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

  /// Whether a word is an office or a trade.
  private func isOffice(_ index: Int) -> Bool {
    let form = words[index].form
    return [lexicon.role, lexicon.spokesman].contains {
      $0.contains(form) || $0.contains(SpeakerMemory.indefinite(form))
    }
  }

  /// Whether a word tells one who may speak, by what he is.
  private func speaks(_ index: Int) -> Bool {
    let form = words[index].form
    let bare = SpeakerMemory.indefinite(form)
    return [lexicon.role, lexicon.body, lexicon.spokesman, lexicon.speakingNoun]
      .contains { $0.contains(bare) || $0.contains(form) }
  }

  /// Whether the words behind a verb that stands first are its subject and not its object: "stressed the need".
  private func mayStandForSpeaker(_ range: Range<Int>, _ verb: Int, _ end: Int) -> Bool {
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
    if range.count <= 4, end < words.count, words[end].gap == .colon { return true }
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
  private func isRecipient(_ index: Int, isFirst: Bool) -> Bool {
    let word = words[index]
    guard let prefix = lexicon.recipient.first(where: { word.form.hasPrefix($0) }) else {
      return false
    }
    if let mention = word.mention {
      return mentions[mention].segment == text.index
        && mentions[mention].range.lowerBound > word.range.lowerBound
    }
    return isFirst && word.form.hasPrefix(prefix + prefix)
  }

  /// The last word of a person's name that begins before the next clause.
  private func person(from start: Int, to limit: Int) -> Int? {
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

  /// The subject before a verb; `nil` where there is none.
  private func subject(before verb: Int, _ memory: SpeakerMemory) -> Subject? {
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
      if let subject = mentionBefore(index + 1, from: start, within: 1) { return subject }
      if gap == .none, speaks(index) { return Subject(words: index..<(index + 1), mention: nil) }
      guard let head = words[start..<verb].prefix(5).first(where: { $0.mention != nil }),
        let mention = head.mention, mentions[mention].type != .miscellaneous,
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
  private func mentionBefore(_ place: Int, from start: Int, within reach: Int) -> Subject? {
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

  private func firstWord(of mention: Int, before index: Int) -> Int {
    var first = index
    while first > 0, words[first - 1].mention == mention { first -= 1 }
    return first
  }

  /// "Smith, the head of the union, said": the name that a phrase between commas stands beside.
  private func apposition(before index: Int, from start: Int, _ memory: SpeakerMemory) -> Subject? {
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
  private func nounPhrase(endingAt last: Int, from start: Int, _ memory: SpeakerMemory) -> Subject?
  {
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
          guard word.mention != nil, first > start + 1, lexicon.placeJoiner.contains(before.form)
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
        {
          continue
        }
        break
      }
    }
    if let name = nameBefore(first, from: start) { return name }
    guard !isClause(first..<(last + 1)) else { return nil }
    return noun(in: first..<(last + 1), memory)
  }

  /// "Andrew Burke, chief of the unit told": the name that a phrase without its second comma stands beside.
  private func nameBefore(_ first: Int, from start: Int) -> Subject? {
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

  /// Whether words are more than a noun: they have a verb, or nothing but grammar.
  private func isClause(_ range: Range<Int>) -> Bool {
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

  // MARK: What a noun stands for

  /// Whom the words of a noun name: a person among them, a body at their head or one that has a spokesman; or an
  /// office whose bearer the article names elsewhere.
  private func noun(in range: Range<Int>, _ memory: SpeakerMemory) -> Subject? {
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
      if hasSpokesman { return Subject(words: range, mention: mention) }
      if lexicon.isVerbFirst
        ? start == range.lowerBound
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
      if let person = memory.person(called: called, before: text.place(range)) {
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
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
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
