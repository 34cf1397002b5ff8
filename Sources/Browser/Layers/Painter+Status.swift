import Canvas
import Model

/// The line that says where one is, and the line with keys.
struct StatusBar {}

/// What the status line says.
struct StatusLine: Hashable, Sendable {
  /// What there is to say instead of where one is.
  var note: Span?
  /// Where one is.
  var spans: [Span]
}

extension Painter<StatusBar> {
  /// Draws the line that says where one is, and the line with keys.
  mutating func drawStatus() {
    let inner = context.size.columns - 2
    let line = line
    if let note = line.note, width(of: note.text) > inner {
      drawLong(note, width: inner)
      return
    }
    draw(line, row: layout.statusRow, width: inner)
    if let row = layout.hintRow { drawHints(row: row) }
  }

  /// Draws what does not fit on one line on as many as it needs, upwards from the last one.
  private mutating func drawLong(_ note: Span, width: Int) {
    let rows = Paragraph(note.text, direction: .leftToRight, options: context.options)
      .rows(width: width)
    let bottom = layout.hintRow ?? layout.statusRow
    for (index, row) in rows.suffix(bottom + 1).enumerated() {
      let line = bottom + 1 - min(rows.count, bottom + 1) + index
      frame.fill(
        Rect(column: 0, row: line, columns: context.size.columns, rows: 1), style: .plain)
      frame.draw(row, at: Position(column: 1, row: line), width: width, style: note.style)
    }
  }

  /// Where one is on the left; on the right what is to know of the library, or else, where there
  /// is no line with keys, the key to the help, or the way out where help is not to be had.
  private mutating func draw(_ line: StatusLine, row: Int, width: Int) {
    let spans = line.note.map { [$0] } ?? line.spans
    var right = libraryNote
    if right.isEmpty, layout.hintRow == nil, context.message == nil {
      let all = hints
      let help = context.keyName(of: .help)
      if let hint = all.first(where: { $0.key == help }) ?? all.last {
        right = self.spans(of: hint)
      }
    }
    let columns = self.width(of: right)
    let room = columns > 0 ? width - columns - 2 : width
    guard room >= max(16, line.note.map { self.width(of: $0.text) } ?? 0) else {
      draw(spans, column: 1, row: row, width: width)
      return
    }
    draw(spans, column: 1, row: row, width: room)
    draw(right, column: 1 + width - columns, row: row, width: columns)
  }

  /// What the uppermost layer that has something to say says, unless there is a message.
  private var line: StatusLine {
    let own = layers.reversed().lazy.compactMap { $0.status(in: context) }.first
    guard let message = context.message else { return own ?? StatusLine(spans: []) }
    let isProblem = message.kind == .problem
    return StatusLine(
      note: Span((isProblem ? "! " : "") + message.text, isProblem ? theme.problem : theme.note),
      spans: [])
  }

  /// What the reader should know of the library, wherever they are.
  private var libraryNote: [Span] {
    var spans: [Span] = []
    if let count = context.count { return [Span("\(count)…", theme.key)] }
    if let progress = context.library.progress {
      let total = progress.total.map { " of \($0.grouped)" } ?? ""
      spans.append(Span("\(progress.task) \(progress.done.grouped)\(total)", theme.quiet))
    }
    if context.showsFailures, context.message == nil {
      if !spans.isEmpty { spans.append(Span(" · ")) }
      spans.append(Span(context.library.failuresInWords, theme.problem))
      if let key = context.keyName(of: .problems) {
        spans += [Span(": press "), Span(key, theme.key)]
      }
    }
    return spans
  }
}

extension Painter {
  /// Draws the keys that matter here, as many as there is room for.
  mutating func drawHints(row: Int) {
    let inner = context.size.columns - 2
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

  fileprivate func spans(of hint: (key: String, word: String)) -> [Span] {
    [Span(hint.key, theme.key), Span(" " + hint.word, theme.quiet)]
  }

  /// The keys that matter here, the most important first.
  fileprivate var hints: [(key: String, word: String)] {
    (layers.last?.hints(in: context) ?? []).compactMap {
      context.keymap.shown($0, at: context.place)
    }
  }
}
