import Canvas
import Model

extension Painter<BrowseScreen> {
  /// Draws the saved searches above the articles, each with its count.
  mutating func drawSavedSearchList(in rect: Rect) {
    let savedSearchList = screen.savedSearchList
    var row = rect.top
    for (index, search) in savedSearchList.shown.enumerated() {
      let line = Rect(column: rect.left, row: row, columns: rect.columns, rows: 1)
      draw(
        search, in: line,
        isSelected: index == savedSearchList.selection && screen.selectedSearch(in: context) != nil)
      row += 1
    }
    if savedSearchList.hiddenCount > 0 {
      let key = context.keymap.keyName(of: .savedSearches, in: .articles) ?? ":"
      draw(
        [Span("\(savedSearchList.hiddenCount.grouped) more: ", theme.quiet), Span(key, theme.key)],
        column: rect.left + 5, row: row, width: rect.columns - 6)
      row += 1
    }
    line("╌", columns: rect.left..<rect.right, row: row, style: theme.border)
  }

  private mutating func draw(_ search: SavedSearch, in rect: Rect, isSelected: Bool) {
    let isShown = screen.articles.filter.query == search.query
    let base = isSelected ? theme.selection : isShown ? theme.unfocusedSelection : .plain
    if isSelected { frame.fill(rect, style: base) }
    if isSelected || isShown { put("▌", column: rect.left, row: rect.top, style: theme.mark) }
    let sign = search.watch == nil ? "/" : "!"
    put(sign, column: rect.left + 2, row: rect.top, style: isSelected ? base : theme.articleMark)
    let newCount = search.watch?.newCount ?? 0
    let count = newCount > 0 ? "\(newCount.grouped) new" : search.count?.grouped ?? ""
    let room = rect.columns - 6 - (count.isEmpty ? 0 : count.count + 1)
    draw(
      search.name.isolated, column: rect.left + 5, row: rect.top, width: room, style: base)
    draw(
      count, column: rect.right - 1 - count.count, row: rect.top, width: count.count,
      style: isSelected ? base : newCount > 0 ? Style(attributes: .bold) : theme.quiet)
  }
}
