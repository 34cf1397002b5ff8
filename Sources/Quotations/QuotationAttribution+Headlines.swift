import Model

extension QuotationAttribution {
  /// "Haftar: we will go on": what stands behind a name and a colon.
  func headline(_ text: SpokenText, _ lexicon: QuotationWords) -> Quotation? {
    guard let first = text.words.first,
      let colon = text.words.firstIndex(where: { $0.gap == .colon }),
      colon <= 6, text.words.count - colon >= 3, first.span == nil,
      let mention = text.words[..<colon].last?.mention,
      text.words[..<colon].allSatisfy({
        $0.gap == .none
          && ($0.mention == nil || $0.mention == mention
            || mentions[$0.mention ?? 0].type != .person)
      })
    else { return officeHeadline(text, lexicon) }
    let said = text.words[colon...]
    guard text.scalars.last != "?", text.scalars.last != "؟" || said.first?.span != nil else {
      return nil
    }
    let isQuoted = said.allSatisfy { $0.span != nil }
    switch mentions[mention].type {
    case .person: break
    case .organization, .location:
      guard isQuoted || said.contains(where: { lexicon.we.contains($0.form) }) else { return nil }
    case .miscellaneous: return nil
    }
    let name = text.words[..<colon].indices.filter { text.words[$0].mention == mention }
    guard let start = name.first, let end = name.last, let head = said.first else { return nil }
    var range = head.range.lowerBound..<text.scalars.count
    if isQuoted, let span = head.span, let part = spans[span].parts.first { range = part.range }
    return Quotation(
      kind: .headline, places: [SegmentRange(segment: text.index, range: range)],
      text: String(String.UnicodeScalarView(text.scalars[range])), language: text.language,
      speaker: QuotedSpeaker(
        words: text.text(start..<(end + 1)), place: text.place(start..<(end + 1)), mention: mention),
      attribution: .named)
  }

  /// "Former minister: we will go on": what stands behind what somebody is and a colon.
  private func officeHeadline(_ text: SpokenText, _ lexicon: QuotationWords) -> Quotation? {
    guard let colon = text.words.firstIndex(where: { $0.gap == .colon }),
      text.words.count - colon >= 3,
      let speaker = speakerAlone(0..<colon, text, lexicon), let head = text.words[colon...].first,
      let last = text.scalars.last, !"?؟".unicodeScalars.contains(last) || head.span != nil
    else { return nil }
    var range = head.range.lowerBound..<text.scalars.count
    if text.words[colon...].allSatisfy({ $0.span == head.span }), let span = head.span,
      let part = spans[span].parts.first
    {
      range = part.range
    }
    return Quotation(
      kind: .headline, places: [SegmentRange(segment: text.index, range: range)],
      text: String(String.UnicodeScalarView(text.scalars[range])), language: text.language,
      speaker: speaker, attribution: .named)
  }
}
