import Canvas
import Testing

@testable import Terminal

/// What terminals were seen to answer and to put into the environment, all on Debian 12.
struct RecordedTerminal: Sendable, CustomTestStringConvertible {
  let name: String
  let answers: String
  let environment: [String: String]

  var testDescription: String { name }

  static let all: [RecordedTerminal] = [
    RecordedTerminal(
      name: "xterm 379",
      answers: "\u{1B}[8;0$y\u{1B}P>|XTerm(379)\u{1B}\\"
        + "\u{1B}[?64;1;2;6;9;15;16;17;18;21;22;28c",
      environment: ["TERM": "xterm", "XTERM_VERSION": "XTerm(379)"]),
    RecordedTerminal(
      name: "VTE 0.70", answers: "\u{1B}[8;1$y\u{1B}[?65;1;9c",
      environment: [
        "TERM": "xterm-256color", "COLORTERM": "truecolor", "VTE_VERSION": "7006",
      ]),
    RecordedTerminal(
      name: "Konsole 22.12", answers: "\u{1B}P>|Konsole 22.12.3\u{1B}\\\u{1B}[?62;1;4c",
      environment: [
        "TERM": "xterm-256color", "COLORTERM": "truecolor", "KONSOLE_VERSION": "221203",
      ]),
    RecordedTerminal(
      name: "mlterm 3.9",
      answers: "\u{1B}[8;0$y\u{1B}[?63;1;2;3;4;6;7;15;18;22;29c",
      environment: ["TERM": "mlterm", "MLTERM": "3.9.0"]),
    RecordedTerminal(
      name: "kitty 0.26", answers: "\u{1B}[8;0$y\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[?62;c",
      environment: ["TERM": "xterm-kitty", "COLORTERM": "truecolor", "KITTY_WINDOW_ID": "1"]),
    RecordedTerminal(
      name: "Alacritty 0.11", answers: "\u{1B}[?6c",
      environment: [
        "TERM": "alacritty", "COLORTERM": "truecolor", "ALACRITTY_WINDOW_ID": "10485767",
      ]),
    RecordedTerminal(
      name: "st 0.9", answers: "\u{1B}[?6c", environment: ["TERM": "st-256color"]),
    RecordedTerminal(
      name: "rxvt-unicode 9.30", answers: "\u{1B}[?1;2c",
      environment: ["TERM": "rxvt-unicode-256color", "COLORTERM": "rxvt-xpm"]),
    RecordedTerminal(
      name: "tmux 3.3a", answers: "\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[?1;2c",
      environment: [
        "TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,5116,0",
        "XTERM_VERSION": "XTerm(379)",
      ]),
    RecordedTerminal(
      name: "screen 4.9", answers: "\u{1B}[?1;2c",
      environment: [
        "TERM": "screen", "STY": "5308.pts-1.vm", "XTERM_VERSION": "XTerm(379)",
      ]),
  ]

  /// What it answers, as the decoder takes it from among its keys.
  var decoded: TerminalAnswers {
    var decoder = InputDecoder()
    var result = TerminalAnswers()
    for case .answer(let answer) in decoder.decode(Array(answers.utf8)) { result.record(answer) }
    return result
  }
}

struct TerminalProfileTests {
  private static func profile(
    _ name: String, adding variables: [String: String] = [:], options: TerminalOptions = .init()
  ) throws -> TerminalProfile {
    let terminal = try #require(RecordedTerminal.all.first { $0.name.hasPrefix(name) })
    return .detect(
      answers: terminal.decoded,
      environment: variables.merging(terminal.environment) { _, own in own }, options: options)
  }

  private static let expected: [(name: String, emulator: TerminalEmulator)] = [
    ("xterm", .xterm), ("VTE", .vte), ("Konsole", .konsole), ("mlterm", .mlterm),
    ("kitty", .kitty), ("Alacritty", .alacritty), ("st", .st), ("rxvt", .rxvt), ("tmux", .tmux),
    ("screen", .screen),
  ]

  @Test(arguments: expected)
  func `a terminal is known by what it answers`(name: String, emulator: TerminalEmulator) throws {
    #expect(try Self.profile(name).emulator == emulator)
  }

  @Test(arguments: expected)
  func `the environment alone tells before the answer is in`(
    name: String, emulator: TerminalEmulator
  ) throws {
    let terminal = try #require(RecordedTerminal.all.first { $0.name.hasPrefix(name) })
    let profile = TerminalProfile.detect(
      answers: TerminalAnswers(), environment: terminal.environment)
    #expect(profile.emulator == emulator)
  }

  @Test(arguments: expected)
  func `every recorded terminal ends its answers`(name: String, emulator: TerminalEmulator) throws {
    let terminal = try #require(RecordedTerminal.all.first { $0.name.hasPrefix(name) })
    #expect(terminal.decoded.areComplete)
  }

  @Test(arguments: ["xterm", "VTE", "Konsole", "kitty", "st", "rxvt", "tmux", "screen"])
  func `variables inherited from another terminal do not mislead`(name: String) throws {
    let inherited = [
      "VTE_VERSION": "7006", "KONSOLE_VERSION": "221203", "KITTY_WINDOW_ID": "1",
      "XTERM_VERSION": "XTerm(379)",
    ]
    let profile = try Self.profile(name, adding: inherited)
    #expect(profile.emulator == Self.expected.first { $0.name == name }?.emulator)
  }

