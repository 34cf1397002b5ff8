import Canvas
import Glibc
import Testing

@testable import Terminal

struct InputReaderTests {
  /// A pipe in place of a terminal, and one in place of signals.
  private struct Pipe {
    let read: Int32
    let write: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      try #require(pipe(&ends) == 0)
      (read, write) = (ends[0], ends[1])
    }

    func send(_ bytes: [UInt8]) {
      #expect(Glibc.write(write, bytes, bytes.count) == bytes.count)
    }
  }

  @Test func `bytes come out as keys, an Esc alone after a short wait`() async throws {
    let terminal = try Pipe()
    let signals = try Pipe()
    let reader = try InputReader(terminal: terminal.read, signals: signals.read)
    var arrivals = reader.arrivals.makeAsyncIterator()
    terminal.send(Array("j\u{1B}[A".utf8))
    #expect(await arrivals.next() == .input(.event(.key(Key("j")))))
    #expect(await arrivals.next() == .input(.event(.key(Key(.up)))))
    terminal.send([0x1B])
    #expect(await arrivals.next() == .input(.event(.key(Key(.escape)))))
    reader.stop()
    #expect(await arrivals.next() == nil)
  }

  @Test func `signals come out in the order in which they came`() async throws {
    let terminal = try Pipe()
    let signals = try Pipe()
    let reader = try InputReader(terminal: terminal.read, signals: signals.read)
    signals.send([SIGWINCH, SIGTSTP, SIGCONT, SIGTERM].map { UInt8($0) })
    var arrivals = reader.arrivals.makeAsyncIterator()
    #expect(await arrivals.next() == .resized)
    #expect(await arrivals.next() == .stopRequested)
    #expect(await arrivals.next() == .continued)
    #expect(await arrivals.next() == .endRequested(signal: SIGTERM))
    reader.stop()
    #expect(await arrivals.next() == nil)
  }

  @Test func `a terminal that is gone ends the program, and is read no more`() async throws {
    let terminal = try Pipe()
    let signals = try Pipe()
    let reader = try InputReader(terminal: terminal.read, signals: signals.read)
    terminal.send(Array("q\u{1B}".utf8))
    close(terminal.write)
    var rest: [InputReader.Arrival] = []
    for await arrival in reader.arrivals { rest.append(arrival) }
    #expect(
      rest == [
        .input(.event(.key(Key("q")))), .input(.event(.key(Key(.escape)))),
        .endRequested(signal: nil),
      ])
  }
}
