import Canvas
import Model

extension Painter {
  /// Draws the sidebar with the names.
  mutating func drawNames() {
    let rect = layout.rect(.entities)
    guard !rect.isEmpty else { return }
    let sidebar = state.sidebar
    guard !sidebar.lines.isEmpty else {
      let note = sidebar.scope == nil ? "…" : "No names"
      drawNote([note], in: rect, style: theme.quiet)
      return
    }
    for offset in 0..<rect.rows {
      let index = sidebar.top + offset
      guard sidebar.lines.indices.contains(index) else { break }
      let row = rect.top + offset
      switch sidebar.lines[index] {
      case .gap: break
      case .heading(let type, let count): drawHeading(type, count: count, row: row, in: rect)
      case .entity(let entity):
        drawEntity(
          sidebar.entities[entity], isSelected: entity == sidebar.selection, row: row, in: rect)
      }
    }
  }

  private mutating func drawHeading(_ type: EntityType, count: Int, row: Int, in rect: Rect) {
    let style = theme.style(of: type)
    let width = draw(
      type.plural, column: rect.left + 1, row: row, width: rect.columns - 2, style: style)
    let number = " \(count.grouped)"
    draw(
      number, column: rect.left + 1 + width, row: row, width: rect.columns - 2 - width,
      style: theme.quiet)
  }

  private mutating func drawEntity(
    _ entity: EntitySummary, isSelected: Bool, row: Int, in rect: Rect
  ) {
    let isFocused = state.focus == .entities
    var base = Style.plain
    if isSelected {
      if isFocused {
        base = theme.selection
        frame.fill(
          Rect(column: rect.left, row: row, columns: rect.columns, rows: 1), style: base)
      }
      if isFocused || state.articles.filter.entity == entity.id {
        put("▌", column: rect.left, row: row, style: theme.mark)
      }
    }
    if state.articles.filter.entity == entity.id {
      base = base.overlaid(by: Style(attributes: .bold))
    }
    let quiet = isSelected && isFocused ? base : theme.quiet
    let sign = sign(of: entity)
    if !sign.isEmpty {
      put(sign, column: rect.left + 1, row: row, style: quiet)
    }
    let count = entity.mentions.grouped
    let countColumn = rect.right - 1 - count.count
    draw(count, column: countColumn, row: row, width: count.count, style: quiet)
    drawNames(
      of: entity, column: rect.left + 3, row: row, width: countColumn - 1 - rect.left - 3,
      style: base)
  }

  /// Whether the entity filters the list, is marked to be merged or is named in the open article.
  private func sign(of entity: EntitySummary) -> String {
    if state.sidebar.marked.contains(entity.id) { return "✓" }
    if state.articles.filter.entity == entity.id { return "▸" }
    return state.reader.entities.contains(entity.id) ? "·" : ""
  }

  /// The left-to-right name on the left, the right-to-left one on the right.
  private mutating func drawNames(
    of entity: EntitySummary, column: Int, row: Int, width: Int, style: Style
  ) {
    let english = entity.names[.english]
    let arabic = entity.names[.arabic]
    guard let english, let arabic, english != arabic, width >= 16 else {
      let name = entity.name
      let direction: BaseDirection = english == nil ? .firstStrong : .leftToRight
      draw(name, column: column, row: row, width: width, direction: direction, style: style)
      return
    }
    let arabicWidth = self.width(of: arabic)
    let englishWidth = self.width(of: english)
    // Each may take half; what one leaves is the other's.
    let half = (width - 1) / 2
    let room = width - 1
    let forArabic = min(arabicWidth, max(half, room - englishWidth))
    draw(english, column: column, row: row, width: room - forArabic, style: style)
    draw(
      arabic, column: column + width - forArabic, row: row, width: forArabic,
      direction: .rightToLeft, style: style)
  }
}
