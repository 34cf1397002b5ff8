public import Importing
import Language
public import Model
import Storage

extension Library {
  /// Reads files and folders into the library; what was read before is read again only where it
  /// changed.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - isMirror: Whether articles leave the library when their file is gone from its folder.
  ///   - progress: Called now and then.
  /// - Returns: What was done, and what could not be read; a bad file never stops the others.
  /// - Throws: ``LibraryError``; `CancellationError`, with what was read until then kept.
  public func read(
    paths: [String], mirroring isMirror: Bool = false,
    progress: @Sendable (ReadProgress) async -> Void = { _ in }
  ) async throws -> ReadReport {
    var report = ReadReport()
    var files: [ArticleFile] = []
    for path in paths {
      do {
        let listing = try FileListing(at: path)
        files += listing.files
        report.leftOut.merge(listing.leftOut, uniquingKeysWith: +)
      } catch {
        report.failures.append(error)
      }
    }
    try discardOutdatedAnalysis()
    var reading = FileReading(known: try read { try $0.files() })
    var batch = ReadBatch()
    await progress(ReadProgress(task: .reading, done: 0, total: files.count))
    for (index, file) in files.enumerated() {
      switch reading.look(at: file) {
      case .unchanged(let record): report.unchanged += record.articles.count
      case .changed(let record):
        batch.begin(record)
        try await read(ArticleStream(file), into: &batch, report: &report) {
          await progress(ReadProgress(task: .reading, done: index, total: files.count))
        }
        batch.finishFile()
      }
    }
    try keep(&batch, report: &report)
    await progress(ReadProgress(task: .reading, done: files.count, total: files.count))
    if isMirror {
      let missing = reading.missing(in: paths)
      try write { writer in
        for file in missing {
          try writer.remove(file.articles)
          try writer.forgetFile(file.path)
          report.removed += file.articles.count
        }
      }
    }
    try await findNames(progress: progress)
    return report
  }

  /// Reads the articles of a stream that is no file, such as standard input.
  ///
  /// - Returns: What was done, and what could not be read.
  /// - Throws: ``LibraryError``; `CancellationError`, with what was read until then kept.
  public func read(
    _ stream: sending ArticleStream, progress: @Sendable (ReadProgress) async -> Void = { _ in }
  ) async throws -> ReadReport {
    var report = ReadReport()
    try discardOutdatedAnalysis()
    var batch = ReadBatch()
    try await read(stream, into: &batch, report: &report) {}
    try keep(&batch, report: &report)
    try await findNames(progress: progress)
    return report
  }

  /// Adds articles that come from no file.
  public func add(_ articles: [Article]) async throws {
    for start in stride(from: 0, to: articles.count, by: Self.articlesPerTransaction) {
      let batch = articles[start...].prefix(Self.articlesPerTransaction)
      try write { try $0.add(batch, at: Self.now) }
    }
    try await findNames { _ in }
  }

  /// Reads a stream to its end, and keeps what it gave whenever enough has come together.
  private func read(
    _ stream: ArticleStream, into batch: inout ReadBatch, report: inout ReadReport,
    progress: () async -> Void
  ) async throws {
    while let outcome = stream.next() {
      try Task.checkCancellation()
      batch.add(outcome, namesFully: isKept)
      report.failures += outcome.failures
      report.remarks += outcome.remarks
      if batch.isFull {
        try keep(&batch, report: &report)
        await progress()
      }
      await Task.yield()
    }
  }

  /// Works out what the articles that came in name and which others say the same.
  private func findNames(progress: @Sendable (ReadProgress) async -> Void) async throws {
    let count = try await analyse(progress: progress)
    try await findTranslations(progress: progress)
    try learnWords()
    if count > 0 { try settleNames() }
  }

  static let articlesPerTransaction = 500

  /// Writes what has been read, in one transaction.
  private func keep(_ batch: inout ReadBatch, report: inout ReadReport) throws {
    guard !batch.isEmpty else { return }
    var articles: [Article] = []
    articles.reserveCapacity(batch.articles.count)
    var places: [ArticleID: Int] = [:]
    try read { reader in
      for (article, file) in batch.articles {
        let (article, holding) = try withUniqueID(
          article, in: reader, holder: { id in places[id].map { articles[$0].path } })
        batch.note(article.id, ofFile: file)
        if let place = places[article.id] {
          articles[place] = article
          continue
        }
        if let holding, holding.isOf(article) {
          report.unchanged += 1
          continue
        }
        if holding == nil { report.added += 1 } else { report.changed += 1 }
        places[article.id] = articles.count
        articles.append(article)
      }
    }
    try write { writer in
      try writer.add(articles, at: Self.now)
      for file in batch.finishedFiles { try writer.save(file) }
    }
    batch.clear()
  }

  /// The article under an id of its own, and what the library holds under that: two files of one
  /// name in different folders hold two articles.
  ///
  /// - Parameter holder: The path of the article that came in just now under an id, where one did.
  private func withUniqueID(
    _ article: Article, in reader: StoreReader, holder: (ArticleID) -> String??
  ) throws -> (Article, StoreReader.Holding?) {
    let holding = try reader.holding(of: article.id)
    let origin: String?? = holding.map(\.path) ?? holder(article.id)
    guard let origin, origin != article.path else { return (article, holding) }
    var named = article
    let suffix = article.path.map { FileReading.hash(ofPath: $0).prefix(6) } ?? "input"
    named.id = ArticleID(rawValue: "\(article.id)~\(suffix)")
    return (named, try reader.holding(of: named.id))
  }
}

extension StoreReader.Holding {
  /// Whether it is an article as it stands.
  fileprivate func isOf(_ article: Article) -> Bool {
    contentHash == ContentHash(article.text).value && title == article.title
      && date == article.date
  }
}
