import Canvas
import Model

extension Painter<BrowseScreen> {
  /// Draws the article that is being read.
  mutating func drawReader() {
    let rect = panes.rect(.reader)
    guard !rect.isEmpty else { return }
    if let problem = screen.reader.problem {
      drawNote([problem.message], in: rect, style: theme.problem)
      return
    }
    guard screen.reader.content != nil else {
      drawNote(welcome, in: rect, style: theme.quiet)
      return
    }
    let reader = screen.reader
    let marked = screen.focus == .reader ? reader.text.cursorBlocks : 0..<0
    let text = panes.text
    var place = reader.text.top
    for row in rect.top..<rect.bottom {
      guard place.item < reader.text.count else { break }
      let block = reader.text.blocks[place.item]
      let rows = reader.text.rows(of: place.item)
      let line = place.line - block.space
      if line >= 0, line < rows.count {
        drawRow(rows[line], of: block, row: row, in: text, reader: reader)
        if marked.contains(place.item) {
          let column = rows[line].isRightToLeft ? text.right : text.left - 1
          put(rows[line].isRightToLeft ? "▐" : "▌", column: column, row: row, style: theme.mark)
        }
      }
      place.line += 1
      if place.line >= block.space + rows.count {
        place = ScrollPosition(item: place.item + 1, line: 0)
      }
    }
  }

  private mutating func drawRow(
    _ row: Row, of block: TextBlock, row screenRow: Int, in text: Rect, reader: Reader
  ) {
    var highlights: [Highlight] = []
    for linked in block.segment.flatMap({ reader.mentions[$0] }) ?? [] {
      highlights.append(
        Highlight(range: linked.mention.range, style: theme.style(of: linked.mention.type)))
    }
    if block.segment == nil, block.kind == .headline, let item = screen.articles.selectedItem,
      item.id == reader.articleID
    {
      highlights += item.titleHighlights.map { Highlight(range: $0, style: theme.hit) }
    }
    // Hits of the query stay lit while a chosen name's mentions are walked.
    let filter = screen.articles.filter
    if filter.entity != nil, reader.hitsQuery == filter.query {
      for hit in reader.hits where hit.segment == block.segment {
        highlights.append(
          Highlight(range: hit.range, style: Style(attributes: [.bold, .underline])))
      }
    }
    for (index, match) in reader.matches.enumerated() where match.segment == block.segment {
      let isCurrent = index == reader.match
      highlights.append(
        Highlight(range: match.range, style: isCurrent ? theme.currentHit : theme.hit))
    }
    if let word = reader.litWord, word.segment == block.segment {
      highlights.append(Highlight(range: word.range, style: theme.currentHit))
    }
    frame.draw(
      row, at: Position(column: text.left + block.indent, row: screenRow),
      width: text.columns - 2 * block.indent,
      style: block.note == nil ? theme.style(of: block.kind) : theme.note,
      highlights: highlights.shifted(by: block.offset))
  }

  /// What stands where the text will be, while there is none.
  var welcome: [String] {
    guard screen.articles.isLoaded else { return [] }
    if screen.articles.total > 0 { return ["…"] }
    if screen.showsNothingUnread {
      let key = context.keymap.keyName(of: .toggleUnreadOnly, in: .articles) ?? ":"
      return ["Nothing here is unread.", "", "\(key) shows what is read too."]
    }
    if !screen.articles.filter.isEmpty { return emptySearchNote }
    if context.library.progress != nil {
      return ["Khabar  خبر", "", "Articles appear here as they are read in."]
    }
    return [
      "Khabar  خبر", "",
      "There is no article in \(context.library.name.isolated) yet.", "",
      "khabar FOLDER  reads the articles in a folder.",
      "khabar add PATH  keeps them in your library.",
    ]
  }

  private var emptySearchNote: [String] {
    if let problem = screen.articles.problem { return [problem.message] }
    let suggestions = screen.articles.window.suggestions
    let notes = screen.articles.window.notes.flatMap { ["", $0] }
    guard !suggestions.isEmpty else {
      let key = context.keymap.keyName(of: .back, in: .articles) ?? "Esc"
      return ["Nothing found."] + notes
        + (screen.wayBack(in: context).map { ["", "\(key) leads back: \($0.inWords)."] } ?? [])
    }
    return ["Nothing found. Did you mean", ""] + suggestions.prefix(5) + notes
  }
}
