/// What a terminal reports to the program that draws on it.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, as it came: unsanitised, with its line breaks as LF.
  case paste(String)
  /// A button or the wheel of the mouse was used.
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resize(Size)
  /// The program runs again after it was suspended; the screen is already restored.
  case resumed
  /// The program is asked to end: by a signal, or with `nil` because the terminal is gone.
  case terminate(signal: Int32?)
}

/// A use of the mouse.
public struct MouseEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// A button went down.
    case press(Button)
    /// A button was let go.
    case release(Button)
    /// The mouse moved with a button down.
    case drag(Button)
    /// The wheel was turned.
    case scrollUp, scrollDown
  }

  /// One of the mouse's buttons.
  public enum Button: Hashable, Sendable {
    case left, middle, right
  }

  /// What happened.
  public var kind: Kind
  /// The cell it happened on.
  public var position: Position
  /// Keys held down meanwhile.
  public var modifiers: Key.Modifiers

  /// A use of the mouse on one cell.
  public init(kind: Kind, position: Position, modifiers: Key.Modifiers = []) {
    self.kind = kind
    self.position = position
    self.modifiers = modifiers
  }
}
