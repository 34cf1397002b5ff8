import KhabarCore
import Model

/// Prints an alignment: bead by bead for people, as a document for programs.
struct AlignmentPrinter {
  var format: OutputFormat
  /// What a comparison comes to; an alignment alone has none, and shows no differences.
  var account: TranslationAccount?

  func print(_ source: SegmentedText, _ target: SegmentedText, _ alignment: Alignment) throws {
    for remark in AlignmentRemarks.remarks(on: alignment, source, target) {
      StandardError.print(Printable(remark))
    }
    switch format {
    case .json, .jsonl:
      try StandardOutput.print(
        json: AlignmentDocument(
          source, target, alignment, account: account),
        onOneLine: format == .jsonl)
    case .tsv:
      for bead in alignment.beads {
        StandardOutput.print(row: [
          text(of: bead.source, in: source), text(of: bead.target, in: target),
          String((bead.score * 1000).rounded() / 1000),
        ])
      }
    case .text:
      printBeads(source, target, alignment)
      if let account { AccountPrinter().print(account, source, target) }
    }
  }

  private func text(of indices: [Int], in side: SegmentedText) -> String {
    indices.map { side.segments[$0].text }.joined(separator: " ")
  }

  private func printBeads(
    _ source: SegmentedText, _ target: SegmentedText, _ alignment: Alignment
  ) {
    let moved = alignment.movedBeads
    for (index, bead) in alignment.beads.enumerated() {
      let sureness =
        bead.source.isEmpty || bead.target.isEmpty
        ? "" : "  \(Int((bead.score * 100).rounded())) %"
      StandardOutput.print(
        TextStyle.mark("\(numbers(bead.source)) ⇄ \(numbers(bead.target))\(sureness)")
          + TextStyle.faint(moved.contains(index) ? "  moved" : ""))
      for index in bead.source { StandardOutput.print("  \(source.segments[index].text)") }
      if bead.source.isEmpty {
        StandardOutput.print(TextStyle.faint("  — not in \(source.id) —"))
      }
      for index in bead.target { StandardOutput.print("  \(target.segments[index].text)") }
      if bead.target.isEmpty {
        StandardOutput.print(TextStyle.faint("  — not in \(target.id) —"))
      }
      let flags = alignment.flags.filter {
        !Set($0.source).isDisjoint(with: bead.source)
          || !Set($0.target).isDisjoint(with: bead.target)
      }
      for flag in flags {
        StandardOutput.print(TextStyle.hit("  ! \(flag.kind.rawValue): \(flag.detail)"))
      }
      if account != nil { printDifferences(of: bead, source, target, alignment) }
      StandardOutput.print("")
    }
  }

  private func printDifferences(
    of bead: Bead, _ source: SegmentedText, _ target: SegmentedText, _ alignment: Alignment
  ) {
    for difference in alignment.differences {
      let isHere =
        difference.source.map { bead.source.contains($0.segment) }
        ?? difference.target.map { bead.target.contains($0.segment) } ?? false
      guard isHere else { continue }
      let left = difference.source.map { AlignmentDocument.SpanDocument($0, in: source).text }
      let right = difference.target.map { AlignmentDocument.SpanDocument($0, in: target).text }
      let mark = difference.isContradiction ? "≠" : "~"
      StandardOutput.print(
        TextStyle.hit("  \(mark) \(difference.kind.rawValue): \(left ?? "—") / \(right ?? "—")"))
    }
  }

  private func numbers(_ indices: [Int]) -> String {
    indices.isEmpty ? "–" : indices.map { String($0 + 1) }.joined(separator: "+")
  }
}
