/// The ways by which text reaches the clipboard of a reader at a terminal.
///
/// The terminal itself is asked with OSC 52, which works from afar too, but some terminals have it
/// switched off or lack it, and none says so. Where the system has a clipboard program, that takes
/// the text as well.
struct Clipboard: Sendable {
  /// The most bytes of text for OSC 52: beyond 100,000 in base 64, terminals cut or ignore it.
  static let longestForTerminal = 74_994

  /// The terminal, or the multiplexer that hides it.
  let emulator: TerminalEmulator
  /// The environment variables.
  let environment: [String: String]

  /// What has the terminal copy a text; `nil` for a text too long for it.
  func sequence(for text: String) -> String? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= Self.longestForTerminal else { return nil }
    let request = "\u{1B}]52;c;\(Self.base64(bytes))"
    switch emulator {
    case .tmux:
      // To tmux, which heeds it if `set-clipboard` is on, and through it, which it lets pass if
      // `allow-passthrough` is.
      return "\(request)\u{7}\u{1B}Ptmux;\u{1B}\(request)\u{7}\u{1B}\\"
    case .screen:
      // screen passes on what stands in a device control string, in pieces of no great length.
      return Self.pieces(of: request + "\u{7}", length: 240)
        .map { "\u{1B}P\($0)\u{1B}\\" }.joined()
    case .linuxConsole:
      return nil
    default:
      return "\(request)\u{7}"
    }
  }

  /// Commands that take a text on standard input, the best first.
  var helpers: [[String]] {
    var helpers: [[String]] = []
    if emulator == .tmux { helpers.append(["tmux", "load-buffer", "-w", "-"]) }
    if isSet("WAYLAND_DISPLAY") { helpers.append(["wl-copy"]) }
    if isSet("DISPLAY") {
      helpers.append(["xclip", "-selection", "clipboard", "-in"])
      helpers.append(["xsel", "--clipboard", "--input"])
    }
    return helpers
  }

  /// Gives a text to the first program that takes it, and gives that program's name.
  func copyThroughHelper(_ text: String) async -> String? {
    guard !text.isEmpty else { return nil }
    for command in helpers where await ChildProcess.feed(text, to: command) {
      return command.first
    }
    return nil
  }

  private func isSet(_ name: String) -> Bool {
    environment[name].map { !$0.isEmpty } ?? false
  }

  private static func pieces(of text: String, length: Int) -> [Substring] {
    var pieces: [Substring] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      pieces.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return pieces
  }

  /// Bytes in base 64, as RFC 4648 gives it.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        let isDigit = place <= group.count
        encoded.append(isDigit ? digits[bits >> (6 * (3 - place)) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
