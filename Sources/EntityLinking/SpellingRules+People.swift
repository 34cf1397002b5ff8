import Language
import Model
import NamedEntities

/// Whether two full names of people may be one person's, word by word.
extension SpellingRules {
  /// Whether a name may be a known one that it sounds like: its words against those of that spelling, and
  /// against those that the known person has in the same script.
  func mayBeOne(_ spelling: LinkedSpelling, _ form: KnownSounds.Form) -> Bool {
    mayShareGivenName(spelling, form.text) && mayShareFamilyName(spelling, form.text)
      && isSpelledLike(spelling, form.id) && isWrittenLike(form.id, spelling)
  }

  /// Whether the first words of two full names in one script do not differ: Zayed is not his son Mohammed.
  private func mayShareGivenName(_ spelling: LinkedSpelling, _ form: String) -> Bool {
    let own = spelling.words
    guard spelling.identity.type == .person, own.count > 1, let first = own.first,
      !LostLetters.areMissing(in: spelling.identity.text)
    else { return true }
    let other = NameKey.of(form).split(separator: " ")
    guard other.count > 1, let otherFirst = other.first else { return true }
    // A son who goes by his father's name has no name of his own to share.
    guard DescentWords.open(with: first) == DescentWords.open(with: otherFirst) else {
      return false
    }
    // Initials stand for a name that begins so: AR Rahman is not Ziaur Rahman.
    guard min(first.count, otherFirst.count) > 2 else {
      return NameLetters.isArabic(first) != NameLetters.isArabic(otherFirst)
        || first.first == otherFirst.first
    }
    return areServants(first, otherFirst) || mayBeOne(first, otherFirst)
  }

  /// Whether two words begin a compound with `عبد`, which is written in one word or in two.
  private func areServants(_ left: Substring, _ right: Substring) -> Bool {
    left.hasPrefix("عبد") && right.hasPrefix("عبد") && (left.count == 3) != (right.count == 3)
  }

  /// Whether the last words of two full names in Arabic letters have the same consonants where one of them is
  /// no foreign name: `العجلان` is not Öcalan.
  private func mayShareFamilyName(_ spelling: LinkedSpelling, _ form: String) -> Bool {
    guard spelling.identity.type == .person, spelling.words.count > 1,
      let last = spelling.words.last,
      let other = NameKey.of(form).split(separator: " ").last, NameLetters.isArabic(last),
      NameLetters.isArabic(other),
      [last, other].contains(where: { ForeignLetters.logOdds(of: $0.unicodeScalars) < 0 })
    else { return true }
    return NameLetters.consonants(of: last) == NameLetters.consonants(of: other)
  }

  /// Whether a full name may be that of a known person in its own script, where the tables have one: `أحمد علي`
  /// sounds like Mohammed Ali, who is not written so.
  private func isSpelledLike(_ spelling: LinkedSpelling, _ id: EntityID) -> Bool {
    guard spelling.identity.type == .person, spelling.words.count > 1,
      let first = spelling.words.first,
      let name = knowledge.entity(id)?.names[spelling.identity.language],
      NameLetters.isArabic(name) == NameLetters.isArabic(spelling.key)
    else { return true }
    let words = NameKey.of(name).split(separator: " ")
    return words.count < 2 || min(first.count, words[0].count) < 3
      || words.dropLast().contains { areServants(first, $0) || mayBeOne(first, $0) }
  }

  /// Whether two full names of people that sound alike as a whole do so where it matters: Mohammed Fouad is
  /// not Ahmed Fouad, and Michael Owen not Michel Aoun.
  func mayBeOnePerson(_ left: SpellingNode, _ right: SpellingNode) -> Bool {
    guard left.spelling.identity.type == .person, left.wordCount > 1, right.wordCount > 1 else {
      return true
    }
    let (own, other) = (left.spelling.words, right.spelling.words)
    guard let first = own.first, let otherFirst = other.first, let last = own.last,
      let otherLast = other.last
    else { return true }
    if min(first.count, otherFirst.count) > 2, !mayBeOne(first, otherFirst) { return false }
    if first == otherFirst, first == "عبد", !mayBeOne(own[1], other[1]) { return false }
    if let father = Self.father(in: own), let other = Self.father(in: other),
      !mayBeOne(father, other)
    {
      return false
    }
    return mayBeOneFamily(last, otherLast)
  }

  /// Whether two last words of full names may be one family's. What Arabic letters write of themselves has one
  /// spelling: `الشهراني` and `الزهراني`, `العمر` and `العمير` are two.
  func mayBeOneFamily(_ left: Substring, _ right: Substring) -> Bool {
    if left == right { return true }
    if NameLetters.isArabic(left), NameLetters.isArabic(right),
      ForeignLetters.logOdds(of: left.unicodeScalars)
        + ForeignLetters.logOdds(of: right.unicodeScalars) < 0
    {
      return false
    }
    return likeness(left, right) >= Self.leastLikeness
  }

  /// The first word of the father's name that a name tells.
  private static func father(in words: [Substring]) -> Substring? {
    words.firstIndex(where: DescentWords.contains).flatMap {
      $0 + 1 < words.count ? words[$0 + 1] : nil
    }
  }

  /// Whether two words may be one given name. In one script two names that are both given to people are
  /// two where their consonants differ.
  func mayBeOne(_ left: Substring, _ right: Substring) -> Bool {
    if left == right { return true }
    if NameLetters.isArabic(left) == NameLetters.isArabic(right) {
      let (own, other) = (NameLetters.consonants(of: left), NameLetters.consonants(of: right))
      // `سلمان` and `سليمان` are two, `ديفيد` and `دافيد` one, which is foreign.
      let given: NameLexicon.WordClass = [.givenName, .weakGivenName]
      let areGiven = [left, right].allSatisfy {
        !NameLexicon.classes(of: NameFolding.key($0)).isDisjoint(with: given)
      }
      if areGiven {
        return own == other
          && (!NameLetters.isArabic(left)
            || [left, right].allSatisfy { ForeignLetters.logOdds(of: $0.unicodeScalars) > 0 })
      }
      if own == other { return true }
    }
    return likeness(left, right) >= Self.leastLikeness
  }

  /// The likeness of two words that full names which are one have at least.
  private static let leastLikeness = 0.3
}
