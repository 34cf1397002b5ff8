import Browser

/// Actions on their way to the browser, from the terminal and from answers, in order of arrival.
@Interface
final class Mailbox {
  private var waiting: [Action] = []
  private var reader: CheckedContinuation<[Action], Never>?

  /// Whether somebody waits for an action.
  var hasReader: Bool { reader != nil }

  /// Puts an action in.
  func post(_ action: Action) {
    if let reader {
      self.reader = nil
      reader.resume(returning: [action])
    } else {
      waiting.append(action)
    }
  }

  /// Lets the reader go on though nothing has arrived.
  func wake() {
    reader?.resume(returning: [])
    reader = nil
  }

  /// Everything that has arrived since the last call; waits for the first where nothing has.
  ///
  /// Keys that came while a frame was drawn are thus handled together and drawn once.
  func next() async -> [Action] {
    await withCheckedContinuation { continuation in
      // Looked at here, where nothing comes in between any more: what a call that may suspend finds
      // before it is perhaps no longer so.
      if waiting.isEmpty {
        reader = continuation
      } else {
        continuation.resume(returning: waiting)
        waiting = []
      }
    }
  }
}
