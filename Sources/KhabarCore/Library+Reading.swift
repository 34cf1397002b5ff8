import Importing
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
        files += try ArticleFile.files(at: [path])
      } catch {
        report.failures.append(error)
      }
    }
    var reading = FileReading(known: try read { try $0.files() })
    var done = 0
    while done < files.count {
      try Task.checkCancellation()
      await progress(ReadProgress(task: .reading, done: done, total: files.count))
      let batch = files[done..<min(files.count, done + Self.filesPerTransaction)]
      try index(batch.map { reading.read($0) }, report: &report)
      done += batch.count
    }
    await progress(ReadProgress(task: .reading, done: done, total: files.count))
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
          article.path = nil
          try intake.take(article)
        }
        try writer.add(intake.articles, at: Self.now)
        report.add(intake)
      }
    }
    if isAnalysing { try await completeAnalysis() }
    return report
  }

  private static let filesPerTransaction = 64
  static let articlesPerTransaction = 500

  /// Keeps what some files held.
  private func index(_ found: [FileReading.Found], report: inout ReadReport) throws {
    var read: [(FileRecord, [Article])] = []
    for file in found {
      switch file {
      case .unchanged(let record):
        report.unchanged += record.articles.count
      case .read(let record, let outcome):
        report.failures += outcome.failures
        read.append((record, outcome.articles))
      }
    }
    guard !read.isEmpty else { return }
    try write { writer in
      var intake = ArticleIntake(writer: writer)
      for (record, articles) in read {
        var record = record
        for article in articles {
          var article = article
          if isKept { article.path = article.path.map(FileReading.fullPath) }
          record.articles.append(try intake.take(article))
        }
        try writer.save(record)
      }
      try writer.add(intake.articles, at: Self.now)
      report.add(intake)
    }
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
