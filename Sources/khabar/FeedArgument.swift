import Exporting
import KhabarCore
import Model

/// A feed as a person names it on the command line: by its number, address or title, or by a part of
/// these that no other feed has.
struct FeedArgument {
  private let name: String

  init(_ name: String) {
    self.name = name
  }

  /// The feed of that name.
  ///
  /// - Throws: A ``CommandFailure`` where there is none, or several.
  func feed(among feeds: [Subscription]) throws -> Subscription {
    let wanted = name.lowercased()
    let address = FeedSource(address: name).address
    let exact = feeds.filter { feed in
      "\(feed.id)" == name || feed.address == address || feed.origin == address
        || feed.title?.lowercased() == wanted
    }
    if let feed = exact.first { return feed }
    let parts = feeds.filter { feed in
      feed.address.lowercased().contains(wanted)
        || feed.title?.lowercased().contains(wanted) == true
    }
    if parts.count == 1 { return parts[0] }
    if parts.isEmpty {
      throw CommandFailure(
        status: .incomplete,
        message: "There is no feed \"\(name)\". See what is followed with: khabar feeds")
    }
    let list = parts.prefix(5).map { "\($0.id) \($0.title ?? $0.address)" }.joined(separator: ", ")
    throw CommandFailure(
      status: .usage, message: "\"\(name)\" may be \(list). Name one by its number.")
  }
}
