import Model

/// Words that are names elsewhere, and none where they stand.
extension ArabicNameReader {
  /// Whether a known person's one word is part of another name: of two that a hyphen joins, or of what is
  /// called for somebody: `معهد كنيدي`.
  func isInsideAnother(_ known: SegmentReading.Known) -> Bool {
    let index = known.words.lowerBound
    guard index > 0, known.type == .person, known.words.count == 1 else { return false }
    let before = index - 1
    if tokens[index].gap == .hyphen {
      return tokens[before].isArabic && reading.known[before] == nil && classes(at: before).isEmpty
    }
    return known.skip == 0 && tokens[index].gap == .space
      && (ArabicHeadWords.calledForSomebody.contains(tokens[before].key)
        || reading.splits(before).contains {
          !$0.isVerbal && ArabicHeadWords.calledForSomebody.contains($0.key)
        })
  }

  /// Whether a known person's one word is the noun that it is too: `في الصدر`.
  func isNoun(_ known: SegmentReading.Known) -> Bool {
    let index = known.words.lowerBound
    guard index > 0, known.type == .person, known.words.count == 1, known.skip == 0, joins(index),
      startsWithArticle(index) || reading.foreignness(index) < Self.foreignInName
    else { return false }
    return tokens[index - 1].key == ArabicHeadWords.within && !memoryKnows(index)
  }

  /// Whether a word is the honour that somebody has, and no name: `عضو شرف النادي`.
  func isHonour(_ index: Int) -> Bool {
    index > 0 && joins(index) && tokens[index].key == ArabicHeadWords.honour
      && ArabicHeadWords.beforeHonour.contains(tokens[index - 1].key)
  }

  /// Whether a given name with the article is the adjective of the noun before it: `العالم العربي`.
  func isAdjectiveToo(_ word: Word, at index: Int) -> Bool {
    guard word.classes.contains(.demonym), startsWithArticle(index), index > 0, joins(index) else {
      return false
    }
    return startsWithArticle(index - 1) || reading.begins(index - 1, with: "ل", "ل")
      || reading.splits(index - 1).contains(where: { $0.skip == 1 })
        && reading.begins(index - 1, skipping: 1, with: "ا", "ل")
  }

  /// Whether a word says in what state somebody is: `متنكرا`.
  func saysHow(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    return word.count > 4 && word.first == "م" && word.last == "ا" && classes(at: index).isEmpty
      && !memoryKnows(index) && !isForeign(index)
  }
}
