import CNCurses

/// What the terminal database says of a terminal.
struct TerminalDescription {
  /// Its name in the database.
  let name: String
  /// What puts back attributes, colours, the cursor and the screen that was there before.
  let leavingCapabilities: String
  /// Whether a colour's number is its red, green and blue.
  let isDirect: Bool

  /// The description of a terminal that can be drawn on; `nil` if there is none.
  ///
  /// A newer emulator whose description is not installed is taken for the xterm that it imitates.
  init?(term: String) {
    guard let name = Self.names(for: term).first(where: Self.canDraw) else { return nil }
    self.name = name
    leavingCapabilities = ["sgr0", "op", "cnorm", "rmcup"].map(Self.sequence).joined()
    isDirect = tigetflag("RGB") > 0 || tigetnum("RGB") > 0
  }

  private static func names(for term: String) -> [String] {
    let imitators = ["xterm", "alacritty", "foot", "kitty", "konsole", "vte", "st-", "mlterm"]
    if imitators.contains(where: term.hasPrefix) { return [term, "xterm-256color", "xterm"] }
    if term.hasPrefix("tmux") { return [term, "screen-256color", "screen"] }
    return [term]
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
