import Canvas
import Model

extension Painter<EntityPage> {
  /// Draws what was noted about an entity: each note whole, with its day.
  mutating func draw(_ notes: [Note], in list: Rect) {
    guard !notes.isEmpty else {
      let key = context.keymap.keyName(of: .note, in: .entityPage) ?? ":"
      return drawNote(
        ["Nothing is noted here: \(key) writes a note."], in: list, style: theme.quiet)
    }
    var row = list.top
    for (index, note) in notes.enumerated().dropFirst(screen.selection) where row < list.bottom {
      let isSelected = index == screen.selection
      if isSelected { drawSelection(row: row, in: list) }
      let style = isSelected ? theme.selection : theme.note
      let about = [note.dayInWords, note.writtenBy?.isolated].compactMap(\.self)
      draw(
        "✎ " + about.joined(separator: " · "), column: list.left + 2, row: row,
        width: list.columns - 3, style: style)
      row += 1
      let width = max(1, list.columns - 5)
      for line in note.text.split(separator: "\n") {
        let rows = Paragraph(
          String(line), direction: .firstStrong, options: context.options
        ).rows(width: width)
        for cells in rows where row < list.bottom {
          frame.draw(
            cells, at: Position(column: list.left + 4, row: row), width: width, style: .plain)
          row += 1
        }
      }
    }
  }
}
