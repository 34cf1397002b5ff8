import Foundation
import Glibc
import TestSupport

/// nghttpd on this machine, which speaks HTTP/2 over TLS and serves a folder; it ends with its last
/// reference, and by itself after ten minutes.
final class HTTP2Server: Sendable {
  /// Why there is none.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The certificate by which it is known.
  let certificate: String

  private let temporary: TemporaryFolder
  private let process: pid_t
  private let port: Int

  /// Starts a server of files.
  ///
  /// - Parameter files: What they say, by their names below the folder.
  init(_ files: [String: String]) throws {
    temporary = try TemporaryFolder("h2")
    let folder = temporary.url
    for (name, text) in files {
      let file = folder.appending(path: "files/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    certificate = folder.appending(path: "certificate.pem").path
    let key = folder.appending(path: "key.pem").path
    let made = try Self.start(
      [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
        "-out", certificate, "-subj", "/CN=localhost", "-addext",
        "subjectAltName=IP:127.0.0.1,DNS:localhost",
      ])
    Self.wait(for: made)
    (process, port) = try Self.startServer(
      of: folder.path + "/files", certificate: certificate, key: key)
  }

  /// Starts nghttpd on a port that nobody has, below those that clients get.
  private static func startServer(
    of files: String, certificate: String, key: String
  ) throws -> (process: pid_t, port: Int) {
    for _ in 0..<10 {
      let port = Int.random(in: 20_000..<32_000)
      if isListening(on: port) { continue }
      let process = try start(
        [
          "timeout", "-k", "1", "600", "nghttpd", "--address=127.0.0.1", "--htdocs=\(files)",
          "\(port)", key, certificate,
        ])
      // It ends where somebody else was faster.
      while waitpid(process, nil, WNOHANG) == 0 {
        if isListening(on: port) { return (process, port) }
        usleep(20_000)
      }
    }
    throw Failure(
      description: "nghttpd does not start. Install it: apt-get install nghttp2-server openssl")
  }

  deinit {
    kill(process, SIGTERM)
    Self.wait(for: process)
  }

  /// The address of a file.
  func address(_ path: String) -> String { "https://127.0.0.1:\(port)/\(path)" }

  private static func start(_ command: [String]) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of Swift's block signals, which a program that they start would take over: neither an end
    // nor an alarm would reach it.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments = (["env"] + command).map { strdup($0) } + [nil]
    // Where Debian has servers.
    var environment = [strdup("PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"), nil]
    defer { for text in arguments + environment { free(text) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/usr/bin/env", &actions, &attributes, &arguments, &environment) == 0
    else { throw Failure(description: "\(command[0]) cannot be started.") }
    return child
  }

  private static func wait(for child: pid_t) {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  private static func isListening(on port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
