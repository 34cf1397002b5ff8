import Algorithms
import Canvas
import Language

/// The pages as lines.
enum PageText {
  /// A line of a page.
  enum Line: Hashable, Sendable {
    case heading(String)
    /// A key, a mark or a piece of text as the screen has it, and what it does or means.
    case entry(String, Style, help: String)
    /// The same where the help stands below, for narrow screens.
    case keys(String, Style)
    case text(String)
    /// A line of what a program printed, in the direction of its paragraph.
    case output(String, rightToLeft: Bool)
    case gap
  }

  /// Columns that keys and marks have before their help.
  static let keyColumns = 18

  /// The lines of a page at the screen's size, those that its filter leaves.
  static func lines(of page: Page, in context: ScreenContext) -> [Line] {
    let lines =
      switch page.content {
      case .help(at: let place): help(at: place, context)
      case .problems: problems(context)
      case .output(_, let text): output(text, context)
      case .account(let comparison): account(of: comparison, context)
      }
    return page.filter.isEmpty ? lines : filtered(lines, by: page.filter)
  }

  static func title(of page: Page, in context: ScreenContext) -> String {
    let title =
      switch page.content {
      case .help: "Keys"
      case .problems: context.library.failuresInWords.capitalizedFirst
      case .account: "Account"
      case .output(let title, _): title.isolated
      }
    return page.filter.isEmpty ? title : "\(title) with \(page.filter.isolated)"
  }

  private static func problems(_ context: ScreenContext) -> [Line] {
    let width = PopupLayout(size: context.size).inside.columns
    return context.library.failures.chunked(on: \.path).flatMap { path, failures -> [Line] in
      [.heading(path)]
        + failures.flatMap { wrapped($0.reason, width: width - 2).map(Line.text) } + [.gap]
    }
  }

  private static func output(_ text: String, _ context: ScreenContext) -> [Line] {
    let width = PopupLayout(size: context.size).inside.columns - 2
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [Line] in
      guard !line.isEmpty else { return [.text("")] }
      let scalars = Array(line.unicodeScalars)
      let paragraph = Paragraph(String(line), direction: .firstStrong, options: context.options)
      return paragraph.rows(width: max(1, width)).map { row in
        .output(
          String(String.UnicodeScalarView(scalars[row.source])), rightToLeft: row.isRightToLeft)
      }
    }
  }

  /// A text broken into lines.
  static func wrapped(_ text: String, width: Int) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Paragraph(text, direction: .leftToRight).rows(width: max(1, width)).map { row in
      String(String.UnicodeScalarView(scalars[row.source]))
    }
  }

  // MARK: Finding

  /// What holds the words, under its headings; all that stands under a heading that holds them.
  private static func filtered(_ lines: [Line], by words: String) -> [Line] {
    let wanted = Folding.folded(words)
    func holds(_ lines: some Sequence<Line>) -> Bool {
      let text = lines.map(\.words).joined(separator: " ")
      return text.lowercased().contains(words.lowercased())
        || !wanted.isEmpty && Folding.folded(text).contains(wanted)
    }
    let found = lines.split(separator: .gap).flatMap { section -> [Line] in
      let heading = section.first.flatMap { $0.isHeading ? $0 : nil }
      if let heading, holds([heading]) { return section + [.gap] }
      // An entry and the lines that go on with it.
      let entries = section.dropFirst(heading == nil ? 0 : 1)
        .chunked { _, next in next.isText }
        .filter(holds).flatMap(\.self)
      return entries.isEmpty ? [] : (heading.map { [$0] } ?? []) + entries + [.gap]
    }
    return found.isEmpty ? [.text("Nothing here holds these words.")] : found.dropLast()
  }
}

extension PageText.Line {
  fileprivate var words: String {
    switch self {
    case .heading(let text), .text(let text), .output(let text, _): text
    case .entry(let keys, _, let help): "\(keys) \(help)"
    case .keys(let keys, _): keys
    case .gap: ""
    }
  }

  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
