import Canvas
import Model

extension Painter<BrowseScreen> {
  /// Draws the heading of a group of articles, with how many they are.
  mutating func drawHeading(_ group: Int, row: Int, in rect: Rect) {
    let headings = screen.articles.headings
    let isFolded = headings.isFolded(group)
    let isSelected =
      isFolded && headings.foldedGroup(of: screen.articles.selection) == group
    let isFocused = screen.focus == .articles && screen.selectedSearch(in: context) == nil
    var style = theme.subheading
    var quiet = theme.quiet
    if isSelected, isFocused {
      (style, quiet) = (theme.selection, theme.selection)
      drawSelection(row: row, in: rect)
    } else if isSelected {
      style = theme.unfocusedSelection
      put("▌", column: rect.left, row: row, style: theme.mark)
    }
    let count = headings.groups[group].count.grouped
    put(isFolded ? "▸" : "▾", column: rect.left + 1, row: row, style: quiet)
    draw(
      headings.groups[group].key.inWords.isolated, column: rect.left + 3, row: row,
      width: rect.columns - 5 - count.count, style: style)
    draw(
      count, column: rect.right - 1 - count.count, row: row, width: count.count, style: quiet)
  }
}
