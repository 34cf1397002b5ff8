import DocumentAlignment
import EntityLinking
import Executors
import Model
import NamedEntities
import Storage

extension Library {
  /// Finds and links the names in every article that has come in since the last time, and in those
  /// that are to be read again in the light of what came in.
  ///
  /// The articles can be read and searched before that. What is not done when the program ends is
  /// done the next time. An article costs what it brings, whatever the library holds, and it does not
  /// matter in which order articles come: see ``MentionReader`` and ``SpellingLinker``.
  ///
  /// - Returns: How many articles were waiting.
  @discardableResult
  func analyse(progress: @Sendable (ReadProgress) async -> Void) async throws -> Int {
    let waiting = try read { try $0.unanalysedCount }
    var done = 0
    let isMuch = waiting > Self.manyArticles
    if isMuch { try expect(.much) }
    defer { if isMuch { try? expect(.little) } }
    for _ in 0..<Self.mostRounds(for: waiting) {
      let round = try nextRound()
      if round.isEmpty { break }
      do {
        done += try await findNames(in: round) { steps in
          await progress(
            ReadProgress(task: .linking, done: min(done + steps, waiting), total: waiting))
        }
      } catch {
        // What is in memory is ahead of what was kept.
        nameAnalysis = nil
        throw error
      }
    }
    return waiting
  }

  /// The articles that are read together.
  private struct Round {
    /// Those that have come in, the ones that somebody looks at before the newest.
    var new: [ArticleID]
    /// Those that are to be read again.
    var again: [ArticleID]
    /// What articles told that have left.
    var withdrawn: [ArticleEvidence]
    /// Whether the articles that have left named something.
    var hasUnsettledSpellings: Bool

    var isEmpty: Bool {
      new.isEmpty && again.isEmpty && withdrawn.isEmpty && !hasUnsettledSpellings
    }
  }

  private func nextRound() throws -> Round {
    try read { reader in
      let wanted = try preferred.articles.filter { try reader.isWaiting($0) }
      let newest = try reader.unanalysedArticles(limit: Self.articlesPerRound)
      let new = wanted + newest.filter { !wanted.contains($0) }
      let isNew = Set(new)
      return Round(
        new: new,
        again: try reader.articlesWithStaleNames(limit: Self.articlesPerRound)
          .filter { !isNew.contains($0) },
        withdrawn: try reader.withdrawnEvidence(),
        hasUnsettledSpellings: try !reader.unsettledSpellings().isEmpty)
    }
  }

  private static let articlesPerRound = 4_000
  /// From how many articles on it pays to hold more of the file in memory.
  private static let manyArticles = 500
  private static let articlesPerStep = 25

  /// Rounds that articles read again bring on may bring on others; they settle down soon.
  private static func mostRounds(for waiting: Int) -> Int { 2 * (waiting / articlesPerRound) + 8 }

  /// The names of one round: all articles are read first, those without Arabic before the others,
  /// and then linked in steps that are kept one by one.
  ///
  /// - Returns: How many new articles are done: fewer than all where a person's decision about names
  ///   came between.
  private func findNames(
    in round: Round, progress: (Int) async -> Void
  ) async throws -> Int {
    let analysis = try currentNameAnalysis()
    let all = round.new + round.again
    guard let readings = try await readings(of: round, analysis) else { return 0 }
    try read { try analysis.endRound($0) }
    try write { try analysis.begin(withdrawing: round.withdrawn, in: $0) }
    let isNew = Set(round.new)
    var backlog = AnalysisBacklog(all)
    var done = 0
    while true {
      try await pause()
      await progress(done)
      guard nameAnalysis === analysis else { return done }
      let step = backlog.next(limit: Self.articlesPerStep, preferring: preferred.articles)
      guard !step.isEmpty else { return done }
      try write { writer in
        let new = try analysis.keep(step, readings: readings, in: writer)
          .filter { isNew.contains($0.id) }
        let fingerprints = try helpers.map(new) { ArticleFingerprint(of: $0).bytes }
        for (article, fingerprint) in zip(new, fingerprints) {
          try writer.setFingerprint(fingerprint, of: article.id)
        }
        done += new.count
      }
      preferred.serve(step)
    }
  }

  /// The names that the articles of a round have by themselves and by what the others tell.
  ///
  /// - Returns: `nil` where a person's decision about names came between.
  private func readings(
    of round: Round, _ analysis: NameAnalysis
  ) async throws -> [ArticleID: MentionReader.Reading]? {
    try read { reader in
      for evidence in round.withdrawn { try analysis.withdraw(evidence, reader) }
      for id in round.again {
        if let former = try reader.evidence(of: id) { try analysis.withdraw(former, reader) }
      }
    }
    var readings: [ArticleID: MentionReader.Reading] = [:]
    var withArabic: [ArticleID] = []
    for id in round.new + round.again {
      try await pause()
      try read { reader in
        guard let article = try reader.article(id) else { return }
        if MentionReader.hasArabic(article) {
          withArabic.append(id)
        } else {
          readings[id] = try analysis.read(article, reader)
        }
      }
    }
    for id in withArabic {
      try await pause()
      try read { reader in
        guard let article = try reader.article(id) else { return }
        readings[id] = try analysis.read(article, reader)
      }
    }
    return nameAnalysis === analysis ? readings : nil
  }

  /// What the last round left, unless somebody else has changed the library since.
  func currentNameAnalysis() throws -> NameAnalysis {
    let version = try write { try $0.fileVersion }
    if let nameAnalysis, nameAnalysis.fileVersion == version { return nameAnalysis }
    let analysis = NameAnalysis(
      decisions: EntityDecisions(try read { try $0.decisions() }.map(\.decision)),
      fileVersion: version)
    nameAnalysis = analysis
    return analysis
  }

  /// Forgets names, links and pairs that an older analysis left, so that they are found anew.
  func discardOutdatedAnalysis() throws {
    guard try read({ try $0.analysisVersion }) != AnalysisVersion.current else { return }
    nameAnalysis = nil
    try write { writer in
      try writer.removeAllEntities()
      try writer.removeFoundPairs()
      try writer.removeFingerprints()
      try writer.setAnalysisVersion(AnalysisVersion.current)
    }
  }

  /// Puts together anew what a person decided about, and what was decided about it before.
  func relink() throws {
    nameAnalysis = nil
    let entities = Set(
      try read { try $0.decisions(includingUndone: true) }.flatMap(\.decision.entities)
    ).sorted()
    let analysis = try currentNameAnalysis()
    try write { writer in
      try analysis.spellings.with(writer) {
        try analysis.linker.reconsider(entities)
        try analysis.name(try analysis.settle(writer).union(entities), in: writer)
      }
    }
    nameAnalysis = nil
  }
}
