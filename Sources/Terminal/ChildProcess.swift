import CRescue
import Glibc

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
    guard let program = command.first, socketpair(AF_UNIX, stream, 0, &ends) == 0 else {
      return false
    }
    // The child must not hold the end that it waits to see closed.
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    guard let child = spawn(program, arguments: command, input: ends[0]) else {
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
    guard let program = command.first,
      let child = spawn(program, arguments: command, reading: input)
    else {
      return nil
    }
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

  private static func spawn(
    _ program: String, arguments: [String], input: Int32? = nil, reading file: String? = nil
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      for output in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
      }
    }
    if let file {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, file, O_RDONLY, 0)
    }
    // The thread that runs this may block signals, as Dispatch's workers do; the child is not to.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // Nor is it to ignore what this program does meanwhile.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGINT)
    sigaddset(&defaults, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, program, &actions, &attributes, argv, khabar_environment()) == 0
    else {
      return nil
    }
    return child
  }
}
