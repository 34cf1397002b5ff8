import Foundation

/// The command, run without a terminal to its end.
struct CommandRun {
  /// What it wrote to standard output.
  var output: Data
  /// What it wrote to standard error.
  var errors: String
  /// Its exit status; `nil` where a signal ended it.
  var status: Int32?
  /// The signal that ended it.
  var signal: Int32?

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs the command.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments, in any bytes but NUL.
  ///   - home: The folder that is its home, with its library and settings.
  ///   - input: What it reads from standard input.
  ///   - outputPath: Where its output goes instead of to ``output``.
  ///   - environment: Variables besides those of the home.
  init(
    _ arguments: [[UInt8]], home: URL, input: Data = Data(), outputPath: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    let process = try StartedCommand(
      arguments, home: home, input: input, outputPath: outputPath, environment: environment)
    self = process.wait()
  }

  /// Runs the command.
  init(
    _ arguments: String..., home: URL, input: Data = Data(), outputPath: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    try self.init(
      arguments.map { Array($0.utf8) }, home: home, input: input, outputPath: outputPath,
      environment: environment)
  }

  fileprivate init(output: Data, errors: String, status: Int32?, signal: Int32?) {
    self.output = output
    self.errors = errors
    self.status = status
    self.signal = signal
  }
}

/// The command while it runs.
struct StartedCommand {
  /// Its process.
  let process: pid_t
  private let folder: URL

  /// Starts the command; the arguments are those of ``CommandRun``.
  ///
  /// - Parameters:
  ///   - inputPath: A file or pipe that it reads in place of `input`.
  ///   - other: Another program to start in its place, such as a shell that starts it.
  ///   - user: Who it runs as, where the tests run as the super-user.
  init(
    _ arguments: [[UInt8]], home: URL, input: Data = Data(), outputPath: String? = nil,
    environment: [String: String] = [:], inputPath: String? = nil,
    user: UInt32? = nil, program other: String? = nil
  ) throws {
    // Only what runs as the super-user can run as somebody else; that needs a helper.
    let program = other ?? (user == nil ? Program.executable : "/usr/bin/setpriv")
    let before =
      user.map { ["--reuid=\($0)", "--regid=\($0)", "--clear-groups", Program.executable] } ?? []
    folder = home.appending(path: ".run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try input.write(to: folder.appending(path: "input"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDIN_FILENO, inputPath ?? folder.appending(path: "input").path, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, outputPath ?? folder.appending(path: "output").path,
      O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, folder.appending(path: "errors").path,
      O_WRONLY | O_CREAT | O_APPEND, 0o600)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var variables = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    variables["KHABAR_DICTIONARIES"] = ""
    // A library beside a test toolchain is found by this.
    variables["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    variables.merge(environment) { $1 }
    var environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    var words: [UnsafeMutablePointer<CChar>?] =
      (([program] + before).map { Array($0.utf8) } + arguments).map { bytes in
        bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
          bytes.baseAddress.flatMap { strndup($0, bytes.count) } ?? strdup("")
        }
      }
    words.append(nil)
    defer { for text in words + environment { free(text) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, &attributes, &words, &environment) == 0 else {
      throw Tool.Failure(command: [program], output: "It cannot be started.")
    }
    process = child
  }

  /// What it has written to standard error so far.
  var errors: String {
    (try? String(contentsOf: folder.appending(path: "errors"), encoding: .utf8)) ?? ""
  }

  /// Waits until it ends.
  func wait() -> CommandRun {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let output = (try? Data(contentsOf: folder.appending(path: "output"))) ?? Data()
    let errors = errors
    try? FileManager.default.removeItem(at: folder)
    let signal = status & 0x7F
    return CommandRun(
      output: output, errors: errors, status: signal == 0 ? (status >> 8) & 0xFF : nil,
      signal: signal == 0 ? nil : signal)
  }
}
