internal import CThreads

/// Which threads go first where there are more of them than processors.
public enum ThreadPriority: Sendable {
  /// As the program was started.
  case standard
  /// Behind what answers a person, though never without a share.
  case background

  /// How much nicer than the program the background is: about a tenth of a contended processor.
  private static let niceness: Int32 = 10

  /// Gives the calling thread the priority; threads that it starts inherit it.
  func apply() {
    if self == .background { khabar_thread_step_back(Self.niceness) }
  }
}
