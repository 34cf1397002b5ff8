import Model

/// Writes an alignment for people, row by row.
struct AlignmentText {
  let report: AlignmentReport
  let output: any TextOutput

  private var source: SegmentedText { report.source }
  private var target: SegmentedText { report.target }
  private var alignment: Alignment { report.reviewed.alignment }

  func write() {
    writeBeads()
    if let account = report.account {
      AccountText(output: output).write(account, source, target)
    }
    let reviewed = report.reviewed.reviewedCount
    if reviewed > 0 {
      output.print("Decided by a person: \(reviewed) of \(alignment.beads.count) rows.")
    }
  }

  private func writeBeads() {
    let moved = alignment.movedBeads
    for (index, row) in zip(alignment.beads, report.reviewed.beads).enumerated() {
      let (bead, review) = row
      let place = moved.contains(index) ? "  moved" : ""
      let sureness =
        bead.source.isEmpty || bead.target.isEmpty
        ? "" : "  \(bead.score.percent)"
      let state = review.state == .open ? "" : "  \(review.state.rawValue)"
      output.print(
        TextStyle.mark(
          "\(numbers(bead.source)) ⇄ \(numbers(bead.target))\(sureness)\(place)\(state)"))
      for index in bead.source { output.print("  \(source.segments[index].text)") }
      if bead.source.isEmpty {
        output.print(TextStyle.faint("  — not in \(source.id) —"))
      }
      for index in bead.target { output.print("  \(target.segments[index].text)") }
      if bead.target.isEmpty {
        output.print(TextStyle.faint("  — not in \(target.id) —"))
      }
      for (flag, review) in report.flags(of: bead) {
        let words: Printable = "  ! \(flag.kind.rawValue): \(flag.detail)"
        output.print(
          review.state == .open ? TextStyle.hit(words) : TextStyle.faint(words + " (dismissed)"))
        if let note = review.note { output.print(TextStyle.faint("    \(note)")) }
      }
      if let note = review.note { output.print("  ✎ \(note)") }
      if report.account != nil { writeDifferences(of: bead) }
      output.print("")
    }
  }

  private func writeDifferences(of bead: Bead) {
    for difference in report.differences(of: bead) {
      let left = difference.source.map { SpanDocument($0, in: source).text }
      let right = difference.target.map { SpanDocument($0, in: target).text }
      let mark = difference.isContradiction ? "≠" : "~"
      output.print(
        TextStyle.hit("  \(mark) \(difference.kind.rawValue): \(left ?? "—") / \(right ?? "—")"))
    }
  }

  private func numbers(_ indices: [Int]) -> String {
    indices.isEmpty ? "–" : indices.map { String($0 + 1) }.joined(separator: "+")
  }
}
