import Executors
import Fetching

/// Fetches several pages beside each other on a thread of its own, and hands out what came of each.
actor PageFetching {
  private let thread = ThreadExecutor(name: "khabar-fetch")
  private let fetcher: Fetcher
  private let requests: [FetchRequest]
  private var run: FetchRun?

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ addresses: [String], with fetcher: Fetcher) {
    self.fetcher = fetcher
    requests = addresses.map { FetchRequest(address: $0, purpose: .page) }
  }

  /// What came of the next page, with its number; `nil` at the end, or where the task was cancelled.
  func next() -> (number: Int, outcome: FetchOutcome)? {
    // A run belongs to the thread that asks for its outcomes.
    let run = self.run ?? fetcher.run(requests)
    self.run = run
    return run.next().map { ($0.index, $0.outcome) }
  }
}
