public import Feeds
public import Fetching
import Foundation
import Language
public import Model
import Storage

extension Library {
  /// The feeds that the library follows, in the order in which they came.
  public nonisolated func subscriptions() async throws -> [Subscription] {
    try read { try $0.subscriptions() }.map { subscription in
      var subscription = subscription
      subscription.state.error = subscription.state.problem.map { code in
        guard let cause = ProblemCoding.problem(FeedFailure.Cause.self, of: code) else {
          return code
        }
        return FeedFailure(address: subscription.address, cause: cause).reason
      }
      return subscription
    }
  }

  /// Follows feeds; those that it follows already stay as they are.
  ///
  /// - Parameter feeds: Addresses, with the titles and pages that are known of them.
  /// - Returns: Each feed as the library has it.
  public nonisolated func subscribe(
    to feeds: [(address: String, title: String?, link: String?)]
  ) async throws -> [Subscription] {
    try write { writer in
      try feeds.map { feed in
        try writer.add(
          Subscription(
            id: 0, origin: feed.address, address: feed.address, title: feed.title,
            link: feed.link))
      }
    }
  }

  /// Follows a feed no more; its articles stay.
  public nonisolated func unsubscribe(from feed: Subscription) async throws {
    try write { try $0.removeSubscription(feed.id) }
  }

  /// Fetches what is new of some feeds, many beside each other.
  ///
  /// What a feed drops is kept; what it edits is a new version of what was there. A feed's state is kept
  /// together with its articles, so that whenever this is interrupted, nothing that was told as stored
  /// is lost and the rest comes with the next time. Names and translations are left to
  /// ``completeAnalysis(progress:)``.
  ///
  /// - Parameters:
  ///   - feeds: The feeds.
  ///   - isForced: Whether those are asked for too that failed a short time ago.
  ///   - rules: Of which feeds the full text of entries is wanted too, which
  ///     ``fetchWantedFullText(by:with:progress:)`` then fetches.
  ///   - fetcher: What fetches.
  ///   - progress: Called after each feed.
  /// - Returns: What was done, with a line for each failure; a bad feed never stops the others.
  /// - Throws: ``LibraryError``; `CancellationError`, with what came until then kept.
  public func fetch(
    _ feeds: [Subscription], forced isForced: Bool = false,
    by rules: FullTextRules = FullTextRules(), with fetcher: Fetcher = Fetcher(),
    progress: @Sendable (ReadProgress) async -> Void = { _ in }
  ) async throws -> FetchReport {
    var report = FetchReport()
    let now = Self.now
    let due = isForced ? feeds : feeds.filter { $0.state.nextAt <= now }
    report.waitingFeeds = feeds.count - due.count
    let fetching = FeedFetching(due, with: fetcher)
    var done = 0
    await progress(ReadProgress(task: .fetching, done: 0, total: due.count))
    // The next ones are fetched while one is kept.
    var next = Task.detached { await fetching.next() }
    defer { next.cancel() }
    while let (number, loaded) = await valueOrCancellation(of: next) {
      next = Task.detached { await fetching.next() }
      let wantsFullText = rules.isWanted([due[number].origin, due[number].address])
      try await keep(loaded, of: due[number], wantingFullText: wantsFullText, report: &report)
      done += 1
      await progress(ReadProgress(task: .fetching, done: done, total: due.count))
      try await pause()
    }
    try Task.checkCancellation()
    return report
  }

  private func valueOrCancellation<Value: Sendable>(of task: Task<Value, Never>) async -> Value {
    await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
  }

  /// Adds the articles of a feed that it does not follow, such as one that somebody adds once.
  ///
  /// Names and translations are left to ``completeAnalysis(progress:)``.
  ///
  /// - Parameters:
  ///   - feed: The feed.
  ///   - address: Where it is.
  public func add(_ feed: Feed, at address: String) async throws -> ReadReport {
    try await add(feed.articles(of: .feed(address: address)), analysing: false)
  }

  /// Keeps what was loaded of a feed that the library follows.
  ///
  /// Names and translations are left to ``completeAnalysis(progress:)``.
  public func keep(
    _ loaded: FeedSource.Loaded, of subscription: Subscription
  ) async throws -> FetchReport {
    var report = FetchReport()
    try await keep(loaded, of: subscription, wantingFullText: false, report: &report)
    return report
  }

  // MARK: Keeping

  private func keep(
    _ loaded: FeedSource.Loaded, of subscription: Subscription,
    wantingFullText wantsFullText: Bool, report: inout FetchReport
  ) async throws {
    var feed = subscription
    switch loaded {
    case .failed(var failure):
      failure.title = feed.title
      try note(failure, of: &feed, report: &report)
    case .unchanged(let movedTo):
      try move(&feed, to: movedTo, report: &report)
      feed.noteSuccess(at: Self.now)
      try write { try $0.save(feed) }
      report.unchangedFeeds += 1
    case .document(let document):
      try move(&feed, to: document.fetched?.movedTo, report: &report)
      try await keep(document, of: feed, wantingFullText: wantsFullText, report: &report)
    }
  }

