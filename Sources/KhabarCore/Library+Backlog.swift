import Executors
public import Model
import Storage

extension Library {
  /// Does the analysis that is still to be done: finds the names in the articles that have come in,
  /// links them, looks for translations, and learns words from these.
  ///
  /// Articles are grouped into stories where these are asked for: see ``groupStories(progress:)``.
  ///
  /// The articles can be read and searched before that. It goes on where it stopped the last time,
  /// the newest articles first, in steps that are kept; however it ends, the next call finds the rest
  /// and comes to the same result.
  ///
  /// - Parameter progress: Called before each step.
  /// - Returns: How many articles were waiting.
  /// - Throws: ``LibraryError``; `CancellationError`, with the steps done until then kept.
  @discardableResult
  public func completeAnalysis(
    progress: @Sendable (ReadProgress) async -> Void = { _ in }
  ) async throws -> Int {
    try discardOutdatedAnalysis()
    try relinkWhereDecided()
    let count = try await analyse(progress: progress)
    try await findTranslations(progress: progress)
    try await learnWords()
    try await placeNames()
    return count
  }

  /// Whether articles wait for ``completeAnalysis(progress:)``.
  public nonisolated func hasBacklog() async throws -> Bool {
    try read { try $0.hasUnanalysedArticles || $0.hasStaleNames }
  }

  /// Has an article analysed before the others that wait, since somebody looks at it.
  ///
  /// What is asked for last goes first; what is analysed already makes no difference.
  public nonisolated func prefer(_ article: ArticleID) {
    preferred.add(article)
  }

  /// How many preferred articles have been analysed: a change says that one of them has.
  public nonisolated var analysedPreferences: Int { preferred.servedCount }

  /// A place between two steps of long work, at which the library is as it should be.
  ///
  /// What waits for the library goes first, such as a decision about names. In the middle of a step
  /// this would be wrong, as it may change what the step has read; there, `Task.checkCancellation()`
  /// is what long loops call, at least every ten milliseconds.
  ///
  /// - Throws: `CancellationError` where the task is cancelled.
  func pause() async throws {
    try Task.checkCancellation()
    if thread.hasWaitingJobs { await Task.yield() }
  }
}
