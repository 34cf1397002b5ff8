/// The terminal emulators and multiplexers whose ways with Arabic are known.
public enum TerminalEmulator: Hashable, Sendable {
  /// xterm.
  case xterm
  /// GNOME Terminal, and all others built on the VTE library.
  case vte
  /// KDE's Konsole, and Yakuake.
  case konsole
  /// mlterm.
  case mlterm
  /// kitty.
  case kitty
  /// Alacritty.
  case alacritty
  /// foot.
  case foot
  /// st.
  case st
  /// rxvt-unicode.
  case rxvt
  /// tmux, in a terminal that it hides.
  case tmux
  /// GNU screen, in a terminal that it hides.
  case screen
  /// The Linux console, which has no Arabic letters.
  case linuxConsole
  /// One that is not known, by the name that it gives itself, if any.
  case other(String?)

  /// Its name for a reader.
  public var name: String {
    switch self {
    case .xterm: "xterm"
    case .vte: "GNOME Terminal or another VTE terminal"
    case .konsole: "Konsole"
    case .mlterm: "mlterm"
    case .kitty: "kitty"
    case .alacritty: "Alacritty"
    case .foot: "foot"
    case .st: "st"
    case .rxvt: "rxvt-unicode"
    case .tmux: "tmux"
    case .screen: "GNU screen"
    case .linuxConsole: "Linux console"
    case .other(let name): name ?? "not known"
    }
  }
}

extension String {
  /// Its beginning without anything that a terminal would obey: for what comes from outside.
  var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(60).filter(\.isSafeToPrint)))
  }
}

extension TerminalEmulator {
  /// The emulator that calls itself so in its answer to XTVERSION.
  init(version: String) {
    let known: [(prefix: String, emulator: TerminalEmulator)] = [
      ("xterm", .xterm), ("vte", .vte), ("konsole", .konsole), ("mlterm", .mlterm),
      ("kitty", .kitty), ("alacritty", .alacritty), ("foot", .foot), ("st", .st),
      ("rxvt", .rxvt), ("tmux", .tmux), ("screen", .screen),
    ]
    let name = version.prefix { $0 != "(" && $0 != " " && $0 != "/" }.lowercased()
    self = known.first { $0.prefix == name }?.emulator ?? .other(version.printable)
  }

  /// The emulator that `TERM` names; `nil` for a name that many bear, such as `xterm-256color`.
  init?(term: String) {
    let known: [(prefix: String, emulator: TerminalEmulator)] = [
      ("tmux", .tmux), ("screen", .screen), ("linux", .linuxConsole), ("xterm-kitty", .kitty),
      ("alacritty", .alacritty), ("foot", .foot), ("st-", .st), ("rxvt", .rxvt),
      ("mlterm", .mlterm), ("konsole", .konsole), ("vte", .vte), ("gnome", .vte),
    ]
    guard let emulator = known.first(where: { term.hasPrefix($0.prefix) })?.emulator
    else { return nil }
    self = emulator
  }
}
