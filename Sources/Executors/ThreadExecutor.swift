/// Runs an actor on a thread of its own, one job at a time.
///
/// Swift's own executors share a few threads, as many as there are processors: one blocking job on
/// each of them, and nothing else in the program goes on. An actor that blocks, or one that must
/// answer at once, therefore has a thread for itself.
///
/// ```swift
/// actor Archive {
///   private let executor = ThreadExecutor(name: "archive", priority: .background)
///   nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
/// }
/// ```
///
/// The thread starts with the first job and ends with the executor.
public final class ThreadExecutor: SerialExecutor {
  private let threads: JobThreads

  /// An executor whose thread has a name, of at most 15 bytes, for debuggers.
  public init(name: String, priority: ThreadPriority = .standard) {
    threads = JobThreads(name: name, count: 1, priority: priority)
  }

  deinit { threads.stop() }

  /// Whether a job waits for the one that runs now.
  public var hasWaitingJobs: Bool { threads.hasWaitingJobs }

  /// Runs a job when those before it have ended or been suspended.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // Not as a task executor too: the runtime would then take each call from the actor to itself for
    // a change of executors, and let other jobs in between.
    add { [self] in job.runSynchronously(on: asUnownedSerialExecutor()) }
  }

  /// Has the thread do something; the executor lives as long as there is something to do.
  func add(_ job: @escaping JobThreads.Job) {
    threads.add(job)
  }
}
