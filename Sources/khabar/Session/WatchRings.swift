import Browser
import Executors
import KhabarCore
import Settings
import Terminal

/// Rings for what watches have found while the browser is open. Nothing waits for it.
@Interface
final class WatchRings {
  private let library: Library
  private let terminal: Terminal
  private let mailbox: Mailbox
  /// Starts with the first ring: a command may take its time.
  private lazy var thread = ThreadPoolExecutor(name: "khabar-ring", threadCount: 1)
  private var last: Task<Void, Never>?

  init(library: Library, terminal: Terminal, mailbox: Mailbox) {
    self.library = library
    self.terminal = terminal
    self.mailbox = mailbox
  }

  /// Rings for what nobody was rung for yet, after the ring before.
  func ring(as settings: Settings) {
    let ringer = WatchRinger(
      settings: settings, bell: { [terminal] in await terminal.ring() },
      notifyThroughTerminal: { [terminal] in await terminal.notify($0) })
    last = Task.detached(executorPreference: thread) { [last, library, mailbox] in
      await last?.value
      let problems: [String]
      do {
        problems = try await ringer.ring(for: library)
      } catch {
        problems = ["\(error)"]
      }
      if let problem = problems.first {
        await mailbox.post(.message(Message(problem, kind: .problem)))
      }
    }
  }
}
