import Browser
import Importing
import KhabarCore
import Model

/// Tells the browser how far the library's work is, though not more often than anybody can see: the
/// screen is drawn each time, and what it shows may be asked for anew.
actor ProgressReport {
  /// How often the numbers change at most.
  private static let interval = Duration.milliseconds(200)
  /// How often names and translations are asked for anew at most.
  private static let newsInterval = Duration.seconds(1)

  private let target: BrowseTarget
  private let library: Library
  private let mailbox: Mailbox
  private var failures: [LibraryStatus.Failure] = []
  private var last: ReadProgress?
  /// What came too soon after what was told last.
  private var untold: ReadProgress?
  private var toldTask: ReadProgress.Task?
  private var toldAt: ContinuousClock.Instant?
  /// Whether analysis has found out more than the browser was told of.
  private var hasNews = false
  private var newsToldAt: ContinuousClock.Instant?
  private var analysisVersion = 0
  private var analysedPreferences = 0

  init(target: BrowseTarget, library: Library, mailbox: Mailbox) {
    self.target = target
    self.library = library
    self.mailbox = mailbox
  }

  /// Notes what could not be read, to be told with whatever is told next.
  func note(failures: [ImportingError]) {
    self.failures = failures.map {
      LibraryStatus.Failure(path: $0.path, reason: $0.description)
    }
  }

  /// Notes what could not be read of some files or folders, in place of what was noted of these files.
  func note(failures new: [ImportingError], of paths: [String]) {
    let read = Set(paths)
    let added = new.map { LibraryStatus.Failure(path: $0.path, reason: $0.description) }
    let again = read.union(added.map(\.path))
    failures = failures.filter { !again.contains($0.path) } + added
  }

  /// Tells how far the work is, if it is time to.
  func tell(_ progress: ReadProgress) async {
    guard progress.total > 0 else { return }
    let isFirst = progress.task != toldTask
    if let last, last.task != .reading { hasNews = hasNews || progress != last }
    last = progress
    // What is looked at is waited for.
    let preferences = library.analysedPreferences
    let isAwaited = preferences != analysedPreferences
    analysedPreferences = preferences
    let now = ContinuousClock.now
    guard isFirst || isAwaited || Self.isDue(toldAt, Self.interval, at: now) else {
      tellLater(progress)
      return
    }
    await tell(progress, at: now, isAwaited: isAwaited)
  }

  /// Tells what came too soon when it is time to, unless more has come until then: what follows may be
  /// long in coming, such as a feed of a slow server.
  private func tellLater(_ progress: ReadProgress) {
    let isScheduled = untold != nil
    untold = progress
    guard !isScheduled else { return }
    Task {
      try? await Task.sleep(for: Self.interval)
      guard let progress = untold else { return }
      await tell(progress, at: .now, isAwaited: false)
    }
  }

  private func tell(
    _ progress: ReadProgress, at now: ContinuousClock.Instant, isAwaited: Bool
  ) async {
    untold = nil
    toldTask = progress.task
    toldAt = now
    if hasNews, isAwaited || Self.isDue(newsToldAt, Self.newsInterval, at: now) {
      analysisVersion += 1
      hasNews = false
      newsToldAt = now
    }
    await post(
      LibraryStatus.Progress(
        task: progress.task.words, done: progress.done, total: progress.total,
        isReading: progress.task == .reading))
  }

  /// Tells that there is nothing more to do.
  func tellEnd() async {
    untold = nil
    await post(nil)
  }

  /// Does work that tells of itself, and tells its end and what went wrong.
  ///
  /// - Returns: What the work gives; `nil` where it failed or was cancelled.
  @discardableResult
  nonisolated func tellEnd<Result: Sendable>(
    of work: @Sendable () async throws -> Result
  ) async -> Result? {
    do {
      let result = try await work()
      await tellEnd()
      return result
    } catch is CancellationError {
      return nil
    } catch {
      await tellEnd()
      await tell(problem: "\(error)")
      return nil
    }
  }

  /// Tells something that a person may want to know of what was read.
  func tell(remark: String) async {
    await mailbox.post(.message(Message(remark)))
  }

  /// Tells that watches have found something.
  func tell(newsCount: Int) async {
    await mailbox.post(.newsFound(newsCount))
  }

  /// Tells why the work ended before its end.
  func tell(problem: String) async {
    await mailbox.post(.message(Message(problem, kind: .problem)))
  }

  private func post(_ progress: LibraryStatus.Progress?) async {
    let count = (try? await library.articleCount()) ?? 0
    await mailbox.post(
      .libraryChanged(
        LibraryStatus(
          name: target.name, folder: target.folder, articles: count, failures: failures,
          progress: progress,
          analysisVersion: analysisVersion)))
  }

  private static func isDue(
    _ last: ContinuousClock.Instant?, _ interval: Duration, at now: ContinuousClock.Instant
  ) -> Bool {
    last.map { now - $0 >= interval } ?? true
  }
}

extension ReadProgress.Task {
  /// What is being done, in words for a line of status.
  var words: String {
    switch self {
    case .fetching: "Fetching"
    case .fetchingPages: "Fetching full texts:"
    case .reading: "Reading"
    case .linking: "Finding names"
    case .pairing: "Looking for translations"
    case .grouping: "Grouping stories"
    }
  }
}
