import Canvas
import Model

extension Painter<StoriesScreen> {
  /// Draws the stories: two lines each, their articles below where they are unfolded.
  mutating func drawStories() {
    let rect = storyRect
    let count = screen.stories?.count ?? 0
    drawBorders([
      (
        rect,
        PaneLabel(
          title: [Span("Stories", theme.focusedTitle)],
          position: count > 0 ? "\((screen.selectedRow?.story ?? 0) + 1) of \(count.grouped)" : ""),
        true
      )
    ])
    guard let stories = screen.stories else {
      return drawNote([screen.problem?.message ?? "…"], in: rect, style: theme.quiet)
    }
    guard !stories.isEmpty else {
      return drawNote(
        ["No two articles report the same event."], in: rect, style: theme.quiet)
    }
    let rows = screen.rows
    var first = screen.selection
    var height = lines(of: rows[first])
    while first > 0, height + lines(of: rows[first - 1]) <= rect.rows {
      first -= 1
      height += lines(of: rows[first])
    }
    var row = rect.top
    var index = first
    while index < rows.count, row < rect.bottom {
      draw(rows[index], of: stories, isSelected: index == screen.selection, row: row, in: rect)
      row += lines(of: rows[index])
      index += 1
    }
  }

  private func lines(of row: StoriesScreen.Row) -> Int {
    if case .story = row { 2 } else { 1 }
  }

  private mutating func draw(
    _ row: StoriesScreen.Row, of stories: [Story], isSelected: Bool, row line: Int, in rect: Rect
  ) {
    let story = stories[row.story]
    let base = isSelected ? theme.selection : .plain
    let height = min(lines(of: row), rect.bottom - line)
    if isSelected {
      drawSelection(
        in: Rect(column: rect.left, row: line, columns: rect.columns, rows: height))
    }
    if case .article(_, let index) = row {
      return draw(
        story.articles[index], isFirst: index == 0 && story.articles[index].date != nil,
        hasCounterpart: story.articles[index].hasTranslation, style: base, isSelected: isSelected,
        row: line, column: rect.left + 4, width: rect.columns - 5)
    }
    let isUnfolded = screen.unfolded.contains(story.id)
    put(
      isUnfolded ? "▾" : "▸", column: rect.left + 2, row: line,
      style: isSelected ? base : theme.mark)
    if screen.marked.contains(story.id) {
      put("◆", column: rect.left + 1, row: line, style: isSelected ? base : theme.mark)
    }
    let title = story.title
    let isUnread = story.articles.contains { !$0.isRead }
    draw(
      title.text, column: rect.left + 4, row: line, width: rect.columns - 5,
      direction: title.language.isRightToLeft ? .rightToLeft : .leftToRight,
      style: isUnread ? base.overlaid(by: theme.unreadTitle) : base)
    guard height > 1 else { return }
    draw(
      story.aboutInWords, column: rect.left + 4, row: line + 1, width: rect.columns - 5,
      style: isSelected ? base : theme.quiet)
  }
}

extension Painter {
  /// What a screen of stories stands in, inside its border.
  var storyRect: Rect {
    let body = layout.body
    return Rect(column: 1, row: 1, columns: max(0, body.columns - 2), rows: max(0, body.rows - 2))
  }

  /// Draws an article of a story on one line.
  mutating func draw(
    _ article: ArticleSummary, isFirst: Bool, hasCounterpart: Bool, style: Style, isSelected: Bool,
    row: Int, column: Int, width: Int
  ) {
    let badge = article.language.isRightToLeft ? theme.arabicBadge : theme.otherBadge
    draw(
      article.language.badge, column: column, row: row, width: 2, style: isSelected ? style : badge)
    if hasCounterpart {
      put("⇄", column: column + 2, row: row, style: isSelected ? style : theme.articleMark)
    }
    var notes: [String] = []
    if let date = article.date { notes.append(date.inStory) }
    if let source = article.source { notes.append(source.isolated) }
    if isFirst { notes.append("first") }
    let note = notes.joined(separator: " · ")
    let room = max(0, width - 4)
    let noteWidth = min(self.width(of: note), room * 2 / 5)
    let titleWidth = max(0, room - noteWidth - (noteWidth > 0 ? 2 : 0))
    draw(
      article.title.text, column: column + 4, row: row, width: titleWidth,
      direction: article.title.language.isRightToLeft ? .rightToLeft : .leftToRight,
      style: article.isRead ? style : style.overlaid(by: theme.unreadTitle))
    if noteWidth > 0 {
      draw(
        note, column: column + 4 + titleWidth + 2, row: row, width: noteWidth,
        style: isSelected ? style : theme.quiet)
    }
  }
}

extension Story {
  /// How many report it in which language, when and where, in a line.
  var aboutInWords: String {
    var parts = languages.map { language in
      "\(articles.count { $0.language.primary == language }) \(language.rawValue)"
    }
    if let span = spanInWords { parts.append(span) }
    if !sources.isEmpty { parts.append(sources.map(\.isolated).joined(separator: ", ")) }
    return parts.joined(separator: " · ")
  }

  /// When it was reported.
  var spanInWords: String? {
    guard let first, let last else { return nil }
    let days = [first.dayInWords, last.dayInWords]
    return days[0] == days[1] ? days[0] : "\(days[0]) to \(days[1])"
  }
}

extension PublicationDate {
  /// The day, and the minute where it is known.
  var inStory: String {
    guard precision == .second else { return dayInWords }
    return "\(dayInWords) \(iso8601.dropFirst(11).prefix(5))"
  }
}
