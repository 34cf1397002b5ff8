import Dispatch
import Executors
import Synchronization
import Testing

@Suite struct HelperThreadsTests {
  private struct Odd: Error {}

  @Test(arguments: [0, 1, 7])
  func `results stand in the order of the elements`(helpers: Int) throws {
    let threads = HelperThreads(name: "test", count: helpers)
    for count in [0, 1, 2, 5_000] {
      #expect(try threads.map(Array(0..<count)) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `helpers and the calling thread work beside each other`() throws {
    let arrived = DispatchSemaphore(value: 0)
    let gate = DispatchSemaphore(value: 0)
    // The first three wait for the fourth, so that four threads are needed.
    _ = try HelperThreads(name: "test", count: 3).map(Array(0..<4)) { index in
      arrived.signal()
      if index < 3 {
        gate.wait()
      } else {
        for _ in 0..<4 { arrived.wait() }
        for _ in 0..<3 { gate.signal() }
      }
    }
  }

  @Test(arguments: [0, 3])
  func `what one element throws ends the work`(helpers: Int) {
    let tried = Mutex(0)
    let threads = HelperThreads(name: "test", count: helpers)
    #expect(throws: Odd.self) {
      try threads.map(Array(0..<100_000)) { index in
        tried.withLock { $0 += 1 }
        if index == 10 { throw Odd() }
      }
    }
    #expect(tried.withLock { $0 } < 100_000)
  }

  @Test(arguments: [0, 3])
  func `a cancelled task's work ends before its next element`(helpers: Int) async {
    let tried = Mutex(0)
    let work = Task {
      try HelperThreads(name: "test", count: helpers).map(Array(0..<100_000)) { _ in
        tried.withLock { $0 += 1 }
        withUnsafeCurrentTask { $0?.cancel() }
      }
    }
    await #expect(throws: CancellationError.self) { try await work.value }
    #expect(tried.withLock { $0 } < 100_000)
  }
}
