import Feeds

/// The feeds that a list in OPML names, as far as a list may.
///
/// A list may come from anybody: what it names is fetched from the web, and neither reads a file nor
/// runs a command.
public struct SubscriptionList: Sendable {
  /// The most bytes that a list has.
  public static let longest = 16 << 20

  /// The feeds.
  public private(set) var feeds: [(address: String, title: String?, link: String?)] = []
  /// What is not followed, and why: a line each.
  public private(set) var refusals: [String] = []

  /// The feeds of a list; `nil` for what is no OPML.
  public init?(_ bytes: [UInt8]) {
    guard let subscriptions = OPML.subscriptions(of: bytes) else { return nil }
    for subscription in subscriptions {
      let source = FeedSource(address: subscription.address)
      switch source {
      case .web(let address):
        feeds.append((address, subscription.title, subscription.link))
      case .file, .command:
        refusals.append(
          "\(source.address) is not followed, as a list may name addresses of the web alone. If you "
            + "trust it: khabar subscribe '\(source.address)'")
      }
    }
  }
}
