import Model

/// Gives what stands between marks to those who say it, and leaves out what nobody says: words that are only spoken of,
/// titles, names.
struct QuotationAttribution {
  let spans: [QuotedSpan]
  let texts: [SpokenText]
  let mentions: [Mention]
  private var memory: SpeakerMemory
  private var found: [Quotation] = []
  /// The last quotation with its span.
  private(set) var last: (span: Int, quotation: Quotation)?

  init(spans: [QuotedSpan], texts: [SpokenText], mentions: [Mention]) {
    self.spans = spans
    self.texts = texts
    self.mentions = mentions
    memory = SpeakerMemory(mentions: mentions, texts: texts)
  }

  mutating func quotations() -> [Quotation] {
    for text in texts {
      guard let lexicon = QuotationWords.of(text.language) else { continue }
      if text.kind == .headline, let quotation = headline(text, lexicon) {
        found.append(quotation)
        continue
      }
      let before = memory
      let acts = SpeechReader(text: text, lexicon: lexicon, mentions: mentions).acts(&memory)
      read(text, lexicon, acts, before)
    }
    return found
  }

  /// How many words may stand between one who speaks and what is marked in his clause.
  private static let reach = 30

  // MARK: Running text

  private mutating func read(
    _ text: SpokenText, _ lexicon: QuotationWords, _ acts: [SpeechAct], _ before: SpeakerMemory
  ) {
    var seen: Set<Int> = []
    for index in text.words.indices {
      guard let span = text.words[index].span, seen.insert(span).inserted,
        spans[span].parts.first?.segment == text.index
      else { continue }
      guard isSaid(span, at: index, in: text, lexicon) else { continue }
      guard
        let (speaker, attribution) = speaker(of: span, at: index, in: text, lexicon, acts, before)
      else {
        continue
      }
      let places = places(of: span)
      let quotation = Quotation(
        kind: .marked, places: places, text: string(of: places), language: text.language,
        speaker: speaker, attribution: attribution)
      found.append(quotation)
      last = (span, quotation)
    }
  }

  /// Where a span stands, without the comma that its own sentence goes on with.
  private func places(of span: Int) -> [SegmentRange] {
    var places = spans[span].parts
    guard let last = places.last, let text = texts.first(where: { $0.index == last.segment }) else {
      return places
    }
    var end = last.range.upperBound
    while end > last.range.lowerBound + 1, Self.commas.contains(text.scalars[end - 1]) { end -= 1 }
    places[places.count - 1].range = last.range.lowerBound..<end
    return places
  }

  private static let commas = Array(",، ".unicodeScalars)

  private func string(of places: [SegmentRange]) -> String {
    places.compactMap { part in
      texts.first { $0.index == part.segment }.map {
        String(String.UnicodeScalarView($0.scalars[part.range]))
      }
    }.joined(separator: " ")
  }

  private func wordCount(of span: Int) -> Int {
    let segments = Set(spans[span].parts.map(\.segment))
    return texts.filter { segments.contains($0.index) }
      .reduce(0) { $0 + $1.words.count { $0.span == span } }
  }

  /// Whether what is marked may be said by somebody: no name, and no title behind a word for one.
  private func isSaid(
    _ span: Int, at index: Int, in text: SpokenText, _ lexicon: QuotationWords
  ) -> Bool {
    let own = text.words[index...].prefix { $0.span == span }
    if spans[span].isUnclosed, !spans[span].continues, wordCount(of: span) < 5 { return false }
    if let mention = own.first?.mention, own.allSatisfy({ $0.mention == mention }) { return false }
    // إن تي في: letters of a name, each written as it is said.
    if lexicon.isVerbFirst, own.count > 1, own.dropFirst().allSatisfy({ $0.range.count <= 2 }),
      !endsAsSentence(span)
    {
      return false
    }
    guard index > 0, text.words[index].gap == .none else { return true }
    let before = text.words[index - 1]
    // لـ«الشرق الأوسط»: what is said to somebody.
    if before.form.unicodeScalars.count == 1, lexicon.isVerbFirst, wordCount(of: span) < 6 {
      return false
    }
    return !lexicon.contains(text.words[index - 1], in: lexicon.naming)
  }

