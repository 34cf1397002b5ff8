import Canvas
import Model

extension Painter<ComparisonScreen> {
  /// Where the texts stand.
  private var texts: ComparisonLayout { screen.layout(in: context) }

  /// Draws two texts level with each other.
  mutating func drawComparison() {
    guard let comparison = screen.pane else {
      let rect = Rect(
        column: 1, row: 1, columns: context.size.columns - 2, rows: texts.visibleRows)
      drawBorders([(rect, PaneLabel(title: [Span("Compare", theme.focusedTitle)]), true)])
      drawNote(["Laying the two texts beside each other…"], in: rect, style: theme.quiet)
      return
    }
    drawFrames(of: comparison)
    let stack = comparison.stack
    var place = stack.top
    let rows = texts.columns.left
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
    let columns = texts.columns
    let position = position(in: comparison)
    if texts.isStacked {
      var label = left
      label.title += [Span(" ⇄ ", theme.articleMark)] + right.title
      label.position = position
      drawBorders([(columns.left, label, false)])
    } else if let third = texts.third {
      var original = label(of: .original, as: "Original", in: comparison)
      original.position = position
      drawBorders(
        [(columns.left, left, false), (columns.right, right, false), (third, original, false)])
    } else {
      right.position = position
      drawBorders([(columns.left, left, false), (columns.right, right, false)])
    }
  }

  private func label(of side: Side, in comparison: ComparisonPane) -> PaneLabel {
    label(of: .side(side), as: comparison.role(of: side), in: comparison)
  }

  private func label(
    of text: ComparedText, as role: String, in comparison: ComparisonPane
  ) -> PaneLabel {
    let article = comparison.article(of: text)
    let language = article.language.inWords.capitalizedFirst
    if texts.isStacked { return PaneLabel(title: [Span(language, theme.focusedTitle)]) }
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
    case .parts(let left, let right, let original):
      for case let part? in [left, right] { draw(part, row: row, in: comparison) }
      if let original { draw(original, row: row, in: comparison) }
    case .across(let line):
      for column in dividers { put(" ", column: column, row: row, style: .plain) }
      draw(line, row: row, in: comparison)
    case .flag(let index):
      drawFlag(comparison.alignment.flags[index], row: row, in: comparison)
    }
    if comparison.marked.contains(bead), content != .rule {
      put("✓", column: markColumn, row: row, style: theme.mark)
    }
  }

  private var markColumn: Int {
    texts.isStacked ? texts.columns.left.left + 1 : texts.columns.left.right
  }

  private func rect(of text: ComparedText, in comparison: ComparisonPane) -> Rect {
    switch text {
    case .side(comparison.leftSide): texts.beadTexts.left
    case .side: texts.beadTexts.right
    case .original: texts.originalText
    }
  }

  /// The columns in which rules part the texts.
  private var dividers: [Int] {
    guard !texts.isStacked else { return [] }
    return [texts.columns.left.right] + (texts.hasThirdColumn ? [texts.columns.right.right] : [])
  }

  private mutating func drawRule(above bead: Int, row: Int, in comparison: ComparisonPane) {
    let isFocused = bead == comparison.focus || bead == comparison.focus + 1
    if bead == 0, !isFocused || comparison.focus != 0 { return }
    let inner = 1..<(context.size.columns - 1)
    let style = isFocused ? theme.focusedBorder : theme.border
    line(isFocused ? "━" : "╌", columns: inner, row: row, style: style)
    for column in dividers {
      put(isFocused ? "┿" : "┼", column: column, row: row, style: style)
    }
  }

  /// Lights the edges of a row that belongs to the bead in focus.
  private mutating func drawFocus(row: Int) {
    for column in [0, context.size.columns - 1] + dividers
    where frame[Position(column: column, row: row)].text == "│" {
      put("┃", column: column, row: row, style: theme.focusedBorder)
    }
  }

  private mutating func draw(
    _ part: BeadStack.Part, row: Int, in comparison: ComparisonPane
  ) {
    switch part {
    case .line(let line): draw(line, row: row, in: comparison)
    case .gap(let side): drawGap(on: side, row: row, in: comparison)
    }
  }

  private mutating func draw(
    _ line: BeadStack.Line, row: Int, in comparison: ComparisonPane
  ) {
    let rect = rect(of: line.text, in: comparison)
    let block = line.block
    if texts.isStacked, line.isFirst {
      let language = comparison.article(of: line.text).language
      draw(
        language.badge, column: rect.left - 3, row: row, width: 2,
        style: language.isRightToLeft ? theme.arabicBadge : theme.otherBadge)
    }
    var highlights: [Highlight] = []
    if comparison.alignment.differences.isEmpty || line.text == .original {
      for linked in comparison.mentions(of: line.segment, in: line.text) {
        highlights.append(
          Highlight(range: linked.mention.range, style: style(of: linked, on: line, comparison)))
      }
    }
    if case .side(let side) = line.text {
      highlights += differences(of: line.segment, on: side, in: comparison)
      if let place = comparison.currentLink?.place(on: side), place.segment == line.segment {
        let isWalkedTo = side == comparison.leftSide
        highlights.append(
          Highlight(range: place.range, style: isWalkedTo ? theme.currentHit : theme.hit))
      }
    }
    frame.draw(
      line.row, at: Position(column: rect.left + block.indent, row: row),
      width: rect.columns - 2 * block.indent, style: theme.style(of: block.kind),
      highlights: highlights.shifted(by: block.offset))
  }

  /// The word differences that a segment has a part in.
  private func differences(
    of segment: Int, on side: Side, in comparison: ComparisonPane
  ) -> [Highlight] {
    comparison.differences(of: segment, on: side).compactMap { index, difference in
      guard let place = side == .source ? difference.source : difference.target else { return nil }
      let isCurrent = index == comparison.difference
      return Highlight(
        range: place.range, style: isCurrent ? theme.currentHit : theme.style(of: difference))
    }
  }

  /// The look of a name: the one that was walked to is lit, and so is its counterpart in the row.
  private func style(
    of linked: LinkedMention, on line: BeadStack.Line, _ comparison: ComparisonPane
  ) -> Style {
    let style = theme.style(of: linked.mention.type)
    guard let current = comparison.currentName, linked.entity == current.entity,
      comparison.isInFocus(line.segment, of: line.text)
    else { return style }
    let isWalkedTo = line.text == .side(comparison.leftSide) && linked == current
    return isWalkedTo ? theme.currentHit : theme.hit
  }

  private mutating func drawGap(on side: Side, row: Int, in comparison: ComparisonPane) {
    let rect = rect(of: .side(side), in: comparison)
    let note = "— not in the \(comparison.role(of: side).lowercased()) —"
    let width = min(width(of: note), rect.columns)
    let column = texts.isStacked ? rect.left : rect.left + (rect.columns - width) / 2
    draw(note, column: column, row: row, width: width, style: theme.gap)
  }

  private mutating func drawFlag(_ flag: Flag, row: Int, in comparison: ComparisonPane) {
    let left = texts.columns.left.left + 1
    // What differs stands in the order of the texts on the screen.
    let parts = flag.detail.split(separator: " / ").map { String($0).isolated }
    let detail = (comparison.leftSide == .source ? parts : parts.reversed())
      .joined(separator: " / ")
    // The flag is about both texts, so its evidence may run across the rule between them.
    draw(
      [
        Span("⚑ \(comparison.inWords(flag.kind))", theme.flag),
        Span(flag.detail.isEmpty ? "" : ": \(detail)", theme.quiet),
      ], column: left, row: row, width: context.size.columns - 1 - left - 1)
  }
}
