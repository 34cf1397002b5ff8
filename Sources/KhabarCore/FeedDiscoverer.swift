public import Feeds
public import Fetching
import Model

/// Finds the feed that an address leads to: one itself, or a page that names its feeds.
public struct FeedDiscoverer {
  /// A feed that was found.
  public struct Discovery: Sendable {
    /// Where it is.
    public var source: FeedSource
    /// What was loaded of it.
    public var document: FeedSource.Document
    /// What it says.
    public var feed: Feed
    /// Other feeds that its page names.
    public var others: [String]
  }

  private let fetcher: Fetcher

  /// A discoverer.
  public init(fetcher: Fetcher = Fetcher()) {
    self.fetcher = fetcher
  }

  /// The feed at an address, or the first one that the page there names, in the calling thread.
  ///
  /// - Returns: `nil` where the task was cancelled.
  /// - Throws: ``FeedFailure``.
  public func feed(at source: FeedSource) throws(FeedFailure) -> Discovery? {
    try feed(at: source, others: [], mayBePage: true)
  }

  private func feed(
    at source: FeedSource, others: [String], mayBePage: Bool
  ) throws(FeedFailure) -> Discovery? {
    switch source.load(with: fetcher) {
    case nil: return nil
    case .failed(let failure): throw failure
    case .unchanged:
      throw FeedFailure(address: source.address, cause: .nothing)
    case .document(let document):
      let error: FeedError
      do {
        let feed = try FeedReader.feed(
          of: document.bytes, address: document.address, charset: document.charset)
        return Discovery(source: source, document: document, feed: feed, others: others)
      } catch let thrown {
        error = thrown
      }
      if mayBePage, case .page(let feeds) = error, let first = feeds.first {
        let page = WebAddress(document.address ?? source.address)
        guard page.isPrivate || !WebAddress(first).isPrivate else {
          throw FeedFailure(address: source.address, cause: .privateFeed(first))
        }
        return try feed(at: .web(first), others: Array(feeds.dropFirst()), mayBePage: false)
      }
      throw FeedFailure(address: source.address, cause: .noFeed(error))
    }
  }
}
