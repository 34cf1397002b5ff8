import Browser
import Executors
import KhabarCore
import Model

/// Keeps what the reader decides, one after the other in the order decided, and writes what is taken away
/// with all that was decided before.
@Interface
final class DecisionRecorder {
  private let library: Library
  private let mailbox: Mailbox
  private let threads: ThreadPoolExecutor
  private var last: Task<Void, Never>?
  private var waitingCount = 0
  private lazy var systemUser = SystemUser.name
  /// Who decides, where the settings say.
  var ownName: String?
  private var person: String? { ownName ?? systemUser }

  /// - Parameter name: Who decides, where the settings say; otherwise it is the system's user.
  init(library: Library, mailbox: Mailbox, threads: ThreadPoolExecutor, name: String?) {
    ownName = name
    self.library = library
    self.mailbox = mailbox
    self.threads = threads
  }

  /// Whether every decision is written down.
  var isEmpty: Bool { waitingCount == 0 }

  /// Keeps a decision and tells the browser when that is done.
  func decide(_ decision: Decision) {
    enqueue { [person] library in
      try await library.record(decision, by: person)
      return .decided(decision)
    }
  }

  /// Keeps what was written in an editor, and removes the file that it was written in once that is done.
  func keepNote(on subject: Note.Subject, _ text: String, from draft: NoteDraft) {
    enqueue(orElse: "The note is not kept; what was written is in \(draft.path)") {
      [person] library in
      try await library.record(.noted(subject, text), by: person)
      draft.remove()
      return .decided(.noted(subject, text))
    }
  }

  /// Marks a list's articles as read, those before an index or all of them.
  func markRead(_ filter: ListFilter, before index: Int?) {
    enqueue { library in
      let decision = try await library.markRead(
        matching: filter.query, naming: filter.entity, reading: filter.reading(), first: index,
        rankingAll: filter.ranksAll, sorting: filter.sorting)
      return decision.map(Action.decided) ?? .message(Message("All of these are read already."))
    }
  }

  /// Notes that somebody looked at what a watch has found.
  func markSeen(watch name: String) {
    enqueue { library in try await library.markSeen(watch: name).map(Action.decided) }
  }

  /// Keeps a decision about many articles, as far as it changes anything.
  func decideForMany(_ decision: Decision) {
    enqueue { [person] library in
      try await library.recordForMany(decision, by: person).map(Action.decided)
        ?? .message(Message("All of the marked articles are so already."))
    }
  }

  /// Takes back the last decision that still holds.
  func undo() {
    enqueue { library in
      if let decision = try await library.recordUndo() {
        return .undone(decision, titles: try library.titles(of: decision.articles))
      } else {
        return .message(Message("There is nothing to take back."))
      }
    }
  }

  /// Writes something to a file.
  func write(_ export: FileExport) {
    enqueue(orElse: "Not written") { library in
      switch export {
      case .comparison(let export): try await ComparisonFile(export, library: library).write()
      case .articles(let export): try ArticlesFile(export, library: library).write()
      case .digest(let export): try await DigestFile(export, library: library).write()
      }
    }
  }

  /// Has a program run beside all else, and shows what it prints.
  func show(_ pipe: ArticlePipe) {
    Task.detached(executorPreference: threads) { [mailbox] in
      await mailbox.post(await pipe.output())
    }
  }

  /// Keeps a line of the command line.
  func keepCommand(_ line: String) {
    Task.detached(executorPreference: threads) { CommandHistory.standard?.keep(line) }
  }

  private func enqueue(
    orElse problem: String = "Not kept",
    _ record: @escaping @Sendable (Library) async throws -> Action?
  ) {
    waitingCount += 1
    last = Task.detached(executorPreference: threads) { [last, library, mailbox] in
      await last?.value
      let recorded: Result<Action?, any Error>
      do {
        recorded = .success(try await record(library))
      } catch {
        recorded = .failure(error)
      }
      await self.noteRecorded()
      do {
        let answer = try recorded.get()
        // This may take long in a large library: who quits meanwhile has it done the next time.
        try await library.relinkWhereDecided()
        if let answer { await mailbox.post(answer) }
      } catch {
        await mailbox.post(.message(Message("\(problem): \(error)", kind: .problem)))
      }
    }
  }

  private func noteRecorded() {
    waitingCount -= 1
  }
}
