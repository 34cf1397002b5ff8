/// The rows of a comparison, each counted once.
public struct RowCounts: Hashable, Sendable, Codable {
  /// Rows with text of both sides.
  public var matched: Int
  /// Rows of the source alone that are flagged as left out.
  public var omitted: Int
  /// Rows of the target alone that are flagged as added.
  public var added: Int
  /// Rows of one side alone that no flag is about: headlines, captions, credits, links, lines in
  /// another script, lines of a word or two, and what a person said is right so.
  public var aside: Int

  /// All rows.
  public var total: Int { matched + alone }
  /// Rows of one side alone.
  public var alone: Int { omitted + added + aside }

  /// Counts of each kind.
  public init(matched: Int, omitted: Int, added: Int, aside: Int) {
    self.matched = matched
    self.omitted = omitted
    self.added = added
    self.aside = aside
  }

  /// Counts the rows of an alignment.
  ///
  /// - Complexity: O(*n*) in rows and flags.
  public init(_ alignment: Alignment) {
    self.init(matched: 0, omitted: 0, added: 0, aside: 0)
    func segments(_ kind: Flag.Kind, _ side: KeyPath<Flag, [Int]>) -> Set<Int> {
      Set(alignment.flags.lazy.filter { $0.kind == kind }.flatMap { $0[keyPath: side] })
    }
    let left = segments(.omitted, \.source)
    let new = segments(.added, \.target)
    for bead in alignment.beads {
      switch (bead.source.isEmpty, bead.target.isEmpty) {
      case (false, true) where !left.isDisjoint(with: bead.source): omitted += 1
      case (true, false) where !new.isDisjoint(with: bead.target): added += 1
      case (false, false): matched += 1
      default: aside += 1
      }
    }
  }
}
