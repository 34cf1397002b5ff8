import CRescue

/// Ends of the program that tell who started it why it ended.
public enum ProgramEnd {
  /// Lets SIGQUIT, as Ctrl-\ sends it, end the program at once rather than ask in a terminal what
  /// to do about a crash.
  public static func quitAtOnce() { khabar_signals_quit_at_once() }

  /// Ends the program as a signal does by default, so that whoever waits for it sees that it did.
  ///
  /// It works in any thread, also in one that blocks signals.
  public static func die(of signal: Int32) -> Never {
    khabar_signals_die(signal)
    // A signal that does not end a program by default.
    khabar_exit_as_signalled(signal)
  }
}
