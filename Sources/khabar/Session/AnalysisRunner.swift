import KhabarCore

/// Has names and translations found in what came in, one round after the other: behind what the browser
/// was opened on come feeds, and what appears in folders.
@Interface
final class AnalysisRunner {
  private let library: Library
  private let report: ProgressReport
  private var last: Task<Void, Never>?
  private var isWaiting = false

  init(library: Library, report: ProgressReport) {
    self.library = library
    self.report = report
  }

  /// What is under way, or was last.
  var work: Task<Void, Never>? { last }

  /// Has what came in until the round begins analysed.
  ///
  /// - Parameter reading: What the library reads and analyses first.
  func analyse(after reading: Task<Void, Never>) {
    // The round that waits will find all that there is by then.
    guard !isWaiting, !Task.isCancelled else { return }
    isWaiting = true
    let before = last
    last = Task.detached(executorPreference: library.threadPreference) {
      [library, report, weak self] in
      await reading.value
      await before?.value
      await self?.roundBegins()
      guard !Task.isCancelled else { return }
      await report.tellEnd { try await Self.analyse(library, tellingOn: report) }
    }
  }

  private func roundBegins() { isWaiting = false }

  /// Has all that is there analysed, looked at by watches, and grouped into stories.
  nonisolated static func analyse(
    _ library: Library, tellingOn report: ProgressReport
  ) async throws {
    try await library.completeAnalysis { await report.tell($0) }
    let found = try await library.lookThroughWatches()
    if found > 0 { await report.tell(newsCount: found) }
    try await library.groupStories { await report.tell($0) }
  }
}
