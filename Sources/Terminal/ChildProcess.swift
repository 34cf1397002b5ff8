import Executors
import Glibc
import Language

/// A program that is run: given a text and saying nothing, or with the terminal as its own.
enum ChildProcess {
  /// How long a program may take.
  static let limit = Duration.seconds(2)

  /// Runs a command with a text on its standard input and its output thrown away.
  ///
  /// - Parameters:
  ///   - text: What it is given.
  ///   - command: Its name and arguments.
  ///   - limit: How long it may take.
  /// - Returns: Whether it took all of the text and ended well in time.
  static func feed(
    _ text: String, to command: [String], within limit: Duration = limit
  ) async -> Bool {
    var ends: [Int32] = [-1, -1]
    // A socket and no pipe: a program that goes away early is an error here and no signal.
    let stream = Int32(SOCK_STREAM.rawValue)
    guard socketpair(AF_UNIX, stream, 0, &ends) == 0 else { return false }
    // The child must not hold the end that it waits to see closed.
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let start = ProgramStart(
      command.map(FileName.bytes), input: .descriptor(ends[0]), output: .nothing, errors: .nothing)
    guard let child = try? start.run() else {
      close(ends[0])
      close(ends[1])
      return false
    }
    close(ends[0])
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let deadline = ContinuousClock.now + limit
    let wasTaken = await write(Array(text.utf8), to: ends[1], until: deadline)
    close(ends[1])
    while ContinuousClock.now < deadline {
      var status: Int32 = 0
      switch waitpid(child, &status, WNOHANG) {
      case child: return wasTaken && status == 0
      case 0: try? await Task.sleep(for: .milliseconds(2))
      default: return false
      }
    }
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    return false
  }

  /// Runs a command with this program's terminal, and waits for its end however long it takes.
  ///
  /// - Parameters:
  ///   - command: Its name and arguments.
  ///   - input: A file that it reads from standard input in the terminal's place.
  /// - Returns: What it ended with, 128 and the signal's number where one ended it; `nil` where there is
  ///   no such program.
  static func run(_ command: [String], reading input: String? = nil) async -> Int32? {
    guard
      let child = try? ProgramStart(
        command.map(FileName.bytes), input: input.map { .file($0) } ?? .inherited
      ).run()
    else { return nil }
    while true {
      var status: Int32 = 0
      switch waitpid(child, &status, WNOHANG) {
      case 0: try? await Task.sleep(for: .milliseconds(10))
      case child:
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
      default:
        if errno != EINTR { return nil }
      }
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, until deadline: ContinuousClock.Instant
  ) async -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty, ContinuousClock.now < deadline {
      let count = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        try? await Task.sleep(for: .milliseconds(2))
      } else if errno != EINTR {
        return false
      }
    }
    return rest.isEmpty
  }
}
