import CNCurses
import CRescue
import Canvas
import Glibc

/// The terminal's screen through ncurses, which sends only what has changed.
///
/// ncurses keeps one screen in globals, so there is one of these at a time, and whoever owns it
/// calls it from one place at a time.
final class CursesScreen {
  /// The colours that it shows.
  let colorDepth: ColorDepth
  private let originalModes: termios
  private let leavingCapabilities: String
  private let hasItalics: Bool
  private let hidesCursor: Bool
  private let reportsMouse: Bool

  /// What the terminal needs for Arabic.
  private var profile: TerminalProfile
  /// What stands on the screen; `nil` if that is not known.
  private var shown: Frame?
  /// What was last asked to be shown.
  private var wanted: Frame?
  private var looks: [Style: Look] = [:]
  private var pairs: [ColorPair: Int32] = [:]

  private struct ColorPair: Hashable {
    var foreground: Int
    var background: Int
  }

  private struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  /// Opens the screen: from here on the terminal is the program's until ``leave()``.
  init(profile: TerminalProfile, options: TerminalOptions, environment: [String: String])
    throws(TerminalError)
  {
    var modes = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      tcgetattr(STDIN_FILENO, &modes) == 0
    else { throw .notATerminal }
    originalModes = modes
    TerminalLocale.establish()
    guard let description = TerminalDescription(environment: environment) else {
      throw .cannotDraw(term: environment["TERM"] ?? "")
    }
    leavingCapabilities = description.leavingCapabilities
    guard khabar_open_screen(description.name) else { throw .cannotDraw(term: description.name) }

    cbreak()
    noecho()
    nonl()
    hidesCursor = curs_set(0) != ERR
    hasItalics = termattrs() & khabar_italic() != 0
    var depth = ColorDepth.none
    if has_colors(), start_color() == OK {
      use_default_colors()
      depth = ColorDepth(
        colors: description.colors, isDirect: description.isDirect, environment: environment)
    }
    colorDepth = depth
    self.profile = profile
    reportsMouse = options.reportsMouse
    takeControlKeys()
    fitToTerminal()
    arm()
    send(enteringSequence)
  }

  /// The size of the terminal.
  static var size: Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
      window.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// Puts a frame on the screen; of one larger than the terminal, as much as there is room for.
  func show(_ frame: Frame) {
    wanted = frame
    fitToTerminal()
    let encoder = CellEncoder(
      guardsRows: profile.guardsRows, stripsMarks: profile.layout.marks == .strip,
      columns: { Int(khabar_columns(wchar_t($0.value))) })
    let columns = min(frame.size.columns, Int(khabar_screen_columns()))
    let rows = min(frame.size.rows, Int(khabar_screen_rows()))
    let before = shown.flatMap { $0.size == frame.size ? $0 : nil }
    for row in 0..<rows {
      let cells = frame.row(row)
      let old = before?.row(row)
      if let old, old == cells { continue }
      for column in 0..<columns {
        let cell = cells[cells.startIndex + column]
        guard cell.width > 0 else { continue }
        if let old, old[old.startIndex + column] == cell { continue }
        put(
          encoder.scalars(
            of: cell, startsRow: column == 0, endsRow: column + cell.width >= columns),
          row: row, column: column, style: cell.style)
      }
    }
    place(frame.cursor, columns: columns, rows: rows)
    khabar_refresh()
    shown = frame
  }

  /// Draws everything anew, after something else may have drawn on the terminal.
  func redraw() {
    khabar_forget_screen()
    shown = nil
    if let wanted { show(wanted) }
  }

  /// Switches to what another kind of terminal needs, and draws everything anew for it.
  func adopt(_ profile: TerminalProfile) {
    let old = self.profile
    guard profile != old else { return }
    self.profile = profile
    arm()
    if old.enterSequence != profile.enterSequence { send(old.leaveSequence) }
    send(profile.enterSequence)
    redraw()
  }

  /// Gives the terminal back as it was.
  func leave() {
    endwin()
    khabar_rescue_restore()
  }

