import Browser

/// Actions on their way to the browser, from the terminal and from answers, in order of arrival.
@Interface
final class Mailbox {
  private var waiting: [Action] = []
  private var reader: CheckedContinuation<[Action], Never>?

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
    if !waiting.isEmpty {
      defer { waiting = [] }
      return waiting
    }
    return await withCheckedContinuation { reader = $0 }
  }
}
