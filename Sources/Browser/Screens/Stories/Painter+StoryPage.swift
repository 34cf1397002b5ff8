import Canvas
import Language
import Model

extension Painter<StoryPage> {
  /// A line above the articles.
  private struct Line {
    var text: String
    var style: Style
    var direction = BaseDirection.leftToRight
  }

  /// Draws a story's page.
  mutating func drawStoryPage() {
    let rect = storyRect
    drawBorders([
      (
        rect,
        PaneLabel(
          title: [Span("Story", theme.focusedTitle)],
          position: "\(screen.selection + 1) of \(screen.story.articles.count.grouped)"), true
      )
    ])
    let width = max(1, rect.columns - 2)
    let head = headLines(width: width)
    // The articles matter most: what stands above them gives way on a small screen.
    let room = max(3, rect.rows - min(screen.story.articles.count, rect.rows / 2) - 1)
    let shown = head.prefix(room)
    for (index, line) in shown.enumerated() where index < rect.rows {
      draw(
        line.text, column: rect.left + 1, row: rect.top + index, width: width,
        direction: line.direction, style: line.style)
    }
    let top = rect.top + min(shown.count + 1, rect.rows)
    let rows = max(1, rect.bottom - top)
    let first = max(0, screen.selection - rows + 1)
    for offset in 0..<rows where screen.story.articles.indices.contains(first + offset) {
      let article = screen.story.articles[first + offset]
      let isSelected = first + offset == screen.selection
      let row = top + offset
      guard row < rect.bottom else { break }
      if isSelected { drawSelection(row: row, in: rect) }
      if screen.marked.contains(article.id) {
        put(
          "◆", column: rect.left + 1, row: row, style: isSelected ? theme.selection : theme.mark)
      }
      draw(
        article, isFirst: first + offset == 0 && article.date != nil,
        hasCounterpart: screen.account?.counterpart(of: article.id) != nil,
        style: isSelected ? theme.selection : .plain, isSelected: isSelected, row: row,
        column: rect.left + 2, width: rect.columns - 3)
    }
  }

  private func headLines(width: Int) -> [Line] {
    let story = screen.story
    var lines = story.languages.compactMap { language in
      story.titles[language].map {
        Line(
          text: $0, style: theme.headline,
          direction: language.isRightToLeft ? .rightToLeft : .leftToRight)
      }
    }
    lines.append(Line(text: story.aboutInWords, style: theme.quiet))
    let names = story.entities.prefix(8).compactMap { entity in
      entity.shownNames.preferredName?.isolated
    }
    if !names.isEmpty { lines += wrapped(names.joined(separator: ", "), width, style: .plain) }
    if !theme.isLinear, let timeline = StoryTimeline(story, width: width - 16) {
      for (index, line) in timeline.lines.enumerated() {
        let unit = index == 0 ? "  \(timeline.unit) each" : ""
        lines.append(
          Line(text: "\(line.language.rawValue)  \(line.bars)\(unit)", style: theme.note))
      }
    }
    lines += screen.account?.edits.suffix(Self.mostEdits).map(line) ?? []
    if let former = screen.account?.former {
      let until = former.last.map { ", until \($0.dayInWords)" } ?? ""
      lines.append(
        Line(
          text: "Follows an earlier story\(until): \(former.title.text.isolated)",
          style: theme.note))
    }
    if let problem = screen.problem {
      lines.append(Line(text: problem.message, style: theme.problem))
    }
    lines += threadLines(width: width)
    for side in screen.account?.sides ?? [] where !side.names.isEmpty || !side.numbers.isEmpty {
      lines.append(Line(text: "Only in \(side.language.inWords)", style: theme.title))
      let names = side.names.prefix(Self.mostNames).compactMap { entity in
        (entity.shownNames[side.language] ?? entity.shownNames.preferredName)?.isolated
      }
      if !names.isEmpty {
        lines += wrapped("  " + names.joined(separator: ", "), width, style: theme.oneSided)
      }
      let numbers = side.numbers.prefix(Self.mostNames).joined(separator: " · ")
      if !numbers.isEmpty { lines += wrapped("  " + numbers, width, style: theme.oneSided) }
    }
    return lines
  }

  /// What the story is made of, each matter in the language that most of its articles are in.
  private func threadLines(width: Int) -> [Line] {
    let threads = screen.account?.threads ?? []
    guard threads.count > 1 else { return [] }
    let languages = Dictionary(
      screen.story.articles.map { ($0.id, $0.language.primary) }
    ) { first, _ in first }
    var lines = [Line(text: "Told in it", style: theme.title)]
    // As many as leave room for what stands beside them.
    let most = max(
      Self.fewestThreads, storyRect.rows - screen.story.articles.count - Self.otherLines)
    for thread in threads.prefix(most) {
      let counts = screen.story.languages.compactMap { language in
        let count = thread.articles.count { languages[$0] == language }
        return count == 0 ? nil : "\(count) \(language.rawValue)"
      }.joined(separator: " · ")
      let title = screen.story.languages.lazy.compactMap { thread.titles[$0] }.first
      guard let title else { continue }
      lines.append(
        Line(
          text: "  " + counts.padding(to: Self.countColumns) + title.isolated, style: .plain))
    }
    if threads.count > most {
      lines.append(Line(text: "  and \(threads.count - most) more", style: theme.note))
    }
    return lines
  }

  private func wrapped(_ text: String, _ width: Int, style: Style) -> [Line] {
    PageText.wrapped(text, width: width).prefix(2).map { Line(text: $0, style: style) }
  }

  /// When who edited what, and in what words.
  private func line(for edit: ArticleEdit) -> Line {
    let moment = PublicationDate(secondsSince1970: edit.editedAt, precision: .second).inStory
    let who = edit.article.source?.isolated ?? edit.article.title.text.isolated
    let words = edit.changes.prefix(Self.mostChanges).map { change in
      [change.before, change.after].map { words in
        words.isEmpty ? "–" : "“\(words.isolated)”"
      }.joined(separator: " → ")
    }
    let more = edit.changes.count > Self.mostChanges ? ", …" : ""
    return Line(
      text: "Edited \(moment) · \(who): \(words.joined(separator: ", "))\(more)",
      style: theme.note)
  }

  private static var mostNames: Int { 12 }
  private static var fewestThreads: Int { 4 }
  private static var otherLines: Int { 14 }
  private static var countColumns: Int { 14 }
  private static var mostEdits: Int { 3 }
  private static var mostChanges: Int { 3 }
}

extension String {
  /// A short text of Latin letters and digits, followed by blanks up to a width.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
