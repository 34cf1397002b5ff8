import Model

/// Arabic names of people that were read too far. What follows a name that its article also has by itself
/// is no part of it where it is no word of names: `ديدييه ديشامب خاض` beside `ديدييه ديشامب`.
struct NamesReadTooFar {
  private var names: Set<[UInt64]> = []

  /// - Parameters:
  ///   - found: The names of each reading.
  ///   - readings: The segments of one article.
  init(_ found: [[NameSpan]], of readings: [SegmentReading]) {
    for (spans, reading) in zip(found, readings) where reading.isArabic {
      for span in spans where span.type == .person && span.words.count > 1 {
        // `محمد ولد` itself was not read to its end.
        guard let last = span.words.last,
          reading.classes[last].isDisjoint(with: [.particle, .person])
        else { continue }
        names.insert(span.words.map { reading.tokens[$0].key })
      }
    }
  }

  /// Cuts the names of a segment where they end.
  func cut(_ spans: inout [NameSpan], of reading: SegmentReading) {
    guard reading.isArabic, names.count > 1 else { return }
    for place in spans.indices {
      let words = spans[place].words
      guard spans[place].type == .person, words.count > 2 else { continue }
      let keys = words.map { reading.tokens[$0].key }
      for count in (2..<keys.count).reversed() where names.contains(Array(keys.prefix(count))) {
        guard !isNameWord(words.lowerBound + count, of: reading) else { break }
        spans[place].words = words.lowerBound..<(words.lowerBound + count)
        break
      }
    }
  }

  /// Whether a word may go on a name by what it is.
  private func isNameWord(_ index: Int, of reading: SegmentReading) -> Bool {
    let names: NameLexicon.WordClass = [
      .givenName, .weakGivenName, .nameTail, .person, .particle,
    ]
    return !reading.classes[index].isDisjoint(with: names) || reading.startsWithArticle(index)
      || reading.foreignness(index) > Self.foreign
  }

  /// The odds of a foreign name from which a word goes on a name.
  private static let foreign = 1.0
}
