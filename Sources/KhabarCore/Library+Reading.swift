public import Importing
public import Model
import Storage

extension Library {
  /// Reads files and folders into the library; what was read before is read again only where it
  /// changed.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - isMirror: Whether articles leave the library when their file is gone from its folder.
  ///   - isAnalysing: Whether names and translations are found too; otherwise that is left to
  ///     ``completeAnalysis(progress:)``.
  ///   - progress: Called now and then.
  /// - Returns: What was done, and what could not be read; a bad file never stops the others.
  /// - Throws: ``LibraryError``; `CancellationError`, with what was read until then kept.
  public func read(
    paths: [String], mirroring isMirror: Bool = false, analysing isAnalysing: Bool = true,
    progress: @Sendable (ReadProgress) async -> Void = { _ in }
  ) async throws -> ReadReport {
    var report = ReadReport()
    var files: [ArticleFile] = []
    for path in paths {
      do {
        let listing = try FileListing(at: path, readers: readers)
        files += listing.files
        report.leftOut.merge(listing.leftOut, uniquingKeysWith: +)
      } catch {
        report.failures.append(error)
      }
    }
    let known = try read { reader in
      // A few files that have come cost no look at all that there are.
      isMirror || files.count > Self.fewFiles
        ? try reader.files() : try reader.files(at: files.map { FileReading.fullPath(of: $0.path) })
    }
    var reading = FileReading(known: known)
    var batch = ReadBatch()
    await progress(ReadProgress(task: .reading, done: 0, total: files.count))
    for (index, file) in files.enumerated() {
      switch reading.look(at: file) {
      case .unchanged(let record): report.unchanged += record.articles.count
      case .changed(let record):
        batch.begin(record)
        try await read(ArticleStream(file, readers: readers), into: &batch, report: &report) {
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
    if isAnalysing { try await completeAnalysis(progress: progress) }
    return report
  }

  /// Reads the articles of a stream, such as standard input or what was fetched; none of them takes the
  /// place of one of another origin.
  ///
  /// Names and translations are left to ``completeAnalysis(progress:)``.
  ///
  /// - Returns: What was done, and what could not be read.
  /// - Throws: ``LibraryError``; `CancellationError`, with what was read until then kept.
  public func read(_ stream: sending ArticleStream) async throws -> ReadReport {
    var report = ReadReport()
    var batch = ReadBatch()
    try await read(stream, into: &batch, report: &report) {}
    try keep(&batch, report: &report)
    return report
  }

  /// Adds articles that come from no file; none of them takes the place of one that does.
  ///
  /// - Parameter isAnalysing: Whether names and translations are found too; otherwise that is left to
  ///   ``completeAnalysis(progress:)``.
  /// - Returns: What was done.
  @discardableResult
  public func add(
    _ articles: [Article], analysing isAnalysing: Bool = true
  ) async throws -> ReadReport {
    var report = ReadReport()
    for start in stride(from: 0, to: articles.count, by: Self.articlesPerTransaction) {
      try write { writer in
        var intake = ArticleIntake(writer: writer)
        for article in articles[start...].prefix(Self.articlesPerTransaction) {
          var article = article
          // A file's articles come by ``read(paths:mirroring:analysing:progress:)``, which knows the
          // file.
          if article.path != nil { article.origin = .unknown }
          try intake.take(article)
        }
        try writer.add(intake.articles, at: Self.now)
        report.add(intake)
      }
    }
    if isAnalysing { try await completeAnalysis() }
    return report
  }

  /// Reads a stream to its end, and keeps what it gave whenever enough has come together.
  private func read(
    _ stream: ArticleStream, into batch: inout ReadBatch, report: inout ReadReport,
    progress: () async -> Void
  ) async throws {
    while let found = stream.next() {
      try Task.checkCancellation()
      batch.add(found, namesFully: isKept)
      report.failures += found.failures
      report.remarks += found.remarks
      if batch.isFull {
        try keep(&batch, report: &report)
        await progress()
      }
      try await pause()
    }
  }

  static let articlesPerTransaction = 500
  /// Files that are looked up one by one.
  private static let fewFiles = 200

  /// Writes what has been read, in one transaction.
  private func keep(_ batch: inout ReadBatch, report: inout ReadReport) throws {
    guard !batch.isEmpty else { return }
    var kept = batch
    let intake = try write { writer in
      var intake = ArticleIntake(writer: writer)
      for (article, file) in batch.articles {
        kept.note(try intake.take(article), ofFile: file)
      }
      try writer.add(intake.articles, at: Self.now)
      for file in kept.finishedFiles { try writer.save(file) }
      return intake
    }
    report.add(intake)
    kept.clear()
    batch = kept
  }
}

extension ReadReport {
  /// Counts what an intake took.
  fileprivate mutating func add(_ intake: ArticleIntake) {
    added += intake.added
    changed += intake.changed
    unchanged += intake.unchanged
  }
}
