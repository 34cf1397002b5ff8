import Canvas
import Model

extension Painter {
  /// Draws the line that says where one is, or the prompt, and the line with keys.
  mutating func drawStatus() {
    let inner = state.size.columns - 2
    if let prompt = state.prompt {
      drawPrompt(prompt, row: layout.statusRow)
    } else {
      let left = status
      let used = draw(left, column: 1, row: layout.statusRow, width: inner)
      let right = libraryNote
      let columns = width(of: right)
      if columns > 0, used + columns + 2 <= state.size.columns {
        draw(
          right, column: state.size.columns - 1 - columns, row: layout.statusRow, width: columns)
      }
    }
    if let row = layout.hintRow { drawHints(row: row) }
  }

  // MARK: Where one is

  private var status: [Span] {
    if let message = state.message {
      let isProblem = message.kind == .problem
      return [
        Span((isProblem ? "! " : "") + message.text, isProblem ? theme.problem : theme.note)
      ]
    }
    if state.comparing != nil { return comparisonStatus }
    if let problem = state.articles.problem {
      return [Span("! " + problem.message, theme.problem)]
    }
    return state.articles.filter.isEmpty ? libraryStatus : filterStatus
  }

  private var libraryStatus: [Span] {
    guard state.articles.isLoaded else {
      return [Span("Opening \(state.library.name.isolated)…", theme.quiet)]
    }
    let unread = ""
    return [
      Span(state.library.name.isolated, Style(attributes: .bold)),
      Span(" · \(state.articles.total.counted("article"))\(unread)", theme.quiet),
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
    if !window.foundSpellings.isEmpty {
      let spellings = window.foundSpellings.prefix(6).map(\.isolated).joined(separator: ", ")
      spans += [Span(" · found ", theme.quiet), Span(spellings)]
    }
    if !window.expansions.isEmpty {
      let added = window.expansions.prefix(4).map(\.isolated).joined(separator: ", ")
      spans += [Span(" · also searched ", theme.quiet), Span(added)]
    }
    return spans
  }

  private var matchCount: String {
    let articles = state.articles
    guard articles.filter == articles.shownFilter else { return "searching…" }
    var text = articles.total.counted("article")
    if articles.window.ranked < articles.total {
      text =
        "best of the newest \(articles.window.ranked.grouped) of \(articles.total.grouped)"
    }
    let matches = state.reader.matches.count
    if matches > 0, let match = state.reader.match {
      text += " · match \((match + 1).grouped) of \(matches.grouped) here"
    }
    return text
  }

  private var comparisonStatus: [Span] {
    guard let comparison = state.comparison else { return [Span("Comparing…", theme.quiet)] }
    let alignment = comparison.alignment
    let percent = Int((alignment.score * 100).rounded())
    let gaps = alignment.beads.count { $0.source.isEmpty || $0.target.isEmpty }
    let flags = alignment.flags.count { $0.kind != .omitted && $0.kind != .added }
    var parts = ["\(percent) % rendered"]
    if gaps > 0 { parts.append("\(gaps) without counterpart") }
    if flags > 0 { parts.append("⚑ \(flags.counted("flag"))") }
    if !alignment.differences.isEmpty {
      let contradictions = alignment.differences.count(where: \.isContradiction)
      parts.append(alignment.differences.count.counted("difference"))
      if contradictions > 0 { parts.append(contradictions.counted("contradiction")) }
    }
    return [Span(parts.joined(separator: " · "), theme.quiet)]
  }

  /// What the reader should know of the library, wherever they are.
  private var libraryNote: [Span] {
    var spans: [Span] = []
    if let progress = state.library.progress {
      let total = progress.total.map { " of \($0.grouped)" } ?? ""
      spans.append(Span("\(progress.task) \(progress.done.grouped)\(total)", theme.quiet))
    }
    let failures = state.library.failures.count
    if failures > 0, state.message == nil {
      if !spans.isEmpty { spans.append(Span(" · ")) }
      spans.append(Span("\(failures.counted("file")) could not be read", theme.problem))
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
    // A right-to-left query stands against the right end of the room: too much of it would part
    // the query from its label.
    let room = max(8, min(state.size.columns - 1 - start, 48))
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
      return [Span("! " + problem.message, theme.problem)]
    }
    guard !state.articles.filter.query.isEmpty else {
      return [Span("words, \"phrases\", title:, lang:ar, date:2020-07", theme.quiet)]
    }
    var spans = [Span(matchCount, theme.quiet)]
    let found = state.articles.window.foundSpellings
    if !found.isEmpty {
      let spellings = found.prefix(6).map(\.isolated).joined(separator: ", ")
      spans += [Span(" · found ", theme.quiet), Span(spellings)]
    }
    return spans
  }

  // MARK: Keys

  private mutating func drawHints(row: Int) {
    let inner = state.size.columns - 2
    if let prompt = state.prompt, !prompt.completions.isEmpty {
      var spans = [Span("Tab ", theme.key)]
      for completion in prompt.completions.prefix(8) {
        spans.append(Span(completion.text.isolated))
        spans.append(Span(completion.note.isEmpty ? "   " : " \(completion.note)   ", theme.quiet))
      }
      draw(spans, column: 1, row: row, width: inner)
      return
    }
    var column = 1
    for (key, word) in hints {
      let spans = [Span(key, theme.key), Span(" " + word, theme.quiet)]
      let columns = width(of: spans)
      guard column + columns <= 1 + inner else { break }
      draw(spans, column: column, row: row, width: columns)
      column += columns + 3
    }
  }

  /// The keys that matter here, the most important first.
  private var hints: [(key: String, word: String)] {
    let place = state.place
    if place == .prompt {
      return state.prompt?.kind == .search
        ? [
          ("Enter", "keep the results"), ("Esc", "bring everything back"), ("Up", "past searches"),
        ]
        : [("Enter", "keep"), ("Esc", "cancel")]
    }
    return HintTable.commands(for: state).compactMap { command, word in
      state.keymap.keys(of: command).first.map { ($0.name, word) }
    }
  }
}
