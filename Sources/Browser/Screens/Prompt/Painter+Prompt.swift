import Canvas
import Model

extension Painter<Prompt> {
  /// Draws the prompt in the place of the status line, and what there is to say of it below.
  mutating func drawPrompt() {
    let note = layers.reversed().lazy.compactMap { [screen, context] layer in
      layer.note(for: screen, in: context)
    }.first
    drawLine(note)
    if let row = layout.hintRow { drawBelow(note, row: row) }
  }

  private mutating func drawLine(_ note: PromptNote?) {
    let row = layout.statusRow
    let columns = context.size.columns
    let labelWidth = draw(
      screen.kind.label, column: 1, row: row, width: columns - 2, style: theme.key)
    // A blank at the end of the label is not drawn.
    let start = 2 + labelWidth
    // A right-to-left query stands against the right end of its room: a room as wide as the screen
    // would part it from its label.
    let typed = screen.line.text.columns(context.options)
    let room = max(1, min(columns - 1 - start, max(24, typed + 6)))
    let (line, caret) = screen.line.layout(width: room, options: context.options)
    var highlights: [Highlight] = []
    if let range = note?.problem?.queryRange {
      highlights.append(Highlight(range: range, style: theme.problem))
    }
    frame.draw(
      line, at: Position(column: start, row: row), width: room,
      style: Style(attributes: .underline), highlights: highlights)
    frame.cursor = Position(column: start + caret, row: row)
    let end = start + room + 2
    guard let note, end < columns - 8 else { return }
    var spans = note.spans
    if let problem = note.problem {
      spans = layout.hintRow == nil ? [Span("! " + problem.message, theme.problem)] : []
    }
    draw(spans, column: end, row: row, width: columns - 1 - end)
  }

  private mutating func drawBelow(_ note: PromptNote?, row: Int) {
    let inner = context.size.columns - 2
    if let problem = note?.problem {
      draw("! " + problem.message, column: 1, row: row, width: inner, style: theme.problem)
    } else if screen.completions.isEmpty {
      drawHints(row: row)
    } else {
      var spans = [Span("Tab ", theme.key)]
      for completion in screen.completions.prefix(8) {
        spans.append(Span(completion.text.isolated))
        spans.append(Span(completion.note.isEmpty ? "   " : " \(completion.note)   ", theme.quiet))
      }
      draw(spans, column: 1, row: row, width: inner)
    }
  }
}
