internal import Glibc

/// A program that is started beside this one, found as a shell finds it.
///
/// It blocks no signal, whatever the thread that starts it does, and answers those that keys and pipes send as
/// programs do by default: what this program ignores meanwhile it does not inherit.
public struct ProgramStart: Sendable {
  /// Where a standard stream of it leads.
  public enum Stream: Hashable, Sendable {
    /// Where that of this program does.
    case inherited
    /// Nowhere: there is nothing to be read, and what is written is gone.
    case nothing
    /// To a descriptor of this program.
    case descriptor(Int32)
    /// From a file, for standard input alone.
    case file(String)
  }

  /// Why a program was not started: the system's number for it.
  public struct Failure: Error, Hashable, Sendable {
    /// The number, as `errno` has it.
    public var code: Int32

    /// Whether there is no such program, or none that may be run.
    public var isMissing: Bool { code == ENOENT || code == EACCES }
  }

  /// Its name and its arguments, in bytes, as names of files are.
  public var arguments: [[UInt8]]
  /// Its standard input.
  public var input: Stream
  /// Its standard output.
  public var output: Stream
  /// Its standard error.
  public var errors: Stream
  /// Whether it has a group of its own, so that it can be ended with all that it starts.
  public var hasOwnGroup: Bool

  /// A program, which has the streams and the group of this one unless others are given.
  public init(
    _ arguments: [[UInt8]], input: Stream = .inherited, output: Stream = .inherited,
    errors: Stream = .inherited, hasOwnGroup: Bool = false
  ) {
    self.arguments = arguments
    self.input = input
    self.output = output
    self.errors = errors
    self.hasOwnGroup = hasOwnGroup
  }

  /// Starts it.
  ///
  /// - Returns: Its number, for `waitpid`.
  public func run() throws(Failure) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, target) in [
      (input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO),
    ] {
      switch stream {
      case .inherited: break
      case .nothing:
        let way = target == STDIN_FILENO ? O_RDONLY : O_WRONLY
        posix_spawn_file_actions_addopen(&actions, target, "/dev/null", way, 0)
      case .descriptor(let descriptor):
        posix_spawn_file_actions_adddup2(&actions, descriptor, target)
      case .file(let path):
        posix_spawn_file_actions_addopen(&actions, target, path, O_RDONLY, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = hasOwnGroup ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { bytes in
      (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { word in
        word.baseAddress.flatMap { strdup($0) }
      }
    }
    words.append(nil)
    defer { for word in words { free(word) } }
    guard let program = words.first.flatMap(\.self) else { throw Failure(code: ENOENT) }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, &attributes, words, environ)
    guard code == 0 else { throw Failure(code: code) }
    return child
  }
}
