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
        files += try ArticleFile.files(at: [path])
      } catch {
        report.failures.append(error)
      }
    }
    try discardOutdatedAnalysis()
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

  /// Works out what the articles that came in name and which others say the same.
  private func findNames(progress: @Sendable (ReadProgress) async -> Void) async throws {
    let count = try await analyse(progress: progress)
    try await findTranslations(progress: progress)
    try await learnWords()
    if count > 0 { try settleNames() }
  }

  private static let filesPerTransaction = 64
  static let articlesPerTransaction = 500

  /// Keeps what some files held.
  private func index(_ found: [FileReading.Found], report: inout ReadReport) throws {
    var articles: [Article] = []
    var files: [FileRecord] = []
    for file in found {
      switch file {
      case .unchanged(let record):
        report.unchanged += record.articles.count
      case .read(var record, let outcome):
        report.failures += outcome.failures
        let named = try outcome.articles.map { try withUniqueID($0, among: articles) }
        record.articles = named.map(\.id)
        files.append(record)
        for article in named {
          switch try state(of: article) {
          case .new: report.added += 1
          case .changed: report.changed += 1
          case .same:
            report.unchanged += 1
            continue
          }
          articles.append(article)
        }
      }
    }
    try write { writer in
      try writer.add(articles, at: Self.now)
      for file in files { try writer.save(file) }
    }
  }

  private enum ArticleState {
    case new
    case changed
    case same
  }

  private func state(of article: Article) throws -> ArticleState {
    guard let old = try read({ try $0.article(article.id) }) else { return .new }
    return old.text == article.text && old.title == article.title && old.date == article.date
      ? .same : .changed
  }

  /// The article under an id of its own: two files of one name in different folders hold two
  /// articles.
  private func withUniqueID(_ article: Article, among others: [Article]) throws -> Article {
    guard let path = article.path else { return article }
    var named = article
    if isKept { named.path = FileReading.fullPath(of: path) }
    let holder =
      try read { try $0.summary(of: article.id)?.path }
      ?? others.first { $0.id == article.id }?.path
    guard let holder, holder != named.path else { return named }
    let suffix = FileReading.hash(ofPath: path).prefix(6)
    named.id = ArticleID(rawValue: "\(article.id)~\(suffix)")
    return named
  }
}
