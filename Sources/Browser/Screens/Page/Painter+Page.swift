import Canvas
import Model

extension Painter<Page> {
  /// Draws the page in its box.
  mutating func drawPage() {
    let layout = PopupLayout(size: context.size, lines: screen.lines)
    let lines = PageText.lines(of: screen, in: context)
    let end = min(lines.count, screen.top + layout.rows)
    drawBox(
      layout,
      label: PaneLabel(
        title: [Span(PageText.title(of: screen, in: context), theme.focusedTitle)],
        position: lines.count > layout.rows ? "\(end)/\(lines.count)" : ""))
    draw(lines, in: layout)
  }

  private mutating func draw(_ lines: [PageText.Line], in layout: PopupLayout) {
    let inside = layout.inside
    for offset in 0..<layout.rows where lines.indices.contains(screen.top + offset) {
      let row = inside.top + 1 + offset
      switch lines[screen.top + offset] {
      case .gap: break
      case .heading(let text):
        draw(
          text, column: inside.left, row: row, width: inside.columns, direction: .leftToRight,
          style: theme.subheading)
      case .text(let text):
        draw(text, column: inside.left + 2, row: row, width: inside.columns - 2)
      case .output(let text, let isRightToLeft):
        draw(
          text, column: inside.left + 2, row: row, width: inside.columns - 2,
          direction: isRightToLeft ? .rightToLeft : .leftToRight)
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
}
