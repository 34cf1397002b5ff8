import Canvas
import Model

extension DictionaryPage {
  /// A line of the page.
  enum Line: Hashable, Sendable {
    case heading(String)
    /// A headword with its pronunciation.
    case headword(String, pronunciation: String?)
    /// A row of a text, and what is lit in it.
    case row(Row, highlights: [Highlight])
    case gap
  }

  /// Where the page stands.
  func layout(lines: Int?, in context: ScreenContext) -> PopupLayout {
    PopupLayout(size: context.size, lines: lines)
  }

  /// The lines of the page at the screen's width.
  func lines(in context: ScreenContext) -> [Line] {
    let width = layout(lines: nil, in: context).inside.columns - 2
    return entryLines(width: width, in: context) + contextLines(width: width, in: context)
  }

  private func entryLines(width: Int, in context: ScreenContext) -> [Line] {
    if let problem { return note(problem.message, width: width, in: context) }
    guard let lookup else { return note("…", width: width, in: context) }
    guard !lookup.entries.isEmpty else {
      let reason =
        lookup.hasDictionary
        ? "The installed dictionaries do not have it."
        : """
        No dictionary from \(subject.language.inWords) is installed. On Debian, \
        apt install dict-freedict-ara-eng dict-freedict-eng-ara brings them.
        """
      return note(reason, width: width, in: context)
    }
    return lookup.entries.flatMap { entry -> [Line] in
      [.headword(entry.headword, pronunciation: entry.pronunciation)]
        + rows(
          of: entry.meanings.map(\.isolated).joined(separator: " · "),
          direction: subject.language.direction?.opposite ?? .firstStrong, width: width,
          in: context)
    }
  }

  private func contextLines(width: Int, in context: ScreenContext) -> [Line] {
    var lines: [Line] = [.gap, .heading("It stands in")]
    lines += rows(
      of: subject.sentence, direction: direction(of: subject.sentence, in: subject.language),
      width: width,
      highlights: [Highlight(range: subject.place, style: context.theme.currentHit)], in: context)
    if let rendering = subject.rendering {
      lines += [.gap, .heading("On the other side")]
      lines += rows(
        of: rendering.text, direction: direction(of: rendering.text, in: rendering.language),
        width: width, in: context)
    }
    return lines
  }

  private func direction(of text: String, in language: LanguageTag) -> BaseDirection {
    .of(text, in: language, article: language)
  }

  private func note(_ text: String, width: Int, in context: ScreenContext) -> [Line] {
    rows(of: text, direction: .leftToRight, width: width, in: context)
  }

  private func rows(
    of text: String, direction: BaseDirection, width: Int, highlights: [Highlight] = [],
    in context: ScreenContext
  ) -> [Line] {
    Paragraph(text, direction: direction, options: context.options).rows(width: max(1, width))
      .map { .row($0, highlights: highlights) }
  }
}

extension BaseDirection {
  /// The direction of the other language's script.
  fileprivate var opposite: BaseDirection { self == .rightToLeft ? .leftToRight : .rightToLeft }
}
