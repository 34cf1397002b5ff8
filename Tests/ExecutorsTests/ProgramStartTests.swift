import Executors
import Foundation
import Glibc
import Testing

/// Programs that are started.
@Suite struct ProgramStartTests {
  /// What a program prints, and the status that it ends with.
  private func output(of arguments: [[UInt8]]) throws -> (bytes: [UInt8], status: Int32) {
    let path = NSTemporaryDirectory() + "khabar-start-\(UUID().uuidString)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer {
      close(descriptor)
      unlink(path)
    }
    let child = try ProgramStart(
      arguments, input: .nothing, output: .descriptor(descriptor), errors: .nothing,
      hasOwnGroup: true
    ).run()
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return (Array(try Data(contentsOf: URL(fileURLWithPath: path))), status)
  }

  private func shell(_ command: String, _ arguments: [UInt8]...) -> [[UInt8]] {
    ["/bin/sh", "-c", command, "sh"].map { Array($0.utf8) } + arguments
  }

  @Test func `an argument that is no text comes to the program as it is`() throws {
    let name: [UInt8] = [0x61, 0xFF, 0xFE, 0xD8]
    let found = try output(of: shell("printf %s \"$1\"", name))
    #expect(found.bytes == name)
    #expect(found.status == 0)
  }

  @Test(arguments: ["INT", "QUIT", "PIPE"])
  func `a signal ends it, whatever this program does with it`(signal: String) throws {
    let numbers: [String: Int32] = ["INT": SIGINT, "QUIT": SIGQUIT, "PIPE": SIGPIPE]
    let number = try #require(numbers[signal])
    let former = Glibc.signal(number, SIG_IGN)
    defer { _ = Glibc.signal(number, former) }
    let found = try output(of: shell("kill -s \(signal) $$; echo alive"))
    #expect(found.bytes.isEmpty)
    #expect(found.status & 0x7F == number)
  }

  @Test func `what is missing is told`() {
    for arguments in [[Array("khabar-no-such-program".utf8)], []] {
      let error = #expect(throws: ProgramStart.Failure.self) {
        try ProgramStart(arguments).run()
      }
      #expect(error?.isMissing == true)
    }
  }
}
