/// How somebody is told that a watch has found something.
public struct RingSettings: Hashable, Sendable {
  /// Where a desktop notification comes from.
  public enum Notification: String, CaseIterable, Sendable {
    /// There is none.
    case off
    /// From the desktop where there is one, else from the terminal.
    case auto
    /// From the desktop, through `notify-send`.
    case desktop
    /// From the terminal, where it has them (OSC 9).
    case terminal
  }

  /// Whether the terminal's bell rings; `nil` where nothing is said.
  public var bell: Bool?
  /// Where a notification comes from; `nil` where nothing is said.
  public var notification: Notification?
  /// A program with its arguments; empty for none, `nil` where nothing is said.
  public var command: [String]?

  /// Nothing that is said.
  public init() {}

  /// These settings, and those of all watches where they say nothing.
  public func or(_ general: RingSettings) -> RingSettings {
    var settings = self
    settings.bell = bell ?? general.bell
    settings.notification = notification ?? general.notification
    settings.command = command ?? general.command
    return settings
  }
}

extension Settings {
  /// How a watch rings.
  public func ring(ofWatch name: String) -> RingSettings {
    let own = watches.first { $0.key.lowercased() == name.lowercased() }?.value
    return (own ?? RingSettings()).or(ring)
  }
}
