import Importing
import KhabarCore
import Watching

/// Reads what appears or changes in the folders that the browser was opened on, while somebody reads.
///
/// Articles whose file is taken away stay.
struct FolderFollowing {
  private let target: BrowseTarget
  private let library: Library
  private let report: ProgressReport

  init(target: BrowseTarget, library: Library, report: ProgressReport) {
    self.target = target
    self.library = library
    self.report = report
  }

  /// Reads until the task is cancelled.
  ///
  /// - Parameters:
  ///   - watch: What tells of the folders.
  ///   - analyse: Called when something came in.
  func run(_ watch: FolderWatch, analyse: @Sendable () async -> Void) async {
    if watch.unwatchedFolders > 0 {
      await report.tell(
        remark: "\(watch.unwatchedFolders) folders are not watched, as the system allows no more: "
          + "see sysctl fs.inotify.max_user_watches.")
    }
    watch.start()
    defer { watch.stop() }
    for await change in watch.changes {
      let paths =
        switch change {
        case .files(let files): files.filter { library.readers.lists(ArticleFile(path: $0)) }
        case .unknown: target.folders
        }
      guard !paths.isEmpty else { continue }
      do {
        let read = try await library.read(paths: paths, analysing: false)
        await report.note(failures: read.failures, of: paths)
        guard read.added + read.changed > 0 || !read.failures.isEmpty else { continue }
        await report.tellEnd()
        if let news = read.newsInWords { await report.tell(remark: news) }
        await analyse()
      } catch is CancellationError {
        return
      } catch {
        await report.tell(problem: "\(error)")
      }
    }
  }
}

extension ReadReport {
  /// What came in, in a few words; `nil` for nothing.
  fileprivate var newsInWords: String? {
    switch (added, changed) {
    case (0, 0): nil
    case (_, 0): "\(added) new."
    case (0, _): "\(changed) changed."
    default: "\(added) new, \(changed) changed."
    }
  }
}
