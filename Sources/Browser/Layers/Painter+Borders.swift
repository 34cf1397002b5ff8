import Canvas

/// What stands in the borders of a pane.
struct PaneLabel {
  /// In the upper border, from the left.
  var title: [Span]
  /// In the upper border, at the right; left out where there is no room.
  var corner: [Span] = []
  /// In the lower border, at the right: where one is in the pane.
  var position: String = ""
}

extension Painter {
  /// Draws panes side by side, with a border around them and rules between.
  mutating func drawBorders(_ panes: [(rect: Rect, label: PaneLabel, isFocused: Bool)]) {
    guard let first = panes.first, let last = panes.last else { return }
    let top = first.rect.top - 1
    let bottom = first.rect.bottom
    for pane in panes {
      for row in [top, bottom] {
        line("─", columns: pane.rect.left..<pane.rect.right, row: row, style: theme.border)
      }
      for row in pane.rect.top..<bottom {
        put("│", column: pane.rect.right, row: row, style: theme.border)
      }
      put("┬", column: pane.rect.right, row: top, style: theme.border)
      put("┴", column: pane.rect.right, row: bottom, style: theme.border)
    }
    for row in first.rect.top..<bottom {
      put("│", column: first.rect.left - 1, row: row, style: theme.border)
    }
    for (character, column, row) in [
      ("╭", first.rect.left - 1, top), ("╮", last.rect.right, top),
      ("╰", first.rect.left - 1, bottom), ("╯", last.rect.right, bottom),
    ] {
      put(character, column: column, row: row, style: theme.border)
    }
    for pane in panes where pane.isFocused {
      frame.overlay(
        theme.focusedBorder,
        on: Rect(
          column: pane.rect.left - 1, row: top, columns: pane.rect.columns + 2, rows: 1))
      frame.overlay(
        theme.focusedBorder,
        on: Rect(
          column: pane.rect.left - 1, row: bottom, columns: pane.rect.columns + 2, rows: 1))
      for column in [pane.rect.left - 1, pane.rect.right] {
        frame.overlay(
          theme.focusedBorder,
          on: Rect(column: column, row: pane.rect.top, columns: 1, rows: pane.rect.rows))
      }
    }
    for pane in panes { drawLabel(pane.label, of: pane.rect, isFocused: pane.isFocused) }
  }

  private mutating func drawLabel(_ label: PaneLabel, of rect: Rect, isFocused: Bool) {
    let start = rect.left + 1
    let room = rect.columns - 2
    let lead = isFocused ? [Span("▸ ", theme.focusedTitle)] : []
    let end = drawInBorder(lead + label.title, column: start, row: rect.top - 1, width: room)
    let corner = width(of: label.corner)
    if corner > 0, end + corner + 4 <= rect.right {
      drawInBorder(
        label.corner, column: rect.right - corner - 3, row: rect.top - 1, width: corner + 2)
    }
    let columns = width(of: label.position)
    guard columns > 0, columns + 2 <= room else { return }
    drawInBorder(
      [Span(label.position, isFocused ? theme.focusedTitle : theme.title)],
      column: rect.right - columns - 3, row: rect.bottom, width: columns + 2)
  }

  /// Draws spans over a border, with a blank before and after them.
  ///
  /// - Returns: The column after them.
  @discardableResult
  private mutating func drawInBorder(
    _ spans: [Span], column: Int, row: Int, width: Int
  ) -> Int {
    guard width > 2 else { return column }
    let columns = min(self.width(of: spans), width - 2)
    line(" ", columns: column..<(column + columns + 2), row: row, style: .plain)
    draw(spans, column: column + 1, row: row, width: columns)
    return column + columns + 2
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
