import Canvas
import Language
import Model

extension Painter<BrowseScreen> {
  /// Draws the sidebar with the names.
  mutating func drawNames() {
    let rect = panes.rect(.entities)
    guard !rect.isEmpty else { return }
    let sidebar = screen.sidebar
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
        drawEntity(sidebar.entities[entity], at: entity, row: row, in: rect)
      case .secondName(let entity):
        drawSecondName(of: sidebar.entities[entity], at: entity, row: row, in: rect)
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
    _ entity: EntitySummary, at index: Int, row: Int, in rect: Rect
  ) {
    let (base, quiet) = prepareLine(of: entity, at: index, row: row, in: rect)
    let sign = sign(of: entity)
    if !sign.isEmpty { put(sign, column: rect.left + 1, row: row, style: quiet) }
    let names = self.names(of: entity)
    let column = rect.left + EntityRow.lead
    draw(
      names.count, column: rect.right - 1 - names.count.count, row: row,
      width: names.count.count, style: quiet)
    draw(
      names.name, column: column, row: row, width: names.room,
      direction: entity.names.name(isRightToLeft: false) == nil ? .firstStrong : .leftToRight,
      style: base, highlights: found(in: names.name))
    if let second = names.secondName, names.fitsOnOneLine {
      draw(
        second, column: column, row: row, width: names.room, direction: .rightToLeft, style: base,
        highlights: found(in: second))
    }
  }

  private mutating func drawSecondName(
    of entity: EntitySummary, at index: Int, row: Int, in rect: Rect
  ) {
    let (base, _) = prepareLine(of: entity, at: index, row: row, in: rect)
    let names = self.names(of: entity)
    draw(
      names.secondName ?? "", column: rect.left + EntityRow.lead, row: row, width: names.room,
      direction: .rightToLeft, style: base, highlights: found(in: names.secondName ?? ""))
  }

  /// What of a name is what is looked for.
  private func found(in name: String) -> [Highlight] {
    guard let find = screen.sidebar.find, let place = NamePattern(find).place(in: name) else {
      return []
    }
    return [Highlight(range: place, style: theme.hit)]
  }

  private func names(of entity: EntitySummary) -> EntityRow {
    screen.sidebar.row(of: entity, options: context.options)
  }

  /// Puts the bar and the mark of the selection on a line.
  ///
  /// - Returns: The styles for what stands on it, and for what matters less.
  private mutating func prepareLine(
    of entity: EntitySummary, at index: Int, row: Int, in rect: Rect
  ) -> (base: Style, quiet: Style) {
    let isFilter = screen.articles.filter.entity == entity.id
    var base = isFilter ? Style(attributes: .bold) : .plain
    guard index == screen.sidebar.selection, screen.focus == .entities || isFilter else {
      return (base, theme.quiet)
    }
    var quiet = theme.quiet
    if screen.focus == .entities {
      base = theme.selection.overlaid(by: base)
      quiet = theme.selection
      frame.fill(Rect(column: rect.left, row: row, columns: rect.columns, rows: 1), style: base)
    }
    put("▌", column: rect.left, row: row, style: theme.mark)
    return (base, quiet)
  }

  /// Whether the entity filters the list, is marked to be merged or is named in the open article.
  private func sign(of entity: EntitySummary) -> String {
    if context.markedEntities.contains(entity.id) { return "✓" }
    if screen.articles.filter.entity == entity.id { return "▸" }
    return screen.reader.entities.contains(entity.id) ? "·" : ""
  }
}
