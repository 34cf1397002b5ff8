import Canvas
import Language
import Model

extension Painter<EntityPage> {
  /// Draws an entity: its names and when the news name it, then the list that was chosen.
  mutating func drawEntityPage() {
    let layout = PopupLayout(size: context.size, lines: screen.lineCount)
    let name = screen.entity.map { $0.name.isolated } ?? "…"
    let position = screen.count.map { $0 > 0 ? "\(screen.selection + 1)/\($0.grouped)" : "" } ?? ""
    drawBox(
      layout, label: PaneLabel(title: [Span(name, theme.focusedTitle)], position: position))
    let inside = layout.inside
    guard let entity = screen.entity else {
      drawNote(["…"], in: inside, style: theme.quiet)
      return
    }
    drawHead(of: entity, in: inside)
    let list = Rect(
      column: inside.left, row: inside.top + 4, columns: inside.columns, rows: inside.rows - 4)
    switch screen.view {
    case .spellings: drawSpellings(of: entity, in: list)
    case .titles:
      guard let titles = screen.titles else {
        return drawNote(["Reading the articles…"], in: list, style: theme.quiet)
      }
      draw(titles, of: entity, in: list)
    case .appearances:
      guard let profile = screen.profile else {
        return drawNote(["…"], in: list, style: theme.quiet)
      }
      draw(profile.appearances, in: list)
    case .companions:
      guard let profile = screen.profile else {
        return drawNote(["…"], in: list, style: theme.quiet)
      }
      draw(profile.companions, in: list)
    case .notes:
      guard let profile = screen.profile else {
        return drawNote(["…"], in: list, style: theme.quiet)
      }
      draw(profile.notes, in: list)
    }
  }

  // MARK: Head

  private mutating func drawHead(of entity: Entity, in inside: Rect) {
    let names = entity.shownNames.values.sorted().map(\.isolated).joined(separator: "  ")
    let articles = screen.profile.map { " in \($0.articleCount.counted("article"))" } ?? ""
    draw(
      [
        Span(entity.type.singular, theme.style(of: entity.type)),
        Span("  \(entity.mentionCount.counted("mention"))\(articles)  ", theme.quiet),
        Span(names), Span(context.markedEntities.contains(screen.id) ? "  ✓" : "", theme.mark),
      ], column: inside.left, row: inside.top, width: inside.columns)
    drawTimeline(column: inside.left, row: inside.top + 1, width: inside.columns)
    let tabs = EntityPage.View.allCases.flatMap { view in
      let count = view == .notes ? screen.profile?.notes.count ?? 0 : 0
      let name = view.inWords + (count > 0 ? " \(count)" : "")
      return [
        Span(
          view == screen.view ? "[\(name)]" : " \(name) ",
          view == screen.view ? theme.focusedTitle : theme.quiet), Span("  "),
      ]
    }
    draw(tabs, column: inside.left, row: inside.top + 2, width: inside.columns)
  }

  /// Draws when the news name it: the first day, a column for each stretch of days, the last day.
  private mutating func drawTimeline(column: Int, row: Int, width: Int) {
    guard !theme.isLinear, let profile = screen.profile, let first = profile.days.first?.number,
      let last = profile.days.last?.number
    else { return }
    let start = Self.words(ofDay: first)
    let end = first == last ? "" : Self.words(ofDay: last)
    let room = width - self.width(of: start) - self.width(of: end) - 2
    guard let timeline = Timeline(profile.days, columns: max(1, min(60, room))) else { return }
    draw(
      [
        Span(start + " ", theme.quiet), Span(timeline.columns, theme.articleMark),
        Span(" " + end, theme.quiet),
      ], column: column, row: row, width: width)
  }

  private static func words(ofDay number: Int) -> String {
    PublicationDate(secondsSince1970: Int64(number) * 86_400, precision: .day).dayInWords
  }

  // MARK: Lists

