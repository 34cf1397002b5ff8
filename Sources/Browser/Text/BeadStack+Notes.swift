import Model

extension BeadStack {
  /// What is to tell of each bead: where it moved, its flags, what a person wrote.
  static func notes(_ reviewed: ReviewedAlignment, moves: [RowMove]) -> [[Note]] {
    var notes = [[Note]](repeating: [], count: reviewed.alignment.beads.count)
    for move in moves {
      notes[move.bead].append(.remark(.moved(move)))
      notes[move.anchor].append(.remark(.placeOf(move)))
    }
    for (bead, flags) in flagsByBead(reviewed.alignment, withGaps: true).enumerated() {
      for index in flags {
        let flag = reviewed.alignment.flags[index]
        let review = reviewed.flags[index]
        if review.state == .dismissed {
          notes[bead].append(.remark(.dismissed(flag)))
        } else if !flag.kind.isGap {
          notes[bead].append(.remark(.flag(flag)))
        }
        if let note = review.note { notes[bead].append(.written(note)) }
      }
    }
    for (bead, review) in reviewed.beads.enumerated() {
      if let note = review.note { notes[bead].append(.written(note)) }
    }
    return notes
  }

  /// The flags by the bead that they are about.
  ///
  /// - Parameter hasGaps: Whether flags about what is omitted or added are among them, which show as a
  ///   gap already.
  static func flagsByBead(_ alignment: Alignment, withGaps hasGaps: Bool) -> [[Int]] {
    var byBead = [[Int]](repeating: [], count: alignment.beads.count)
    var beadOfSource: [Int: Int] = [:]
    var beadOfTarget: [Int: Int] = [:]
    for (index, bead) in alignment.beads.enumerated() {
      for segment in bead.source { beadOfSource[segment] = index }
      for segment in bead.target { beadOfTarget[segment] = index }
    }
    for (index, flag) in alignment.flags.enumerated() {
      guard hasGaps || !flag.kind.isGap,
        let bead = flag.source.lazy.compactMap({ beadOfSource[$0] }).first
          ?? flag.target.lazy.compactMap({ beadOfTarget[$0] }).first
      else { continue }
      byBead[bead].append(index)
    }
    return byBead
  }
}

extension Flag.Kind {
  /// Whether it is about a segment that the other text has nothing of.
  fileprivate var isGap: Bool { self == .omitted || self == .added }
}
