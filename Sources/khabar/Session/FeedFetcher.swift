import Browser
import KhabarCore
import Model

/// Fetches feeds for the browser, one round at a time, and tells how far it is. Nothing waits for it.
@Interface
final class FeedFetcher {
  private let library: Library
  private let mailbox: Mailbox
  private let report: ProgressReport
  private let analysis: AnalysisRunner
  private var round: Task<Void, Never>?
  private var isFetching = false

  init(library: Library, mailbox: Mailbox, report: ProgressReport, analysis: AnalysisRunner) {
    self.library = library
    self.mailbox = mailbox
    self.report = report
    self.analysis = analysis
  }

  /// What is under way, or was last.
  var work: Task<Void, Never>? { round }

  /// Fetches what is new of all feeds, and has it analysed once what is read already has been.
  ///
  /// - Parameter reading: What the library reads and analyses now.
  func fetch(after reading: Task<Void, Never>) {
    guard !isFetching else {
      return mailbox.post(.message(Message("The feeds are being fetched.")))
    }
    isFetching = true
    round = Task.detached(executorPreference: library.threadPreference) {
      [library, report, analysis, weak self] in
      let hasNews = await Self.fetch(library, report)
      await self?.fetchingEnded()
      guard hasNews else { return }
      await analysis.analyse(after: reading)
    }
  }

  private func fetchingEnded() { isFetching = false }

  /// Whether anything new came.
  private nonisolated static func fetch(_ library: Library, _ report: ProgressReport) async -> Bool
  {
    let found = await report.tellEnd { () -> (feeds: FetchReport, texts: FullTextReport)? in
      let feeds = try await library.subscriptions()
      guard !feeds.isEmpty else { return nil }
      return (
        try await library.fetch(feeds, by: .ofSettings) { await report.tell($0) },
        try await library.fetchWantedFullText(by: .ofSettings) { await report.tell($0) }
      )
    }
    guard let found else { return false }
    guard let (fetched, texts) = found else {
      await report.tell(remark: "No feed is followed yet: khabar subscribe URL follows one.")
      return false
    }
    if fetched.failures.isEmpty, let failure = texts.failures.first {
      await report.tell(problem: failure)
    } else if let failure = fetched.failures.first {
      let more = fetched.failures.count - 1
      await report.tell(
        problem: more == 0 ? "\(failure)" : "\(failure) (\(more) more: khabar feeds tells them)")
    } else {
      await report.tell(remark: fetched.inWords)
    }
    return fetched.added + fetched.changed + texts.fetched.count > 0
  }
}

extension FetchReport {
  /// What came, in a line.
  var inWords: String {
    guard added + changed > 0 else { return "Nothing new in the feeds." }
    return changed == 0 ? "\(added) new articles." : "\(added) new articles, \(changed) changed."
  }
}
