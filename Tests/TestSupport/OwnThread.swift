import Foundation

/// Work that blocks, on a thread of its own.
///
/// Tests share as many threads as there are processors; one that blocks such a thread holds up others, and one
/// that waits for another test's end may wait for a minute.
public enum OwnThread {
  /// Runs work on a new thread, and waits for it without holding a thread up.
  public static func run<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread { done.resume(with: Swift.Result { try work() }) }
    }
  }
}
