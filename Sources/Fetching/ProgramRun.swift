internal import Executors
internal import Glibc
internal import Language
internal import Synchronization

/// A program whose output is a document: a command of the shell that is a feed, or a converter.
public struct ProgramRun: Sendable {
  /// Why a program gave no document; each is a clause that says what to do.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such program.
    case notFound(program: String)
    /// The system starts no more programs.
    case notStarted
    /// It ended with a status other than 0; the last line of what it said on standard error.
    case failed(status: Int, said: String)
    /// It took longer than it may, and was ended.
    case tooSlow(seconds: Int)
    /// It printed more than it may, and was ended.
    case tooLarge(limit: Int)
    /// It printed nothing.
    case empty
    /// The task was cancelled.
    case cancelled

    /// What is wrong, and what to do.
    public var description: String {
      switch self {
      case .notFound(let program): "there is no program \(program). Install it"
      case .notStarted: "no more programs can be started; see how many may run with: ulimit -u"
      case .failed(let status, let said):
        "the command ended with status \(status)\(said.isEmpty ? "" : " (\(said))"). Try it in a shell"
      case .tooSlow(let seconds): "the command took more than \(seconds) seconds, and was ended"
      case .tooLarge(let limit):
        "the command printed more than \(limit >> 20) MB, too many for news, and was ended"
      case .empty: "the command printed nothing. Try it in a shell"
      case .cancelled: "it was cancelled"
      }
    }
  }

  /// A program's arguments with what it is run on in the place of `%s`, or behind them where there is none.
  public static func arguments(_ program: [String], for target: String) -> [String] {
    program.contains { $0.contains("%s") }
      ? program.map { $0.replacing("%s", with: target) } : program + [target]
  }

  private let arguments: [String]
  private let limits: FetchLimits
  private let input: String

  /// A program.
  ///
  /// - Parameters:
  ///   - arguments: Its name and its arguments, which no shell reads; ``FileName`` writes them.
  ///   - limits: How much it may print, and how long it may take.
  ///   - input: A file that it reads from standard input; nothing where none is named.
  public init(
    _ arguments: [String], limits: FetchLimits = FetchLimits(), reading input: String = "/dev/null"
  ) {
    self.arguments = arguments
    self.limits = limits
    self.input = input
  }

  /// A command, as it would be typed into a shell.
  public init(shellCommand command: String, limits: FetchLimits = FetchLimits()) {
    self.init(["/bin/sh", "-c", command], limits: limits)
  }

  /// What it prints.
  ///
  /// It is ended with all that it started when it takes too long or the task is
  /// cancelled.
  ///
  /// - Throws: ``Failure``.
  public func output() throws(Failure) -> [UInt8] {
    guard let output = Pipe(), let errors = Pipe() else { throw .notStarted }
    let child = try start(output: output.writing, errors: errors.writing)
    Self.running.withLock { _ = $0.insert(child) }
    defer { Self.running.withLock { _ = $0.remove(child) } }
    output.closeWriting()
    errors.closeWriting()
    let deadline = ContinuousClock.now + .milliseconds(limits.total)
    do throws(Failure) {
      let (printed, said) = try collect(output, errors, until: deadline)
      let status = try wait(for: child, until: deadline)
      guard status == 0 else {
        let code = status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
        throw .failed(status: code, said: Self.lastLine(said))
      }
      guard !printed.isEmpty else { throw .empty }
      return printed
    } catch {
      // Also what it has started and left behind.
      kill(-child, SIGKILL)
      waitpid(child, nil, 0)
      throw error
    }
  }

  /// The programs that run now.
  private static let running = Mutex<Set<pid_t>>([])

  /// Ends all programs that run, with all that they started: for an end of this program that does not
  /// wait for what it does.
  public static func endAll() {
    running.withLock { for child in $0 { kill(-child, SIGKILL) } }
  }

  /// The status with which a program ends.
  private func wait(
    for child: pid_t, until deadline: ContinuousClock.Instant
  ) throws(Failure) -> CInt {
    var status: CInt = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      if Task.isCancelled { throw .cancelled }
      guard ContinuousClock.now < deadline else { throw .tooSlow(seconds: limits.total / 1000) }
      usleep(2000)
    }
    return status
  }

  private static func lastLine(_ bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return String((lines.last ?? "").prefix(200))
  }

  private func collect(
    _ output: Pipe, _ errors: Pipe, until deadline: ContinuousClock.Instant
  ) throws(Failure) -> ([UInt8], [UInt8]) {
    var printed: [UInt8] = []
    var said: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while !output.isAtEnd {
      if Task.isCancelled { throw .cancelled }
      guard ContinuousClock.now < deadline else { throw .tooSlow(seconds: limits.total / 1000) }
      var polls = [output, errors].map { pipe in
        pollfd(fd: pipe.isAtEnd ? -1 : pipe.reading, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&polls, nfds_t(polls.count), 100) > 0 else { continue }
      if polls[0].revents != 0 { printed += output.read(&chunk) }
      // The beginning says nothing that the end does not.
      if polls[1].revents != 0 { said = (said + errors.read(&chunk)).suffix(4096) }
      guard printed.count <= limits.bodySize else { throw .tooLarge(limit: limits.bodySize) }
    }
    while !errors.isAtEnd {
      var poll = pollfd(fd: errors.reading, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, 0) > 0 else { break }
      said = (said + errors.read(&chunk)).suffix(4096)
    }
    return (printed, said)
  }

  private func start(output: CInt, errors: CInt) throws(Failure) -> pid_t {
    do throws(ProgramStart.Failure) {
      return try ProgramStart(
        arguments.map(FileName.bytes), input: .file(input), output: .descriptor(output),
        errors: .descriptor(errors), hasOwnGroup: true
      ).run()
    } catch {
      guard error.isMissing else { throw .notStarted }
      throw .notFound(program: arguments.first ?? "")
    }
  }
}

/// A pipe of which another program has the writing end.
private final class Pipe {
  let reading: CInt
  private(set) var writing: CInt
  private(set) var isAtEnd = false

  init?() {
    var ends: [CInt] = [-1, -1]
    // Sockets, as they can be made so that no other program inherits them.
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    closeWriting()
  }

  func closeWriting() {
    guard writing >= 0 else { return }
    close(writing)
    writing = -1
  }

  /// What is there; nothing at the end.
  func read(_ chunk: inout [UInt8]) -> ArraySlice<UInt8> {
    let count = Glibc.read(reading, &chunk, chunk.count)
    if count == 0 || count < 0 && errno != EINTR { isAtEnd = true }
    return chunk[..<max(0, count)]
  }
}
