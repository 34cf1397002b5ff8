import Model

/// Finds what one of two renderings in one language has wrong, by the words that changed.
enum RenderingFaults {
  /// The flags of a bead: names that differ, and clauses that only one side has.
  static func flags(_ changes: [WordDifferences.Change], _ view: BeadView) -> [Flag] {
    var flags: [Flag] = []
    var others: [WordDifferences.Change] = []
    for change in changes {
      if let flag = RenamedSpan.flag(change, view) {
        flags.append(flag)
      } else {
        others.append(change)
      }
    }
    return flags + MissingClause.flags(others, view)
  }
}
