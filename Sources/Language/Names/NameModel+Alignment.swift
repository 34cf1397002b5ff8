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
    if isSingle, !word.meanings.isEmpty, word.meanings.contains(where: other.meanings.contains) {
      candidates.append(
        Candidate(
          left: left, right: right,
          bond: word == other ? .spelling : .meaning,
          evidence: 7, quality: 0.9, score: 7))
      return
    }
    let sound = soundEvidence(word, other)
    let least = isSingle ? 0.1 : 0.35
    guard sound.quality > least, sound.logRatio > 0 else { return }
    candidates.append(
      Candidate(
        left: left, right: right, bond: word == other ? .spelling : .sound(sound.quality),
        evidence: sound.logRatio, quality: sound.quality,
        score: sound.logRatio - (isSingle ? 0 : 2)))
  }

  /// Takes the best candidates that do not share a word and adds up what they say.
  private func total(
    _ candidates: [Candidate], _ left: PreparedName, _ right: PreparedName
  ) -> NameComparison {
    var leftTaken = [Bool](repeating: false, count: left.words.count)
    var rightTaken = [Bool](repeating: false, count: right.words.count)
    var evidence = 0.0
    var quality = 0.0
    var mass = 0.0
    var links: [NameComparison.Link] = []
    for candidate in candidates {
      if candidate.left.contains(where: { leftTaken[$0] }) { continue }
      if candidate.right.contains(where: { rightTaken[$0] }) { continue }
      for index in candidate.left { leftTaken[index] = true }
      for index in candidate.right { rightTaken[index] = true }
      let size = Double(left.words[candidate.left].reduce(0) { $0 + $1.letters.count })
      evidence += candidate.evidence
      quality += candidate.quality * size
      mass += size
      links.append(
        NameComparison.Link(left: candidate.left, right: candidate.right, bond: candidate.bond))
    }
    func unmatched(_ words: [NameWord], _ taken: [Bool]) -> (count: Double, share: Double) {
      var missing = 0
      var all = 0
      var count = 0.0
      for (index, word) in words.enumerated() {
        all += word.letters.count
        if !taken[index] {
          missing += word.letters.count
          count += 1
        }
      }
      return (count, all == 0 ? 1 : Double(missing) / Double(all))
    }
    let missingLeft = unmatched(left.words, leftTaken)
    let missingRight = unmatched(right.words, rightTaken)
    let lost = min(missingLeft.count, missingRight.count)
    let extra = max(missingLeft.count, missingRight.count) - lost
    let share =
      0.7 * max(missingLeft.share, missingRight.share)
      + 0.8 * min(missingLeft.share, missingRight.share)
    guard mass > 0 else {
      return NameComparison(probability: 0, evidence: -10, links: [])
    }
    let crosses = left.words.first?.script != right.words.first?.script
    return NameComparison(
      probability: NameComparison.probability(
        quality: quality / mass, evidence: evidence, unmatched: share, crossesScripts: crosses),
      evidence: evidence - 3 * lost - 1.5 * extra, links: links)
  }

  /// "GNA" and "Government of National Accord".
  private func acronymComparison(
    _ left: PreparedName, _ right: PreparedName
  ) -> NameComparison? {
    let (short, long) = left.acronym != nil ? (left, right) : (right, left)
    guard let acronym = short.acronym, long.acronym == nil, acronym.count >= 3,
      long.words.count >= 3, long.initials == acronym, long.words[0].script == .latin
    else { return nil }
    let isLeft = left.acronym != nil
    let all = 0..<long.words.count
    return NameComparison(
      probability: 0.8, evidence: 3.5 * Double(acronym.count),
      links: [
        NameComparison.Link(left: isLeft ? 0..<1 : all, right: isLeft ? all : 0..<1, bond: .acronym)
      ])
  }
}