  /// Takes the terminal again after ``leave()`` and draws what was shown.
  func enter() {
    reset_prog_mode()
    arm()
    send(enteringSequence)
    redraw()
  }

  /// Sends a sequence to the terminal, between two updates of the screen.
  func send(_ sequence: String) {
    var bytes = Array(sequence.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  // MARK: - The terminal's modes

  private var enteringSequence: String {
    // Bracketed paste, and uses of the mouse with coordinates as numbers.
    "\u{1B}[?2004h" + (reportsMouse ? "\u{1B}[?1002h\u{1B}[?1006h" : "") + profile.enterSequence
  }

  private var leavingSequence: String {
    profile.leaveSequence + (reportsMouse ? "\u{1B}[?1006l\u{1B}[?1002l" : "") + "\u{1B}[?2004l"
      + leavingCapabilities
  }

  private func arm() {
    let bytes = Array(leavingSequence.utf8)
    var modes = originalModes
    _ = khabar_rescue_arm(STDIN_FILENO, &modes, bytes, bytes.count)
    khabar_rescue_hold_standard_error()
  }

  /// Ctrl-C, Ctrl-\, Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O become keys; Ctrl-Z still suspends the job.
  private func takeControlKeys() {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    modes.c_lflag &= ~tcflag_t(IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP)
    withUnsafeMutableBytes(of: &modes.c_cc) { characters in
      let disabled: UInt8 = 0
      characters[Int(VINTR)] = disabled
      characters[Int(VQUIT)] = disabled
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    def_prog_mode()
  }

  private func fitToTerminal() {
    let size = Self.size
    guard size.rows != Int(khabar_screen_rows()) || size.columns != Int(khabar_screen_columns())
    else { return }
    resizeterm(Int32(size.rows), Int32(size.columns))
    khabar_forget_screen()
    shown = nil
  }

  // MARK: - Cells

  private func put(_ scalars: [Unicode.Scalar], row: Int, column: Int, style: Style) {
    var characters = scalars.map { wchar_t($0.value) }
    characters.append(0)
    let look = look(of: scalars[0].isUpright ? style.upright : style)
    khabar_put_cell(Int32(row), Int32(column), characters, look.attributes, look.pair)
  }

  private func place(_ cursor: Position?, columns: Int, rows: Int) {
    if let cursor, (0..<columns).contains(cursor.column), (0..<rows).contains(cursor.row) {
      move(Int32(cursor.row), Int32(cursor.column))
      curs_set(1)
    } else if hidesCursor {
      curs_set(0)
    } else {
      move(Int32(rows - 1), Int32(columns - 1))
    }
  }

  private func look(of style: Style) -> Look {
    if let look = looks[style] { return look }
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= khabar_bold() }
    if style.attributes.contains(.dim) { attributes |= khabar_dim() }
    if style.attributes.contains(.underline) { attributes |= khabar_underline() }
    if style.attributes.contains(.reverse) { attributes |= khabar_reverse() }
    if style.attributes.contains(.italic) {
      // Underlined it would be taken for something else that is underlined.
      attributes |= hasItalics ? khabar_italic() : khabar_dim()
    }
    let look = Look(
      attributes: attributes,
      pair: pair(
        ColorPair(
          foreground: colorDepth.number(of: style.foreground),
          background: colorDepth.number(of: style.background))))
    looks[style] = look
    return look
  }

  private func pair(_ colors: ColorPair) -> Int32 {
    if colors.foreground < 0, colors.background < 0 { return 0 }
    if let pair = pairs[colors] { return pair }
    let pair = Int32(pairs.count + 1)
    guard pair < khabar_color_pairs(),
      init_extended_pair(pair, Int32(colors.foreground), Int32(colors.background)) == OK
    else { return 0 }
    pairs[colors] = pair
    return pair
  }
}

extension Style {
  /// This style without a slant. Arabic has none, and the slanted faces of fonts lack its letters:
  /// some terminals would show boxes.
  fileprivate var upright: Style {
    var style = self
    style.attributes.remove(.italic)
    return style
  }
}
