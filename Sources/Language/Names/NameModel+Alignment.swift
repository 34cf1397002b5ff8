extension NameModel {
  /// Compares two names word by word: words answer each other by sound, by meaning or as an
  /// acronym, in any order, two words also one that is written together.
  ///
  /// - Complexity: O(*v* · *w*) word comparisons for names of *v* and *w* words.
  public func compare(_ left: PreparedName, _ right: PreparedName) -> NameComparison {
    if let acronym = acronymComparison(left, right) { return acronym }
    var candidates: [Candidate] = []
    for (row, word) in left.words.enumerated() {
      for (column, other) in right.words.enumerated() {
        add(word, other, row..<row + 1, column..<column + 1, to: &candidates)
      }
      for (column, other) in right.joined.enumerated() {
        add(word, other, row..<row + 1, column..<column + 2, to: &candidates)
      }
    }
    for (row, word) in left.joined.enumerated() {
      for (column, other) in right.words.enumerated() {
        add(word, other, row..<row + 2, column..<column + 1, to: &candidates)
      }
    }
    candidates.sort { $0.score > $1.score }
    return total(candidates, left, right)
  }

  private struct Candidate {
    var left: Range<Int>
    var right: Range<Int>
    var bond: NameComparison.Bond
    var evidence: Double
    var quality: Double
    var score: Double
  }

  private func add(
    _ word: NameWord, _ other: NameWord, _ left: Range<Int>, _ right: Range<Int>,
    to candidates: inout [Candidate]
  ) {
    let isSingle = left.count == 1 && right.count == 1
    let sharesMeaning =
      isSingle && !word.meanings.isEmpty && word.meanings.contains(where: other.meanings.contains)
    guard sharesMeaning || Self.mayMatch(word, other, isSingle: isSingle) else { return }
    let sound = soundEvidence(word, other)
    if sharesMeaning {
      let evidence = max(word.script == other.script ? 4.5 : 7, sound.logRatio)
      candidates.append(
        Candidate(
          left: left, right: right, bond: word == other ? .spelling : .meaning,
          evidence: evidence, quality: max(0.9, sound.quality), score: evidence))
      return
    }
    guard sound.quality > (isSingle ? 0.1 : 0.35), sound.logRatio > 0 else { return }
    candidates.append(
      Candidate(
        left: left, right: right, bond: word == other ? .spelling : .sound(sound.quality),
        evidence: sound.logRatio, quality: sound.quality,
        score: sound.logRatio - (isSingle ? 0 : 2)))
  }

  /// Whether the words are worth a comparison letter by letter.
  private static func mayMatch(_ word: NameWord, _ other: NameWord, isSingle: Bool) -> Bool {
    let short = min(word.letters.count, other.letters.count)
    let long = max(word.letters.count, other.letters.count)
    // Arabic leaves out short vowels, so one side may be half as long; not so two words in one.
    guard isSingle ? long <= 2 * short + 3 : 2 * long <= 3 * short + 4 else { return false }
    return word.classes.mayMatch(other.classes)
  }

  /// Takes the best candidates that do not share a word and weighs what they say.
  private func total(
    _ candidates: [Candidate], _ left: PreparedName, _ right: PreparedName
  ) -> NameComparison {
    var leftTaken = [Bool](repeating: false, count: left.words.count)
    var rightTaken = [Bool](repeating: false, count: right.words.count)
    var tally = NameComparison.Tally()
    var links: [NameComparison.Link] = []
    for candidate in candidates {
      if candidate.left.contains(where: { leftTaken[$0] }) { continue }
      if candidate.right.contains(where: { rightTaken[$0] }) { continue }
      for index in candidate.left { leftTaken[index] = true }
      for index in candidate.right { rightTaken[index] = true }
      let mass = left.words[candidate.left].reduce(0) { $0 + $1.information }
      tally.evidence += candidate.evidence * left.words[candidate.left.lowerBound].weight
      tally.quality += candidate.quality * mass
      tally.leastQuality = min(tally.leastQuality, candidate.quality)
      tally.mass += mass
      if candidate.bond == .meaning { tally.meaning += mass }
      if candidate.left.count + candidate.right.count > 2 { tally.joined = 1 }
      links.append(
        NameComparison.Link(left: candidate.left, right: candidate.right, bond: candidate.bond))
    }
    guard tally.mass > 0 else { return NameComparison(logOdds: -12, links: []) }
    tally.quality /= tally.mass
    tally.meaning /= tally.mass
    let missingLeft = Self.missing(left.words, leftTaken)
    let missingRight = Self.missing(right.words, rightTaken)
    tally.missing = max(missingLeft, missingRight)
    tally.missingOnBoth = min(missingLeft, missingRight)
    tally.lost = missingLeft > 0 && missingRight > 0 ? 1 : 0
    tally.single = left.words.count == 1 && right.words.count == 1 ? 1 : 0
    let features = NameComparison.Features(tally)
    let weights =
      left.words.first?.script == right.words.first?.script ? sameWeights : crossWeights
    return NameComparison(logOdds: features.score(weights), links: links, features: features)
  }

  /// The share of a name's information that stands in words with no answer.
  private static func missing(_ words: [NameWord], _ taken: [Bool]) -> Double {
    var missing = 0.0
    var all = 0.0
    for (word, isTaken) in zip(words, taken) {
      all += word.information
      if !isTaken { missing += word.information }
    }
    return all > 0 ? missing / all : 1
  }

  /// "GNA" and "Government of National Accord", also where the long name is in Arabic and its
  /// words are known by meaning.
  private func acronymComparison(
    _ left: PreparedName, _ right: PreparedName
  ) -> NameComparison? {
    let (short, long) = left.acronym != nil ? (left, right) : (right, left)
    guard let acronym = short.acronym, long.acronym == nil, long.words.count >= 2 else {
      return nil
    }
    let logOdds: Double
    if long.words[0].script == .latin {
      guard long.initials == acronym else { return nil }
      logOdds = 0.8 * Double(acronym.count) - 1
    } else {
      guard acronym.count >= 3, abs(acronym.count - long.words.count) <= 1,
        spells(acronym, long.words)
      else { return nil }
      // The words of a translation come in another order, so chance is greater.
      logOdds = 0.6 * Double(min(acronym.count, long.words.count)) - 1.5
    }
    let isLeft = left.acronym != nil
    let all = 0..<long.words.count
    return NameComparison(
      logOdds: logOdds,
      links: [
        NameComparison.Link(left: isLeft ? 0..<1 : all, right: isLeft ? all : 0..<1, bond: .acronym)
      ])
  }

  /// Whether each word may begin with a letter of the acronym that no other word takes, but for
  /// one letter or one word too many.
  private func spells(_ acronym: [UInt8], _ words: [NameWord]) -> Bool {
    let choices = words.prefix(8).map { meanings.initials(of: $0.meanings) }
    let taken = Self.mostTaken(choices[...], of: acronym, free: (1 << UInt32(acronym.count)) - 1)
    return taken >= 2 && choices.count - taken + acronym.count - taken <= 1
  }

  /// The most words that find a letter each; `free` has a bit for each letter that is not taken.
  private static func mostTaken(
    _ choices: ArraySlice<UInt32>, of acronym: [UInt8], free: UInt32
  ) -> Int {
    guard let choice = choices.first else { return 0 }
    var most = mostTaken(choices.dropFirst(), of: acronym, free: free)
    for (index, letter) in acronym.enumerated() {
      let bit: UInt32 = 1 << UInt32(index)
      guard free & bit != 0, choice & (1 << UInt32(letter)) != 0 else { continue }
      most = max(most, 1 + mostTaken(choices.dropFirst(), of: acronym, free: free & ~bit))
    }
    return most
  }
}
