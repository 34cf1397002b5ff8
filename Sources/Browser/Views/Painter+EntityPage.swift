import Canvas
import Model

extension Painter {
  /// Draws an entity's spellings: how often each stands there, and why it belongs to the entity.
  mutating func drawEntity(_ page: EntityPage, in layout: PopupLayout) {
    let inside = layout.inside
    guard let entity = page.entity else {
      drawNote(["…"], in: inside, style: theme.quiet)
      return
    }
    let names = entity.names.values.sorted().map(\.isolated).joined(separator: "  ")
    draw(
      [
        Span(entity.type.singular, theme.style(of: entity.type)),
        Span("  \(entity.mentionCount.counted("mention"))  ", theme.quiet), Span(names),
      ], column: inside.left, row: inside.top, width: inside.columns)
    let counts = entity.forms.map { width(of: $0.count.grouped) }.max() ?? 0
    let spellings = entity.forms.map { width(of: $0.text) }.max() ?? 0
    let widths = (
      count: counts, spelling: min(spellings, (inside.columns - counts) / 2)
    )
    let top = max(0, page.selection - layout.rows + 1)
    for offset in 0..<layout.rows where entity.forms.indices.contains(top + offset) {
      let row = Rect(
        column: inside.left, row: inside.top + 2 + offset, columns: inside.columns, rows: 1)
      draw(
        entity.forms[top + offset], in: row, widths: widths,
        isSelected: top + offset == page.selection)
    }
  }

  private mutating func draw(
    _ form: EntityForm, in rect: Rect, widths: (count: Int, spelling: Int), isSelected: Bool
  ) {
    let style = isSelected ? theme.selection : .plain
    if isSelected {
      frame.fill(rect, style: style)
      put("▌", column: rect.left, row: rect.top, style: theme.mark)
    }
    let quiet = isSelected ? style : theme.quiet
    let count = form.count.grouped
    draw(
      "\(count)×", column: rect.left + 2 + widths.count - width(of: count), row: rect.top,
      width: widths.count + 1, style: quiet)
    let spelling = rect.left + widths.count + 5
    draw(
      form.text.isolated, column: spelling, row: rect.top, width: widths.spelling, style: style)
    let reasons = spelling + widths.spelling + 2
    draw(
      form.reasons.joined(separator: ", "), column: reasons, row: rect.top,
      width: max(0, rect.right - 1 - reasons), style: quiet)
  }
}

extension Entity {
  /// The name to call it by: the English, then the Arabic one.
  var name: String {
    names[.english] ?? names[.arabic] ?? names.values.min() ?? id.rawValue
  }
}
