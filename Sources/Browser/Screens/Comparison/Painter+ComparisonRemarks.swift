import Canvas
import Model

/// What is told of a row beside its texts.
extension Painter<ComparisonScreen> {
  /// Tells a row's number in the rule above it, what a person made of it, and, of the row in focus, who
  /// did and when.
  mutating func drawRowLabel(of bead: Int, row: Int, in comparison: ComparisonPane) {
    let review = comparison.reviewed.beads[bead]
    let isInFocus = bead == comparison.focus
    var spans = [
      Span("\((bead + 1).grouped)", isInFocus ? theme.focusedTitle : theme.quiet)
    ]
    if let state = review.state.inWords { spans.append(Span(" \(state)", theme.note)) }
    if isInFocus {
      let day = review.decidedAt.map {
        PublicationDate(secondsSince1970: $0, precision: .day).dayInWords
      }
      let who = [review.decidedBy?.isolated, day].compactMap(\.self).joined(separator: ", ")
      if !who.isEmpty { spans.append(Span(" · \(who)", theme.quiet)) }
    }
    let left = texts.columns.left
    let columns = min(width(of: spans), left.columns - 4)
    line(" ", columns: (left.left + 1)..<(left.left + 3 + columns), row: row, style: .plain)
    draw(spans, column: left.left + 2, row: row, width: columns)
  }

  mutating func draw(
    _ remark: BeadStack.Remark, row: Int, in comparison: ComparisonPane
  ) {
    let left = texts.columns.left.left + 1
    // It is about both texts, so it may run across the rule between them.
    for column in dividers { put(" ", column: column, row: row, style: .plain) }
    draw(
      spans(of: remark, in: comparison), column: left, row: row,
      width: context.size.columns - 1 - left - 1)
  }

  private func spans(of remark: BeadStack.Remark, in comparison: ComparisonPane) -> [Span] {
    let target = comparison.role(of: .target).lowercased()
    switch remark {
    case .flag(let flag):
      return [
        Span("⚑ \(comparison.inWords(flag.kind))", theme.flag),
        Span(detail(of: flag, in: comparison), theme.quiet),
      ]
    case .dismissed(let flag):
      let words = "⚐ \(comparison.inWords(flag.kind))\(detail(of: flag, in: comparison))"
      return [Span("\(words), dismissed", theme.quiet)]
    case .moved(let move):
      let side = move.isBehind ? "after" : "before"
      return [
        Span("⇅ moved", theme.articleMark),
        Span(": in the \(target) it stands \(side) row \((move.anchor + 1).grouped)", theme.quiet),
      ]
    case .placeOf(let move):
      let verb = move.isBehind ? "follows" : "stands before this"
      return [
        Span("⇅ row \((move.bead + 1).grouped)", theme.articleMark),
        Span(" \(verb) in the \(target)", theme.quiet),
      ]
    }
  }

  /// What differs, in the order of the texts on the screen.
  private func detail(of flag: Flag, in comparison: ComparisonPane) -> String {
    guard !flag.detail.isEmpty else { return "" }
    let parts = flag.detail.split(separator: " / ").map { String($0).isolated }
    let detail = (comparison.leftSide == .source ? parts : parts.reversed())
      .joined(separator: " / ")
    return ": \(detail)"
  }
}
