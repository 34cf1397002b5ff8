import Analysis
import Model
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
    for _ in 0..<Self.mostRounds(for: waiting) {
      let round = try read { reader in
        (
          new: try reader.unanalysedArticles(limit: Self.articlesPerRound),
          again: try reader.articlesWithStaleNames(limit: Self.articlesPerRound),
          withdrawn: try reader.withdrawnEvidence(), unsettled: try reader.unsettledSpellings()
        )
      }
      if round.new.isEmpty, round.again.isEmpty, round.withdrawn.isEmpty, round.unsettled.isEmpty {
        break
      }
      do {
        try await findNames(
          in: round.new, again: round.again.filter { !Set(round.new).contains($0) }
        ) { steps in
          await progress(
            ReadProgress(task: .linking, done: min(done + steps, waiting), total: waiting))
        }
      } catch {
        // What is in memory is ahead of what was kept.
        nameAnalysis = nil
        throw error
      }
      done += round.new.count
    }
    return waiting
  }

  private static let articlesPerRound = 2_000
  static let articlesPerStep = 50

  /// Rounds that articles read again bring on may bring on others; they settle down soon.
  private static func mostRounds(for waiting: Int) -> Int { waiting / articlesPerRound + 5 }

  /// The names of one round: all articles are read first, those without Arabic before the others,
  /// and then linked in steps that are kept one by one.
  private func findNames(
    in new: [ArticleID], again: [ArticleID], progress: (Int) async -> Void
  ) async throws {
    let analysis = try currentNameAnalysis()
    let withdrawn = try read { try $0.withdrawnEvidence() }
    for evidence in withdrawn { try read { try analysis.withdraw(evidence, $0) } }
    for id in again {
      try read { reader in
        if let former = try reader.evidence(of: id) { try analysis.withdraw(former, reader) }
      }
    }
    var readings: [ArticleID: MentionReader.Reading] = [:]
    var withArabic: [ArticleID] = []
    for (count, id) in (new + again).enumerated() {
      try await breathe(count)
      try read { reader in
        guard let article = try reader.article(id) else { return }
        if MentionReader.hasArabic(article) {
          withArabic.append(id)
        } else {
          readings[id] = try analysis.read(article, reader)
        }
      }
    }
    for (count, id) in withArabic.enumerated() {
      try await breathe(count)
      try read { reader in
        guard let article = try reader.article(id) else { return }
        readings[id] = try analysis.read(article, reader)
      }
    }
    let consequences = try read { try analysis.endRound($0) }
    try write { writer in
      try writer.markStale(naming: consequences.names)
      try writer.markStale(with: consequences.words)
      try writer.save(consequences.asked + consequences.words, sounds: MentionReader.sounds)
      var sums = EvidenceSums()
      for evidence in withdrawn { sums.add(evidence, times: -1) }
      try sums.save(to: writer)
      try writer.removeWithdrawnEvidence()
      try analysis.spellings.with(writer) {
        try analysis.linker.reconsider(try writer.unsettledSpellings())
        try writer.removeUnsettledSpellings()
        try analysis.settle(writer)
      }
    }
    let isNew = Set(new)
    let all = new + again
    for start in stride(from: 0, to: all.count, by: Self.articlesPerStep) {
      try await breathe(start)
      await progress(min(start, new.count))
      let step = all[start...].prefix(Self.articlesPerStep)
      try write { writer in
        let kept = try analysis.keep(step, readings: readings, in: writer)
        for article in kept where isNew.contains(article.id) {
          try writer.setFingerprint(ArticleFingerprint(of: article).bytes, of: article.id)
        }
        // What has left the library meanwhile waits for nothing.
      }
    }
  }

  /// Lets others go on, and stops where it should.
  private func breathe(_ count: Int) async throws {
    guard count.isMultiple(of: 8) else { return }
    try Task.checkCancellation()
    await Task.yield()
  }

  /// What the last round left, unless somebody else has changed the library since.
  private func currentNameAnalysis() throws -> NameAnalysis {
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
  func relink(_ entities: [EntityID]) throws {
    nameAnalysis = nil
    let analysis = try currentNameAnalysis()
    try write { writer in
      try analysis.spellings.with(writer) {
        try analysis.linker.reconsider(entities)
        try analysis.settle(writer, touching: Set(entities))
      }
    }
    nameAnalysis = nil
  }

  // MARK: - Places

  /// Compares the names of originals and translations by their places, where that has not been done.
  func placeNames() throws {
    let pairs = try read { try $0.unplacedPairs() }
    guard !pairs.isEmpty else { return }
    let analysis = try currentNameAnalysis()
    let all = try read { try $0.pairs() }.map(\.pair)
    let sources = Set(pairs.map(\.source))
    do {
      try write { writer in
        try analysis.spellings.with(writer) {
          for source in sources.sorted() { try analysis.linker.removePlaces(from: source) }
          try analysis.settle(writer)
        }
      }
      for pair in all where sources.contains(pair.source) {
        guard let source = try read({ try $0.article(pair.source) }),
          let target = try read({ try $0.article(pair.target) })
        else { continue }
        let alignment = try alignment(of: source, with: target)
        try write { writer in
          try analysis.spellings.with(writer) {
            try analysis.linker.link(
              try side(pair.source, writer), with: try side(pair.target, writer),
              along: alignment.beads, origin: pair.source)
          }
          try writer.setPlaced(pair)
        }
      }
      try write { writer in try analysis.spellings.with(writer) { try analysis.settle(writer) } }
    } catch {
      nameAnalysis = nil
      throw error
    }
  }

  private func side(_ article: ArticleID, _ reader: StoreReader) throws -> SpellingLinker.Side {
    SpellingLinker.Side(
      mentions: try reader.mentions(of: article).map(\.mention),
      numbers: try reader.spellings(in: article))
  }
}
