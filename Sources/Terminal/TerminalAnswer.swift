/// One answer of a terminal to a question about itself.
enum TerminalAnswer: Hashable, Sendable {
  /// DECRPM for mode 8 (BDSM): 1 or 3 if the terminal reorders Arabic itself, 2 or 4 if it could,
  /// 0 if it knows nothing of it.
  case bidiMode(Int)
  /// XTVERSION: its name and version as it gives them, `XTerm(379)`.
  case version(String)
  /// DA1, which every terminal answers: no answer to an earlier question comes after it.
  case attributes([Int])
}

/// What a terminal has said about itself.
public struct TerminalAnswers: Hashable, Sendable {
  /// The value of mode 8, by which a terminal reorders Arabic itself; `nil` if it did not say.
  public var bidiMode: Int?
  /// Its name and version as it gives them; `nil` if it did not say.
  public var version: String?
  /// Whether it has answered all that it will.
  public var areComplete: Bool

  /// Answers as given; by default none.
  public init(bidiMode: Int? = nil, version: String? = nil, areComplete: Bool = false) {
    self.bidiMode = bidiMode
    self.version = version
    self.areComplete = areComplete
  }

  /// The questions, the one that every terminal answers last.
  static let questions = "\u{1B}[8$p\u{1B}[>q\u{1B}[c"

  mutating func record(_ answer: TerminalAnswer) {
    switch answer {
    case .bidiMode(let value): bidiMode = value
    case .version(let text): version = text
    case .attributes: areComplete = true
    }
  }
}
