import Browser
import Executors
import KhabarCore
import Model

/// Asks the library what the browser wants to know, on threads for that alone.
///
/// A newer question in the same slot cancels the older one, whose answer nobody waits for.
@Interface
final class QuestionAnswerer {
  private let library: Library
  private let mailbox: Mailbox
  private let threads: ThreadPoolExecutor
  private var running: [Question.Slot: Task<Void, Never>] = [:]

  init(library: Library, mailbox: Mailbox, threads: ThreadPoolExecutor) {
    self.library = library
    self.mailbox = mailbox
    self.threads = threads
  }

  /// Answers a question to the mailbox, under the generation that it was asked with.
  func ask(_ question: Question, generation: Int) {
    running[question.slot]?.cancel()
    // What the reader looks at is analysed before anything else.
    if case .article(let id) = question { library.prefer(id) }
    running[question.slot] = Task.detached(executorPreference: threads) { [library, mailbox] in
      let answer = await Self.answer(to: question, from: library)
      guard !Task.isCancelled, let answer else { return }
      await mailbox.post(.response(answer, generation: generation))
    }
  }

  /// Stops what is under way.
  func close() {
    for task in running.values { task.cancel() }
    running = [:]
  }

  /// The answer; `nil` where the question was given up meanwhile.
  private nonisolated static func answer(to question: Question, from library: Library) async
    -> Answer?
  {
    do {
      return try await LibraryAnswers(library: library).answer(to: question)
    } catch is CancellationError {
      return nil
    } catch LibraryError.badQuery(let message, _, let range) {
      return .failed(question.slot, Problem(message: message, queryRange: range))
    } catch {
      return .failed(question.slot, Problem(message: "\(error)"))
    }
  }
}
