/// An alignment with what a person decided about its rows and flags.
public struct ReviewedAlignment: Hashable, Sendable, Codable {
  /// What a person made of a row.
  public enum BeadState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing yet.
    case open
    /// It is right as it was found.
    case confirmed
    /// A person laid its segments beside each other.
    case linked
    /// A person said that its segments have no counterpart.
    case parted
  }

  /// What a person made of a flag.
  public enum FlagState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing yet.
    case open
    /// It points at no fault.
    case dismissed
  }

  /// What was decided about one thing.
  public struct Review<State: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    /// What it came to.
    public var state: State
    /// What a person wrote about it.
    public var note: String?
    /// When it was decided or noted last, in seconds since 1970, where that is known.
    public var decidedAt: Int64?
    /// Who decided or noted it last, where that is known.
    public var decidedBy: String?

    /// A review of the given parts.
    public init(
      _ state: State, note: String? = nil, decidedAt: Int64? = nil, decidedBy: String? = nil
    ) {
      self.state = state
      self.note = note
      self.decidedAt = decidedAt
      self.decidedBy = decidedBy
    }
  }

  /// The rows as they were decided, with all flags, dismissed ones among them.
  public var alignment: Alignment
  /// What was decided about each row, in the order of the alignment's beads.
  public var beads: [Review<BeadState>]
  /// What was decided about each flag, in the order of the alignment's flags.
  public var flags: [Review<FlagState>]

  /// An alignment with a review of each row and flag.
  public init(
    _ alignment: Alignment, beads: [Review<BeadState>], flags: [Review<FlagState>]
  ) {
    self.alignment = alignment
    self.beads = beads
    self.flags = flags
  }

  /// An alignment about which nothing has been decided.
  public init(unreviewed alignment: Alignment) {
    self.init(
      alignment, beads: alignment.beads.map { _ in Review(.open) },
      flags: alignment.flags.map { _ in Review(.open) })
  }

  /// The alignment without the flags that were dismissed.
  public var inForce: Alignment {
    var alignment = alignment
    alignment.flags = zip(alignment.flags, flags).filter { $1.state == .open }.map(\.0)
    return alignment
  }

  /// How many rows a person has decided about.
  public var reviewedCount: Int { beads.count { $0.state != .open } }
}
