/// What a person decided about the beads of an alignment, who did, and when.
public struct DatedBeadDecision: Hashable, Sendable {
  /// What was decided.
  public var decision: BeadDecision
  /// When, in seconds since 1970, where that is known.
  public var madeAt: Int64?
  /// Who made it, where that is known.
  public var madeBy: String?

  /// A decision with its time and its maker.
  public init(_ decision: BeadDecision, madeAt: Int64? = nil, madeBy: String? = nil) {
    self.decision = decision
    self.madeAt = madeAt
    self.madeBy = madeBy
  }
}

extension BeadDecision {
  /// The same decision where the two texts change sides; `nil` for one about a flag, as flags of the
  /// other direction are others.
  public var mirrored: BeadDecision? {
    switch self {
    case .linked(let source, let target): .linked(source: target, target: source)
    case .unlinked(let source, let target): .unlinked(source: target, target: source)
    case .confirmed(let bead):
      .confirmed(Bead(source: bead.target, target: bead.source, score: bead.score))
    case .noted(let source, let target, let note): .noted(source: target, target: source, note)
    case .arranged(let rows):
      .arranged(
        rows.map {
          ArrangedRow(
            source: $0.target, target: $0.source, isConfirmed: $0.isConfirmed, note: $0.note)
        })
    case .dismissed, .flagNoted: nil
    }
  }
}
