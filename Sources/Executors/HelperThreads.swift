internal import CThreads
internal import Dispatch
internal import Synchronization

/// Does pure work on several processors, for a thread that waits for it and works along.
///
/// Nothing is suspended meanwhile: an actor that has work done this way lets nobody else in, so that
/// what it has read stays true until it writes. On one processor it is a loop like any other.
public final class HelperThreads: Sendable {
  private let threads: JobThreads
  /// Threads beside the calling one.
  private let count: Int

  /// Helpers on all processors that the program may use but one; they start with the first work.
  ///
  /// - Parameters:
  ///   - name: What debuggers call the threads, at most 15 bytes.
  ///   - count: How many there are beside the calling thread; `nil` for the processors' number.
  ///   - priority: Who goes first where there are more threads than processors.
  public init(name: String, count: Int? = nil, priority: ThreadPriority = .standard) {
    self.count = count ?? max(0, Int(khabar_thread_processor_count()) - 1)
    threads = JobThreads(name: name, count: self.count, priority: priority)
  }

  deinit { threads.stop() }

  /// What a function makes of each element, in the elements' order.
  ///
  /// - Parameters:
  ///   - elements: What the work is about; each is taken by whichever thread is free.
  ///   - transform: Must depend on its argument alone, and take no longer than a few milliseconds.
  /// - Throws: What `transform` throws, of the elements that were tried; `CancellationError` when the
  ///   calling task is cancelled, before the next element.
  /// - Complexity: That of the work, shared among the processors, and a few microseconds an element.
  public func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    let batch = Batch(elements, transform)
    let helpers = min(count, elements.count - 1)
    let end = DispatchSemaphore(value: 0)
    for _ in 0..<max(0, helpers) {
      threads.add {
        batch.work { false }
        end.signal()
      }
    }
    batch.work { Task.isCancelled }
    for _ in 0..<max(0, helpers) { end.wait() }
    return try batch.results()
  }

  /// Elements of which several threads take one after the other.
  private final class Batch<Element: Sendable, Result: Sendable>: Sendable {
    private struct Outcome {
      var results: [Result?]
      var failure: (any Error)?
    }

    private let elements: [Element]
    private let transform: @Sendable (Element) throws -> Result
    private let taken = Atomic(0)
    private let outcome: Mutex<Outcome>

    init(_ elements: [Element], _ transform: @escaping @Sendable (Element) throws -> Result) {
      self.elements = elements
      self.transform = transform
      outcome = Mutex(Outcome(results: Array(repeating: nil, count: elements.count)))
    }

    /// Does what nobody else has taken.
    func work(isCancelled: () -> Bool) {
      while true {
        let index = taken.add(1, ordering: .relaxed).oldValue
        guard index < elements.count else { return }
        if isCancelled() { return stop(CancellationError()) }
        do {
          let result = try transform(elements[index])
          outcome.withLock { $0.results[index] = result }
        } catch {
          return stop(error)
        }
      }
    }

    private func stop(_ error: any Error) {
      outcome.withLock { $0.failure = $0.failure ?? error }
      taken.store(elements.count, ordering: .relaxed)
    }

    func results() throws -> [Result] {
      try outcome.withLock { outcome in
        if let failure = outcome.failure { throw failure }
        return outcome.results.compactMap(\.self)
      }
    }
  }
}
