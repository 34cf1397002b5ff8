public import Fetching
import Importing

extension FeedSource {
  /// A document that came from a source.
  public struct Document: Sendable {
    /// All of it.
    public var bytes: [UInt8]
    /// Where it is on the web, which its relative links start from; `nil` where it is not there.
    public var address: String?
    /// The encoding that its server names.
    public var charset: String?
    /// What else its server says; `nil` where there is none.
    public var fetched: FetchedDocument?
  }

  /// What may come of loading.
  public enum Loaded: Sendable {
    /// The document.
    case document(Document)
    /// It is as it was.
    case unchanged(movedTo: String?)
    /// Nothing, and why: one line that names the source.
    case failed(FeedFailure)
  }

  /// Loads what does not come from the web, in the calling thread; `nil` for what does.
  func loadedHere(limits: FetchLimits) -> Loaded? {
    switch self {
    case .web: return nil
    case .file(let path):
      do {
        let bytes = try DiskFile(path).contents(limit: limits.bodySize)
        return .document(Document(bytes: bytes))
      } catch {
        return .failed(FeedFailure(address: address, cause: .file(error)))
      }
    case .command(let command):
      do {
        let bytes = try ProgramRun(shellCommand: command, limits: limits).output()
        return .document(Document(bytes: bytes))
      } catch {
        return .failed(FeedFailure(address: address, cause: .command(error)))
      }
    }
  }

  /// Loads the document, in the calling thread.
  ///
  /// - Returns: `nil` where the task was cancelled.
  public func load(
    for purpose: FetchRequest.Purpose = .feed, with fetcher: Fetcher = Fetcher()
  ) -> Loaded? {
    if let loaded = loadedHere(limits: fetcher.limits) { return loaded }
    return fetcher.fetch(FetchRequest(address: address, purpose: purpose)).map(Loaded.init)
  }
}

extension FeedSource.Loaded {
  /// What came of a request.
  init(_ outcome: FetchOutcome) {
    switch outcome {
    case .document(let fetched):
      self = .document(
        FeedSource.Document(
          bytes: fetched.body, address: fetched.address, charset: fetched.charset,
          fetched: fetched))
    case .unchanged(let movedTo): self = .unchanged(movedTo: movedTo)
    case .failed(let failure):
      self = .failed(
        FeedFailure(
          address: failure.address, cause: .fetch(failure.cause), retryAfter: failure.retryAfter))
    }
  }
}
