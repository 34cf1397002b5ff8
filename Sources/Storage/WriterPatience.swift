import Glibc
import Synchronization

/// Waits for another program that writes to a library, for as long as that works, and says so once
/// when it takes long.
final class WriterPatience: Sendable {
  /// After how long a wait is told of.
  static let silence = Duration.seconds(2)

  private struct Wait {
    var start = ContinuousClock.now
    var isTold = false
  }

  private let wait = Mutex(Wait())
  private let tell: @Sendable () -> Void

  /// - Parameter tell: Called when a wait has become long.
  init(tell: @escaping @Sendable () -> Void) {
    self.tell = tell
  }

  /// Waits a little.
  ///
  /// - Parameter tries: How often it was called in this wait before.
  func wait(_ tries: Int) {
    let isLong = wait.withLock { wait in
      if tries == 0 { wait = Wait() }
      guard !wait.isTold, ContinuousClock.now - wait.start > Self.silence else { return false }
      wait.isTold = true
      return true
    }
    if isLong { tell() }
    // A writer that adds many articles leaves short gaps.
    usleep(tries < 20 ? 1_000 : 5_000)
  }
}
