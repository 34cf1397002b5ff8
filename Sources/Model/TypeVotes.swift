/// How much all readings of a name together speak for each type.
///
/// What a name is where it is plain settles what it is where nothing tells: `Birkenhead who…` is the
/// place of `in Birkenhead`. Votes are whole numbers, so that their sums do not depend on the order in
/// which articles are read.
public struct TypeVotes: Hashable, Sendable {
  /// Votes in thousandths of the strength of a reading, in the order of ``EntityType/allCases``.
  public private(set) var counts = SIMD4<Int64>()

  /// No votes.
  public init() {}

  /// Votes as they were kept.
  public init(counts: SIMD4<Int64>) {
    self.counts = counts
  }

  /// Whether nothing speaks for any type.
  public var isEmpty: Bool { counts == SIMD4() }

  /// The votes for a type.
  public subscript(type: EntityType) -> Int64 {
    get { counts[Self.place(of: type)] }
    set { counts[Self.place(of: type)] = newValue }
  }

  /// Adds other votes, or takes them away.
  public mutating func add(_ other: Self, times factor: Int64 = 1) {
    counts &+= other.counts &* factor
  }

  private static func place(of type: EntityType) -> Int {
    switch type {
    case .person: 0
    case .location: 1
    case .organization: 2
    case .miscellaneous: 3
    }
  }
}
