public import Model
import Storage

extension Library {
  /// Keeps something that a person decided, for good: it survives reading the articles anew.
  ///
  /// Names are linked accordingly; see ``record(_:by:)`` and ``relinkWhereDecided()``.
  public nonisolated func keep(_ decision: Decision) async throws {
    try await record(decision)
    if decision.concernsEntities { try await relinkWhereDecided() }
  }

  /// Takes back the last decision that still holds.
  ///
  /// - Returns: The decision taken back; `nil` where there is none.
  public nonisolated func undoLastDecision() async throws -> Decision? {
    let undone = try await recordUndo()
    if undone?.concernsEntities == true { try await relinkWhereDecided() }
    return undone
  }

  /// Writes a decision down, beside whatever the library works on.
  ///
  /// It is kept then; where it is about names, ``relinkWhereDecided()`` is still to follow, now or the
  /// next time.
  ///
  /// - Parameter person: Who decided, where that is known.
  public nonisolated func record(_ decision: Decision, by person: String? = nil) async throws {
    try write { writer in
      // Whether an article is read is set all the time; it is nothing to take back.
      if !decision.isMark { try writer.append(decision, at: Self.now, by: person) }
      try apply(decision, to: writer, at: Self.now, by: person)
      try regroup(for: decision, in: writer)
      if decision.concernsEntities { try writer.setPending(.relinking, true) }
    }
    if !decision.storyArticles.isEmpty { try StoryGrouping(in: self).linkAndPlaceAll() }
  }

  /// Writes down that the last decision that still holds is taken back; see ``record(_:by:)``.
  ///
  /// - Returns: The decision taken back; `nil` where there is none.
  public nonisolated func recordUndo() async throws -> Decision? {
    let undone = try write { writer -> Decision? in
      guard let record = try writer.lastDecision() else { return nil }
      try writer.setUndone(true, decision: record.number)
      if let inverse = record.decision.inverse { try apply(inverse, to: writer) }
      if case .storyNamed(let article, _) = record.decision {
        try writer.removeStoryName(by: article)
        // What it was called before.
        let earlier = try writer.decisions().last { earlier in
          if case .storyNamed(article, _) = earlier.decision { true } else { false }
        }
        if let earlier { try apply(earlier.decision, to: writer) }
      }
      if case .noted(let subject, _) = record.decision {
        // What was written before.
        let earlier = try writer.decisions().last { earlier in
          if case .noted(subject, _) = earlier.decision { true } else { false }
        }
        try apply(
          earlier?.decision ?? .noted(subject, ""), to: writer, at: earlier?.madeAt ?? Self.now,
          by: earlier?.madeBy)
      }
      try regroup(for: record.decision, in: writer)
      if record.decision.concernsEntities { try writer.setPending(.relinking, true) }
      return record.decision
    }
    if undone?.storyArticles.isEmpty == false { try StoryGrouping(in: self).linkAndPlaceAll() }
    return undone
  }

  /// Has the articles whose stories a decision is about put together anew; whether one renders the other is a
  /// link, which comes before that.
  private nonisolated func regroup(for decision: Decision, in writer: StoreWriter) throws {
    var stage = StoryStage.unplaced
    if case .paired = decision { stage = .unlinked }
    try writer.setStories(of: decision.storyArticles, backTo: stage)
  }

  /// Links every name anew where a decision about names was written down since the last time.
  ///
  /// - Complexity: O(*size of the library*), after the step that the library is in.
  public func relinkWhereDecided() throws {
    guard try read({ try $0.isPending(.relinking) }) else { return }
    try relink()
    try write { try $0.setPending(.relinking, false) }
  }

  /// The titles of articles, as far as the library holds them.
  public nonisolated func titles(of articles: [ArticleID]) throws -> [ArticleID: String] {
    try read { reader in
      var titles: [ArticleID: String] = [:]
      for id in articles { titles[id] = try reader.summary(of: id)?.title.text }
      return titles
    }
  }

  /// Decisions about the beads of two articles' alignment, in the order in which they were made, those
  /// that were made with the articles on the other sides among them.
  ///
  /// - Parameter unit: What the segments of these beads are.
  nonisolated func beadDecisions(
    source: ArticleID, target: ArticleID, unit: AlignmentUnit
  ) throws -> [DatedBeadDecision] {
    try read { try $0.decisions() }.compactMap { record in
      guard let rows = record.decision.aboutRows, rows.unit == unit else { return nil }
      let decision: BeadDecision? =
        switch (rows.source, rows.target) {
        case (source, target): rows.decision
        case (target, source): rows.decision.mirrored
        default: nil
        }
      return decision.map {
        DatedBeadDecision($0, madeAt: record.madeAt, madeBy: record.madeBy)
      }
    }
  }

