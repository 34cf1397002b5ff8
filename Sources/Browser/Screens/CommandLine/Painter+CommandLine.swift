import Canvas
import Model

extension Painter<CommandLine> {
  /// Draws the line, and what it may become below it.
  mutating func drawCommandLine() {
    let candidates = screen.candidates(in: context)
    let layout = PopupLayout(size: context.size, lines: 40)
    drawBox(
      layout,
      label: PaneLabel(
        title: [Span("Commands", theme.focusedTitle)],
        position: candidates.isEmpty ? "" : "\(screen.selection + 1)/\(candidates.count)"))
    let inside = layout.inside
    draw(":", column: inside.left, row: inside.top, width: 1, style: theme.key)
    let room = max(1, inside.columns - 2)
    let (line, caret) = screen.line.layout(width: room, options: context.options)
    frame.draw(
      line, at: Position(column: inside.left + 2, row: inside.top), width: room, style: .plain)
    // A screen reader reads the choice that was gone to.
    if !theme.isLinear || screen.selection == 0 {
      frame.cursor = Position(column: inside.left + 2 + caret, row: inside.top)
    }
    if let problem = screen.problem {
      draw(
        "! " + problem, column: inside.left, row: inside.top + 1, width: inside.columns,
        style: theme.problem)
    }
    let names = min(26, max(10, inside.columns / 3))
    let top = max(0, screen.selection - layout.rows + 1)
    for offset in 0..<layout.rows where candidates.indices.contains(top + offset) {
      draw(
        candidates[top + offset], isSelected: top + offset == screen.selection,
        names: names, row: inside.top + 2 + offset, in: inside)
    }
  }

  private mutating func draw(
    _ candidate: CommandLine.Candidate, isSelected: Bool, names: Int, row: Int, in rect: Rect
  ) {
    if isSelected { drawSelection(row: row, in: rect) }
    let style = isSelected ? theme.selection : .plain
    let keys = min(width(of: candidate.keys), 14)
    draw(
      candidate.line, column: rect.left + 2, row: row, width: names,
      style: isSelected ? style : theme.key)
    let help = rect.left + 2 + max(names, min(width(of: candidate.line), rect.columns / 2)) + 1
    draw(
      candidate.help, column: help, row: row, width: max(0, rect.right - 2 - keys - help),
      style: style)
    draw(
      candidate.keys, column: rect.right - 1 - keys, row: row, width: keys,
      style: isSelected ? style : theme.quiet)
  }
}
