import Canvas
import Model

extension Painter {
  /// Draws two texts level with each other.
  mutating func drawComparison() {
    guard let comparison = state.comparison else {
      let rect = Rect(
        column: 1, row: 1, columns: state.size.columns - 2, rows: layout.visibleRows)
      drawBorders([(rect, PaneLabel(title: [Span("Compare", theme.focusedTitle)]), true)])
      drawNote(["Laying the two texts beside each other…"], in: rect, style: theme.quiet)
      return
    }
    drawFrames(of: comparison)
    let stack = comparison.stack
    var place = stack.top
    let rows = layout.columns.left
    for row in rows.top..<rows.bottom {
      guard place.item < stack.count else { break }
      let contents = stack.contents(of: place.item)
      draw(contents[place.line], of: place.item, row: row, in: comparison)
      if place.item == comparison.focus, place.line > 0 { drawFocus(row: row) }
      place.line += 1
      if place.line >= contents.count { place = ScrollPosition(item: place.item + 1, line: 0) }
    }
  }

  // MARK: Borders

  private mutating func drawFrames(of comparison: ComparisonPane) {
    let left = label(of: comparison.leftSide, in: comparison)
    var right = label(of: comparison.leftSide.other, in: comparison)
    let columns = layout.columns
    let position = position(in: comparison)
    if layout.isStacked {
      var label = left
      label.title += [Span(" ⇄ ", theme.articleMark)] + right.title
      label.position = position
      drawBorders([(columns.left, label, false)])
    } else {
      right.position = position
      drawBorders([(columns.left, left, false), (columns.right, right, false)])
    }
  }

  private func label(of side: Side, in comparison: ComparisonPane) -> PaneLabel {
    let article = comparison.annotated(side).article
    let role =
      switch (comparison.relation, side) {
      case (.rendering, .source): "First rendering"
      case (.rendering, .target): "Second rendering"
      case (_, .source): "Original"
      case (_, .target): "Translation"
      }
    let language = article.language.inWords.capitalizedFirst
    if layout.isStacked { return PaneLabel(title: [Span(language, theme.focusedTitle)]) }
    let name = article.source ?? article.path?.split(separator: "/").last.map(String.init) ?? ""
    let rest = name.isEmpty ? "" : " · \(name.isolated)"
    return PaneLabel(
      title: [Span(role, theme.focusedTitle), Span(" · \(language)\(rest)", theme.title)])
  }

  private func position(in comparison: ComparisonPane) -> String {
    let count = comparison.stack.count
    guard count > 0, let bead = comparison.focusedBead else { return "" }
    let row = "row \(comparison.focus + 1)/\(count)"
    // A side without counterpart was not weighed against anything.
    guard !bead.source.isEmpty, !bead.target.isEmpty else { return row }
    return "\(row) · sure \(Int((bead.score * 100).rounded())) %"
  }

  // MARK: Rows

  private mutating func draw(
    _ content: BeadStack.Content, of bead: Int, row: Int, in comparison: ComparisonPane
  ) {
    switch content {
    case .rule:
      drawRule(above: bead, row: row, in: comparison)
    case .rows(let left, let right):
      if let left { draw(left, row: row, in: comparison) }
      if let right { draw(right, row: row, in: comparison) }
    case .gap(let side, let line):
      drawGap(on: side, bead: bead, row: row, in: comparison)
      if let line { draw(line, row: row, in: comparison) }
    case .flag(let index):
      drawFlag(comparison.alignment.flags[index], row: row)
    }
    if comparison.marked.contains(bead), content != .rule {
      put("✓", column: markColumn, row: row, style: theme.mark)
    }
  }

  private var markColumn: Int {
    layout.isStacked ? layout.columns.left.left + 1 : layout.columns.left.right
  }

  private func rect(of side: Side, in comparison: ComparisonPane) -> Rect {
    side == comparison.leftSide ? layout.beadTexts.left : layout.beadTexts.right
  }