  /// Does what follows from a decision at once; what follows for entities and alignments is worked
  /// out from the log.
  ///
  /// - Parameters:
  ///   - time: When it was made, in seconds since 1970.
  ///   - person: Who made it, where that is known.
  nonisolated func apply(
    _ decision: Decision, to writer: StoreWriter, at time: Int64 = Library.now,
    by person: String? = nil
  ) throws {
    switch decision {
    case .read(let article, let isRead):
      try writer.setRead(isRead, of: article)
    case .allRead(let articles, let isRead):
      try writer.setRead(isRead, of: articles)
    case .starred(let article, let isStarred):
      try writer.setStarred(isStarred, of: article)
    case .tagged(let article, let tag, let isSet):
      try writer.setTag(tag, isSet, of: article)
    case .archived(let articles, let isArchived):
      try writer.setArchived(isArchived, of: articles)
    case .allStarred(let articles, let isStarred):
      try writer.setStarred(isStarred, of: articles)
    case .allTagged(let articles, let tag, let isSet):
      try writer.setTag(tag, isSet, of: articles)
    case .savedSearch(let name, let query):
      try writer.save(SavedSearch(name: name, query: query))
    case .removedSearch(let name, _):
      try writer.removeSavedSearch(named: name)
    case .watched(let watch, true):
      try add(watch, to: writer)
    case .watched(let watch, false):
      guard let stored = try writer.watch(named: watch.name) else { break }
      try writer.removeWatch(stored.number, at: Self.now)
    case .watchSeen(let name, let articles, let isSeen):
      guard let stored = try writer.watch(named: name) else { break }
      try writer.setSeen(isSeen, articles, ofWatch: stored.number)
    case .keptWord(let word, let isKept):
      try writer.set(word, isKept: isKept, at: time)
    case .paired(let source, let target, true):
      let pair = TranslationPair(source: source, target: target, score: 1)
      try writer.save([StoredPair(pair: pair, isDeclared: true)])
    case .paired(let source, let target, false):
      try writer.removePair(source: source, target: target)
    case .storyNamed(let article, let name):
      try writer.setStoryName(name, by: article)
    case .noted(let subject, let text):
      try writer.set(
        Note(subject: subject, text: text, writtenAt: time, writtenBy: person))
    case .lone(let article, let isLone):
      try writer.setLone(isLone, article)
    case .merged, .split, .retyped, .alignment, .sentences, .storyJoined, .storyParted:
      break
    }
  }
}

extension Decision {
  /// Whether it is a mark that is set while reading, rather than something to take back.
  fileprivate var isMark: Bool {
    if case .read = self { true } else { false }
  }

  /// The articles whose stories have to be put together anew for it.
  fileprivate var storyArticles: [ArticleID] {
    switch self {
    case .storyJoined(let articles): articles
    case .storyParted(let articles, let others): articles + others
    case .paired(let source, let target, _): [source, target]
    default: []
    }
  }

  /// Whether names have to be linked anew for it.
  fileprivate var concernsEntities: Bool {
    switch self {
    case .merged, .split, .retyped: true
    default: false
    }
  }

  /// What undoes it at once; `nil` where striking it from the log is enough.
  fileprivate var inverse: Decision? {
    switch self {
    case .read(let article, let isRead): .read(article, !isRead)
    case .allRead(let articles, let isRead): .allRead(articles, !isRead)
    case .starred(let article, let isStarred): .starred(article, !isStarred)
    case .tagged(let article, let tag, let isSet): .tagged(article, tag: tag, !isSet)
    case .archived(let articles, let isArchived): .archived(articles, !isArchived)
    case .allStarred(let articles, let isStarred): .allStarred(articles, !isStarred)
    case .allTagged(let articles, let tag, let isSet): .allTagged(articles, tag: tag, !isSet)
    case .savedSearch(let name, let query): .removedSearch(name: name, query: query)
    case .removedSearch(let name, let query): .savedSearch(name: name, query: query)
    case .watched(let watch, let isThere): .watched(watch, !isThere)
    case .watchSeen(let name, let articles, let isSeen):
      .watchSeen(name: name, articles, !isSeen)
    case .keptWord(let word, let isKept): .keptWord(word, !isKept)
    case .paired(let source, let target, let isPair):
      .paired(source: source, target: target, !isPair)
    case .lone(let article, let isLone): .lone(article, !isLone)
    case .merged, .split, .retyped, .alignment, .sentences, .storyJoined, .storyParted, .storyNamed,
      .noted:
      nil
    }
  }
}
