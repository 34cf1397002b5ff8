import Canvas
import Model

extension Painter {
  /// Draws what lies over the screen.
  mutating func drawPopup() {
    guard let popup = state.popup else { return }
    let layout = PopupLayout(size: state.size, lines: popup.lines)
    blankWords(cutBy: layout.box)
    frame.fill(layout.box, style: .plain)
    let inner = Rect(
      column: layout.box.left + 1, row: layout.box.top + 1, columns: layout.box.columns - 2,
      rows: layout.box.rows - 2)
    drawBorders([(inner, label(of: popup, rows: layout.rows), true)])
    switch popup {
    case .page(let page): draw(page, in: layout)
    case .picker(let picker): draw(picker, in: layout)
    case .entity(let page): drawEntity(page, in: layout)
    }
  }

  /// Blanks what a box at its sides would leave of words that it covers in part.
  private mutating func blankWords(cutBy box: Rect) {
    for row in box.top..<box.bottom {
      blankWord(from: box.left - 1, by: -1, row: row)
      blankWord(from: box.right, by: 1, row: row)
    }
  }

  /// Blanks a word from a column on, where it goes on to the other side of that column.
  private mutating func blankWord(from start: Int, by step: Int, row: Int) {
    func isWord(_ column: Int) -> Bool {
      let place = Position(column: column, row: row)
      return frame.bounds.contains(place) && frame[place].isPartOfWord
    }
    guard isWord(start - step) else { return }
    var column = start
    while isWord(column) {
      // What fills the row shows through; lines under the word or in its letters' colour do not.
      var style = frame[Position(column: column, row: row)].style
      style.attributes.formIntersection(.reverse)
      put(" ", column: column, row: row, style: style)
      column += step
    }
  }

  private func label(of popup: Popup, rows: Int) -> PaneLabel {
    let style = theme.focusedTitle
    switch popup {
    case .page(let page):
      let count = PageText.lines(of: page, in: state).count
      let title = PageText.title(of: page, in: state)
      let end = min(count, page.top + rows)
      return PaneLabel(
        title: [Span(title, style)], position: count > rows ? "\(end)/\(count)" : "")
    case .picker(let picker):
      let count = picker.matching.count
      return PaneLabel(
        title: [Span(picker.title, style)],
        position: count > 0 ? "\(picker.selection + 1)/\(count)" : "")
    case .entity(let page):
      let name = page.entity.map { $0.name.isolated } ?? "…"
      return PaneLabel(title: [Span(name, style)])
    }
  }

  private mutating func draw(_ page: Page, in layout: PopupLayout) {
    let lines = PageText.lines(of: page, in: state)
    let inside = layout.inside
    for offset in 0..<layout.rows where lines.indices.contains(page.top + offset) {
      let row = inside.top + 1 + offset
      switch lines[page.top + offset] {
      case .gap: break
      case .heading(let text):
        draw(
          text, column: inside.left, row: row, width: inside.columns, direction: .leftToRight,
          style: theme.subheading)
      case .text(let text):
        draw(text, column: inside.left + 2, row: row, width: inside.columns - 2)
      case .keys(let keys, let style):
        draw(keys, column: inside.left + 2, row: row, width: inside.columns - 2, style: style)
      case .entry(let keys, let style, let help):
        let keyColumns = PageText.keyColumns
        draw(keys, column: inside.left + 2, row: row, width: keyColumns - 1, style: style)
        draw(
          help, column: inside.left + 2 + keyColumns, row: row,
          width: inside.columns - 2 - keyColumns)
      }
    }
  }

  private mutating func draw(_ picker: Picker, in layout: PopupLayout) {
    let inside = layout.inside
    draw(">", column: inside.left, row: inside.top, width: 1, style: theme.key)
    let room = max(1, inside.columns - 2)
    let (line, caret) = picker.line.layout(width: room, options: state.options)
    frame.draw(
      line, at: Position(column: inside.left + 2, row: inside.top), width: room, style: .plain)
    frame.cursor = Position(column: inside.left + 2 + caret, row: inside.top)
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
      frame.fill(Rect(column: rect.left, row: row, columns: rect.columns, rows: 1), style: style)
      put("▌", column: rect.left, row: row, style: theme.mark)
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

extension Cell {
  /// Whether it belongs to a word of several cells: it is no blank, no border and no character as wide
  /// as a word.
  fileprivate var isPartOfWord: Bool {
    guard width == 1, let scalar = text.unicodeScalars.first, scalar != " " else { return false }
    return !(0x2500...0x259F).contains(scalar.value)
  }
}
