import CRescue
import Canvas
import Glibc

/// Reads the terminal and the program's signals on a thread of its own, so that waiting for keys
/// holds up nothing else.
final class InputReader: Sendable {
  /// One thing that came in.
  enum Arrival: Hashable, Sendable {
    /// From the terminal.
    case input(InputDecoder.Input)
    /// The terminal has changed its size.
    case resized
    /// The job is asked to stop.
    case stopRequested
    /// The job goes on after it was stopped behind the program's back.
    case continued
    /// The program is asked to end; `nil`: the terminal is gone.
    case endRequested(signal: Int32?)
  }

  /// How long an Esc may be the beginning of a longer sequence.
  static let escapeMilliseconds: Int32 = 30
  /// How long the rest of a longer sequence may take.
  static let sequenceMilliseconds: Int32 = 500

  /// Signals that the whole job gets when keys are pressed and when a shell continues it.
  private static let signalsOfJob = [SIGINT, SIGQUIT, SIGTSTP, SIGCONT]

  /// What comes in, in order; ends after `endRequested(signal: nil)` and after ``stop()``.
  let arrivals: AsyncStream<Arrival>
  private let continuation: AsyncStream<Arrival>.Continuation
  private let terminal: Int32
  private let signals: Int32
  private let stopEnds: (read: Int32, write: Int32)

  /// A reader of a terminal and of a pipe of signal numbers, which runs from now on.
  init(terminal: Int32, signals: Int32) throws(TerminalError) {
    (arrivals, continuation) = AsyncStream.makeStream()
    self.terminal = terminal
    self.signals = signals
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system("no pipe is left") }
    stopEnds = (ends[0], ends[1])
    var thread = pthread_t()
    let reader = Unmanaged.passRetained(self)
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<InputReader>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, reader.toOpaque())
    guard result == 0 else {
      reader.release()
      throw .system("no thread is left")
    }
    pthread_detach(thread)
  }

  deinit {
    close(stopEnds.read)
    close(stopEnds.write)
  }

  /// Has the thread end.
  func stop() { order(.stop) }

  /// Leaves the terminal's input to another program, and what its keys ask of the job too.
  func pause() { order(.pause) }

  /// Reads the terminal again.
  func goOn() { order(.goOn) }

  /// What the thread can be told.
  private enum Order: UInt8 {
    case stop, pause, goOn
  }

  private func order(_ order: Order) {
    var byte = order.rawValue
    write(stopEnds.write, &byte, 1)
  }

  // MARK: - The thread

  private func run() {
    var decoder = InputDecoder()
    var sources = [terminal, signals, stopEnds.read].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    reading: while true {
      let limit: Int32 =
        switch decoder.patience {
        case .none: -1
        case .escape: Self.escapeMilliseconds
        case .sequence: Self.sequenceMilliseconds
        }
      let ready = poll(&sources, nfds_t(sources.count), limit)
      if ready < 0 {
        if errno == EINTR { continue }
        break
      }
      if ready == 0 {
        deliver(decoder.flush())
        continue
      }
      if sources[2].revents != 0 {
        let count = read(stopEnds.read, &bytes, bytes.count)
        for byte in bytes.prefix(max(0, count)) {
          switch Order(rawValue: byte) {
          // poll passes over what is negative.
          case .pause: sources[0].fd = -1
          case .goOn: sources[0].fd = terminal
          case .stop, nil: break reading
          }
        }
        continue
      }
      if sources[1].revents != 0 {
        let count = read(signals, &bytes, bytes.count)
        for number in bytes.prefix(max(0, count)) {
          let isAnothers = sources[0].fd < 0 && Self.signalsOfJob.contains(Int32(number))
          if !isAnothers { deliver(signal: Int32(number)) }
        }
      }
      if sources[0].revents != 0 {
        let count = read(terminal, &bytes, bytes.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        guard count > 0 else {
          deliver(decoder.flush())
          continuation.yield(.endRequested(signal: nil))
          break reading
        }
        deliver(decoder.decode(bytes.prefix(count)))
      }
    }
    continuation.finish()
  }

  private func deliver(_ inputs: [InputDecoder.Input]) {
    for input in inputs { continuation.yield(.input(input)) }
  }

  private func deliver(signal number: Int32) {
    switch number {
    case SIGWINCH: continuation.yield(.resized)
    case SIGTSTP: continuation.yield(.stopRequested)
    case SIGCONT: continuation.yield(.continued)
    default: continuation.yield(.endRequested(signal: number))
    }
  }
}
