import Browser
import KhabarCore
import Model

/// Keeps what the reader decides, one after the other in the order decided.
actor DecisionDesk {
  private let library: Library
  private let mailbox: Mailbox
  private var last: Task<Void, Never>?

  init(library: Library, mailbox: Mailbox) {
    self.library = library
    self.mailbox = mailbox
  }

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
    last = Task { [last, library, mailbox] in
      await last?.value
      do {
        try await work(library, mailbox)
      } catch {
        await mailbox.post(.message(Message("Not kept: \(error)", kind: .problem)))
      }
    }
  }
}
