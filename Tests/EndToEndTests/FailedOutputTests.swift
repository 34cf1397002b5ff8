import Foundation
import TestSupport
import Testing

/// How the command ends where it cannot write, and how it ends by signals.
@Suite struct FailedOutputTests {
  private let folder: TemporaryFolder
  private var home: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder("end")
  }

  @Test(arguments: [
    ["list"], ["search", "Sirte"], ["entities", "--format", "json"], ["--help"], ["docs", "man"],
  ])
  func `an output that finds no room does not end well`(command: [String]) throws {
    #expect(try CommandRun("add", Program.seeds, home: home).status == 0)
    let run = try CommandRun(
      command.map { Array($0.utf8) }, home: home, outputPath: "/dev/full")
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot be written: No space left on device"), "\(run.errors)")
  }

  @Test func `a closed output is told, and no file takes its place`() throws {
    #expect(try CommandRun("add", Program.seeds, home: home).status == 0)
    let shell = try StartedCommand(
      ["-c", "exec \"$0\" list <&- >&-", Program.executable].map { Array($0.utf8) }, home: home,
      program: "/bin/sh"
    ).wait()
    #expect(shell.status == 1)
    #expect(shell.errors.contains("cannot be written"), "\(shell.errors)")
    #expect(try CommandRun("doctor", home: home).status == 0)
  }

  @Test func `a reader that goes away ends the command as a broken pipe does`() throws {
    #expect(try CommandRun("add", Program.seeds, home: home).status == 0)
    // With SIGPIPE ignored, as some starters leave it, writing fails instead.
    for ignoring in ["", "trap '' PIPE;"] {
      let shell = try StartedCommand(
        [
          "-c", "{ \(ignoring) \"$0\" entities --format json; echo $? >&2; } | true",
          Program.executable,
        ].map { Array($0.utf8) }, home: home, program: "/bin/sh"
      ).wait()
      #expect(["141\n", "0\n"].contains(shell.errors), "\(shell.errors)")
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal ends the command as that signal does`(signal: Int32) async throws {
    // It waits for the end of its input, which never comes.
    let fifo = home.appending(path: "fifo").path
    #expect(mkfifo(fifo, 0o600) == 0)
    let writer = open(fifo, O_RDWR)
    defer { close(writer) }
    let started = try StartedCommand(
      ["names", "cluster", "-"].map { Array($0.utf8) }, home: home, inputPath: fifo)
    defer { kill(started.process, SIGKILL) }
    // What it has read tells that it runs.
    #expect(write(writer, "x\n", 2) == 2)
    var unread: Int32 = 1
    while unread > 0, kill(started.process, 0) == 0 {
      #expect(ioctl(writer, UInt(FIONREAD), &unread) == 0)
      try await Task.sleep(for: .milliseconds(20))
    }
    kill(started.process, signal)
    let run = started.wait()
    #expect(run.signal == signal)
  }
}
