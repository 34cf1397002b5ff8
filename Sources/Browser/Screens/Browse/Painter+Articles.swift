import Canvas
import Model

extension Painter<BrowseScreen> {
  /// Draws the article list.
  mutating func drawArticles() {
    let rect = panes.rect(.articles)
    guard !rect.isEmpty else { return }
    let articles = screen.articles
    guard articles.isLoaded else {
      drawNote(["Opening \(context.library.name.isolated)…"], in: rect, style: theme.quiet)
      return
    }
    let savedSearchLines = screen.savedSearchLines(in: context)
    if savedSearchLines > 0 { drawSavedSearchList(in: rect) }
    guard articles.total > 0 else {
      let rest = Rect(
        column: rect.left, row: rect.top + savedSearchLines, columns: rect.columns,
        rows: rect.rows - savedSearchLines)
      drawNote(
        panes.shows(.reader) ? [emptyNote] : welcome, in: rest, style: theme.quiet)
      return
    }
    let height = screen.itemHeight(in: context)
    let top = rect.top + savedSearchLines
    for line in articles.lines(rows: rect.bottom - top, height: height.lines) {
      let row = top + line.line
      switch line.content {
      case .heading(let group): drawHeading(group, row: row, in: rect)
      case .article(let index):
        let item = Rect(
          column: rect.left, row: row, columns: rect.columns,
          rows: min(height.text, rect.bottom - row))
        drawItem(articles.item(at: index), at: index, in: item, height: height)
      }
    }
  }

  private var emptyNote: String {
    if screen.showsNothingUnread { return "Nothing unread" }
    if screen.articles.filter.listsArchive { return "Nothing is archived here" }
    if screen.articles.filter.isEmpty {
      return context.library.progress == nil ? "No articles" : "Reading…"
    }
    return screen.articles.problem == nil ? "Nothing found" : "Not searched"
  }

  private mutating func drawItem(
    _ item: ListItem?, at index: Int, in rect: Rect, height: ItemHeight
  ) {
    let isSelected = index == screen.articles.selection
    let isFocused =
      (screen.focus == .articles && screen.selectedSearch(in: context) == nil) || context.isTyping
    var base = Style.plain
    if isSelected {
      base = isFocused ? theme.selection : theme.unfocusedSelection
      if isFocused { frame.fill(rect, style: base) }
      for row in rect.top..<rect.bottom {
        put("▌", column: rect.left, row: row, style: theme.mark)
      }
    }
    guard let item else {
      draw("…", column: rect.left + 2, row: rect.top, width: 1, style: theme.quiet)
      return
    }
    let isBar = isSelected && isFocused
    drawMarks(item.article, in: rect, height: height, bar: isBar ? base : nil)
    if screen.marks.contains(item.id) {
      put(
        "✓", column: rect.left + (height.isDense ? 6 : 4), row: rect.top,
        style: isBar ? base : theme.mark)
    }
    var column = rect.left + (height.isDense ? 7 : 5)
    var width = rect.right - 1 - column
    guard width > 0 else { return }
    let title = item.article.title
    let direction = item.article.titleDirection
    // Where no line has source and date, the copies are told behind the title.
    let isTitleAlone = height.isDense || item.snippet?.isEmpty == false
    if isTitleAlone, let copies = copiesNote(of: item) {
      let length = self.width(of: copies)
      guard width > 3 * length else { return }
      let isRightToLeft = direction == .rightToLeft
      draw(
        copies, column: isRightToLeft ? column : rect.right - 1 - length, row: rect.top,
        width: length, style: isBar ? base : theme.quiet)
      width -= length + 1
      if isRightToLeft { column += length + 1 }
    }
    var style = base
    if !item.article.isRead { style = style.overlaid(by: theme.unreadTitle) }
    let cut = title.origin == .lead && !title.text.hasSuffix("…") ? "…" : ""
    let rows = Paragraph(title.text + cut, direction: direction, options: context.options)
      .rows(width: width, limit: height.title)
    let hit = theme.hit(inBar: isBar)
    let highlights = item.titleHighlights.map { Highlight(range: $0, style: hit) }
    var glossRows = 0
    if let gloss = screen.gloss(of: item.article), rect.rows > rows.count {
      glossRows = 1
      draw(
        gloss, column: column, row: rect.top + rows.count, width: width,
        direction: direction == .rightToLeft ? .leftToRight : .rightToLeft,
        style: isBar ? base : theme.note)
    }
    for (line, row) in rows.enumerated() where rect.top + line < rect.bottom {
      frame.draw(
        row, at: Position(column: column, row: rect.top + line), width: width, style: style,
        highlights: highlights)
    }
    let detail = Rect(
      column: column, row: rect.top + rows.count + glossRows, columns: width,
      rows: rect.rows - rows.count - glossRows)
    guard !detail.isEmpty else { return }
    drawDetail(of: item, in: detail, style: isBar ? base : theme.quiet, hit: hit)
  }

