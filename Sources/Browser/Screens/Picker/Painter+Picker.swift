import Canvas
import Model

extension Painter<Picker> {
  /// Draws the choices in their box.
  mutating func drawPicker() {
    let layout = PopupLayout(size: context.size, lines: screen.choices.count)
    let count = screen.matching.count
    drawBox(
      layout,
      label: PaneLabel(
        title: [Span(screen.title, theme.focusedTitle)],
        position: count > 0 ? "\(screen.selection + 1)/\(count)" : ""))
    draw(screen, in: layout)
  }

  private mutating func draw(_ picker: Picker, in layout: PopupLayout) {
    let inside = layout.inside
    draw(">", column: inside.left, row: inside.top, width: 1, style: theme.key)
    let room = max(1, inside.columns - 2)
    let (line, caret) = picker.line.layout(width: room, options: context.options)
    frame.draw(
      line, at: Position(column: inside.left + 2, row: inside.top), width: room, style: .plain)
    // A screen reader reads the choice that was gone to.
    if !theme.isLinear || picker.selection == 0 {
      frame.cursor = Position(column: inside.left + 2 + caret, row: inside.top)
    }
    let choices = picker.matching
    if choices.isEmpty {
      draw(
        "Nothing matches.", column: inside.left + 2, row: inside.top + 2, width: room,
        style: theme.quiet)
    }
    let top = max(0, picker.selection - layout.rows + 1)
    for offset in 0..<layout.rows where choices.indices.contains(top + offset) {
      draw(
        choices[top + offset], isSelected: top + offset == picker.selection,
        row: inside.top + 2 + offset, in: inside)
    }
  }

  private mutating func draw(_ choice: Picker.Choice, isSelected: Bool, row: Int, in rect: Rect) {
    var style = Style.plain
    if isSelected {
      style = theme.selection
      drawSelection(row: row, in: rect)
    }
    let room = rect.columns - 3
    let noteWidth = min(width(of: choice.note), room / 2)
    let titleRoom = room - (noteWidth > 0 ? noteWidth + 2 : 0)
    draw(
      choice.title, column: rect.left + 2, row: row, width: titleRoom,
      direction: choice.direction, style: style)
    draw(
      choice.note, column: rect.right - 1 - noteWidth, row: row, width: noteWidth,
      style: isSelected ? style : theme.quiet)
  }
}
