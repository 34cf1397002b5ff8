import Algorithms
import Canvas

/// The pages as lines.
enum PageText {
  /// A line of a page.
  enum Line: Hashable, Sendable {
    case heading(String)
    case entry(keys: String, help: String)
    case keys(String)
    case text(String)
    case gap
  }

  /// The lines of a page at the state's size.
  static func lines(of content: Page.Content, in state: State) -> [Line] {
    switch content {
    case .help: help(state)
    case .problems: problems(state)
    case .account: account(state)
    }
  }

  static func title(of content: Page.Content, in state: State) -> String {
    switch content {
    case .help: "Keys"
    case .problems: state.library.failuresInWords.capitalizedFirst
    case .account: "Account"
    }
  }

  private static func help(_ state: State) -> [Line] {
    let columns = PopupLayout(size: state.size).inside.columns
    let isNarrow = columns < 60
    var lines: [Line] = []
    for group in Command.Group.allCases {
      if !lines.isEmpty { lines.append(.gap) }
      lines.append(.heading(group.rawValue))
      for command in Command.all where command.group == group {
        let keys = state.keymap.keys(of: command).map(\.name).joined(separator: " ")
        if isNarrow {
          lines +=
            [.keys(keys)] + wrapped(command.help, width: columns - 4).map { .text("  " + $0) }
        } else {
          lines.append(.entry(keys: keys, help: command.help))
        }
      }
    }
    return lines
  }

  private static func problems(_ state: State) -> [Line] {
    let width = PopupLayout(size: state.size).inside.columns
    return state.library.failures.chunked(on: \.path).flatMap { path, failures -> [Line] in
      [.heading(path)]
        + failures.flatMap { wrapped($0.reason, width: width - 2).map(Line.text) } + [.gap]
    }
  }

  /// A text broken into lines.
  static func wrapped(_ text: String, width: Int) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Paragraph(text, direction: .leftToRight).rows(width: max(1, width)).map { row in
      String(String.UnicodeScalarView(scalars[row.source]))
    }
  }
}
