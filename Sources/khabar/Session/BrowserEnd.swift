import Glibc

/// The end of a run of the browser: what is still under way, and how the program is to end.
@Interface
struct BrowserEnd {
  /// The signal that asked the program to end, if one did.
  let signal: Int32?
  private let reading: Task<Void, Never>
  private let decisions: DecisionDesk

  /// How long the end waits for decisions to be kept: longer than SQLite waits for another program.
  private static let decisionLimit = Duration.seconds(3)
  /// How long the end waits for reading to stop.
  private static let readingLimit = Duration.milliseconds(5)
  private static let pause = Duration.milliseconds(1)

  init(signal: Int32?, reading: Task<Void, Never>, decisions: DecisionDesk) {
    self.signal = signal
    self.reading = reading
    self.decisions = decisions
  }

  /// Stops reading and analysing, which go on the next time, and waits until what the reader decided
  /// is kept.
  func finishWork() async {
    reading.cancel()
    await wait(atMost: Self.decisionLimit) { decisions.isEmpty }
  }

  /// Ends the program now where the library's thread still works; returns where it does not.
  ///
  /// The step that it is in is undone by SQLite when the library is opened the next time, as after a
  /// power cut. Ending in the usual way meanwhile would take things away that it works with.
  func leaveWorkBehind() async {
    let ended = EndMark()
    Task { [reading] in
      await reading.value
      ended.isSet = true
    }
    await wait(atMost: Self.readingLimit) { ended.isSet }
    guard !ended.isSet else { return }
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
