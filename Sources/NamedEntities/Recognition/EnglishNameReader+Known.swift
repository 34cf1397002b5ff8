import Model

/// Tells known names from longer names that begin with one.
extension EnglishNameReader {
  /// Whether a place's name is a person's here, because a family name follows: `Chad Hammel`.
  private func isGivenNameOfPlace(
    _ known: SegmentReading.Known, before rest: Range<Int>
  ) -> Bool {
    guard known.type == .location, known.words.count == 1, rest.count <= 2,
      !reading.classes[known.words.lowerBound].isDisjoint(with: [.givenName, .weakGivenName])
    else { return false }
    return rest.allSatisfy { family in
      tokens[family].gap == .space && (!reading.isEveryday(family) || has(family, .givenName))
        && reading.known[family] == nil
        && reading.classes[family].isDisjoint(with: [.organisation, .place, .title, .demonym])
    }
  }

  /// Whether a name goes on with a word that nothing is known of: `Abe Lyman`.
  private func isUnknownFamilyName(_ rest: Range<Int>) -> Bool {
    guard rest.count == 1, let word = rest.first else { return false }
    return tokens[word].gap == .space && reading.known[word] == nil && !reading.isEveryday(word)
      && reading.classes[word].isEmpty && !tokens[word].shape.contains(.capitals)
  }

  /// Whether a capitalised word behind a place's name belongs to what is called so: `Vancouver Canucks`,
  /// `Glastonbury Festival`, `Perth Glory`.
  private func isCalledBesidePlace(_ word: Int) -> Bool {
    if NameContext.events.contains(tokens[word].key) { return true }
    guard tokens[word].gap == .space, !tokens[word].shape.contains(.capitals),
      reading.classes[word].isEmpty, !memory.hasInLowerCase(tokens[word].key)
    else { return false }
    return reading.isPlural(word) || reading.isEveryday(word)
  }

  /// Whether a piece that begins with a known name is a longer name: `Damascus University`.
  func growsKnown(_ known: SegmentReading.Known, to end: Int) -> Bool {
    let rest = known.words.upperBound..<end
    guard let last = rest.last else { return false }
    if known.type == .person {
      // `Trump Tower`; a further name word may be a family name: `Mohammed Ali Jinnah`.
      return has(last, .organisation) || has(last, .place)
        || (known.words.count == 1
          && (has(known.words.lowerBound, .givenName) || isUnknownFamilyName(rest)))
    }
    if isGivenNameOfPlace(known, before: rest) { return true }
    // `Texas Senate`, though the Senate is known by itself
    if known.type == .location, rest.count == 1, has(last, .organisation),
      tokens[last].gap == .space
    {
      return true
    }
    // `Telegram` is a company too, but not in `Fort Worth Star-Telegram`.
    let holdsKnown = rest.contains { index in
      !has(index, .newspaper) && reading.known[index].map { !$0.isWeak } ?? false
    }
    if holdsKnown { return false }
    if known.type == .location, rest.count <= 2, isCalledBesidePlace(last) { return true }
    // `New England Journal of Medicine`
    let isPaperOf =
      rest.count > 2 && has(rest.lowerBound, .newspaper) && has(rest.lowerBound + 1, .connector)
    return has(last, .organisation) || has(last, .newspaper) || isPaperOf
      || (known.type == .location && has(last, .place))
  }
}