  private mutating func drawRule(above bead: Int, row: Int, in comparison: ComparisonPane) {
    let isFocused = bead == comparison.focus || bead == comparison.focus + 1
    if bead == 0, !isFocused || comparison.focus != 0 { return }
    let inner = 1..<(state.size.columns - 1)
    let style = isFocused ? theme.focusedBorder : theme.border
    line(isFocused ? "━" : "╌", columns: inner, row: row, style: style)
    guard !layout.isStacked else { return }
    put(isFocused ? "┿" : "┼", column: layout.columns.left.right, row: row, style: style)
  }

  /// Lights the edges of a row that belongs to the bead in focus.
  private mutating func drawFocus(row: Int) {
    var edges = [0, state.size.columns - 1]
    if !layout.isStacked { edges.append(layout.columns.left.right) }
    for column in edges where frame[Position(column: column, row: row)].text == "│" {
      put("┃", column: column, row: row, style: theme.focusedBorder)
    }
  }

  private mutating func draw(
    _ line: BeadStack.Line, row: Int, in comparison: ComparisonPane
  ) {
    let rect = rect(of: line.side, in: comparison)
    let article = comparison.annotated(line.side)
    let block = line.block
    if layout.isStacked, line.isFirst {
      let language = article.article.language
      draw(
        language.badge, column: rect.left - 3, row: row, width: 2,
        style: language.isRightToLeft ? theme.arabicBadge : theme.otherBadge)
    }
    var highlights: [Highlight] = []
    if comparison.alignment.differences.isEmpty {
      for linked in comparison.mentions(of: block.segment, on: line.side) {
        highlights.append(
          Highlight(range: linked.mention.range, style: style(of: linked, on: line, comparison)))
      }
    }
    for (index, difference) in comparison.differences(of: block.segment, on: line.side) {
      guard let place = line.side == .source ? difference.source : difference.target else {
        continue
      }
      let isCurrent = index == comparison.difference
      let style = theme.style(of: difference)
      highlights.append(
        Highlight(range: place.range, style: isCurrent ? theme.currentHit : style))
    }
    frame.draw(
      line.row, at: Position(column: rect.left + block.indent, row: row),
      width: rect.columns - 2 * block.indent, style: theme.style(of: block.kind),
      highlights: highlights.shifted(by: block.offset))
  }

  /// The look of a name: the one that was walked to is lit, and so is its counterpart in the row.
  private func style(
    of linked: LinkedMention, on line: BeadStack.Line, _ comparison: ComparisonPane
  ) -> Style {
    let style = theme.style(of: linked.mention.type)
    guard let current = comparison.currentName, linked.entity == current.entity,
      comparison.stack.bead(of: line.block.segment, on: line.side) == comparison.focus
    else { return style }
    let isWalkedTo = line.side == comparison.leftSide && linked == current
    return isWalkedTo ? theme.currentHit : theme.hit
  }

  private mutating func drawGap(
    on side: Side, bead: Int, row: Int, in comparison: ComparisonPane
  ) {
    let name =
      switch (comparison.relation, side) {
      case (.rendering, .source): "not in the first rendering"
      case (.rendering, .target): "not in the second rendering"
      case (_, .source): "not in the original"
      case (_, .target): "not in the translation"
      }
    let rect = rect(of: side, in: comparison)
    let note = "— \(name) —"
    let width = min(width(of: note), rect.columns)
    let column = layout.isStacked ? rect.left : rect.left + (rect.columns - width) / 2
    draw(note, column: column, row: row, width: width, style: theme.gap)
  }

  private mutating func drawFlag(_ flag: Flag, row: Int) {
    let left = layout.columns.left.left + 1
    // The flag is about both texts, so its evidence may run across the rule between them.
    draw(
      [
        Span("⚑ \(flag.kind.inWords)", theme.flag),
        Span(flag.detail.isEmpty ? "" : ": \(flag.detail.isolated)", theme.quiet),
      ], column: left, row: row, width: state.size.columns - 1 - left - 1)
  }
}

extension Flag.Kind {
  /// The kind as the screen says it.
  var inWords: String {
    switch self {
    case .number: "number differs"
    case .name: "name differs"
    case .part: "words missing"
    case .omitted: "left out"
    case .added: "added"
    }
  }
}
