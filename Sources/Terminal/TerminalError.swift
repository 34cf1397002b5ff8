/// Why a screen cannot be opened.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The terminal, called so in `TERM`, cannot place its cursor, or is not known at all.
  case cannotDraw(term: String)
  /// A screen is open already; a program has but one.
  case alreadyOpen
  /// The system refused what the screen needs.
  case system(String)
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what to do about it.
  public var description: String {
    switch self {
    case .notATerminal:
      "Standard input and output are not a terminal."
    case .cannotDraw(let term):
      term.isEmpty
        ? "TERM is not set, so the screen cannot be drawn. Set it, for example TERM=xterm-256color."
        : "The terminal \"\(term)\" cannot place its cursor, so the screen cannot be drawn. "
          + "If it can, set TERM to what it is, for example TERM=xterm-256color."
    case .alreadyOpen:
      "The screen is open already."
    case .system(let what):
      "The screen cannot be opened: \(what)."
    }
  }
}
