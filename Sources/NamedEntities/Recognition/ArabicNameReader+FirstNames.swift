import Model

/// People by a first name before a family name that is known of somebody else.
extension ArabicNameReader {
  /// A given name before a family name that the tables know, or that the article tells of somebody: `عادل بلعيد`
  /// is not Chokri Belaid, `وسيف زاهر` not the `سمير زاهر` of another line.
  func personBeforeFamily(at index: Int) -> NameSpan? {
    let next = index + 1
    guard joins(next), isFamily(next), !startsWithArticle(index), !opensAnother(next),
      let first = firstName(at: index),
      // `كاني ويست` is not "like Annie".
      first.skip == 0 || !reading.begins(index, with: "ك") && !reading.begins(index, with: "ف")
    else { return nil }
    let odds = reading.foreignness(index, skipping: first.skip)
    // `عادل بنزيمة` equalised: a word of Arabic letters is a verb or a noun before a foreign name.
    guard reading.foreignness(next) < Self.foreignInName || odds > Self.everydayBeforeForeign,
      first.classes.contains(.givenName) || mayBeFirstName(index, first)
    else { return nil }
    let end = max(next + 1, endOfPerson(from: index, afterTitle: false))
    let person = NameSpan(
      words: index..<end, skip: first.skip, type: .person,
      evidence: ["before a family name"], strength: 2)
    return isCalledBehindCompany(person) ? person.asCompany : person
  }

  /// The odds of an everyday word that no name before a foreign family name has.
  private static let everydayBeforeForeign = -1.0

  /// Whether a word is the family name of somebody whom the tables or the article know.
  private func isFamily(_ index: Int) -> Bool {
    if let known = reading.known[index] {
      return known.type == .person && known.words.count == 1 && known.skip == 0
    }
    return memory.part(tokens[index].key) == .person && !classes(at: index).contains(.givenName)
  }

  /// A given name that no known person goes by; or that one does whose family name another has behind it:
  /// `لجيرارد كوشنير`.
  private func firstName(at index: Int) -> Word? {
    guard let known = reading.known[index] else {
      let first = givenName(at: index)
      return first?.classes.isDisjoint(with: [.givenName, .weakGivenName]) == true ? nil : first
    }
    guard known.type == .person, known.words.count == 1 else { return nil }
    let word =
      known.skip == 0
      ? Word(skip: 0, key: tokens[index].key, classes: classes(at: index))
      : reading.splits(index).first { $0.skip == known.skip }.map {
        Word(skip: $0.skip, key: $0.key, classes: $0.classes)
      }
    return word?.classes.contains(.givenName) == true ? word : nil
  }

  /// Whether a given name that is an everyday word too is the name here: a noun would say whose it is
  /// (`عودة هادي`), but not behind a definite noun, after a mark or joined to another person.
  private func mayBeFirstName(_ index: Int, _ first: Word) -> Bool {
    if reading.known[index + 1] == nil, !ArabicHeadWords.namesAndNouns.contains(first.key) {
      return true
    }
    if first.skip > 0 {
      return reading.begins(index, with: "و") && !ArabicHeadWords.namesAndNouns.contains(first.key)
    }
    if reading.foreignness(index) > 0, reading.foreignness(index + 1) > Self.foreignInName {
      return true
    }
    return index > 0
      && (tokens[index].gap != .space || startsWithArticle(index - 1) || titleBefore(index))
  }
}
