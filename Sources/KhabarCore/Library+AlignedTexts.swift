public import Model
import Storage

extension Library {
  /// What taking in two aligned texts did.
  public struct AlignedPair: Hashable, Sendable {
    /// The original, under the id that it has in the library.
    public var source: ArticleID
    /// Its translation.
    public var target: ArticleID
    /// Whether the library did not have it as it is.
    public var isChanged: Bool
  }

  /// Takes two texts that another tool aligned as an original and its translation, with the rows as they
  /// are there; what a person decided about them here holds until then.
  ///
  /// Names are left to ``completeAnalysis(progress:)``.
  ///
  /// - Parameters:
  ///   - source: The original; its segments and those of the target are what `rows` counts.
  ///   - rows: All rows, in order.
  public func addAligned(
    _ source: Article, _ target: Article, rows: [ArrangedRow]
  ) throws -> AlignedPair {
    try write { writer in
      var intake = ArticleIntake(writer: writer)
      let ids = (try intake.take(source), try intake.take(target))
      try writer.add(intake.articles, at: Self.now)
      let arrangement = Decision.alignment(source: ids.0, target: ids.1, .arranged(rows))
      let isKnown = try writer.decisions().contains { $0.decision == arrangement }
      let isChanged = !intake.articles.isEmpty || !isKnown
      if isChanged {
        try writer.append(.paired(source: ids.0, target: ids.1, true), at: Self.now)
        try writer.append(arrangement, at: Self.now)
      }
      let pair = TranslationPair(source: ids.0, target: ids.1, score: 1)
      try writer.save([StoredPair(pair: pair, isDeclared: true)])
      return AlignedPair(source: ids.0, target: ids.1, isChanged: isChanged)
    }
  }
}
