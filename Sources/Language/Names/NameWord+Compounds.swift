extension NameWord {
  /// Whether it is a given name that another differs from by a long vowel: `راشد` and `رشيد`.
  package var isGiven: Bool { NameParticles.kinds(letters, script).contains(.given) }

  /// Whether it is known for a given name, so that with another word behind it it is a whole name.
  package var opensName: Bool { isCommon || isGiven || lettersOfCompound != nil }

  /// The letters behind "servant of" or "father of" where one of them opens the word (`rahman` of `abdulrahman`), with
  /// at least three letters; `nil` for other words.
  var lettersOfCompound: ArraySlice<UInt8>? {
    let opening = (2...6).reversed().first { count in
      count + 2 < letters.count
        && !NameParticles.kinds(letters.prefix(count), script).isDisjoint(with: [.servant, .father])
    }
    return opening.map { letters.dropFirst($0) }
  }
}

extension NameModel {
  /// Whether two words are alike for no more than what many names open with: Abdulrahman and Abdulrahim.
  ///
  /// - Complexity: O(*n* · *m*) in letters where both are such names.
  public func isAlikeInOpeningOnly(_ left: NameWord, _ right: NameWord) -> Bool {
    guard let own = left.lettersOfCompound, let other = right.lettersOfCompound,
      let word = soundingWord(text(own, left.script), left.script),
      let otherWord = soundingWord(text(other, right.script), right.script)
    else { return false }
    return wordSimilarity(word, otherWord) < Self.leastBehindOpening
  }

  private func text(_ letters: ArraySlice<UInt8>, _ script: NameScript) -> String {
    CodedName.text(letters, script)
  }

  /// The least likeness of what stands behind the opening of two such names that are one.
  private static let leastBehindOpening = 0.3
}
