import Foundation
import Glibc

/// nghttpd on this machine, which speaks HTTP/2 over TLS and serves a folder; it ends with its last
/// reference, and by itself after a minute.
final class HTTP2Server: Sendable {
  /// Why there is none.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The certificate by which it is known.
  let certificate: String

  private let folder: URL
  private let process: Process
  private let port: Int

  /// Starts a server of files.
  ///
  /// - Parameter files: What they say, by their names below the folder.
  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "khabar-h2-\(UUID().uuidString)")
    for (name, text) in files {
      let file = folder.appending(path: "files/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    certificate = folder.appending(path: "certificate.pem").path
    let key = folder.appending(path: "key.pem").path
    try Self.run(
      [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
        "-out", certificate, "-subj", "/CN=localhost", "-addext",
        "subjectAltName=IP:127.0.0.1,DNS:localhost",
      ]
    ).waitUntilExit()
    port = Int.random(in: 20_000..<60_000)
    process = try Self.run(
      [
        "timeout", "60", "nghttpd", "--address=127.0.0.1",
        "--htdocs=\(folder.appending(path: "files").path)", "\(port)", key, certificate,
      ])
    for _ in 0..<200 where !isListening { usleep(50_000) }
    guard isListening else {
      throw Failure(
        description: "nghttpd does not start. Install it: apt-get install nghttp2-server openssl")
    }
  }

  deinit {
    process.terminate()
    try? FileManager.default.removeItem(at: folder)
  }

  /// The address of a file.
  func address(_ path: String) -> String { "https://127.0.0.1:\(port)/\(path)" }

  private static func run(_ command: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    // Where Debian has servers.
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private var isListening: Bool {
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
