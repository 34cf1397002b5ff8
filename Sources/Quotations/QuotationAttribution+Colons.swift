import Model

extension QuotationAttribution {
  /// What stands before a colon and what is quoted: "He was clear: "…"", "Marlow: "…"", "The driver: "…"".
  func atColon(
    _ index: Int, _ sentence: Int, _ count: Int, _ text: SpokenText, _ lexicon: QuotationWords
  ) -> (QuotedSpeaker, Quotation.Attribution)? {
    let head = text.words[sentence..<index]
    if let named = speakerAlone(sentence..<index, text, lexicon) { return (named, .named) }
    guard count >= 3 else { return nil }
    if let at = head.indices.first(where: { index in
      head[index].mention.map { mentions[$0].type == .person } ?? false
    }), at - sentence < 6, let mention = head[at].mention {
      var end = at
      while end < index, text.words[end].mention == mention { end += 1 }
      return (
        QuotedSpeaker(words: text.text(at..<end), place: text.place(at..<end), mention: mention),
        .named
      )
    }
    if let first = head.first, lexicon.speakerAgain.contains(first.form), let last {
      return (last.quotation.speaker, .reference)
    }
    return nil
  }

  /// One who is told by a few words before a colon and nothing else, as in a dialogue or a headline: a name, or what
  /// people, bodies and sources are called.
  func speakerAlone(_ range: Range<Int>, _ text: SpokenText, _ lexicon: QuotationWords)
    -> QuotedSpeaker?
  {
    let words = text.words[range]
    guard let first = words.first, range.count <= 5,
      words.dropFirst().allSatisfy({ $0.gap == .none }), words.allSatisfy({ $0.span == nil }),
      !words.contains(where: { word in
        word.mention == nil
          && (lexicon.contains(word, in: lexicon.saying) || lexicon.auxiliary.contains(word.form)
            || lexicon.naming.contains(word.form))
      })
    else { return nil }
    let names = Set(words.compactMap(\.mention))
    let reader = SpeechReader(text: text, lexicon: lexicon, mentions: mentions)
    let mention = names.first
    let isName = names.count == 1 && words.allSatisfy { $0.mention == mention }
    let isPerson = mention.map { mentions[$0].type == .person } ?? false
    let isOffice =
      lexicon.isVerbFirst
      ? reader.speaks(range.lowerBound)
      : range.contains(where: reader.speaks) && first.isCapitalised
    guard isName && isPerson || isOffice && names.count <= 1 else { return nil }
    return QuotedSpeaker(
      words: text.text(range), place: text.place(range), mention: isPerson ? mention : nil)
  }
}
