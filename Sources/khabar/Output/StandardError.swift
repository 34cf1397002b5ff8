import Exporting
import Glibc

/// Messages for people, beside the output that programs read.
enum StandardError {
  /// Prints what went wrong with several things, each on a line of its own.
  static func print(each failures: some Sequence<some CustomStringConvertible>) {
    for failure in failures { print(Printable(failure.description)) }
  }

  /// Prints a message.
  ///
  /// Where it cannot be written there is nobody to tell.
  static func print(_ message: Printable) {
    _ = DescriptorWriter.write(message, to: STDERR_FILENO)
  }

  /// Sends a control sequence, such as the bell, to a terminal.
  ///
  /// - Returns: Whether there is one.
  @discardableResult
  static func send(_ sequence: String) -> Bool {
    guard isatty(STDERR_FILENO) == 1 else { return false }
    return DescriptorWriter.send(sequence, to: STDERR_FILENO)
  }
}
