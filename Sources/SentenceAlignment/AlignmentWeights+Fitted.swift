#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension AlignmentWeights {
  /// These weights, fitted to how two long texts render each other as far as beads found by weights show
  /// it: how freely, how much longer one is than the other, and how much is left out.
  ///
  /// - Complexity: O(*n*) in words.
  func fitted(to path: [BeadSearch.Row], _ scorer: BeadScorer) -> AlignmentWeights {
    var fitted = self
    fitted.lexical = lexical * fittedLexical
    fitted.confidenceScale = confidenceScale * fittedLexical
    fitted.crossing = crossing * fittedCrossing
    let rates = scorer.matchRates(in: path)
    fitted.numberRate = rates.rate(of: .number, usually: numberRate, words: fittedWords)
    fitted.nameRate = rates.rate(of: .name, usually: nameRate, words: fittedWords)
    fitted.lexiconRate = rates.rate(of: .lexicon, usually: lexiconRate, words: fittedWords)
    fitted.wordRate = rates.rate(of: .word, usually: wordRate, words: fittedWords)
    fitted.sameRate = rates.rate(of: .same, usually: sameRate, words: fittedWords)
    fitted.fitLengths(to: path, scorer)
    fitted.unaligned = unalignedCost(path, scorer)
    return fitted
  }

  /// These weights for texts of which few words are known: the fewer, the more of one is taken to render
  /// the other, from end to end.
  func leaningOnLengths(of scorer: BeadScorer) -> AlignmentWeights {
    var leaning = self
    let source = scorer.source.segments.reduce(fittedLetters) { $0 + $1.length }
    let target = scorer.target.segments.reduce(fittedLetters) { $0 + $1.length }
    leaning.lengthRatio = target / source
    let unknown = 1 - min(1, scorer.knownShare / speakingShare)
    leaning.unaligned += unknown * (Self.muteUnaligned - unaligned)
    // Any two segments may be merged.
    leaning.promise = -.infinity
    return leaning
  }

  /// Takes ratio and variance of lengths from beads that are likely right.
  private mutating func fitLengths(to path: [BeadSearch.Row], _ scorer: BeadScorer) {
    let even = confidenceMidpoint
    let beads = path.filter { $0.score > even }.map { bead in
      (
        source: bead.sources.reduce(Float(0)) { $0 + scorer.source.segments[$1].length },
        target: bead.targets.reduce(Float(0)) { $0 + scorer.target.segments[$1].length }
      )
    }
    var letters = (source: fittedLetters, target: fittedLetters)
    for bead in beads {
      letters.source += bead.source
      letters.target += bead.target
    }
    lengthRatio = letters.target / letters.source
    var deviations = lengthVariance * fittedBeads
    var count = fittedBeads
    for bead in beads {
      let expected = lengthRatio * bead.source
      let difference = expected - bead.target
      deviations += 2 * difference * difference / max(1, expected + bead.target)
      count += 1
    }
    lengthVariance = min(Self.mostVariance, max(Self.leastVariance, deviations / count))
  }

  /// What a segment without counterpart costs: more where what one text has more of than the other
  /// between two beads is little.
  private func unalignedCost(_ path: [BeadSearch.Row], _ scorer: BeadScorer) -> Float {
    let ends = (scorer.source.segments.count, scorer.target.segments.count)
    var surplus = 0
    var (source, target) = (0, 0)
    for bead in path {
      guard let first = bead.sources.first, let last = bead.sources.last,
        let start = bead.targets.first, let end = bead.targets.last
      else { continue }
      surplus += abs((first - source) - (start - target))
      (source, target) = (last + 1, end + 1)
    }
    surplus += abs((ends.0 - source) - (ends.1 - target))
    let share =
      (Float(surplus) + usualUnaligned * fittedBeads) / (Float(ends.0 + ends.1) + fittedBeads)
    let odds = log(share / (1 - share)) - log(usualUnaligned / (1 - usualUnaligned))
    return min(unaligned, max(Self.mostUnaligned, unaligned + fittedUnaligned * odds))
  }

  private static let muteUnaligned: Float = -2
  private static let leastVariance: Float = 1.5
  private static let mostVariance: Float = 12
  private static let mostUnaligned: Float = -3
}
