import Canvas
import Model

extension Painter {
  /// Draws the line that says where one is, or the prompt, and the line with keys.
  mutating func drawStatus() {
    let inner = state.size.columns - 2
    if let prompt = state.prompt {
      drawPrompt(prompt, row: layout.statusRow)
    } else if let note, width(of: note.text) > inner {
      drawLong(note, width: inner)
      return
    } else {
      drawStatusLine(row: layout.statusRow, width: inner)
    }
    if let row = layout.hintRow { drawHints(row: row) }
  }

  /// Draws what does not fit on one line on as many as it needs, upwards from the last one.
  private mutating func drawLong(_ note: Span, width: Int) {
    let rows = Paragraph(note.text, direction: .leftToRight, options: state.options)
      .rows(width: width)
    let bottom = layout.hintRow ?? layout.statusRow
    for (index, row) in rows.suffix(bottom + 1).enumerated() {
      let line = bottom + 1 - min(rows.count, bottom + 1) + index
      frame.fill(
        Rect(column: 0, row: line, columns: state.size.columns, rows: 1), style: .plain)
      frame.draw(row, at: Position(column: 1, row: line), width: width, style: note.style)
    }
  }

  /// Where one is on the left; on the right what is to know of the library, or else, where there
  /// is no line with keys, the key to the help, or the way out where help is not to be had.
  private mutating func drawStatusLine(row: Int, width: Int) {
    var right = libraryNote
    if right.isEmpty, layout.hintRow == nil, state.message == nil {
      let all = hints
      let help = state.keymap.keyName(of: .help, in: state.place)
      if let hint = all.first(where: { $0.key == help }) ?? all.last { right = spans(of: hint) }
    }
    let columns = self.width(of: right)
    let room = columns > 0 ? width - columns - 2 : width
    guard room >= max(16, note.map { self.width(of: $0.text) } ?? 0) else {
      draw(status, column: 1, row: row, width: width)
      return
    }
    draw(status, column: 1, row: row, width: room)
    draw(right, column: 1 + width - columns, row: row, width: columns)
  }

  // MARK: Where one is

  /// What there is to say instead of where one is: it is shown whole, whatever has to give way.
  private var note: Span? {
    if let message = state.message {
      let isProblem = message.kind == .problem
      return Span((isProblem ? "! " : "") + message.text, isProblem ? theme.problem : theme.note)
    }
    guard state.comparing == nil, let problem = state.articles.problem else { return nil }
    return Span("! " + problem.message, theme.problem)
  }

  private var status: [Span] {
    if let note { return [note] }
    if state.comparing != nil { return comparisonStatus }
    if state.focus == .entities, let entity = state.sidebar.selected,
      entity.id != state.articles.filter.entity
    {
      return status(of: entity)
    }
    return state.articles.filter.isEmpty ? libraryStatus : filterStatus
  }

  private func status(of entity: EntitySummary) -> [Span] {
    var names = [entity.name]
    names += entity.names.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
      .filter { $0 != entity.name }
    let mentions = entity.mentions.counted("mention")
    let place =
      state.sidebar.isOfArticle ? "in this article" : "in \(entity.articles.counted("article"))"
    return [
      Span(names.map(\.isolated).joined(separator: " · "), Style(attributes: .bold)),
      Span(" · \(mentions) \(place)", theme.quiet),
    ]
  }

  private var libraryStatus: [Span] {
    guard state.articles.isLoaded else {
      return [Span("Opening \(state.library.name.isolated)…", theme.quiet)]
    }
    return [
      Span(state.library.name.isolated, Style(attributes: .bold)),
      Span(" · \(state.articles.total.counted("article"))", theme.quiet),
    ]
  }

  private var filterStatus: [Span] {
    var spans: [Span] = []
    let filter = state.articles.filter
    let strong = Style(attributes: .bold)
    if !filter.query.isEmpty {
      spans += [Span("Search ", theme.quiet), Span(filter.query.isolated, strong)]
    }
    if filter.entity != nil {
      let name = state.filterEntity?.name ?? "this name"
      let lead = spans.isEmpty ? "Naming " : " naming "
      spans += [Span(lead, theme.quiet), Span(name.isolated, strong)]
    }
    spans.append(Span(" · \(matchCount)", theme.quiet))
    let window = state.articles.window
    if filter == state.articles.shownFilter {
      spans += window.notes.map { Span(" · \($0)", theme.note) }
    }
    spans += foundSpellings
    let notNamed = window.expansions.filter { !window.foundSpellings.contains($0) }
    if !notNamed.isEmpty {
      let added = notNamed.prefix(4).map(\.isolated).joined(separator: ", ")
      spans += [Span(" · also searched ", theme.quiet), Span(added)]
    }
    return spans
  }

  private var foundSpellings: [Span] {
    let spellings = state.articles.window.foundSpellings
    guard state.articles.filter == state.articles.shownFilter, !spellings.isEmpty else { return [] }
    let list = spellings.prefix(6).map(\.isolated).joined(separator: ", ")
    return [Span(" · found ", theme.quiet), Span(list)]
  }

