import Browser
import Importing
import KhabarCore
import Model

/// Reads what the browser was opened on into its library, and tells the browser how far it is.
struct LibraryReading {
  var target: BrowseTarget
  var library: Library
  var mailbox: Mailbox

  func run() async {
    guard !target.paths.isEmpty else {
      await tell(failures: [], progress: nil)
      return
    }
    do {
      let report = try await library.read(paths: target.paths, mirroring: target.isFolderLibrary) {
        [self] progress in
        await tell(
          failures: [],
          progress: LibraryStatus.Progress(
            task: progress.task.words,
            done: progress.done, total: progress.total))
      }
      await tell(
        failures: report.failures.map {
          LibraryStatus.Failure(path: $0.path, reason: $0.description)
        }, progress: nil)
      if let remarks = report.remarksInWords {
        await mailbox.post(.message(Message(remarks)))
      }
    } catch is CancellationError {
      return
    } catch {
      await tell(failures: [], progress: nil)
      await mailbox.post(.message(Message("\(error)", kind: .problem)))
    }
  }

  private func tell(
    failures: [LibraryStatus.Failure], progress: LibraryStatus.Progress?
  ) async {
    let count = (try? await library.articleCount()) ?? 0
    await mailbox.post(
      .libraryChanged(
        LibraryStatus(
          name: target.name, articles: count, failures: failures, progress: progress)))
  }
}

extension ReadProgress.Task {
  /// What is being done, in words for the status line.
  fileprivate var words: String {
    switch self {
    case .reading: "Reading"
    case .linking: "Finding names"
    case .pairing: "Looking for translations"
    }
  }
}
