/// Runs tasks that prefer it on threads of its own, beside each other.
///
/// What blocks there holds up nothing else in the program. The threads end with the executor.
public final class ThreadPoolExecutor: TaskExecutor {
  private let threads: JobThreads

  /// Starts the threads of an executor.
  ///
  /// They are there from the beginning, so that they inherit the priority of the thread that makes
  /// the executor, and not of one that happens to bring the first job.
  ///
  /// - Parameters:
  ///   - name: What debuggers call them, at most 15 bytes.
  ///   - threadCount: How many jobs run at the same time.
  ///   - priority: Who goes first where there are more threads than processors.
  public init(name: String, threadCount: Int, priority: ThreadPriority = .standard) {
    precondition(threadCount > 0, "an executor without threads does nothing")
    threads = JobThreads(name: name, count: threadCount, priority: priority)
    threads.start()
  }

  deinit { threads.stop() }

  /// Runs a job on the next free thread.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    threads.add { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
