import CNCurses

/// What the terminal database says of a terminal.
struct TerminalDescription {
  /// Its name in the database.
  let name: String
  /// What puts back attributes, colours, the cursor and the screen that was there before.
  let leavingCapabilities: String
  /// How many colours it shows; not positive for none.
  let colors: Int
  /// Whether a colour's number is its red, green and blue.
  let isDirect: Bool

  /// The description of a terminal that can be drawn on; `nil` if there is none.
  ///
  /// A newer emulator whose description is not installed is taken for the xterm that it imitates,
  /// and one whose name tells of 8 colours only for what it is known to show.
  init?(environment: [String: String]) {
    guard let name = Self.names(for: environment).first(where: Self.canDraw) else { return nil }
    self.name = name
    // With no screen of its own to go back from, the program at least leaves none of its rows.
    let restoresScreen = !Self.sequence("rmcup").isEmpty
    leavingCapabilities = ["sgr0", "op", "cnorm", restoresScreen ? "rmcup" : "clear"]
      .map(Self.sequence).joined()
    colors = Int(tigetnum("colors"))
    isDirect = tigetflag("RGB") > 0 || tigetnum("RGB") > 0
  }

  /// Names to look up, the best first.
  static func names(for environment: [String: String]) -> [String] {
    let term = environment["TERM"] ?? ""
    var names = [term]
    let shows256 = ["COLORTERM", "XTERM_VERSION", "MLTERM"].contains { environment[$0] != nil }
    if term == "xterm" || term == "mlterm", shows256 { names = ["\(term)-256color", term] }
    if term == "screen", environment["TMUX"] != nil { names = ["screen-256color", term] }
    if term.hasPrefix("tmux") { names += ["screen-256color", "screen"] }
    let imitators = ["xterm", "alacritty", "foot", "kitty", "konsole", "vte", "st-", "mlterm"]
    if imitators.contains(where: term.hasPrefix) { names += ["xterm-256color", "xterm"] }
    return names
  }

  /// Loads a description, and says whether its terminal can place its cursor and clear its screen.
  private static func canDraw(_ name: String) -> Bool {
    var result: Int32 = 0
    guard !name.isEmpty, setupterm(name, 1, &result) == OK, result == 1 else { return false }
    return !sequence("cup").isEmpty && !sequence("clear").isEmpty
  }

  /// A capability's sequence without its delays; empty if the terminal lacks it.
  private static func sequence(_ capability: String) -> String {
    // An absent one is a null pointer, one that is no string is -1.
    guard let pointer = tigetstr(capability), Int(bitPattern: pointer) != -1 else { return "" }
    var sequence = ""
    var rest = Substring(String(cString: pointer))
    while let delay = rest.firstRange(of: "$<"),
      let end = rest[delay.upperBound...].firstIndex(of: ">")
    {
      sequence += rest[..<delay.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return sequence + rest
  }
}
