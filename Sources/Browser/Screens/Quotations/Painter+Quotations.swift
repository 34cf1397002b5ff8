import Canvas
import Model

extension Painter<QuotationsScreen> {
  /// A quotation as rows: what is said, and beside or below it how the other language has it.
  private struct Item {
    var said: [Row]
    var rendered: [Row]
    var isBeside: Bool

    /// Lines with the one above that tells who speaks.
    var lines: Int {
      1 + (isBeside ? max(said.count, rendered.count) : said.count + rendered.count)
    }
  }

  /// Draws the quotations, the selected one whole.
  mutating func drawQuotations() {
    let count = screen.list?.quotations.count ?? 0
    let layout = PopupLayout(size: context.size, lines: screen.list == nil ? nil : 4 * count)
    drawBox(
      layout,
      label: PaneLabel(
        title: [
          Span("Quotations", theme.focusedTitle), Span(" \u{00B7} ", theme.quiet),
          Span(screen.subject.isolated, theme.quiet),
        ], position: count > 0 ? "\(screen.selection + 1)/\(count.grouped)" : ""))
    let inside = layout.inside
    guard let list = screen.list else {
      return drawNote([screen.problem?.message ?? "\u{2026}"], in: inside, style: theme.quiet)
    }
    guard !list.quotations.isEmpty else {
      return drawNote(["Nobody is quoted here."], in: inside, style: theme.quiet)
    }
    draw(list, in: inside)
  }

  private mutating func draw(_ list: QuotationList, in inside: Rect) {
    let quotations = list.quotations
    var first = screen.selection
    var lines = item(quotations[first], isWhole: true, in: inside).lines
    while first > 0 {
      let more = item(quotations[first - 1], isWhole: false, in: inside).lines + 1
      guard lines + more <= inside.rows else { break }
      lines += more
      first -= 1
    }
    var row = inside.top
    for index in first..<quotations.count where row < inside.bottom {
      let isSelected = index == screen.selection
      let item = item(quotations[index], isWhole: isSelected, in: inside)
      drawHead(
        of: quotations[index], isOneSided: list.oneSided.contains(index), isSelected: isSelected,
        row: row, in: inside)
      draw(item, row: row + 1, in: inside)
      row += item.lines + 1
    }
  }

  private mutating func drawHead(
    of reported: ReportedQuotation, isOneSided: Bool, isSelected: Bool, row: Int, in inside: Rect
  ) {
    if isSelected { drawSelection(row: row, in: inside) }
    let style = isSelected ? theme.selection : .plain
    let quiet = isSelected ? style : theme.quiet
    let about = [
      reported.article.date?.dayInWords, reported.article.source.map(\.isolated),
      isOneSided ? "only in \(reported.article.language.primary.inWords)" : nil,
    ].compactMap(\.self).joined(separator: " \u{00B7} ")
    let aboutWidth = min(width(of: about), inside.columns / 2)
    draw(
      [Span(reported.speakerName.isolated, isSelected ? style : Style(attributes: .bold))],
      column: inside.left + 2, row: row, width: max(1, inside.columns - aboutWidth - 5))
    draw(
      about, column: inside.right - aboutWidth - 1, row: row, width: aboutWidth, style: quiet)
  }

  private mutating func draw(_ item: Item, row: Int, in inside: Rect) {
    let columns = columns(isBeside: item.isBeside, in: inside)
    for (offset, line) in item.said.enumerated() where row + offset < inside.bottom {
      frame.draw(
        line, at: Position(column: inside.left + 2, row: row + offset), width: columns,
        style: .plain)
    }
    let left = item.isBeside ? inside.left + 2 + columns + 3 : inside.left + 4
    let top = item.isBeside ? row : row + item.said.count
    for (offset, line) in item.rendered.enumerated() where top + offset < inside.bottom {
      frame.draw(
        line, at: Position(column: left, row: top + offset),
        width: item.isBeside ? columns : columns - 2, style: theme.quiet)
    }
  }

  /// Columns of each text.
  private func columns(isBeside: Bool, in inside: Rect) -> Int {
    max(1, isBeside ? (inside.columns - 5) / 2 : inside.columns - 3)
  }

  private func item(_ reported: ReportedQuotation, isWhole: Bool, in inside: Rect) -> Item {
    let isBeside = reported.rendering != nil && inside.columns >= 70
    let columns = columns(isBeside: isBeside, in: inside)
    let limit = isWhole ? max(2, (inside.rows - 2) / (isBeside ? 1 : 2)) : 2
    let quotation = reported.quotation
    return Item(
      said: rows(
        quotation.text, quotation.language, reported.article, width: columns, limit: limit),
      rendered: reported.rendering.map {
        rows(
          $0.text, $0.language, $0.article, width: isBeside ? columns : max(1, columns - 2),
          limit: limit)
      } ?? [], isBeside: isBeside)
  }

  /// The first rows of a text.
  private func rows(
    _ text: String, _ language: LanguageTag, _ article: ArticleSummary, width: Int, limit: Int
  ) -> [Row] {
    // What is not shown need not be laid out.
    let beginning = String(text.prefix(limit * width * 2))
    let direction = BaseDirection.of(text, in: language, article: article.language)
    let rows = Paragraph(beginning, direction: direction, options: context.options)
      .rows(width: width)
    guard rows.count > limit else { return rows }
    // The last row ends in an ellipsis where there is more.
    let shown = rows[limit - 1].source.lowerBound
    let rest = String(String.UnicodeScalarView(Array(beginning.unicodeScalars)[shown...]))
    let line = Paragraph(rest, direction: direction, options: context.options).line(width: width)
    return Array(rows.prefix(limit - 1)) + [line]
  }
}
