/// Segments of one text and those of another that say the same: a row of an alignment.
public struct Bead: Hashable, Sendable, Codable {
  /// Indices of source segments, ascending; empty when the target side has no counterpart.
  public var source: [Int]
  /// Indices of target segments, ascending; empty when the source side has no counterpart.
  public var target: [Int]
  /// How sure it is, 0 to 1.
  public var score: Double

  /// A bead with its score, 0 to 1.
  public init(source: [Int], target: [Int], score: Double) {
    self.source = source
    self.target = target
    self.score = score
  }
}

/// A place where a translation says something other than its original.
public struct Flag: Sendable {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Numbers or dates differ.
    case number
    /// Only one side denies what the other says.
    case negation
    /// A name differs or is missing.
    case name
    /// Words are missing inside a segment.
    case part
    /// A source segment has no counterpart.
    case omitted
    /// A target segment has no counterpart.
    case added
  }

  /// What is wrong.
  public var kind: Kind
  /// Source segments it concerns.
  public var source: [Int]
  /// Target segments it concerns.
  public var target: [Int]
  /// What it rests on.
  public var evidence: Evidence

  /// The evidence in one text, as documents have it: `2015 / 2005`.
  public var detail: String {
    switch evidence {
    case .sides(let source, let target): "\(source ?? "—") / \(target ?? "—")"
    case .words(let words): words
    }
  }

  /// A flag of the given kind.
  public init(kind: Kind, source: [Int], target: [Int], evidence: Evidence) {
    self.kind = kind
    self.source = source
    self.target = target
    self.evidence = evidence
  }

  /// A flag whose evidence is one text, such as a document has.
  public init(kind: Kind, source: [Int], target: [Int], detail: String) {
    self.init(kind: kind, source: source, target: target, evidence: .words(detail))
  }
}

/// A span of words that two texts of one language render differently.
public struct Difference: Hashable, Sendable, Codable {
  /// How the two sides differ.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Other words for it.
    case replaced
    /// Only the source side has it.
    case removed
    /// Only the target side has it.
    case added
    /// The same words at another place.
    case moved
    /// The same word or name, spelled differently.
    case spelling
  }

  /// How the two sides differ.
  public var kind: Kind
  /// Where the source side has it, `nil` where it has nothing.
  public var source: SegmentRange?
  /// Where the target side has it, `nil` where it has nothing.
  public var target: SegmentRange?
  /// Whether the two sides contradict each other rather than word one thing differently.
  public var isContradiction: Bool

  /// A difference between two spans.
  public init(
    kind: Kind, source: SegmentRange?, target: SegmentRange?, isContradiction: Bool = false
  ) {
    self.kind = kind
    self.source = source
    self.target = target
    self.isContradiction = isContradiction
  }
}

/// Two segmented texts laid beside each other.
public struct Alignment: Hashable, Sendable, Codable {
  /// Rows in reading order; every segment of both sides is in exactly one.
  public var beads: [Bead]
  /// How much of the two texts says the same, 0 to 1.
  public var score: Double
  /// Where the target says something else.
  public var flags: [Flag]
  /// Word differences, for two texts of one language.
  public var differences: [Difference]

  /// An alignment of the given parts.
  public init(
    beads: [Bead], score: Double, flags: [Flag] = [], differences: [Difference] = []
  ) {
    self.beads = beads
    self.score = score
    self.flags = flags
    self.differences = differences
  }
}