  /// Draws sentences that name it, each with its day; that of the selected article whole, with where
  /// it stands.
  private mutating func draw(_ appearances: [EntityProfile.Appearance], in list: Rect) {
    guard !appearances.isEmpty else {
      return drawNote(["No article names it now."], in: list, style: theme.quiet)
    }
    let dates = appearances.map { $0.article.date?.dayInWords ?? "" }
    let dateColumns = dates.map { width(of: $0) }.max() ?? 0
    let column = list.left + 2 + dateColumns + (dateColumns > 0 ? 2 : 0)
    let room = max(1, list.right - column)
    let whole = passage(of: appearances[screen.selection], width: room, lines: 4)
    let below = rows(of: whole, width: room, lines: 4)
    var item = max(0, screen.selection + 1 + below.count - list.rows)
    var row = list.top
    while row < list.bottom, appearances.indices.contains(item) {
      let isSelected = item == screen.selection
      if isSelected { drawSelection(row: row, in: list) }
      let style = isSelected ? theme.selection : .plain
      draw(
        dates[item], column: list.left + 2, row: row, width: dateColumns,
        style: isSelected ? style : theme.quiet)
      draw(
        appearances[item], isSelected: isSelected, column: column, row: row, room: room)
      row += 1
      for line in isSelected ? below : [] where row < list.bottom {
        frame.draw(
          line, at: Position(column: column, row: row), width: room, style: theme.quiet,
          highlights: whole.snippet.hits.map {
            Highlight(range: $0, style: Style(attributes: .bold))
          })
        row += 1
      }
      item += 1
    }
  }

  /// Draws the headline of the selected article, of the others the sentence around the name.
  private mutating func draw(
    _ appearance: EntityProfile.Appearance, isSelected: Bool, column: Int, row: Int, room: Int
  ) {
    if isSelected {
      let source = appearance.article.source.map { " · \($0.isolated)" } ?? ""
      draw(
        appearance.article.title.text.isolated + source, column: column, row: row, width: room,
        style: theme.selection)
      return
    }
    let passage = passage(of: appearance, width: room, lines: 1)
    let line = Paragraph(
      passage.snippet.text, direction: passage.direction, options: context.options
    ).line(width: room)
    frame.draw(
      line, at: Position(column: column, row: row), width: room, style: .plain,
      highlights: passage.snippet.hits.map { Highlight(range: $0, style: Style(attributes: .bold)) }
    )
  }

  /// What of the sentence there is room for, with the name in it.
  private func passage(
    of appearance: EntityProfile.Appearance, width: Int, lines: Int
  ) -> (snippet: Snippet, direction: BaseDirection) {
    let direction = BaseDirection.of(
      appearance.sentence, in: appearance.language, article: appearance.article.language)
    let snippet = Snippet(text: appearance.sentence, hits: [appearance.place]).showingHit(
      width: width, lines: lines, direction: direction, options: context.options)
    return (snippet, direction)
  }

  private func rows(
    of passage: (snippet: Snippet, direction: BaseDirection), width: Int, lines: Int
  ) -> [Row] {
    let rows = Paragraph(
      passage.snippet.text, direction: passage.direction, options: context.options
    ).rows(width: width)
    return Array(rows.prefix(lines))
  }

  /// Draws who and what is named with it, and in how many articles.
  private mutating func draw(_ companions: [EntitySummary], in list: Rect) {
    guard !companions.isEmpty else {
      return drawNote(["Nobody else is named with it."], in: list, style: theme.quiet)
    }
    let counts = companions.map { width(of: $0.articles.grouped) }.max() ?? 0
    var item = max(0, screen.selection + 1 - list.rows)
    for row in list.top..<list.bottom where companions.indices.contains(item) {
      let companion = companions[item]
      let isSelected = item == screen.selection
      if isSelected { drawSelection(row: row, in: list) }
      let style = isSelected ? theme.selection : .plain
      let count = companion.articles.grouped
      draw(
        count, column: list.left + 2 + counts - width(of: count), row: row, width: counts,
        style: isSelected ? style : theme.quiet)
      let names = companion.shownNames.values.filter { $0 != companion.name }.sorted().map(
        \.isolated)
      draw(
        [
          Span(companion.name.isolated, isSelected ? style : theme.style(of: companion.type)),
          Span("  " + names.joined(separator: "  "), style),
          Span(context.markedEntities.contains(companion.id) ? "  ✓" : "", theme.mark),
        ], column: list.left + 4 + counts, row: row, width: list.columns - 5 - counts)
      item += 1
    }
  }
}
