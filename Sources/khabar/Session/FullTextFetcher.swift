import Browser
import KhabarCore
import Model

/// Fetches the full text of articles that the reader asks it for, one after the other. Nothing waits for
/// it.
@Interface
final class FullTextFetcher {
  private let library: Library
  private let mailbox: Mailbox
  private let report: ProgressReport
  private let analysis: AnalysisRunner
  private var last: Task<Void, Never>?
  private var waiting: Set<ArticleID> = []

  init(library: Library, mailbox: Mailbox, report: ProgressReport, analysis: AnalysisRunner) {
    self.library = library
    self.mailbox = mailbox
    self.report = report
    self.analysis = analysis
  }

  /// What is under way, or was last.
  var work: Task<Void, Never>? { last }

  /// Fetches an article's full text.
  ///
  /// - Parameter reading: What the library reads and analyses first.
  func fetch(_ id: ArticleID, analysingAfter reading: Task<Void, Never>) {
    guard waiting.insert(id).inserted else {
      return mailbox.post(.message(Message("The full text is being fetched.")))
    }
    mailbox.post(.message(Message("Fetching the full text…")))
    let before = last
    last = Task.detached(executorPreference: library.threadPreference) {
      [library, report, analysis, weak self] in
      await before?.value
      let isNew = await Self.fetch(id, library, report)
      await self?.ended(id)
      if isNew { await analysis.analyse(after: reading) }
    }
  }

  private func ended(_ id: ArticleID) { waiting.remove(id) }

  private nonisolated static func fetch(
    _ id: ArticleID, _ library: Library, _ report: ProgressReport
  ) async -> Bool {
    let fetched = await report.tellEnd {
      try await library.fetchFullText(of: [id], by: .ofSettings) { await report.tell($0) }
    }
    guard let fetched else { return false }
    if let failure = fetched.failures.first {
      await report.tell(problem: failure)
    } else {
      await report.tell(remark: "The full text has taken the summary's place.")
    }
    return !fetched.fetched.isEmpty
  }
}
