import Language
public import Model

/// What a person decided about the rows and flags of two texts, in a file beside them: `--decisions`.
///
/// Rows and flags stand in it as they do in the JSON of `compare`; a person, or a program, changes
/// `state` and `note`.
public struct DecisionDocument: Codable, Sendable {
  /// Why a file's decisions cannot be taken; a clause that says what to do.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The decisions are about other texts, or about what a text was before.
    case otherText(Side)

    /// What is wrong, and what to do.
    public var description: String {
      switch self {
      case .otherText(let side):
        "its decisions are about another \(side == .source ? "source" : "target"), or about what that "
          + "was before it was changed; name another file"
      }
    }
  }

  private struct Text: Codable, Sendable {
    var id: String
    /// A hash of all segments.
    var text: String

    init(_ side: SegmentedText) {
      id = side.id.rawValue
      text = ContentHash(side.segments.map(\.text).joined(separator: "\n")).description
    }
  }

  private struct Row: Codable, Sendable, Hashable {
    var source: [Int]
    var target: [Int]
    var state: ReviewedAlignment.BeadState?
    var note: String?
    var decided: Int64?
    var decidedBy: String?

    enum CodingKeys: String, CodingKey {
      case source, target, state, note, decided
      case decidedBy = "decided_by"
    }
  }

  private struct FlagRow: Codable, Sendable, Hashable {
    var type: Flag.Kind
    var source: [Int]
    var target: [Int]
    var detail: String
    var state: ReviewedAlignment.FlagState?
    var note: String?
    var decided: Int64?
    var decidedBy: String?

    enum CodingKeys: String, CodingKey {
      case type, source, target, detail, state, note, decided
      case decidedBy = "decided_by"
    }

    var flag: Flag { Flag(kind: type, source: source, target: target, detail: detail) }
  }

  private var schema = "khabar/1"
  private var source: Text
  private var target: Text
  private var beads: [Row]
  private var flags: [FlagRow]

  /// The decisions of a report, with all that nothing was decided about as open, and what an earlier
  /// document has besides.
  public init(_ report: AlignmentReport, keeping earlier: DecisionDocument? = nil) {
    source = Text(report.source)
    target = Text(report.target)
    let reviewed = report.reviewed
    beads = zip(reviewed.alignment.beads, reviewed.beads).map { bead, review in
      Row(
        source: bead.source, target: bead.target, state: review.state, note: review.note,
        decided: review.decidedAt, decidedBy: review.decidedBy)
    }
    flags = zip(reviewed.alignment.flags, reviewed.flags).map { flag, review in
      FlagRow(
        type: flag.kind, source: flag.source, target: flag.target, detail: flag.detail,
        state: review.state, note: review.note, decided: review.decidedAt,
        decidedBy: review.decidedBy)
    }
    // What is no longer raised may be raised again.
    let known = Set(flags.map(\.flag))
    flags += (earlier?.flags ?? []).filter { row in
      !known.contains(row.flag) && (row.state == .dismissed || row.note != nil)
    }
    let rows = Set(beads.map { [$0.source, $0.target] })
    beads += (earlier?.beads ?? []).filter {
      $0.note != nil && !rows.contains([$0.source, $0.target])
    }
  }

  private enum CodingKeys: CodingKey {
    case schema, source, target, beads, flags
  }

  /// What was decided, as far as it is about these texts.
  ///
  /// - Throws: ``Problem`` where it is not.
  public func decisions(
    about source: SegmentedText, _ target: SegmentedText
  ) throws(Problem) -> [DatedBeadDecision] {
    guard Text(source).text == self.source.text else { throw .otherText(.source) }
    guard Text(target).text == self.target.text else { throw .otherText(.target) }
    var decisions: [DatedBeadDecision] = []
    for row in beads {
      let decision: BeadDecision? =
        switch row.state {
        case .confirmed:
          .confirmed(Bead(source: row.source, target: row.target, score: 1))
        case .linked: .linked(source: row.source, target: row.target)
        case .parted: .unlinked(source: row.source, target: row.target)
        case .open, nil: nil
        }
      if let decision {
        decisions.append(
          DatedBeadDecision(decision, madeAt: row.decided, madeBy: row.decidedBy))
      }
      if let note = row.note {
        decisions.append(
          DatedBeadDecision(
            .noted(source: row.source, target: row.target, note), madeAt: row.decided,
            madeBy: row.decidedBy))
      }
    }
    for row in flags {
      if row.state == .dismissed {
        decisions.append(
          DatedBeadDecision(.dismissed(row.flag), madeAt: row.decided, madeBy: row.decidedBy))
      }
      if let note = row.note {
        decisions.append(
          DatedBeadDecision(
            .flagNoted(row.flag, note), madeAt: row.decided, madeBy: row.decidedBy))
      }
    }
    return decisions
  }
}
