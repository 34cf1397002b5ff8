import Testing

@testable import Terminal

/// Notifications on the desktop that the terminal shows.
@Suite struct TerminalNotificationTests {
  private func sequence(
    _ text: String, in emulator: TerminalEmulator, _ environment: [String: String] = [:]
  ) -> String? {
    TerminalNotification(emulator: emulator, environment: environment).sequence(for: text)
  }

  @Test func `terminals that have them are asked, others get nothing`() {
    #expect(sequence("خبر", in: .kitty) == "\u{1B}]9;خبر\u{7}")
    #expect(sequence("news", in: .foot) == "\u{1B}]9;news\u{7}")
    #expect(sequence("news", in: .other("WezTerm 2024")) == "\u{1B}]9;news\u{7}")
    #expect(
      sequence("news", in: .other(nil), ["TERM_PROGRAM": "ghostty"]) == "\u{1B}]9;news\u{7}")
    for emulator: TerminalEmulator in [.xterm, .vte, .linuxConsole, .other(nil), .alacritty] {
      #expect(sequence("news", in: emulator) == nil)
    }
    #expect(
      sequence("news", in: .tmux) == "\u{1B}Ptmux;\u{1B}\u{1B}]9;news\u{7}\u{1B}\\")
  }

  @Test func `nothing of the text ends the request or is another one`() {
    #expect(sequence("a\u{7}b\u{1B}]52;c\u{9C}d\n", in: .kitty) == "\u{1B}]9;ab]52;cd\u{7}")
    #expect(sequence("4;1;50", in: .kitty) == "\u{1B}]9;\u{2068}4;1;50\u{2069}\u{7}")
    #expect(sequence("\u{1B}", in: .kitty) == nil)
  }
}
