import Dispatch
import Executors
import Glibc
import Synchronization
import Testing

@Suite struct ThreadExecutorTests {
  /// An actor that lives on a thread of its own.
  private actor Counter {
    nonisolated let thread: ThreadExecutor
    private(set) var values: [Int] = []

    init(_ thread: ThreadExecutor) { self.thread = thread }

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    var threadID: pthread_t { pthread_self() }
    var niceness: Int32 { nice(0) }

    func append(_ value: Int) { values.append(value) }

    func hasStayedAlone() async -> Bool {
      let count = values.count
      return await withCheckedContinuation { $0.resume(returning: values.count == count) }
    }

    func wait(for gate: DispatchSemaphore, after start: @Sendable () -> Void) {
      start()
      gate.wait()
    }
  }

  @Test func `an actor runs on the one thread of its executor`() async {
    let counter = Counter(ThreadExecutor(name: "test"))
    let other = Counter(ThreadExecutor(name: "test"))
    let first = await counter.threadID
    await Task.yield()
    #expect(await counter.threadID == first)
    #expect(await other.threadID != first)
  }

  @Test func `what many tasks send to an actor arrives whole`() async {
    let counter = Counter(ThreadExecutor(name: "test"))
    await withTaskGroup { group in
      for value in 0..<2_000 { group.addTask { await counter.append(value) } }
    }
    #expect(await counter.values.sorted() == Array(0..<2_000))
  }

  @Test func `nothing comes between an actor and what it calls of itself`() async {
    let counter = Counter(ThreadExecutor(name: "test"))
    // Others knock all the while; a continuation's body runs before any of them is let in.
    let others = Task.detached {
      while !Task.isCancelled { await counter.append(1) }
    }
    for _ in 0..<1_000 { #expect(await counter.hasStayedAlone()) }
    others.cancel()
    await others.value
  }

  @Test func `a task that prefers an actor's thread stays on it`() async {
    let counter = Counter(ThreadExecutor(name: "test"))
    let threads = await Task.detached(executorPreference: ThreadPreference(for: counter.thread)) {
      let before = pthread_self()
      let inside = await counter.threadID
      await Task.yield()
      return [before, inside, pthread_self()]
    }.value
    #expect(Set(threads).count == 1)
  }

  @Test(.timeLimit(.minutes(10)))
  func `more blocked actors than there are processors hold up nothing else`() async {
    let gate = DispatchSemaphore(value: 0)
    let started = Count()
    let counters = (0..<32).map { _ in Counter(ThreadExecutor(name: "test")) }
    let blocked = counters.map { counter in
      Task { await counter.wait(for: gate, after: started.note) }
    }
    while started.value < counters.count { await Task.yield() }
    let free = Counter(ThreadExecutor(name: "test"))
    await free.append(1)
    await Task.detached {}.value
    #expect(await free.values == [1])
    for _ in counters { gate.signal() }
    for task in blocked { await task.value }
  }

  @Test(.timeLimit(.minutes(10)))
  func `an executor tells whether jobs wait`() async {
    let counter = Counter(ThreadExecutor(name: "test"))
    #expect(!counter.thread.hasWaitingJobs)
    let gate = DispatchSemaphore(value: 0)
    let started = Count()
    let blocked = Task { await counter.wait(for: gate, after: started.note) }
    while started.value == 0 { await Task.yield() }
    let waiting = Task { await counter.append(1) }
    while !counter.thread.hasWaitingJobs { await Task.yield() }
    gate.signal()
    await blocked.value
    await waiting.value
    #expect(!counter.thread.hasWaitingJobs)
  }

  @Test func `only the background steps back`() async {
    let standard = await Counter(ThreadExecutor(name: "test")).niceness
    let background = await Counter(ThreadExecutor(name: "test", priority: .background)).niceness
    #expect(standard == nice(0))
    // Where the tests themselves have stepped back as far as that goes, there is nothing behind them.
    #expect(background == min(standard + 10, 19))
  }

  @Test(.timeLimit(.minutes(10)))
  func `an executor that nobody has any more ends its thread`() async throws {
    // Called for each thread as it ends.
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      guard let pointer else { return }
      Unmanaged<Count>.fromOpaque(pointer).takeRetainedValue().note()
    }
    let count = Count()
    for _ in 0..<20 {
      let executor = ThreadExecutor(name: "test")
      await Task.detached(executorPreference: ThreadPreference(for: executor)) { [key] in
        _ = pthread_setspecific(key, Unmanaged.passRetained(count).toOpaque())
      }.value
    }
    while count.value < 20 { try await Task.sleep(for: .milliseconds(5)) }
    pthread_key_delete(key)
  }

  private final class Count: Sendable {
    private let count = Atomic(0)
    var value: Int { count.load(ordering: .acquiring) }
    func note() { count.add(1, ordering: .releasing) }
  }
}
