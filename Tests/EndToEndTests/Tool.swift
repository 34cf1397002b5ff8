import Foundation

/// A command that is run to its end.
///
/// Foundation's `Process` would wait for every process that inherits its descriptors, and so for
/// tmux's server, which outlives the command that starts it.
enum Tool {
  /// A command could not be started, or failed.
  struct Failure: Error {
    let command: [String]
    let output: String
  }

  /// Whether there is such a command on the path.
  static func isInstalled(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  /// Runs a command found on the path, and gives what it prints.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments.
  ///   - folder: Where its output is kept while it runs.
  static func run(_ command: [String], keepingOutputIn folder: URL) throws -> String {
    let file = folder.appending(path: "output-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)

    // Threads that run tests block signals, and tmux would do so too, and so not end when told to.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    // A tmux around the tests is not the one to talk to.
    let environment = ProcessInfo.processInfo.environment.filter { $0.key != "TMUX" }
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }

    var child: pid_t = 0
    guard let program = command.first,
      posix_spawnp(&child, program, &actions, &attributes, &arguments, &variables) == 0
    else { throw Failure(command: command, output: "It cannot be started.") }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let output = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard status == 0 else { throw Failure(command: command, output: output) }
    return output
  }
}
