import Feeds
public import Fetching
import Importing
import Model

extension Library {
  /// Adds what an address leads to: the entries of a feed, or the article of a page; nothing is
  /// followed.
  ///
  /// Names and translations are left to ``completeAnalysis(progress:)``.
  ///
  /// - Throws: ``FeedFailure`` where it cannot be had; ``LibraryError``.
  public func add(
    from source: FeedSource, with fetcher: Fetcher = Fetcher()
  ) async throws -> ReadReport {
    // Not in the library's thread, which has better things to do than to wait.
    let loading = Task.detached { source.load(for: .page, with: fetcher) }
    let loaded = await withTaskCancellationHandler {
      await loading.value
    } onCancel: {
      loading.cancel()
    }
    switch loaded {
    case nil: throw CancellationError()
    case .unchanged:
      throw FeedFailure(address: source.address, cause: .nothing)
    case .failed(let failure): throw failure
    case .document(let document):
      let contentType = document.fetched.map { fetched in
        [fetched.mediaType ?? "", fetched.charset.map { "charset=\($0)" } ?? ""]
          .filter { !$0.isEmpty }.joined(separator: "; ")
      }
      let address = document.address ?? source.address
      let sample = InputSample(
        name: nil, mediaType: document.fetched?.mediaType, head: document.bytes)
      let isFeed = FeedArticleReader().recognises(sample)
      let container: Origin.Container =
        isFeed ? .feed(address: address) : .page(address: address)
      let input = ArticleInput(
        bytes: document.bytes, of: container,
        contentType: contentType.flatMap { $0.isEmpty ? nil : $0 })
      return try await read(ArticleStream(input, readers: readers))
    }
  }
}
