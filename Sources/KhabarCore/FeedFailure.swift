public import Feeds
public import Fetching
public import Importing

/// Why a feed could not be had: one line that names feed and cause.
public struct FeedFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong; a library keeps it, and it is put into words where it is shown.
  public enum Cause: Hashable, Sendable, Codable {
    /// Its file cannot be read.
    case file(ImportingError)
    /// Its command gives nothing.
    case command(ProgramRun.Failure)
    /// Its server gives nothing.
    case fetch(FetchFailure.Cause)
    /// What comes is no feed.
    case noFeed(FeedError)
    /// It says that it is as it was, to somebody who does not know how it was.
    case nothing
    /// A public page names a feed in a private network.
    case privateFeed(String)
    /// It ends within its last entry.
    case cutOffEntry
    /// What somebody else says of it, in a sentence.
    case told(String)
  }

  /// The feed's address.
  public var address: String
  /// What it is called, where that is known.
  public var title: String?
  /// What went wrong.
  public var cause: Cause
  /// Seconds for which its server asks to be left alone.
  public var retryAfter: Int?

  /// A failure.
  public init(address: String, title: String? = nil, cause: Cause, retryAfter: Int? = nil) {
    self.address = address
    self.title = title
    self.cause = cause
    self.retryAfter = retryAfter
  }

  /// What went wrong, in a sentence that names the address.
  public var reason: String {
    switch cause {
    case .file(let error): "\(error)"
    case .command(let failure): "\(address) gives nothing: \(failure)."
    case .fetch(let cause): FetchFailure(address: address, cause: cause).description
    case .noFeed(let error): "\(address) is no feed: \(error)."
    case .nothing: "\(address) sends nothing."
    case .privateFeed(let feed):
      "\(address) names a feed in a private network (\(feed)); name that yourself if you mean it."
    case .cutOffEntry:
      "\(address) ends within its last entry, which is left for the next time."
    case .told(let sentence): sentence
    }
  }

  /// The feed and what went wrong.
  public var description: String {
    title.map { "\($0): \(reason)" } ?? reason
  }
}