  @Test func `a terminal that answers like none of its variables is another one`() {
    let profile = TerminalProfile.detect(
      answers: TerminalAnswers(areComplete: true),
      environment: ["TERM": "xterm-256color", "KONSOLE_VERSION": "221203"])
    #expect(profile.emulator == .other(nil))
    #expect(profile.enterSequence.isEmpty)
  }

  @Test func `reordering is switched off on entering and on again on leaving`() throws {
    let vte = try Self.profile("VTE")
    #expect(vte.enterSequence == "\u{1B}[8l\u{1B}[?1243l")
    #expect(vte.leaveSequence == "\u{1B}[8h\u{1B}[?1243h")
    let konsole = try Self.profile("Konsole")
    #expect(konsole.enterSequence == "\u{1B}]50;BidiRenderingEnabled=false\u{7}")
    #expect(konsole.leaveSequence == "\u{1B}]50;BidiRenderingEnabled=true\u{7}")
    let mlterm = try Self.profile("mlterm")
    #expect(mlterm.enterSequence == "\u{1B}]5379;use_ctl=false\u{7}")
    #expect(mlterm.leaveSequence == "\u{1B}]5379;use_ctl=true\u{7}")
  }

  @Test(arguments: ["xterm", "mlterm", "kitty", "Alacritty", "st", "rxvt", "tmux", "screen"])
  func `OSC 50 goes to Konsole alone, since it sets the font elsewhere`(name: String) throws {
    let profile = try Self.profile(name, adding: ["KONSOLE_VERSION": "221203"])
    #expect(!profile.enterSequence.contains("]50;"))
    #expect(!profile.leaveSequence.contains("]50;"))
  }

  @Test func `reordering that was off stays off`() {
    let profile = TerminalProfile.detect(
      answers: TerminalAnswers(bidiMode: 2), environment: ["VTE_VERSION": "7006"])
    #expect(!profile.leaveSequence.contains("[8h"))
  }

  @Test func `rows are guarded where the terminal around may reorder, not where a guard shows`()
    throws
  {
    for name in ["VTE", "kitty", "tmux", "screen"] { #expect(try Self.profile(name).guardsRows) }
    for name in ["Konsole", "mlterm"] { #expect(try !Self.profile(name).guardsRows) }
  }

  @Test func `marks are stripped where they are misplaced, unless the reader says otherwise`()
    throws
  {
    #expect(try Self.profile("Alacritty").layout.marks == .strip)
    #expect(try Self.profile("xterm").layout.marks == .keep)
    #expect(
      try Self.profile("Alacritty", options: TerminalOptions(marks: .keep)).layout.marks == .keep)
    #expect(
      try Self.profile("xterm", options: TerminalOptions(marks: .strip)).layout.marks == .strip)
  }

  @Test func `the reader decides who reorders`() throws {
    let visual = try Self.profile("VTE", options: TerminalOptions(bidi: .visual))
    #expect(visual.layout.bidi == .visual && visual.enterSequence.isEmpty && !visual.guardsRows)
    let terminal = try Self.profile("VTE", options: TerminalOptions(bidi: .terminal))
    #expect(
      terminal.layout.bidi == .logical && terminal.enterSequence.isEmpty && !terminal.guardsRows)
    let off = try Self.profile("VTE", options: TerminalOptions(bidi: .off))
    #expect(off.layout.bidi == .logical && off.enterSequence == "\u{1B}[8l\u{1B}[?1243l")
  }

  @Test func `a new terminal that reorders is asked not to`() {
    let profile = TerminalProfile.detect(
      answers: TerminalAnswers(bidiMode: 1, version: "Novelty 1.0", areComplete: true),
      environment: ["TERM": "xterm-256color"])
    #expect(profile.emulator == .other("Novelty 1.0"))
    #expect(profile.enterSequence == "\u{1B}[8l")
    #expect(profile.leaveSequence == "\u{1B}[8h")
  }

  @Test func `what cannot be set by the program is told to the reader`() throws {
    #expect(try Self.profile("kitty").advice?.contains("force_ltr") == true)
    #expect(try Self.profile("xterm").advice == nil)
    let console = TerminalProfile.detect(answers: .init(), environment: ["TERM": "linux"])
    #expect(console.advice != nil)
  }

  @Test func `evidence holds nothing that a terminal would obey`() {
    let profile = TerminalProfile.detect(
      answers: TerminalAnswers(version: "Evil\u{1B}]0;x\u{7}\u{9B}1m"),
      environment: ["TERM": "a\u{1B}[31m"])
    for fact in profile.evidence {
      #expect(fact.unicodeScalars.allSatisfy { $0.isSafeToPrint })
    }
    #expect(profile.emulator.name.unicodeScalars.allSatisfy { $0.isSafeToPrint })
  }

  @Test(arguments: ["linux", "vt100", "ansi", "dumb", ""])
  func `an old terminal is not asked, since it would print the question`(term: String) {
    #expect(!TerminalProfile.isWorthAsking(environment: ["TERM": term]))
  }

  @Test(
    arguments: [
      (["TERM": "xterm", "XTERM_VERSION": "XTerm(379)"], "xterm-256color"),
      (["TERM": "xterm"], "xterm"), (["TERM": "linux"], "linux"),
      (["TERM": "screen", "TMUX": "/tmp/x"], "screen-256color"),
      (["TERM": "dumb", "COLORTERM": "truecolor"], "dumb"),
    ])
  func `a terminal is looked up by the name that tells all its colours`(
    environment: [String: String], name: String
  ) {
    #expect(TerminalDescription.names(for: environment).first == name)
  }
}
