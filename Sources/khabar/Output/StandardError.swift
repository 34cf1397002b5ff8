import Glibc
import Language

/// Messages for people, beside the output that programs read.
enum StandardError {
  /// Prints what went wrong with several things, each on lines of its own.
  static func print(_ failures: some Sequence<some CustomStringConvertible>) {
    for failure in failures { print(failure.description) }
  }

  /// Prints a message on lines of its own, each cleaned for a terminal.
  static func print(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Sanitiser.line(String($0)) }
    var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    while !bytes.isEmpty {
      let written = write(STDERR_FILENO, bytes, bytes.count)
      guard written > 0 else { return }
      bytes.removeFirst(written)
    }
  }
}
