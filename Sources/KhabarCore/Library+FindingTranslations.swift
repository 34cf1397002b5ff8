import Model
import Storage

extension Library {
  /// Looks for translations of the articles that came in since the last search, the newest first.
  ///
  /// What was found is kept every two hundred articles and where the task is cancelled.
  ///
  /// - Complexity: In articles that came in: each is looked up by what is rare in it, and compared with
  ///   the few that have most in common with it, if any have.
  func findTranslations(
    progress: @Sendable (ReadProgress) async -> Void
  ) async throws {
    var waiting = try read { try $0.unpairedArticles() }[...]
    guard !waiting.isEmpty else { return }
    let total = waiting.count
    let clock = ContinuousClock()
    var search = try TranslationSearch(in: self)
    var lastPause = clock.now
    while let id = waiting.popFirst() {
      let done = total - waiting.count - 1
      if done.isMultiple(of: Self.articlesPerReport) {
        await progress(ReadProgress(task: .pairing, done: done, total: total))
      }
      do {
        do {
          try Task.checkCancellation()
          try search.look(at: id)
        } catch let error as CancellationError {
          try search.keep()
          throw error
        }
        let isFull = search.isFull
        if search.lookedCount >= Self.articlesPerStep || waiting.isEmpty || isFull {
          try search.keep()
        }
        if isFull {
          try await writeIndex(of: search)
          search = try TranslationSearch(in: self)
        }
      } catch is TranslationSearch.ConcurrentChange {
        waiting = try read { try $0.unpairedArticles() }[...]
        search = try TranslationSearch(in: self)
      }
      if clock.now - lastPause > Self.longestStretch {
        await Task.yield()
        lastPause = clock.now
      }
    }
    try await writeIndex(of: search)
  }

  /// Writes what changed in the index of the search.
  func writeIndex(of search: TranslationSearch) async throws {
    for step in search.writeIndex() {
      try Task.checkCancellation()
      try write(step)
      await Task.yield()
    }
  }

  private static let articlesPerStep = 200
  private static let articlesPerReport = 50
  private static let longestStretch = Duration.milliseconds(5)
}
