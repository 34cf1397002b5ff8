import Canvas

/// What the terminal is found to be and to be able to do, for a reader who wonders.
public struct TerminalReport: Sendable {
  /// One finding.
  public struct Finding: Hashable, Sendable {
    /// What it is about, in one or two words.
    public let label: String
    /// What was found.
    public let value: String
  }

  /// The terminal and what it needs for Arabic.
  public let profile: TerminalProfile
  /// The colours that it shows; `nil` if it cannot be drawn on.
  public let colorDepth: ColorDepth?
  /// The locale for characters, and whether it is not the reader's own.
  let locale: (name: String, isFallback: Bool)?
  /// The name by which the terminal is looked up in the terminal database.
  let description: String?
  private let environment: [String: String]

  /// Looks at the terminal of standard input and output.
  ///
  /// It is asked what it is, and answers or not within ``Terminal/answerLimit``. What is typed
  /// meanwhile is lost. Without a terminal, the environment alone tells.
  public static func examine(
    options: TerminalOptions = TerminalOptions(), environment: [String: String]
  ) -> TerminalReport {
    var answers = TerminalAnswers()
    if TerminalProfile.isWorthAsking(environment: environment) {
      answers = TerminalAnswers.ask(within: Terminal.answerLimit)
    }
    return TerminalReport(
      profile: .detect(answers: answers, environment: environment, options: options),
      description: TerminalDescription(environment: environment),
      locale: TerminalLocale.establish(), environment: environment)
  }

  init(
    profile: TerminalProfile, description: TerminalDescription?,
    locale: (name: String, isFallback: Bool)?, environment: [String: String]
  ) {
    self.profile = profile
    self.description = description?.name
    colorDepth = description.map {
      ColorDepth(colors: $0.colors, isDirect: $0.isDirect, environment: environment)
    }
    self.locale = locale
    self.environment = environment
  }

  /// All findings, in the order in which they are best read.
  public var findings: [Finding] {
    [
      Finding(label: "Terminal", value: profile.emulator.name),
      Finding(label: "Because", value: profile.evidence.joined(separator: "; ")),
      Finding(label: "Arabic", value: arabic),
      Finding(label: "Vowel marks", value: profile.layout.marks == .strip ? "left out" : "shown"),
      Finding(label: "Colours", value: colors),
      Finding(label: "Characters", value: characters),
      Finding(label: "Copying", value: copying),
    ]
  }

  /// What the reader may have to do, if anything.
  public var advice: [String] {
    var advice = [profile.advice].compactMap { $0 }
    if colorDepth == nil {
      advice.append(TerminalError.cannotDraw(term: environment["TERM"] ?? "").description)
    }
    if locale == nil {
      advice.append("Install a UTF-8 locale, for example C.UTF-8: without one no Arabic is shown.")
    }
    return advice
  }

  /// Lines that read rightly or do not, and what to set then.
  public var selfTest: [String] {
    // "Biden said, (12.5%): Muhammad" in Arabic, as written and as it is to stand on the screen.
    let logical = "قال (Biden) 12.5%"
    let visual = "12.5% (Biden) \u{FEDD}\u{FE8E}\u{FED7}"
    let guarded = profile.guardsRows ? "\u{202D}\(visual)\u{202C}" : visual
    let marked = "\u{FEAA}\u{FEE4}\u{064E}\u{0651}\u{FEA4}\u{064E}\u{FEE3}\u{064F}"
    let guardedMarks = profile.guardsRows ? "\u{202D}\(marked)\u{202C}" : marked
    var lines = [
      "Which of these reads rightly? On the right stands the verb, its letters joined; left of it",
      "the name in brackets; the percentage on the left.",
      "  1   \(guarded)",
      "  2   \(logical)",
    ]
    if profile.guardsRows {
      lines.append("  3   \(visual)")
      lines.append(
        "If 1 does, all is well. If only 2 does, use --bidi terminal; if only 3, --bidi visual.")
    } else {
      lines.append("If 1 does, all is well. If only 2 does, use --bidi terminal.")
    }
    if !profile.enterSequence.isEmpty, !profile.guardsRows {
      lines.append("(1 reads rightly only while khabar runs: it switches the terminal's own")
      lines.append("reordering off meanwhile.)")
    }
    lines += [
      "  4   \(guardedMarks)",
      "If the vowel marks of 4 do not stand on their letters, use --marks strip. If there are boxes",
      "in place of letters, the terminal's font has no Arabic: DejaVu Sans Mono has.",
    ]
    return lines
  }

  private var arabic: String {
    switch profile.layout.bidi {
    case .visual where profile.enterSequence.isEmpty:
      "brought into order by khabar" + (profile.guardsRows ? ", rows guarded" : "")
    case .visual:
      "brought into order by khabar, the terminal's own reordering off meanwhile"
    case .logical where profile.enterSequence.isEmpty:
      "sent as written, brought into order by the terminal"
    case .logical:
      "sent as written, and left so"
    }
  }

  private var colors: String {
    guard let colorDepth, let description else { return "none: the terminal cannot be drawn on" }
    if let refusal = environment["NO_COLOR"], !refusal.isEmpty { return "none, as NO_COLOR asks" }
    return "\(colorDepth.name) (as \(description.printable))"
  }

  private var characters: String {
    guard let locale else { return "not UTF-8" }
    return locale.isFallback
      ? "UTF-8 by \(locale.name), since the locale set is not one of UTF-8"
      : "UTF-8 by \(locale.name.printable)"
  }

  private var copying: String {
    let clipboard = Clipboard(emulator: profile.emulator, environment: environment)
    var ways: [String] = []
    if clipboard.sequence(for: "x") != nil {
      ways.append("through the terminal (OSC 52), if it allows that")
    }
    ways += clipboard.helpers.compactMap(\.first).map { "\($0), if installed" }
    return ways.isEmpty ? "no way is known" : ways.joined(separator: "; ")
  }
}