  private func speaker(
    of span: Int, at index: Int, in text: SpokenText, _ lexicon: QuotationWords,
    _ acts: [SpeechAct], _ before: SpeakerMemory
  ) -> (QuotedSpeaker, Quotation.Attribution)? {
    let count = wordCount(of: span)
    let words = text.words
    let sentence = text.sentenceStart(of: index)
    let end = words[index...].firstIndex { $0.span != span } ?? words.count
    func result(_ act: SpeechAct) -> (QuotedSpeaker, Quotation.Attribution) {
      (act.speaker, act.isReference ? .reference : .named)
    }
    let governing = acts.last { act in
      act.verb < index && act.verb >= sentence
        && (act.sign != .source || act.words.lowerBound == sentence)
    }
    if let governing,
      count >= (self.isClause(at: index, governing, words, lexicon) ? 2 : 3)
        || endsAsSentence(span),
      isAdjacent(governing, to: index, words, lexicon)
    {
      return result(governing)
    }
    // Behind it: the last part stands in another paragraph where the quotation runs over several.
    if spans[span].parts.count == 1,
      let act = following(
        end, isExclaimed: ends(span, with: Self.exclamations), words, lexicon, acts),
      count >= (act.sign == .source && index != sentence ? 5 : 3) || endsAsSentence(span),
      // "He said that "…", according to the paper": the paper only has it from him.
      act.sign != .source || governing == nil || governing?.sign == .source
    {
      return result(act)
    }
    if let governing, index - governing.words.upperBound < Self.reach,
      count >= self.leastWords(at: index, governing, words, lexicon)
    {
      return result(governing)
    }
    // "We believe they asked" for help, one of them said: the rest of the sentence stands in between.
    if index == sentence, count >= 4, let act = closing(end, words, lexicon, acts) {
      return result(act)
    }
    if index > 0, words[index].gap == .colon,
      let told = atColon(index, sentence, count, text, lexicon)
    {
      return told
    }
    return continued(span, at: index, sentence, count, text, lexicon, acts, before)
  }

  /// Whether what is quoted ends as a sentence does, before its closing mark.
  private func endsAsSentence(_ span: Int) -> Bool { ends(span, with: Self.ends) }

  private func ends(_ span: Int, with marks: [Unicode.Scalar]) -> Bool {
    guard let part = spans[span].parts.last,
      let text = texts.first(where: { $0.index == part.segment }),
      part.range.upperBound > part.range.lowerBound
    else { return false }
    return marks.contains(text.scalars[part.range.upperBound - 1])
  }

  /// Whether a sentence ends with it, inside the closing mark or right behind it.
  private func endsSentence(_ span: Int) -> Bool {
    if endsAsSentence(span) { return true }
    guard let part = spans[span].parts.last,
      let text = texts.first(where: { $0.index == part.segment })
    else { return false }
    let end = part.range.upperBound + 1
    return end >= text.scalars.count || Self.stops.contains(text.scalars[end])
  }

  private static let ends = Array(",.!?؟،".unicodeScalars)
  private static let stops = Array(".!?؟".unicodeScalars)
  /// What ends a quotation without ending the sentence around it.
  private static let exclamations = Array("!?؟…".unicodeScalars)

  /// Whether the clause of a verb begins right before a place: "said that "…"".
  private func isClause(
    at index: Int, _ act: SpeechAct, _ words: [SpokenText.Word], _ lexicon: QuotationWords
  ) -> Bool {
    index - 1 >= act.verb && words[index].gap == .none && words[index - 1].span == nil
      && lexicon.saidThat.contains(words[index - 1].form)
      && !lexicon.saidThatBare.contains(words[index - 1].form)
  }

  private func isAdjacent(
    _ act: SpeechAct, to index: Int, _ words: [SpokenText.Word], _ lexicon: QuotationWords
  ) -> Bool {
    if words[index].gap == .colon { return true }
    if !act.isWeak {
      // "the foundation «Name»": a kind of body before its name.
      let isNamed =
        words[index].gap == .none && act.speaker.mention == nil && lexicon.isVerbFirst
        && lexicon.body.contains(SpeakerMemory.indefinite(words[index - 1].form))
      if act.words.upperBound >= index { return !isNamed }
      if words[index].gap == .comma, !lexicon.isVerbFirst { return true }
    }
    return lexicon.saidThat.contains(words[index - 1].form)
  }

