import Dispatch
import Executors
import Glibc
import Testing

@Suite struct ThreadPoolExecutorTests {
  @Test(.timeLimit(.minutes(10)))
  func `as many tasks block beside each other as there are threads`() async {
    let executor = ThreadPoolExecutor(name: "test", threadCount: 8)
    let arrivals = DispatchSemaphore(value: 0)
    let gate = DispatchSemaphore(value: 0)
    let tasks = (0..<8).map { _ in
      Task.detached(executorPreference: executor) {
        arrivals.signal()
        gate.wait()
      }
    }
    // All of them have begun before any may go on.
    await Task.detached(executorPreference: ThreadPoolExecutor(name: "test", threadCount: 1)) {
      for _ in 0..<8 { arrivals.wait() }
      for _ in 0..<8 { gate.signal() }
    }.value
    for task in tasks { await task.value }
  }

  @Test func `tasks run on its threads, again after they were suspended`() async {
    let executor = ThreadPoolExecutor(name: "test", threadCount: 2)
    let threads = await withTaskGroup(of: [pthread_t].self) { group in
      for _ in 0..<100 {
        group.addTask(executorPreference: executor) {
          let before = pthread_self()
          await Task.yield()
          return [before, pthread_self()]
        }
      }
      return await group.reduce(into: Set<pthread_t>()) { $0.formUnion($1) }
    }
    #expect(threads.count <= 2)
  }
}
