public import Fetching
import Importing
import Language
public import Model
import Storage

extension Library {
  /// Puts the full text of articles, which their pages have, in the place of what their feeds carry; that
  /// is kept beside it.
  ///
  /// Names and translations are left to ``completeAnalysis(progress:)``.
  ///
  /// - Parameters:
  ///   - ids: The articles.
  ///   - rules: How pages are read.
  ///   - fetcher: What fetches.
  ///   - progress: Called after each page.
  /// - Returns: What was done, with a line for each failure.
  /// - Throws: ``LibraryError``; `CancellationError`, with what came until then kept.
  public func fetchFullText(
    of ids: [ArticleID], by rules: FullTextRules = FullTextRules(),
    with fetcher: Fetcher = Fetcher(),
    progress: @Sendable (ReadProgress) async -> Void = { _ in }
  ) async throws -> FullTextReport {
    var report = FullTextReport()
    let wanted = try await pages(of: ids, report: &report)
    guard !wanted.isEmpty else { return report }
    let fetching = PageFetching(wanted.map(\.address), with: fetcher)
    var done = 0
    await progress(ReadProgress(task: .fetchingPages, done: 0, total: wanted.count))
    while let (number, outcome) = await fetching.next() {
      let (article, address) = wanted[number]
      do throws(FullTextFailure) {
        try replace(article, byTextOf: try page(outcome, of: article, at: address, rules))
        report.fetched.append(article.title.text)
      } catch {
        report.failures.append("\(Self.inQuotes(article)): \(error.reason)")
        try write { try $0.noteFullText(of: article.id, isThere: false) }
      }
      done += 1
      await progress(ReadProgress(task: .fetchingPages, done: done, total: wanted.count))
      try await pause()
    }
    try Task.checkCancellation()
    return report
  }

  /// Fetches the full texts that feeds' settings want and that are not there yet.
  ///
  /// One that cannot be had is asked for with the next four calls, and then no more.
  public func fetchWantedFullText(
    by rules: FullTextRules, with fetcher: Fetcher = Fetcher(),
    progress: @Sendable (ReadProgress) async -> Void = { _ in }
  ) async throws -> FullTextReport {
    let ids = try read { try $0.articlesWantingFullText(limit: Self.mostPages) }
    guard !ids.isEmpty else { return FullTextReport() }
    return try await fetchFullText(of: ids, by: rules, with: fetcher, progress: progress)
  }

  /// What a feed carried of an article, where its full text has taken that's place.
  public nonisolated func summary(of id: ArticleID) async throws -> String? {
    try read { try $0.keptSummary(of: id)?.text }
  }

  /// Pages that are fetched in one go; the others come with the next one.
  private static let mostPages = 500

  private struct FullTextFailure: Error {
    var reason: String
  }

  /// The articles that have a page to fetch.
  private func pages(
    of ids: [ArticleID], report: inout FullTextReport
  ) async throws -> [(article: Article, address: String)] {
    var wanted: [(Article, String)] = []
    for id in ids {
      guard let article = try storedArticle(id) else {
        // It has left the library meanwhile.
        try write { try $0.noteFullText(of: id, isThere: true) }
        continue
      }
      let hasFullText = try read { try $0.keptSummary(of: id) } != nil
      let scheme = article.url.flatMap { WebAddress($0).scheme?.lowercased() }
      if hasFullText {
        report.failures.append("\(Self.inQuotes(article)) has its full text already.")
        try write { try $0.noteFullText(of: id, isThere: true) }
      } else if let address = article.url, scheme == "http" || scheme == "https" {
        wanted.append((article, address))
      } else {
        report.failures.append(
          "\(Self.inQuotes(article)) has no address on the web to fetch its text from.")
        try write { try $0.noteFullText(of: id, isThere: false) }
      }
    }
    return wanted
  }

  private func page(
    _ outcome: FetchOutcome, of article: Article, at address: String, _ rules: FullTextRules
  ) throws(FullTextFailure) -> Article {
    switch outcome {
    case .failed(let failure): throw FullTextFailure(reason: failure.description)
    case .unchanged: throw FullTextFailure(reason: "\(address) gives nothing.")
    case .document(let document):
      var type = document.mediaType ?? ""
      if let charset = document.charset { type += ";charset=\(charset)" }
      let input = ArticleInput(
        bytes: document.body, of: .page(address: document.address), contentType: type)
      let readers = rules.readers(addresses(ofFeedOf: article)) ?? self.readers
      let stream = ArticleStream(input, readers: readers)
      var found = ArticleBatch()
      while let batch = stream.next() { found.append(batch) }
      if let failure = found.failures.first { throw FullTextFailure(reason: failure.description) }
      guard let page = found.articles.first, Self.textSize(page) > Self.textSize(article) else {
        throw FullTextFailure(reason: "\(address) has no more text than the feed.")
      }
      return page
    }
  }

  private static func textSize(_ article: Article) -> Int {
    article.segments.reduce(0) { $0 + ($1.kind == .headline ? 0 : $1.text.utf8.count) }
  }

  private func addresses(ofFeedOf article: Article) -> [String] {
    guard case .feed(let origin) = article.origin.container else { return [] }
    let feed = try? read { try $0.subscription(at: origin) }
    return [origin] + (feed.map { [$0.address] } ?? [])
  }

  private func replace(_ entry: Article, byTextOf page: Article) throws(FullTextFailure) {
    var article = entry
    article.text = page.text
    article.segments = page.segments
    article.language = page.language
    article.encoding = page.encoding
    article.author = entry.author ?? page.author
    article.date = entry.date ?? page.date
    if entry.title.origin == .lead { article.title = page.title }
    do {
      try write { [article] writer in
        // What was read meanwhile from the feed is what is kept.
        let former = try writer.article(entry.id) ?? entry
        try writer.keep(
          KeptSummary(contentHash: ContentHash(former.text).value, text: former.text),
          of: entry.id)
        try writer.add([article], at: Self.now)
        try writer.noteFullText(of: entry.id, isThere: true)
      }
    } catch {
      throw FullTextFailure(reason: "\(error)")
    }
  }

  /// An article's title as a name in a sentence.
  private static func inQuotes(_ article: Article) -> String {
    "\u{2068}\u{201C}\(article.title.text)\u{201D}\u{2069}"
  }
}