  /// How many copies an article has; a list of copies need not say so.
  private func copiesNote(of item: ListItem) -> String? {
    screen.articles.filter.listsCopies ? nil : item.article.copiesInWords
  }

  /// That an article is archived, in a list that has others.
  private func archiveNote(of item: ListItem) -> String? {
    item.article.isArchived && !screen.articles.filter.listsArchive ? "archived" : nil
  }

  private mutating func drawDetail(
    of item: ListItem, in rect: Rect, style: Style, hit: Style
  ) {
    // Copies are told apart by where they are from.
    if let text = item.snippet, !text.isEmpty, !screen.articles.filter.listsCopies {
      let language = item.article.language
      let direction = BaseDirection.of(text, in: language, article: language)
      let snippet = Snippet(text: text, hits: item.snippetHighlights).showingHit(
        width: rect.columns, lines: rect.rows, direction: direction, options: context.options)
      let highlights = snippet.hits.map { Highlight(range: $0, style: hit) }
      let rows = Paragraph(snippet.text, direction: direction, options: context.options)
        .rows(width: rect.columns, limit: rect.rows)
      for (line, row) in rows.enumerated() {
        frame.draw(
          row, at: Position(column: rect.left, row: rect.top + line), width: rect.columns,
          style: style, highlights: highlights)
      }
      return
    }
    // First, as a narrow list cuts the others off.
    let parts =
      [copiesNote(of: item), archiveNote(of: item)].compactMap(\.self)
      + parts(of: item.article)
    draw(
      parts.map(\.isolated).joined(separator: " · "), column: rect.left, row: rect.top,
      width: rect.columns, direction: item.article.titleDirection, style: style)
  }

  /// What stands below an article's title.
  private func parts(of article: ArticleSummary) -> [String] {
    let name = article.path?.split(separator: "/").last.map(String.init)
    let columns = context.list.columns
    var parts = columns.flatMap { column in
      switch column {
      case .source: [article.source].compactMap(\.self)
      case .date: [article.date?.dayInWords].compactMap(\.self)
      case .language: [article.language.inWords]
      case .file: [name].compactMap(\.self)
      case .tags: article.tags.map { "#\($0)" }
      }
    }
    // Something to know an article by that tells nothing of itself.
    if let name, article.source == nil, article.date == nil, !columns.contains(.file),
      columns.contains(.source) || columns.contains(.date)
    {
      parts.insert(name, at: 0)
    }
    return parts
  }

  /// The language's badge and the marks for unread, starred, translated, noted or tagged, left of the title.
  private mutating func drawMarks(
    _ article: ArticleSummary, in rect: Rect, height: ItemHeight, bar: Style?
  ) {
    let isDense = height.isDense
    let mark = bar ?? theme.articleMark
    let badgeStyle = article.language.isRightToLeft ? theme.arabicBadge : theme.otherBadge
    let badgeColumn = rect.left + (isDense ? 4 : 2)
    draw(
      article.language.badge, column: badgeColumn, row: rect.top, width: 2,
      style: bar ?? badgeStyle)
    if !article.isRead { put("●", column: rect.left + 1, row: rect.top, style: mark) }
    let second = isDense ? rect.top : rect.top + 1
    guard second < rect.bottom else { return }
    if article.isStarred {
      put("★", column: rect.left + (isDense ? 2 : 1), row: second, style: mark)
    }
    if article.hasTranslation {
      put("⇄", column: rect.left + (isDense ? 3 : 2), row: second, style: mark)
    }
    if article.noteCount > 0 || !article.tags.isEmpty {
      put(
        article.noteCount > 0 ? "✎" : "#", column: rect.left + (isDense ? 6 : 3), row: second,
        style: mark)
    }
  }
}
