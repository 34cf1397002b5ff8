/// What fetching feeds did.
public struct FetchReport: Sendable {
  /// Articles that the library did not have.
  public var added = 0
  /// Articles that their feed has edited.
  public var changed = 0
  /// Feeds that had something new.
  public var newFeeds = 0
  /// Feeds that had nothing new.
  public var unchangedFeeds = 0
  /// Feeds that were not asked for yet, since they failed a short time ago.
  public var waitingFeeds = 0
  /// Feeds that could not be had, or not whole: a line each.
  public var failures: [FeedFailure] = []
  /// What a person may like to know: a line each.
  public var remarks: [String] = []

  /// A report of nothing.
  public init() {}
}
