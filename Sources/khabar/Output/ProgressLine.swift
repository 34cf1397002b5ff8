import Exporting
import Glibc
import KhabarCore

/// One line on a terminal that tells how far long work is, written over and over.
///
/// Where standard error is no terminal there is none. Who presses Ctrl-C keeps the line: it says how
/// far the work came, and what was done until then is kept.
actor ProgressLine {
  private static let interval = Duration.milliseconds(100)

  private let isShown: Bool
  private var shownTask: ReadProgress.Task?
  private var shownAt: ContinuousClock.Instant?

  init() {
    let term = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    isShown = isatty(STDERR_FILENO) == 1 && term != "dumb"
  }

  /// Shows how far the work is.
  func show(_ progress: ReadProgress) {
    guard isShown, progress.total > 0 else { return }
    let now = ContinuousClock.now
    guard progress.task != shownTask || shownAt.map({ now - $0 >= Self.interval }) ?? true else {
      return
    }
    shownTask = progress.task
    shownAt = now
    write("\r\(progress.task.words) \(progress.done) of \(progress.total)\u{1B}[K")
  }

  /// Takes the line away, before anything else is written to the terminal.
  func erase() {
    guard shownAt != nil else { return }
    shownAt = nil
    shownTask = nil
    write("\r\u{1B}[K")
  }

  private func write(_ text: Printable) {
    // A line that is lost is no harm: the next one says more.
    _ = DescriptorWriter.write(text, to: STDERR_FILENO, endingLine: false)
  }
}
