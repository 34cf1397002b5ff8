/// How much the words of beads must have in common, and how much of two texts they render by that.
struct CoverageStandard {
  private let scorer: BeadScorer
  private let weights: AlignmentWeights
  /// Coverage below which segments are likely strangers, and above which they are likely not.
  private let bounds: (doubtful: Float, sure: Float)

  /// The standard for two texts, whose words may have been looked up in a dictionary.
  init(_ scorer: BeadScorer, _ weights: AlignmentWeights, usesDictionary: Bool) {
    self.scorer = scorer
    self.weights = weights
    guard scorer.source.script != scorer.target.script else {
      bounds = (weights.doubtfulCoverage.sameLanguage, weights.sureCoverage.sameLanguage)
      return
    }
    // Never less: where few words are known, the few that match are as likely chance.
    let more = max(
      usesDictionary ? weights.dictionaryCoverage : 0,
      weights.knownShareCoverage * (scorer.knownShare - weights.usualKnownShare))
    bounds = (
      weights.doubtfulCoverage.twoLanguages + more, weights.sureCoverage.twoLanguages + more
    )
  }

  /// Whether the words of a row have no more in common than strangers have.
  func isDoubtful(_ row: BeadSearch.Row) -> Bool {
    scorer.coverage(row.sources, row.targets) < bounds.doubtful
  }

  /// How sure it is that segments with so much in common render each other, 0 to 1.
  func certainty(ofCoverage coverage: Float) -> Float {
    min(1, max(0, (coverage - bounds.doubtful) / (bounds.sure - bounds.doubtful)))
  }

  /// What two texts have in common that is more than a form that both are written in.
  ///
  /// Two texts of one form, such as the announcements of two bonds, have most words in common but not what
  /// they tell: numbers and names. In one language only what is nearly copied counts.
  func passages(_ rows: [BeadSearch.Row]) -> SharedPassages {
    let areOneLanguage = scorer.source.script == scorer.target.script
    var passages = SharedPassages(
      sourceLength: scorer.source.segments.reduce(0) { $0 + $1.length },
      targetLength: scorer.target.segments.reduce(0) { $0 + $1.length })
    for row in rows {
      let coverage = scorer.coverage(row.sources, row.targets)
      let (doubtful, sure) = areOneLanguage ? weights.copiedCoverage : bounds
      let weight = min(1, max(0, (coverage - doubtful) / (sure - doubtful)))
      for i in row.sources { passages.source += weight * scorer.source.segments[i].length }
      for j in row.targets { passages.target += weight * scorer.target.segments[j].length }
      let details = scorer.details(row.sources, row.targets)
      passages.details += weight * details.all
      passages.matchedDetails += weight * details.found
    }
    return passages
  }

  /// Share of the shorter text in beads whose words answer each other, 0 to 1.
  func renderedShare(
    _ rows: [BeadSearch.Row], stricterBy strictness: (BeadSearch.Row) -> Float = { _ in 0 }
  ) -> Float {
    var rendered: (source: Float, target: Float) = (0, 0)
    for row in rows {
      let weight = certainty(
        ofCoverage: scorer.coverage(row.sources, row.targets) - strictness(row))
      for i in row.sources { rendered.source += weight * scorer.source.segments[i].length }
      for j in row.targets { rendered.target += weight * scorer.target.segments[j].length }
    }
    let sourceLength = scorer.source.segments.reduce(0) { $0 + $1.length }
    let targetLength = scorer.target.segments.reduce(0) { $0 + $1.length }
    guard sourceLength > 0, targetLength > 0 else { return 0 }
    // The sum of what is rendered may be rounded beyond the whole.
    return min(
      1,
      sourceLength <= targetLength
        ? rendered.source / sourceLength : rendered.target / targetLength)
  }

  /// Holds beads to a higher standard where the texts share only passages: there, segments that
  /// treat of the same things are likelier than segments that render each other.
  ///
  /// - Parameter keepsRuns: Whether beads that follow each other in both texts stay, however little
  ///   their words have in common: the texts are known to belong together.
  func dropChanceBeads(_ rows: inout [BeadSearch.Row], keepsRuns: Bool) {
    let strict = bounds.sure + weights.passageCoverage
    var count = -1
    // Each bead less leaves less in common, and less reason to believe the next.
    while count != rows.count {
      count = rows.count
      let share = renderedShare(rows)
      guard share < weights.translatedShare else { return }
      let runs = keepsRuns ? BeadRuns(rows) : nil
      let sizes = (scorer.source.segments.count, scorer.target.segments.count)
      if let runs, runs.shareInStep(of: sizes.0, and: sizes.1) >= weights.inStep { return }
      let lack = min(1, 2 * (1 - share / weights.translatedShare))
      let standard = bounds.doubtful + (strict - bounds.doubtful) * lack * lack
      rows = rows.enumerated().compactMap { index, row in
        if runs?.isInStep(index) == true { return row }
        let row = lack > Self.muchLack ? trimmed(row) : row
        return scorer.coverage(row.sources, row.targets) >= standard ? row : nil
      }
    }
  }

  /// A row without segments that are likely strangers to it, where others are left.
  private func trimmed(_ row: BeadSearch.Row) -> BeadSearch.Row {
    let sources = row.sources.filter { scorer.coverage([$0], row.targets) >= bounds.doubtful }
    let targets = row.targets.filter { scorer.coverage(row.sources, [$0]) >= bounds.doubtful }
    var trimmed = row
    if !sources.isEmpty { trimmed.sources = sources }
    if !targets.isEmpty { trimmed.targets = targets }
    guard trimmed.sources != row.sources || trimmed.targets != row.targets else { return row }
    trimmed.score = scorer.score(trimmed.sources, trimmed.targets)
    return trimmed
  }

  /// Lack of what is in common from which what was joined to a bead must answer it by itself.
  private static let muchLack: Float = 0.5
}
