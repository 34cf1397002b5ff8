import Fetching
import Glibc
import Settings

/// The end of a run of the browser: what is still under way, and how the program is to end.
@Interface
struct BrowserEnd {
  /// The signal that asked the program to end, if one did.
  let signal: Int32?
  /// Why it could not be kept where the reader was; `nil` where it was.
  let placeProblem: SettingsProblem?
  private let work: [Task<Void, Never>]
  private let decisions: DecisionRecorder

  /// How long the end waits for decisions to be kept: longer than SQLite waits for another program.
  private static let decisionLimit = Duration.seconds(3)
  /// How long the end waits for reading and fetching to stop.
  private static let workLimit = Duration.milliseconds(5)
  private static let pause = Duration.milliseconds(1)

  init(
    signal: Int32?, placeProblem: SettingsProblem?, work: [Task<Void, Never>],
    decisions: DecisionRecorder
  ) {
    self.placeProblem = placeProblem
    self.signal = signal
    self.work = work
    self.decisions = decisions
  }

  /// Stops reading, fetching and analysing, which go on the next time, and waits until what the reader decided
  /// is kept.
  func finishWork() async {
    for task in work { task.cancel() }
    await wait(atMost: Self.decisionLimit) { decisions.isEmpty }
  }

  /// Ends the program now where the library's thread still works, or that which fetches; returns where
  /// they do not.
  ///
  /// The step that it is in is undone by SQLite when the library is opened the next time, as after a
  /// power cut. Ending in the usual way meanwhile would take things away that it works with.
  func leaveWorkBehind() async {
    let ended = EndMark()
    Task { [work] in
      for task in work { await task.value }
      ended.isSet = true
    }
    await wait(atMost: Self.workLimit) { ended.isSet }
    guard !ended.isSet else { return }
    ProgramRun.endAll()
    fflush(nil)
    _exit(ExitStatus.done.rawValue)
  }

  private func wait(atMost limit: Duration, until isDone: () -> Bool) async {
    let deadline = ContinuousClock.now + limit
    while !isDone(), ContinuousClock.now < deadline { try? await Task.sleep(for: Self.pause) }
  }

  @Interface
  private final class EndMark {
    var isSet = false
  }
}
