/// Lets tasks prefer the thread of a ``ThreadExecutor`` for what belongs to no actor, so that they do
/// not change threads between one call to the actor and the next.
public final class ThreadPreference: TaskExecutor {
  private let thread: ThreadExecutor

  /// A preference for a thread, which lives as long as the preference.
  public init(for thread: ThreadExecutor) {
    self.thread = thread
  }

  /// Runs a job on the thread when those before it have ended or been suspended.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    thread.add { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
