import Executors

/// Where the browser lives: one thread of its own, which answers keys and draws.
///
/// Nothing that blocks runs there. It is not the main actor, whose jobs share Dispatch's threads: one
/// of these that was started from the library's thread would inherit that thread's low priority.
@globalActor
actor Interface {
  static let shared = Interface()

  /// The thread.
  nonisolated let thread = ThreadExecutor(name: "khabar-screen")

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
}
