import Model

extension ComparisonScreen {
  func linkBeads(in context: inout ScreenContext) {
    guard let pane else { return }
    let rows = pane.marked.union([pane.focus]).sorted()
    let beads = rows.filter(pane.alignment.beads.indices.contains).map { pane.alignment.beads[$0] }
    let source = beads.flatMap(\.source).sorted()
    let target = beads.flatMap(\.target).sorted()
    guard beads.count > 1, !source.isEmpty, !target.isEmpty else {
      let mark = context.keymap.keyName(of: .markBead, in: .compare) ?? ":"
      context.tell("Mark the rows to be linked with \(mark) first, one of each text at least.")
      return
    }
    decide(.linked(source: source, target: target), in: &context)
  }

  func unlinkBead(in context: inout ScreenContext) {
    guard let bead = pane?.focusedBead, !bead.source.isEmpty, !bead.target.isEmpty else {
      context.tell("There is nothing to part: the row has no counterpart.")
      return
    }
    decide(.unlinked(source: bead.source, target: bead.target), in: &context)
  }

  /// Says that the row is right, and goes on to the next one that nobody has decided about.
  mutating func confirmBead(in context: inout ScreenContext) {
    guard var pane, let bead = pane.focusedBead else { return }
    decide(.confirmed(bead), in: &context)
    guard let next = pane.openRow(after: pane.focus) else { return }
    pane.focus(on: next, visible: context.visibleRows)
    self.pane = pane
  }

  func dismissFlag(in context: inout ScreenContext) {
    guard let pane, pane.focusedBead != nil, let flag = pane.openFlag(of: pane.focus) else {
      context.tell("There is no flag on this row.")
      return
    }
    decide(.dismissed(flag), in: &context)
  }

  func togglePair(in context: inout ScreenContext) {
    guard articles.relation != .version else {
      context.tell("These are versions of one article.")
      return
    }
    context.decide(
      .paired(
        source: articles.source, target: articles.target, articles.relation != .translation))
  }

  func decide(_ decision: BeadDecision, in context: inout ScreenContext) {
    context.decide(
      .rows(
        of: articles.source, articles.target, by: pane?.comparison.unit ?? articles.unit, decision))
  }

  // MARK: Notes

  /// Has a note on the row in focus typed, or on its flag.
  mutating func startNote(onFlag isOnFlag: Bool, in context: inout ScreenContext) {
    guard let pane, let bead = pane.focusedBead else { return }
    let row = "row \((pane.focus + 1).grouped)"
    if isOnFlag {
      let flags = pane.flagReviews(of: pane.focus)
      guard let (flag, review) = flags.first(where: { $0.review.state == .open }) ?? flags.first
      else {
        context.tell("There is no flag on this row.")
        return
      }
      noted = .flag(flag)
      context.open(
        Prompt(
          .named(Self.notePrompt, label: "Note on the flag of \(row): "), text: review.note ?? ""))
    } else {
      noted = .row(source: bead.source, target: bead.target)
      context.open(
        Prompt(
          .named(Self.notePrompt, label: "Note on \(row): "),
          text: pane.reviewed.beads[pane.focus].note ?? ""))
    }
  }

  /// Keeps the note that was typed; an empty one takes the old one away.
  mutating func keepNote(_ text: String, in context: inout ScreenContext) {
    defer { noted = nil }
    let note = text.trimmingBlanks
    switch noted {
    case .row(let source, let target):
      let old = pane?.row(of: (source, target)).flatMap { pane?.reviewed.beads[$0].note }
      if note != old ?? "" {
        decide(.noted(source: source, target: target, note), in: &context)
      }
    case .flag(let flag):
      let old = pane.flatMap { pane in
        pane.reviewed.alignment.flags.firstIndex(of: flag).flatMap {
          pane.reviewed.flags[$0].note
        }
      }
      if note != old ?? "" { decide(.flagNoted(flag, note), in: &context) }
    case nil: break
    }
  }

  static let notePrompt = "note"

  // MARK: What was decided

  /// Tells what was decided about which row, or taken back; where something was taken back, its row
  /// comes into focus.
  mutating func tell(_ decision: Decision, isKept: Bool, in context: inout ScreenContext) {
    guard let pane, let about = decision.aboutRows, about.source == articles.source,
      about.target == articles.target, about.unit == pane.comparison.unit
    else { return }
    let segments = about.decision.segments
    let row = pane.row(of: segments)
    guard isKept else {
      awaited = AwaitedRow(source: segments.source, target: segments.target, unit: about.unit)
      context.tell(decision.undoneInWords(inRow: row.map { $0 + 1 }))
      return
    }
    guard case .confirmed = about.decision, let row else { return }
    let isNew = pane.reviewed.beads[row].state == .open
    let count = pane.reviewed.reviewedCount + (isNew ? 1 : 0)
    let all = pane.reviewed.beads.count
    let undo = context.keyName(of: .undo).map { " \($0) takes it back." } ?? ""
    context.tell(
      count == all
        ? "Row \((row + 1).grouped) is right: all \(all.grouped) rows are reviewed.\(undo)"
        : "Row \((row + 1).grouped) is right: \(count.grouped) of \(all.grouped) reviewed.\(undo)")
  }
}

extension String {
  /// The text without blanks around it.
  var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = \.isWhitespace
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