  private func keep(
    _ document: FeedSource.Document, of subscription: Subscription,
    wantingFullText wantsFullText: Bool, report: inout FetchReport
  ) async throws {
    var subscription = subscription
    var hash = ContentHash()
    hash.combine(document.bytes)
    subscription.state.etag = document.fetched?.etag
    subscription.state.lastModified = document.fetched?.lastModified
    if subscription.state.bodyHash == hash.value {
      subscription.noteSuccess(at: Self.now)
      try write { try $0.save(subscription) }
      report.unchangedFeeds += 1
      return
    }
    let feed: Feed
    do {
      feed = try FeedReader.feed(
        of: document.bytes, address: document.address, charset: document.charset)
    } catch {
      let failure = FeedFailure(
        address: subscription.address, title: subscription.title, cause: .noFeed(error))
      return try note(failure, of: &subscription, report: &report)
    }
    subscription.title = feed.title ?? subscription.title
    subscription.link = feed.link ?? subscription.link
    subscription.language = feed.language ?? subscription.language
    let isHalf = feed.entries.contains(where: \.isCutOff)
    if isHalf {
      // Asked for anew the next time, whatever the server says of its age.
      subscription.state.etag = nil
      subscription.state.lastModified = nil
    } else {
      subscription.state.bodyHash = hash.value
    }
    subscription.noteSuccess(at: Self.now)
    let counts = try await keep(
      feed.articles(of: .feed(address: subscription.origin)), of: subscription,
      wantingFullText: wantsFullText)
    report.added += counts.added
    report.changed += counts.changed
    if counts.added + counts.changed > 0 {
      report.newFeeds += 1
    } else {
      report.unchangedFeeds += 1
    }
    if isHalf {
      report.failures.append(
        FeedFailure(
          address: subscription.address, title: subscription.title, cause: .cutOffEntry))
    }
  }

  /// Keeps a feed's articles, and with the last of them what is known of the feed.
  private func keep(
    _ articles: [Article], of subscription: Subscription, wantingFullText wantsFullText: Bool
  ) async throws -> (added: Int, changed: Int) {
    var counts = (added: 0, changed: 0)
    var start = 0
    let addresses = FeedAddresses(articles)
    repeat {
      let batch = articles[start...].prefix(Self.articlesPerTransaction)
      start += batch.count
      let isLast = start == articles.count
      let intake = try write { writer in
        var intake = ArticleIntake(writer: writer)
        let batch = try writer.renamed(batch, amongAll: addresses)
        // Not with what the server said, so that an interruption has it asked for again.
        for article in batch {
          try writer.note(try intake.take(article), ofFeed: subscription.id)
        }
        try writer.add(intake.articles, at: Self.now)
        if wantsFullText {
          for article in intake.articles { try writer.wantFullText(of: article.id) }
        }
        if isLast { try writer.save(subscription) }
        return intake
      }
      counts.added += intake.added
      counts.changed += intake.changed
      try await pause()
    } while start < articles.count
    return counts
  }

  private func note(
    _ failure: FeedFailure, of feed: inout Subscription, report: inout FetchReport
  ) throws {
    feed.noteFailure(failure, at: Self.now)
    try write { [feed] in try $0.save(feed) }
    report.failures.append(failure)
  }

  /// Follows a feed to where its server says that it is from now on, unless another one is there.
  private func move(
    _ feed: inout Subscription, to address: String?, report: inout FetchReport
  ) throws {
    guard let address, address != feed.address else { return }
    let other = try read { try $0.subscription(at: address) }
    guard other == nil || other?.id == feed.id else { return }
    report.remarks.append("\(feed.title ?? feed.address) has moved to \(address).")
    feed.address = address
  }
}

extension Subscription {
  fileprivate mutating func noteSuccess(at time: Int64) {
    state.fetchedAt = time
    state.problem = nil
    state.error = nil
    state.failures = 0
    state.nextAt = 0
  }

  /// Seconds for which a feed that failed once is left alone when all are fetched; each time that it
  /// fails again it is twice as long, up to a day.
  private static let firstWait: Int64 = 300
  private static let longestWait: Int64 = 86_400

  fileprivate mutating func noteFailure(_ failure: FeedFailure, at time: Int64) {
    state.problem = ProblemCoding.code(of: failure.cause)
    state.error = failure.reason
    state.failures += 1
    let doublings = min(state.failures - 1, 16)
    let wait = min(Self.firstWait << Int64(doublings), Self.longestWait)
    state.nextAt = time + max(wait, Int64(failure.retryAfter ?? 0))
  }
}
