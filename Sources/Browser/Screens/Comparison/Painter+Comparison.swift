import Canvas
import Model

extension Painter<ComparisonScreen> {
  /// Where the texts stand.
  var texts: ComparisonLayout { screen.layout(in: context) }

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
    if stack.count == 0 { drawEmpty(comparison) }
    for row in rows.top..<rows.bottom {
      guard place.item < stack.count else { break }
      let bead = stack.shown[place.item]
      let contents = stack.contents(of: bead)
      draw(contents[place.line], of: bead, row: row, in: comparison)
      if bead == comparison.focus, place.line > 0 { drawFocus(row: row) }
      place.line += 1
      if place.line >= contents.count { place = ScrollPosition(item: place.item + 1, line: 0) }
    }
  }

  /// Says that the filter leaves no row, and how to see the others.
  private mutating func drawEmpty(_ comparison: ComparisonPane) {
    for column in dividers {
      for row in texts.columns.left.top..<texts.columns.left.bottom {
        put(" ", column: column, row: row, style: .plain)
      }
    }
    let done = comparison.filter == .open && !comparison.alignment.beads.isEmpty
    let all = comparison.alignment.beads.count.grouped
    var lines = [
      done
        ? "No row is open: all \(all) are reviewed." : "No row is \(comparison.filter.inWords)."
    ]
    if let key = context.keyName(of: .cycleRowFilter) {
      lines += ["", "\(key) shows other rows."]
    }
    drawNote(
      lines,
      in: Rect(column: 1, row: 1, columns: context.size.columns - 2, rows: texts.visibleRows),
      style: theme.quiet)
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
    let stack = comparison.stack
    guard let bead = comparison.focusedBead, let item = stack.item(of: comparison.focus) else {
      return ""
    }
    let number = "row \((comparison.focus + 1).grouped)"
    let row =
      comparison.filter == .all
      ? "\(number)/\(stack.count.grouped)"
      : "\((item + 1).grouped)/\(stack.count.grouped) \(comparison.filter.inWords) · \(number)"
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
    case .remark(let remark):
      draw(remark, row: row, in: comparison)
    case .note(let line, let isFirst):
      for column in dividers { put(" ", column: column, row: row, style: .plain) }
      let left = texts.columns.left.left + 1
      if isFirst { put("✎", column: left, row: row, style: theme.note) }
      frame.draw(
        line, at: Position(column: left + 2, row: row), width: context.size.columns - 2 - left - 2,
        style: theme.note)
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
  var dividers: [Int] {
    guard !texts.isStacked else { return [] }
    return [texts.columns.left.right] + (texts.hasThirdColumn ? [texts.columns.right.right] : [])
  }

  private mutating func drawRule(above bead: Int, row: Int, in comparison: ComparisonPane) {
    let stack = comparison.stack
    let item = stack.item(of: bead) ?? 0
    let focused = stack.item(of: comparison.focus) ?? 0
    let isFocused = item == focused || item == focused + 1
    let inner = 1..<(context.size.columns - 1)
    let style = isFocused ? theme.focusedBorder : theme.border
    line(isFocused ? "━" : "╌", columns: inner, row: row, style: style)
    for column in dividers {
      put(isFocused ? "┿" : "┼", column: column, row: row, style: style)
    }
    drawRowLabel(of: bead, row: row, in: comparison)
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
      for (index, place) in screen.foundPlaces.enumerated()
      where place.side == side && place.range.segment == line.segment {
        highlights.append(
          Highlight(
            range: place.range.range,
            style: index == screen.found ? theme.currentHit : theme.hit))
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
}
