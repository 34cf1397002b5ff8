import Canvas
import Model

extension Painter<EntityPage> {
  /// Draws what somebody was called: how often, the title, and from when to when.
  mutating func draw(_ titles: EntityTitles, of entity: Entity, in list: Rect) {
    guard !titles.titles.isEmpty else {
      let note =
        entity.type == .person
        ? "No title stands beside this name." : "Only people have titles."
      return drawNote([note], in: list, style: theme.quiet)
    }
    let counts = titles.titles.map { "\($0.count.grouped)×" }
    let dates = titles.titles.map(\.datesInWords)
    let countColumns = counts.map { width(of: $0) }.max() ?? 0
    let dateColumns = min(list.columns / 2, dates.map { width(of: $0) }.max() ?? 0)
    let column = list.left + 2 + countColumns + 2
    let longest = titles.titles.map { width(of: $0.text) }.max() ?? 0
    let room = max(1, min(longest, list.right - 1 - dateColumns - 2 - column))
    var item = max(0, screen.selection + 1 - list.rows)
    for row in list.top..<list.bottom where titles.titles.indices.contains(item) {
      let isSelected = item == screen.selection
      if isSelected { drawSelection(row: row, in: list) }
      let style = isSelected ? theme.selection : .plain
      let quiet = isSelected ? theme.selection : theme.quiet
      draw(
        counts[item], column: column - 2 - width(of: counts[item]), row: row, width: countColumns,
        style: quiet)
      draw(
        titles.titles[item].text.isolated, column: column, row: row, width: room, style: style)
      draw(
        dates[item], column: column + room + 2, row: row, width: dateColumns, style: quiet)
      item += 1
    }
  }
}

extension EntityTitle {
  /// From when to when it stands beside the name, as in `3 Jul – 9 Jul 2020`.
  fileprivate var datesInWords: String {
    guard let dates else { return "" }
    let (first, last) = (dates.lowerBound.dayInWords, dates.upperBound.dayInWords)
    if first == last { return last }
    // The year is told once.
    let year = last.suffix(5)
    let isOneYear = first.hasSuffix(year) && first.count > 5
    return "\(isOneYear ? String(first.dropLast(5)) : first) – \(last)"
  }
}
