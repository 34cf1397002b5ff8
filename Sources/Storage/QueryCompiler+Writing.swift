import Language

/// What else a query's words may be in the index: written in one word or in two, or under another stem.
extension QueryCompiler {
  /// Words up to which each is looked for under other stems that it may have.
  private static let maximumReadWordCount = 4
  /// Other stems of a word that are looked for, the most frequent ones.
  private static let maximumReadingCount = 4

  /// Words side by side that may be written as one, which may stand for either.
  mutating func joinCompounds(amongGroupsFrom first: Int) throws {
    let words = result.groups[first...].indices.filter {
      !result.groups[$0].isBonus && result.groups[$0].folded.count == 1
    }
    for (left, right) in zip(words, words.dropFirst()) {
      let parts = (result.groups[left].folded[0], result.groups[right].folded[0])
      guard CompoundWords.mayJoin(parts.0, parts.1) else { continue }
      for first in CompoundWords.cases(of: parts.0) {
        let joined = analyzer.tokens(of: first + parts.1).map(\.stem)
        guard try joined.allSatisfy({ try reader.articleCount(ofStem: $0) > 0 }) else { continue }
        for place in [left, right] {
          result.groups[place].alternatives.append(TermGroup.Alternative(stems: joined))
        }
      }
    }
  }

  /// The other stems that the words may have in the index: of few words alone, as many have enough in
  /// common with what they are to find.
  mutating func addReadings(toGroupsFrom first: Int) throws {
    guard result.groups.count - first <= Self.maximumReadWordCount else { return }
    for place in result.groups.indices[first...] { try addReadings(to: &result.groups[place]) }
  }

  private func addReadings(to group: inout TermGroup) throws {
    guard group.folded.count == 1, try !isBeginning(group),
      let token = analyzer.tokens(of: group.folded[0]).first
    else { return }
    let readings = try analyzer.otherStems(of: token)
      .map { (stem: $0, articles: try reader.articleCount(ofStem: $0)) }
      .filter { $0.articles > 0 }.sorted { ($1.articles, $0.stem) < ($0.articles, $1.stem) }
    for reading in readings.prefix(Self.maximumReadingCount) {
      let alternative = TermGroup.Alternative(
        stems: [reading.stem], weight: Weighting.otherReading)
      if !group.alternatives.contains(where: { $0.stems == alternative.stems }) {
        group.alternatives.append(alternative)
      }
    }
  }

  /// Whether a word is still being typed and may become one that the library has.
  private func isBeginning(_ group: TermGroup) throws -> Bool {
    try group.alternatives.contains { alternative in
      guard alternative.isPrefix, let last = alternative.stems.last else { return false }
      return try !reader.mostFrequentWords(beginning: last, limit: 1).isEmpty
    }
  }

  /// The same words written apart, or as one.
  func addOtherWriting(to group: inout TermGroup) throws {
    if group.folded.count == 1 {
      for parts in CompoundWords.parts(of: group.folded[0]) {
        // A clitic stays with a short word, as in `وأم درمان`.
        for first in [parts.first] + CompoundWords.withClitics(parts.first) {
          let stems = analyzer.tokens(of: first + " " + parts.second).map(\.stem)
          let alternative = TermGroup.Alternative(stems: stems)
          guard !group.alternatives.contains(where: { $0.stems == stems }),
            try stems.allSatisfy({ try reader.articleCount(ofStem: $0) > 0 })
          else { continue }
          group.alternatives.append(alternative)
        }
      }
      return
    }
    for place in group.folded.indices.dropLast()
    where CompoundWords.mayJoin(group.folded[place], group.folded[place + 1]) {
      var words = group.folded
      words[place] += words.remove(at: place + 1)
      let stems = words.flatMap { analyzer.tokens(of: $0).map(\.stem) }
      group.alternatives.append(TermGroup.Alternative(stems: stems))
    }
  }
}
