import Canvas
import Model

extension Painter<NotesScreen> {
  /// Draws the notes: what each is about and when it was written, below it how it begins; the selected
  /// one as far as there is room.
  mutating func drawNotes() {
    let layout = PopupLayout(size: context.size, lines: screen.lineCount)
    let shown = screen.shown
    let title =
      screen.filter.isEmpty ? "Notes" : "Notes with \(screen.filter.isolated)"
    drawBox(
      layout,
      label: PaneLabel(
        title: [Span(title, theme.focusedTitle)],
        position: shown.isEmpty ? "" : "\(screen.selection + 1)/\(shown.count.grouped)"))
    let inside = layout.inside
    guard screen.notes != nil else {
      return drawNote([screen.problem?.message ?? "…"], in: inside, style: theme.quiet)
    }
    guard !shown.isEmpty else {
      let key = context.keymap.keyName(of: .note, in: .reader) ?? ":"
      return drawNote(
        screen.filter.isEmpty
          ? ["Nothing is noted yet.", "\(key) writes about an article, a paragraph or a name."]
          : ["No note holds these words."], in: inside, style: theme.quiet)
    }
    let below = lines(of: shown[screen.selection], width: inside.columns - 4)
      .prefix(max(1, inside.rows - 3))
    // The selected one whole, and as many above it as there is room for.
    var first = screen.selection
    var room = inside.rows - 1 - below.count
    while first > 0, room >= 2 {
      first -= 1
      room -= 2
    }
    var row = inside.top
    for index in shown.indices[first...] where row < inside.bottom {
      let isSelected = index == screen.selection
      let height = isSelected ? 1 + below.count : 2
      let rect = Rect(
        column: inside.left, row: row, columns: inside.columns,
        rows: min(height, inside.bottom - row))
      draw(shown[index], whole: isSelected ? Array(below) : nil, in: rect)
      row += height
    }
  }

  private mutating func draw(_ listed: ListedNote, whole: [Row]?, in rect: Rect) {
    let isSelected = whole != nil
    if isSelected { drawSelection(row: rect.top, in: rect) }
    let style = isSelected ? theme.selection : .plain
    let about = [listed.kindInWords, listed.note.dayInWords].compactMap(\.self)
      .joined(separator: " · ")
    let aboutWidth = min(width(of: about), rect.columns / 2)
    draw(
      [Span("✎ ", isSelected ? style : theme.note), Span(listed.subjectInWords.isolated, style)],
      column: rect.left + 2, row: rect.top, width: max(1, rect.columns - aboutWidth - 5))
    draw(
      about, column: rect.right - 1 - aboutWidth, row: rect.top, width: aboutWidth,
      style: isSelected ? style : theme.quiet)
    let lines = whole ?? Array(lines(of: listed, width: rect.columns - 4).prefix(1))
    for (line, row) in lines.enumerated() where rect.top + 1 + line < rect.bottom {
      frame.draw(
        row, at: Position(column: rect.left + 4, row: rect.top + 1 + line),
        width: rect.columns - 4, style: isSelected ? .plain : theme.quiet)
    }
  }

  private func lines(of listed: ListedNote, width: Int) -> [Row] {
    listed.note.text.split(separator: "\n").flatMap { line in
      Paragraph(String(line), direction: .firstStrong, options: context.options)
        .rows(width: max(1, width))
    }
  }
}

extension Note {
  /// The day on which it was written; `nil` where that is not known.
  var dayInWords: String? {
    writtenAt > 0
      ? PublicationDate(secondsSince1970: writtenAt, precision: .day).dayInWords : nil
  }
}
