import Canvas
import Model

extension Painter<DictionaryPage> {
  /// Draws a word's entries, and below them the sentence that it stands in.
  mutating func drawDictionaryPage() {
    let lines = screen.lines(in: context)
    let layout = screen.layout(lines: lines.count, in: context)
    let end = min(lines.count, screen.top + layout.rows)
    var title = [Span(screen.subject.word.isolated, theme.focusedTitle)]
    if screen.lookup?.isKept == true { title.append(Span(" · in your word list", theme.quiet)) }
    drawBox(
      layout,
      label: PaneLabel(
        title: title, position: lines.count > layout.rows ? "\(end)/\(lines.count)" : ""))
    for offset in 0..<layout.rows where lines.indices.contains(screen.top + offset) {
      draw(lines[screen.top + offset], row: layout.inside.top + 1 + offset, in: layout.inside)
    }
  }

  private mutating func draw(_ line: DictionaryPage.Line, row: Int, in inside: Rect) {
    switch line {
    case .gap: break
    case .heading(let text):
      draw(text, column: inside.left, row: row, width: inside.columns, style: theme.subheading)
    case .headword(let word, let pronunciation):
      let sound = pronunciation.map { "  /\($0)/" } ?? ""
      draw(
        [Span(word.isolated, Style(attributes: .bold)), Span(sound, theme.quiet)],
        column: inside.left, row: row, width: inside.columns)
    case .row(let cells, let highlights):
      frame.draw(
        cells, at: Position(column: inside.left + 2, row: row), width: inside.columns - 2,
        style: .plain, highlights: highlights)
    }
  }
}
