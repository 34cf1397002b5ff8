import Glibc

/// Processor time of the calling thread: it does not grow while a busy machine lets the thread wait.
public enum ProcessorTime {
  /// What a piece of work costs.
  public static func spent(on work: () throws -> Void) rethrows -> Duration {
    let start = now
    try work()
    return now - start
  }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