  private var matchCount: String {
    let articles = state.articles
    guard articles.filter == articles.shownFilter else { return "searching…" }
    let about = articles.window.isTotalExact ? "" : "about "
    var text = about + articles.total.counted("article")
    if articles.window.ranked < articles.total {
      text = "best of \(articles.window.ranked.grouped) of \(about)\(articles.total.grouped)"
    }
    let matches = state.prompt == nil ? state.reader.matches.count : 0
    if matches > 0, let match = state.reader.match {
      text += " · match \((match + 1).grouped) of \(matches.grouped) here"
    }
    return text
  }

  private var comparisonStatus: [Span] {
    guard let comparison = state.comparison else { return [Span("Comparing…", theme.quiet)] }
    let remarks = comparison.comparison.remarks
    let counts = remarks.contains(where: \.makesCountsIdle) ? [] : comparison.countsInWords
    let parts = remarks.map { $0.inWords(in: comparison) } + counts
    return [Span(parts.joined(separator: " · "), theme.quiet)]
  }

  /// What the reader should know of the library, wherever they are.
  private var libraryNote: [Span] {
    var spans: [Span] = []
    if let progress = state.library.progress {
      let total = progress.total.map { " of \($0.grouped)" } ?? ""
      spans.append(Span("\(progress.task) \(progress.done.grouped)\(total)", theme.quiet))
    }
    if state.showsFailures, state.message == nil {
      if !spans.isEmpty { spans.append(Span(" · ")) }
      spans.append(Span(state.library.failuresInWords, theme.problem))
      if let key = state.keymap.keyName(of: .problems, in: state.place) {
        spans += [Span(": press "), Span(key, theme.key)]
      }
    }
    return spans
  }

  // MARK: The prompt

  private mutating func drawPrompt(_ prompt: Prompt, row: Int) {
    let label = prompt.kind.label
    let labelWidth = draw(
      label, column: 1, row: row, width: state.size.columns - 2, style: theme.key)
    let start = 1 + labelWidth + (prompt.kind == .search ? 1 : 0)
    // A right-to-left query stands against the right end of its room: a room as wide as the screen
    // would part it from its label.
    let typed = prompt.line.text.columns(state.options)
    let room = max(1, min(state.size.columns - 1 - start, max(24, typed + 6)))
    let (line, caret) = prompt.line.layout(width: room, options: state.options)
    var highlights: [Highlight] = []
    if prompt.kind == .search, let range = state.articles.problem?.queryRange {
      highlights.append(Highlight(range: range, style: theme.problem))
    }
    frame.draw(
      line, at: Position(column: start, row: row), width: room,
      style: Style(attributes: .underline), highlights: highlights)
    frame.cursor = Position(column: start + caret, row: row)
    let end = start + room + 2
    guard prompt.kind == .search, end < state.size.columns - 8 else { return }
    draw(promptNote, column: end, row: row, width: state.size.columns - 1 - end)
  }

  private var promptNote: [Span] {
    if let problem = state.articles.problem {
      return layout.hintRow == nil ? [Span("! " + problem.message, theme.problem)] : []
    }
    guard !state.articles.filter.query.isEmpty else {
      return [Span("words, \"phrases\", title:, lang:ar, date:2020-07", theme.quiet)]
    }
    return [Span(matchCount, theme.quiet)] + foundSpellings
  }

  // MARK: Keys

  private mutating func drawHints(row: Int) {
    let inner = state.size.columns - 2
    if state.prompt?.kind == .search, let problem = state.articles.problem {
      draw("! " + problem.message, column: 1, row: row, width: inner, style: theme.problem)
      return
    }
    if let prompt = state.prompt, !prompt.completions.isEmpty {
      var spans = [Span("Tab ", theme.key)]
      for completion in prompt.completions.prefix(8) {
        spans.append(Span(completion.text.isolated))
        spans.append(Span(completion.note.isEmpty ? "   " : " \(completion.note)   ", theme.quiet))
      }
      draw(spans, column: 1, row: row, width: inner)
      return
    }
    let hints = hints.map(spans)
    // The last two are the ways to help and out: they stay, whatever else has to go.
    var room = inner - hints.suffix(2).reduce(0) { $0 + width(of: $1) + 3 }
    var shown: [[Span]] = []
    for hint in hints.dropLast(2) {
      let columns = width(of: hint) + 3
      guard room - columns >= -3 else { continue }
      room -= columns
      shown.append(hint)
    }
    var column = 1
    for hint in shown + hints.suffix(2) {
      draw(hint, column: column, row: row, width: 1 + inner - column)
      column += width(of: hint) + 3
    }
  }

  private func spans(of hint: (key: String, word: String)) -> [Span] {
    [Span(hint.key, theme.key), Span(" " + hint.word, theme.quiet)]
  }

  /// The keys that matter here, the most important first.
  private var hints: [(key: String, word: String)] {
    state.hints.compactMap { state.keymap.shown($0, at: state.place) }
  }
}
