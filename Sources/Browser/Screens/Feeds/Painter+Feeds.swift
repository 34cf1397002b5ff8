import Canvas
import Model

extension Painter<FeedsScreen> {
  /// Draws the feeds: what is not read of each, its name, and a line below the selected one that could
  /// not be had.
  mutating func drawFeeds() {
    let layout = PopupLayout(size: context.size, lines: screen.feeds.map { $0.count + 2 })
    let unread = screen.feeds?.reduce(0) { $0 + $1.unreadCount } ?? 0
    drawBox(
      layout,
      label: PaneLabel(
        title: [Span("Feeds", theme.focusedTitle)],
        position: unread > 0 ? "\(unread.grouped) unread" : ""))
    let inside = layout.inside
    guard let feeds = screen.feeds else {
      return drawNote(
        [screen.problem?.message ?? "…"], in: inside, style: theme.quiet)
    }
    guard !feeds.isEmpty else {
      return drawNote(
        ["No feed is followed yet.", "khabar subscribe URL follows one."], in: inside,
        style: theme.quiet)
    }
    let rows = max(1, inside.rows - 3)
    let top = max(0, screen.selection - rows + 1)
    let counts = feeds.map { width(of: $0.unreadCount.grouped) }.max() ?? 0
    for offset in 0..<rows where feeds.indices.contains(top + offset) {
      draw(
        feeds[top + offset], isSelected: top + offset == screen.selection, counts: counts,
        row: inside.top + 1 + offset, in: inside)
    }
    if let error = screen.selected?.state.error {
      draw(
        error.isolated, column: inside.left, row: inside.bottom - 1, width: inside.columns,
        style: theme.problem)
    }
  }

  private mutating func draw(
    _ feed: Subscription, isSelected: Bool, counts: Int, row: Int, in rect: Rect
  ) {
    let style = isSelected ? theme.selection : .plain
    if isSelected { drawSelection(row: row, in: rect) }
    let quiet = isSelected ? style : theme.quiet
    let count = feed.unreadCount > 0 ? feed.unreadCount.grouped : "·"
    draw(
      count, column: rect.left + 2 + counts - width(of: count), row: row, width: width(of: count),
      style: feed.unreadCount > 0 ? style : quiet)
    let note = feed.state.error == nil ? "\(feed.articleCount.grouped)" : "failed"
    let noteWidth = width(of: note)
    draw(
      feed.name.isolated, column: rect.left + 4 + counts, row: row,
      width: max(1, rect.columns - counts - noteWidth - 7), style: style)
    draw(
      note, column: rect.right - 1 - noteWidth, row: row, width: noteWidth,
      style: feed.state.error == nil || isSelected ? quiet : theme.problem)
  }
}
