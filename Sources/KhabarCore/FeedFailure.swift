/// Why a feed could not be had: one line that names feed and cause.
public struct FeedFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The feed's address.
  public var address: String
  /// What it is called, where that is known.
  public var title: String?
  /// What went wrong, in a sentence that names the address.
  public var reason: String
  /// Seconds for which its server asks to be left alone.
  public var retryAfter: Int?

  /// A failure.
  public init(address: String, title: String? = nil, reason: String, retryAfter: Int? = nil) {
    self.address = address
    self.title = title
    self.reason = reason
    self.retryAfter = retryAfter
  }

  /// The feed and what went wrong.
  public var description: String {
    title.map { "\($0): \(reason)" } ?? reason
  }
}
