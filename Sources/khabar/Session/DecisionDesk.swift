import Browser
import Executors
import KhabarCore
import Model

/// Keeps what the reader decides, one after the other in the order decided.
@Interface
final class DecisionDesk {
  private let library: Library
  private let mailbox: Mailbox
  private let threads: ThreadPoolExecutor
  private var last: Task<Void, Never>?
  private var waitingCount = 0

  init(library: Library, mailbox: Mailbox, threads: ThreadPoolExecutor) {
    self.library = library
    self.mailbox = mailbox
    self.threads = threads
  }

  /// Whether every decision is kept.
  var isEmpty: Bool { waitingCount == 0 }

  /// Keeps a decision and tells the browser when that is done.
  func decide(_ decision: Decision) {
    enqueue { library, mailbox in
      try await library.keep(decision)
      await mailbox.post(.decided(decision))
    }
  }

  /// Takes back the last decision that still holds.
  func undo() {
    enqueue { library, mailbox in
      if let decision = try await library.undoLastDecision() {
        await mailbox.post(.undone(decision))
      } else {
        await mailbox.post(.message(Message("There is nothing to take back.")))
      }
    }
  }

  private func enqueue(
    _ work: @escaping @Sendable (Library, Mailbox) async throws -> Void
  ) {
    waitingCount += 1
    last = Task.detached(executorPreference: threads) { [last, library, mailbox] in
      await last?.value
      do {
        try await work(library, mailbox)
      } catch {
        await mailbox.post(.message(Message("Not kept: \(error)", kind: .problem)))
      }
      await self.finishOne()
    }
  }

  private func finishOne() {
    waitingCount -= 1
  }
}
