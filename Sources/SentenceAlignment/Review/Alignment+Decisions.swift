public import Model

extension Alignment {
  /// The beads of rows that were made elsewhere: every segment in exactly one.
  public static func beads(
    of arrangement: [ArrangedRow], sourceCount: Int, targetCount: Int
  ) -> [Bead] {
    AlignmentReviewer.beads(of: arrangement, sourceCount: sourceCount, targetCount: targetCount)
  }

  /// This alignment with what a person decided about it.
  ///
  /// A decision about segments that the texts no longer have is passed over.
  ///
  /// - Parameters:
  ///   - decisions: In the order in which they were made; a later one overrules an earlier one.
  ///   - sourceCount: Segments of the source.
  ///   - targetCount: Segments of the target.
  /// - Returns: Beads that still cover every segment of both sides exactly once.
  public func applying(
    _ decisions: [BeadDecision], sourceCount: Int, targetCount: Int
  ) -> Alignment {
    reviewed(
      by: decisions.map { DatedBeadDecision($0) }, sourceCount: sourceCount,
      targetCount: targetCount
    ).inForce
  }

  /// This alignment with what a person decided about it, told row by row and flag by flag; see
  /// ``applying(_:sourceCount:targetCount:)``.
  public func reviewed(
    by decisions: [DatedBeadDecision], sourceCount: Int, targetCount: Int
  ) -> ReviewedAlignment {
    var review = AlignmentReviewer(
      alignment: self, sourceCount: sourceCount, targetCount: targetCount)
    for decision in decisions { review.take(decision) }
    return review.result
  }
}
