import Exporting
import Foundation
import Glibc
import Terminal

/// The command's output. It takes ``Printable`` alone, which nothing of an article, a file or a
/// query can steer.
enum StandardOutput {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether it may be coloured.
  static let hasColor =
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

  /// Writes a text and a line break.
  ///
  /// A reader that closes the pipe early ends the command as SIGPIPE does. Anything else that cannot
  /// be written ends it with a message, so that half an output never passes for a whole one.
  static func print(_ text: Printable) {
    if let error = DescriptorWriter.write(text, to: STDOUT_FILENO, colored: hasColor) { end(error) }
  }

  /// Sees to it that input, output and errors have their descriptors, if whoever started the program
  /// closed them: no file that is opened later may become the output.
  static func holdDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // Not for writing: to write to a closed output is an error, and stays one.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Closes the output at the end of the program: some devices and file systems tell only then that
  /// they have no room.
  static func finish() {
    guard close(STDOUT_FILENO) != 0, errno != EBADF, errno != EINTR else { return }
    end(DescriptorWriter.Errno(code: errno))
  }

  private static func end(_ error: DescriptorWriter.Errno) -> Never {
    if error.code == EPIPE { ProgramEnd.die(of: SIGPIPE) }
    StandardError.print(
      "The output cannot be written: \(error.reason). What was written of it is not whole.")
    Glibc.exit(ExitStatus.incomplete.rawValue)
  }
}
