/// How much of anything a fetch takes.
public struct FetchLimits: Hashable, Sendable {
  /// Bytes of a body, unpacked.
  public var bodySize = 32 << 20
  /// Milliseconds until a connection stands.
  public var connecting = 15_000
  /// Milliseconds from the beginning to the end, redirects included.
  public var total = 60_000
  /// Seconds for which nothing may come.
  public var stall = 20
  /// Redirects one after the other.
  public var redirects = 10
  /// Transfers beside each other.
  public var transfers = 24
  /// Transfers beside each other from one host.
  public var transfersPerHost = 4

  /// The limits for feeds and pages.
  public init() {}
}
