public import Canvas

/// What one terminal needs for Arabic and English to stand side by side in it.
///
/// Terminals differ in who reorders right-to-left text: most do nothing, some reorder whole rows
/// and so run two panes into each other. The program lays rows out itself and, by this profile,
/// keeps the terminal from doing so a second time.
public struct TerminalProfile: Hashable, Sendable {
  /// The emulator, or the multiplexer that hides it.
  public let emulator: TerminalEmulator
  /// How text is to be laid out for it.
  public let layout: LayoutOptions
  /// Whether each row is put between LRO and PDF, which keep a terminal from reordering it.
  public let guardsRows: Bool
  /// Sent on entering: it switches the terminal's own reordering off.
  public private(set) var enterSequence: String
  /// Sent on leaving: it puts back what ``enterSequence`` changed.
  public private(set) var leaveSequence: String
  /// What tells that it is this emulator, one fact a line.
  public let evidence: [String]
  /// What the reader can set to see Arabic rightly, where the program alone cannot do it.
  public let advice: String?

  /// Finds out what a terminal is and needs.
  ///
  /// What the terminal answers outweighs the environment, which a terminal started from within
  /// another inherits.
  ///
  /// - Parameters:
  ///   - answers: What it has answered so far, perhaps nothing.
  ///   - environment: The environment variables.
  ///   - options: What the reader wants.
  public static func detect(
    answers: TerminalAnswers, environment: [String: String], options: TerminalOptions = .init()
  ) -> TerminalProfile {
    let (emulator, evidence) = identify(answers: answers, environment: environment)
    return TerminalProfile(
      emulator: emulator, evidence: evidence, bidiMode: answers.bidiMode, options: options)
  }

  /// This profile with nothing to send: for the moment in which it is still a guess, since what
  /// switches one terminal's reordering off sets another one's font.
  var withoutSwitches: TerminalProfile {
    var profile = self
    profile.enterSequence = ""
    profile.leaveSequence = ""
    return profile
  }

  /// Whether a terminal of this name takes the questions for what they are: an old or plain one
  /// would print parts of them.
  static func isWorthAsking(environment: [String: String]) -> Bool {
    let term = environment["TERM"] ?? ""
    return !["linux", "vt", "ansi", "cons", "dumb", "sun", "wsvt"].contains { term.hasPrefix($0) }
      && !term.isEmpty
  }

  private init(
    emulator: TerminalEmulator, evidence: [String], bidiMode: Int?, options: TerminalOptions
  ) {
    self.emulator = emulator
    self.evidence = evidence
    let needs = Needs(of: emulator, bidiMode: bidiMode)
    let bidi: LayoutOptions.Bidi
    switch options.bidi {
    case .auto:
      bidi = .visual
      guardsRows = needs.guardsRows
      enterSequence = needs.enter
      leaveSequence = needs.leave
    case .visual:
      bidi = .visual
      guardsRows = false
      enterSequence = ""
      leaveSequence = ""
    case .terminal:
      bidi = .logical
      guardsRows = false
      enterSequence = ""
      leaveSequence = ""
    case .off:
      bidi = .logical
      guardsRows = needs.guardsRows
      enterSequence = needs.enter
      leaveSequence = needs.leave
    }
    let stripsMarks =
      switch options.marks {
      case .auto: needs.stripsMarks
      case .keep: false
      case .strip: true
      }
    layout = LayoutOptions(bidi: bidi, marks: stripsMarks ? .strip : .keep)
    advice = needs.advice
  }

  // MARK: - Who it is

  private static func identify(
    answers: TerminalAnswers, environment: [String: String]
  ) -> (TerminalEmulator, evidence: [String]) {
    var evidence: [String] = []
    if let mode = answers.bidiMode {
      evidence.append("it answers \(mode) for its own reordering (mode 8)")
    }
    if let version = answers.version {
      evidence.insert("it calls itself \(version.printable)", at: 0)
      return (TerminalEmulator(version: version), evidence)
    }
    let term = environment["TERM"] ?? ""
    if let emulator = TerminalEmulator(term: term) {
      evidence.append("TERM=\(term.printable)")
      return (emulator, evidence)
    }
    // Only VTE knows mode 8 and does not tell its name.
    if let mode = answers.bidiMode, mode != 0 { return (.vte, evidence) }
    let variables: [(name: String, emulator: TerminalEmulator)] = [
      ("MLTERM", .mlterm), ("KONSOLE_VERSION", .konsole), ("KITTY_WINDOW_ID", .kitty),
      ("ALACRITTY_WINDOW_ID", .alacritty), ("ALACRITTY_LOG", .alacritty),
      ("XTERM_VERSION", .xterm), ("VTE_VERSION", .vte),
    ]
    for variable in variables {
      guard let value = environment[variable.name] else { continue }
      // These four answer when asked; a terminal that has had its say and did not is another one,
      // started from one of them.
      if answers.areComplete, [.konsole, .kitty, .xterm, .vte].contains(variable.emulator) {
        evidence.append("\(variable.name) is inherited: the terminal does not answer like it")
        continue
      }
      evidence.append("\(variable.name)=\(value.printable)")
      return (variable.emulator, evidence)
    }
    evidence.append(term.isEmpty ? "TERM is not set" : "TERM=\(term.printable)")
    return (.other(nil), evidence)
  }
}

extension TerminalProfile {
  /// What an emulator needs for text that stands in visual order.
  private struct Needs {
    var guardsRows = false
    var stripsMarks = false
    var enter = ""
    var leave = ""
    var advice: String?

    init(of emulator: TerminalEmulator, bidiMode: Int?) {
      switch emulator {
      case .vte:
        // Mode 8 is its reordering; mode ?1243 swaps the arrow keys over right-to-left text.
        enter = "\u{1B}[8l\u{1B}[?1243l"
        leave = "\u{1B}[8h\u{1B}[?1243h"
        if bidiMode == 2 { leave = "\u{1B}[?1243h" }
        guardsRows = true
      case .konsole:
        enter = "\u{1B}]50;BidiRenderingEnabled=false\u{7}"
        leave = "\u{1B}]50;BidiRenderingEnabled=true\u{7}"
      case .mlterm:
        enter = "\u{1B}]5379;use_ctl=false\u{7}"
        leave = "\u{1B}]5379;use_ctl=true\u{7}"
      case .kitty:
        guardsRows = true
        advice = "Set `force_ltr yes` in kitty.conf, or Arabic words stand in the wrong order."
      case .alacritty, .foot:
        stripsMarks = true
      case .tmux, .screen:
        // The terminal around it may be one that reorders, and cannot be told not to from inside.
        guardsRows = true
        advice =
          "If Arabic stands in the wrong order in \(emulator.name), run khabar outside of it, "
          + "or switch the reordering of the terminal around it off (docs/terminals.md)."
      case .linuxConsole:
        stripsMarks = true
        advice = "The Linux console has no Arabic letters: use a terminal window to read Arabic."
      case .other:
        // One that knows mode 8 says so; any other leaves rows as they are sent.
        if let bidiMode, bidiMode == 1 {
          enter = "\u{1B}[8l"
          leave = "\u{1B}[8h"
        }
      case .xterm, .st, .rxvt:
        break
      }
    }
  }
}
