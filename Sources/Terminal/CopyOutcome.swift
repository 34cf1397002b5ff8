/// Where copied text went.
public struct CopyOutcome: Hashable, Sendable {
  /// A way to the reader's clipboard.
  public enum Channel: Hashable, Sendable {
    /// The terminal was asked to take it (OSC 52); it does not say whether it did.
    case terminal
    /// A program took it, such as `wl-copy`.
    case program(String)
  }

  /// The ways by which it went; none if there was no way, or the text is too long for the only one.
  public let channels: [Channel]
}
