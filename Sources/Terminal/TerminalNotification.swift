/// A notification on the desktop that comes from the terminal (OSC 9), as it does from afar too.
///
/// No terminal says whether it has them; those that are known to are asked. Others may show the text or
/// take it for something else.
public struct TerminalNotification: Sendable {
  private let emulator: TerminalEmulator
  private let environment: [String: String]

  /// Notifications of a terminal, or of the multiplexer that hides it.
  public init(emulator: TerminalEmulator, environment: [String: String]) {
    self.emulator = emulator
    self.environment = environment
  }

  /// Notifications of the terminal that the environment names.
  public init(environment: [String: String]) {
    self.init(
      emulator: TerminalEmulator(term: environment["TERM"] ?? "") ?? .other(nil),
      environment: environment)
  }

  /// What has the terminal show a text; `nil` where it has no notifications.
  public func sequence(for text: String) -> String? {
    let shown = String(
      String.UnicodeScalarView(text.unicodeScalars.filter(\.isSafeToPrint).prefix(Self.longest)))
    guard !shown.isEmpty else { return nil }
    // A text that begins with a number and a semicolon is another request in some terminals.
    let isNumbered = shown.first.map { $0.isASCII && $0.isNumber } == true
    let request = "\u{1B}]9;\(isNumbered ? "\u{2068}\(shown)\u{2069}" : shown)"
    switch emulator {
    case .tmux:
      // tmux passes it on if `allow-passthrough` is on.
      return "\u{1B}Ptmux;\u{1B}\(request)\u{7}\u{1B}\\"
    case .kitty, .foot: return request + "\u{7}"
    case .other(let name):
      let name = (name ?? "") + " " + (environment["TERM_PROGRAM"] ?? "")
      return Self.others.contains { name.lowercased().contains($0) } ? request + "\u{7}" : nil
    default: return nil
    }
  }

  private static let others = ["wezterm", "ghostty", "iterm"]
  /// Unicode scalars that are shown.
  private static let longest = 200
}
