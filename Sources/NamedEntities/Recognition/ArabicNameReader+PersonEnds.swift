import Model

/// Where the name of a person ends.
extension ArabicNameReader {
  /// Where a person's name that starts at a word ends.
  func endOfPerson(from start: Int, afterTitle: Bool) -> Int {
    var end = start + 1
    while end < tokens.count, end - start < 5, joins(end) {
      if reading.known[end].map({ !$0.isWeak && $0.type != .person }) ?? false,
        !classes(at: end - 1).contains(.person)
      {
        break
      }
      if opensAnother(end) { break }
      // `علي` is also how Egypt writes "on".
      if tokens[end].key == ArabicHeadWords.on, end - start > 1, isForeign(end - 1) { break }
      if ArabicHeadWords.foreignParticles.contains(tokens[end].key), joins(end + 1),
        isNameLike(end + 1, strictly: true), !startsWithArticle(end + 1)
      {
        end += 2
        continue
      }
      let classes = classes(at: end)
      let followsParticle = self.classes(at: end - 1).contains(.person)
      if followsParticle {
        // `ابن عمه` is a cousin, not a name.
        if classes.contains(.common), ArabicHeadWords.sons.contains(tokens[end - 1].key) { break }
        end += 1
        continue
      }
      if classes.contains(.person), end + 1 < tokens.count, joins(end + 1) {
        end += 1
        continue
      }
      if let next = hint(at: end), next.skip == 0, next.hint.type == .person {
        end += 1
        continue
      }
      if ArabicHeadWords.ordinals.contains(tokens[end].key) { return end + 1 }
      if !classes.isDisjoint(with: [.givenName, .nameTail])
        || classes.isSuperset(of: [.weakGivenName, .calendar])
          && self.classes(at: end - 1).contains(.givenName)
      {
        end += 1
        continue
      }
      guard isNameLike(end, strictly: end - start >= 2) || isFamilyName(end) else { break }
      // `آيفون حصرا`: no foreign name has an everyday word behind it.
      if !startsWithArticle(end), classes.isEmpty, !memoryKnows(end), isForeign(start),
        reading.foreignness(end) < Self.everydayBehindForeign
      {
        break
      }
      if startsWithArticle(end) {
        // A family name with the article closes the name; it never opens one.
        guard !classes.contains(.demonym) || end == start + 1 else { break }
        end += 1
        break
      }
      end += 1
    }
    return end
  }

  /// Whether a word right behind a given name is a family name although it ends like a plural:
  /// `تشارلز هاملتون`.
  private func isFamilyName(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    return self.classes(at: index - 1).contains(.givenName) && classes(at: index).isEmpty
      && word.suffix(2).elementsEqual(["و", "ن"]) && !reading.isDerived(index)
  }

  /// Whether a word begins as no name does: with wa before a consonant.
  private func opensWithAnd(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    return word.count > 3 && classes(at: index).isEmpty
      && word.dropFirst().first.map { !Self.glides.contains($0) } ?? false
  }

  /// Whether a word is `و` and a further name: `كيم وترامب`; or `و` and what else happens.
  func opensAnother(_ index: Int) -> Bool {
    guard reading.begins(index, with: "و") else { return false }
    if let known = reading.known[index], known.skip > 0 { return true }
    guard classes(at: index).isDisjoint(with: [.givenName, .weakGivenName]) else { return false }
    if foreignStart(at: index) == 1 || isForeign(index - 1) && opensWithAnd(index) { return true }
    return reading.splits(index).contains { split in
      memory.part(split.key) != nil
        || !split.classes.isDisjoint(with: [.givenName, .weakGivenName, .person, .title])
    }
  }
}
