import Executors
import Fetching
import Model

/// Fetches several feeds beside each other on a thread of its own, and hands out what came of each.
actor FeedFetching {
  private let thread = ThreadExecutor(name: "khabar-fetch")
  private let fetcher: Fetcher
  private var run: FetchRun?
  /// Numbers of the feeds that the run's requests are for.
  private var numbers: [Int]
  /// Sources that are not of the web, the next one last.
  private var others: [(number: Int, source: FeedSource)]

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ feeds: [Subscription], with fetcher: Fetcher) {
    self.fetcher = fetcher
    var requests: [FetchRequest] = []
    var numbers: [Int] = []
    var others: [(Int, FeedSource)] = []
    for (number, feed) in feeds.enumerated() {
      let source = FeedSource(address: feed.address)
      if case .web(let address) = source {
        numbers.append(number)
        requests.append(
          FetchRequest(
            address: address, etag: feed.state.etag, lastModified: feed.state.lastModified))
      } else {
        others.append((number, source))
      }
    }
    self.numbers = numbers
    self.others = others.reversed()
    self.requests = requests
  }

  private let requests: [FetchRequest]

  /// What came of the next feed, with its number; `nil` at the end, or where the task was cancelled.
  func next() -> (number: Int, loaded: FeedSource.Loaded)? {
    // A run belongs to the thread that asks for its outcomes.
    let run = self.run ?? fetcher.run(requests)
    self.run = run
    if let (index, outcome) = run.next() {
      return (numbers[index], FeedSource.Loaded(outcome))
    }
    guard !Task.isCancelled, let (number, source) = others.popLast() else { return nil }
    return source.loadedHere(limits: fetcher.limits).map { (number, $0) }
  }
}
