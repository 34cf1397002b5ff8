internal import CThreads
internal import Dispatch
internal import Glibc
internal import Synchronization

/// A queue of jobs and the threads that take them from it, the oldest first.
///
/// The threads are started with the first job and wait without using the processor. They end when
/// they are told to and nothing is left to do.
final class JobThreads: Sendable {
  typealias Job = @Sendable () -> Void

  private struct Contents {
    var jobs: [Job] = []
    /// Jobs at the beginning of ``jobs`` that were taken.
    var taken = 0
    var hasThreads = false
  }

  /// Taken jobs that are kept at most, so that what they held is let go.
  private static let maximumTaken = 64

  private let name: String
  private let count: Int
  private let priority: ThreadPriority
  private let contents = Mutex(Contents())
  /// Counts what there is to take: jobs, and for each thread its end.
  private let available = DispatchSemaphore(value: 0)

  /// Threads that do nothing yet.
  ///
  /// - Parameters:
  ///   - name: What debuggers call them, at most 15 bytes.
  ///   - count: How many there are.
  ///   - priority: Who goes first where there are more threads than processors.
  init(name: String, count: Int, priority: ThreadPriority) {
    self.name = name
    self.count = count
    self.priority = priority
  }

  /// Whether a job waits for a thread.
  var hasWaitingJobs: Bool {
    contents.withLock { $0.taken < $0.jobs.count }
  }

  /// Has a thread do a job once those before it are taken.
  func add(_ job: @escaping Job) {
    let isFirst = contents.withLock { contents in
      contents.jobs.append(job)
      defer { contents.hasThreads = true }
      return !contents.hasThreads
    }
    if isFirst { startThreads() }
    available.signal()
  }

  /// Starts the threads before there is a job.
  func start() {
    let isFirst = contents.withLock { contents in
      defer { contents.hasThreads = true }
      return !contents.hasThreads
    }
    if isFirst { startThreads() }
  }

  /// Has the threads end after the jobs that are there.
  func stop() {
    guard contents.withLock({ $0.hasThreads }) else { return }
    for _ in 0..<count { available.signal() }
  }

  private func startThreads() {
    for _ in 0..<count {
      var thread = pthread_t()
      let threads = Unmanaged.passRetained(self)
      let result = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          Unmanaged<JobThreads>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, threads.toOpaque())
      guard result == 0 else {
        fatalError("No thread is left for \(name); see how many may run with: ulimit -u")
      }
      pthread_detach(thread)
    }
  }

  private func run() {
    khabar_thread_set_name(name)
    priority.apply()
    while let job = next() { job() }
  }

  /// The next job; `nil` at the end.
  private func next() -> Job? {
    available.wait()
    return contents.withLock { contents in
      guard contents.taken < contents.jobs.count else { return nil }
      let job = contents.jobs[contents.taken]
      contents.taken += 1
      if contents.taken == contents.jobs.count || contents.taken >= Self.maximumTaken {
        contents.jobs.removeFirst(contents.taken)
        contents.taken = 0
      }
      return job
    }
  }
}