  /// What says behind a quotation whose it is.
  private func following(
    _ end: Int, isExclaimed: Bool, _ words: [SpokenText.Word], _ lexicon: QuotationWords,
    _ acts: [SpeechAct]
  ) -> SpeechAct? {
    guard end < words.count, words[end].span == nil,
      let act = acts.first(where: { $0.verb >= end }),
      words[end].gap < .colon || isExclaimed && act.words.lowerBound == end && act.verb <= end + 4
    else { return nil }
    // Another quotation in between has the verb for itself.
    guard
      words[end..<act.verb].allSatisfy({
        $0.span == nil && $0.gap != .stop || $0.range == words[end].range
      })
    else { return nil }
    let reach = lexicon.isVerbFirst ? 2 : 3
    guard act.words.lowerBound <= end + reach || act.sign == .source && act.verb <= end + 4 else {
      return nil
    }
    if lexicon.isVerbFirst {
      // وقال begins another sentence.
      guard act.sign == .source || !lexicon.isJoined(words[act.verb].form, in: lexicon.saying)
      else { return nil }
    }
    return act
  }

  /// How many words must be marked to be said by somebody rather than only spoken of: more where no clause has
  /// begun, since names and titles stand there.
  private func leastWords(
    at index: Int, _ act: SpeechAct, _ words: [SpokenText.Word], _ lexicon: QuotationWords
  ) -> Int {
    // What begins with a small letter is no title.
    if !lexicon.isVerbFirst { return words[index].isLowercase && !act.isText ? 2 : 4 }
    let hasClause = words[(act.verb + 1)...index].contains { lexicon.saidThat.contains($0.form) }
    return hasClause ? 3 : 5
  }

  private func closing(
    _ end: Int, _ words: [SpokenText.Word], _ lexicon: QuotationWords, _ acts: [SpeechAct]
  ) -> SpeechAct? {
    guard let act = acts.first(where: { $0.verb >= end }), act.verb - end < 25,
      words[end..<(act.verb + 1)].allSatisfy({ $0.span == nil && $0.gap < .colon }),
      words[act.words.lowerBound].gap == .comma
    else { return nil }
    return act
  }

  /// The person at the head of the sentence before a place.
  private func subject(
    before index: Int, in text: SpokenText, _ lexicon: QuotationWords
  ) -> QuotedSpeaker? {
    guard index > 0, text.words[index - 1].span == nil else { return nil }
    let start = text.sentenceStart(of: index - 1)
    for place in start..<min(start + 4, index) {
      let word = text.words[place]
      guard word.span == nil, !lexicon.subjectEnd.contains(word.form) else { return nil }
      guard let mention = word.mention else { continue }
      let end = text.words[place..<index].firstIndex { $0.mention != mention } ?? index
      guard mentions[mention].type == .person, !text.words[end - 1].isPossessive else { return nil }
      return QuotedSpeaker(
        words: text.text(place..<end), place: text.place(place..<end), mention: mention)
    }
    return nil
  }

  /// A whole sentence that stands by itself goes on for the one who was quoted before it.
  private func continued(
    _ span: Int, at index: Int, _ sentence: Int, _ count: Int, _ text: SpokenText,
    _ lexicon: QuotationWords, _ acts: [SpeechAct], _ before: SpeakerMemory
  ) -> (QuotedSpeaker, Quotation.Attribution)? {
    let isBehindAnother = index > 0 && text.words[index - 1].span != nil
    guard count >= (spans[span].continues || isBehindAnother ? 2 : 4),
      index == sentence || index == 0 || spans[span].continues,
      endsSentence(span) || spans[span].isUnclosed || spans[span].continues
    else { return nil }
    if let subject = subject(before: index, in: text, lexicon) { return (subject, .continued) }
    // What was said last in this paragraph, or by the quotation before.
    if let act = acts.last(where: { $0.verb < index && $0.sign != .source }) {
      return (act.speaker, .continued)
    }
    guard let last, let place = last.quotation.places.last,
      text.index - place.segment <= 2
    else { return nil }
    return (last.quotation.speaker, .continued)
  }
}
