import CRescue
public import Canvas
public import Executors
import Glibc
import Synchronization

/// The terminal: a screen to show frames on, and the events that come from it.
///
/// From ``open(options:environment:)`` to ``close()`` the screen belongs to the program. However it
/// ends in between, by a signal or a crash, the terminal is left as it was found.
///
/// ```swift
/// let terminal = try await Terminal.open(environment: ProcessInfo.processInfo.environment)
/// await terminal.show(frame)
/// for await event in terminal.events { … }
/// await terminal.close()
/// ```
public actor Terminal {
  /// How long the terminal may take to say what it is, before the environment alone decides.
  static let answerLimit = Duration.milliseconds(100)

  /// Keys and whatever else happens, in order. It ends when the terminal is closed or gone.
  ///
  /// For one reader only. Suspension is dealt with before it is told.
  public nonisolated let events: AsyncStream<TerminalEvent>
  /// What the terminal is taken for and what it needs; may change once it has answered.
  public private(set) var profile: TerminalProfile

  private nonisolated let executor: ThreadExecutor
  private nonisolated let continuation: AsyncStream<TerminalEvent>.Continuation
  private let screen: CursesScreen
  private let reader: InputReader
  private let environment: [String: String]
  private var options: TerminalOptions
  private var answers = TerminalAnswers()
  private let asked = ContinuousClock.now
  private var isSettled = false
  private var isClosed = false

  private static let isOpen = Atomic(false)

  /// Opens the screen and asks the terminal what it is, without waiting for the answer.
  ///
  /// - Parameters:
  ///   - options: What the reader wants of the terminal.
  ///   - environment: The environment variables: `TERM`, `NO_COLOR` and those by which emulators
  ///     are told apart.
  ///   - executor: The thread on which the screen is drawn: best that of whoever makes the frames and
  ///     handles the events, so that nothing is handed from thread to thread.
  /// - Throws: ``TerminalError/notATerminal`` and ``TerminalError/cannotDraw(term:)``, after which
  ///   the program can still print.
  public static func open(
    options: TerminalOptions = TerminalOptions(), environment: [String: String],
    on executor: ThreadExecutor = ThreadExecutor(name: "terminal")
  ) async throws(TerminalError) -> Terminal {
    guard !isOpen.exchange(true, ordering: .acquiringAndReleasing) else { throw .alreadyOpen }
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(options: options, environment: environment, executor: executor)
    } catch {
      isOpen.store(false, ordering: .releasing)
      throw error
    }
    await terminal.begin()
    return terminal
  }

  private init(
    options: TerminalOptions, environment: [String: String], executor: ThreadExecutor
  ) throws(TerminalError) {
    self.executor = executor
    (events, continuation) = AsyncStream.makeStream()
    self.options = options
    self.environment = environment
    profile = .detect(answers: answers, environment: environment, options: options)
    // Before ncurses, which would install its own.
    let signals = khabar_signals_open()
    guard signals >= 0 else { throw .system("no pipe is left") }
    screen = try CursesScreen(
      profile: profile.withoutSwitches, options: options, environment: environment)
    do throws(TerminalError) {
      reader = try InputReader(terminal: STDIN_FILENO, signals: signals)
    } catch {
      screen.leave()
      throw error
    }
  }

  /// The actor's executor.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  private func begin() {
    let arrivals = reader.arrivals
    Task { [weak self] in
      for await arrival in arrivals { await self?.receive(arrival) }
      self?.continuation.finish()
    }
    if TerminalProfile.isWorthAsking(environment: environment) {
      screen.send(TerminalAnswers.questions)
      Task { [weak self] in
        try? await Task.sleep(for: Self.answerLimit)
        await self?.settle()
      }
    } else {
      answers.areComplete = true
      settle()
    }
  }

  /// The terminal's size.
  public nonisolated var size: Size { CursesScreen.size }

  /// The colours that the terminal shows.
  public var colorDepth: ColorDepth { screen.colorDepth }

  /// Puts a frame on the screen, sending only what has changed.
  ///
  /// - Complexity: O(*n*) in cells.
  public func show(_ frame: Frame) {
    guard !isClosed else { return }
    screen.show(frame)
  }

  /// Draws the whole screen anew, after something else has drawn on the terminal.
  public func redraw() {
    guard !isClosed else { return }
    screen.redraw()
  }

  /// Changes what the reader wants of the terminal, and draws the screen anew for it.
  ///
  /// How text is to be laid out may change with it: see ``profile``.
  public func apply(_ options: TerminalOptions) {
    guard !isClosed else { return }
    self.options = options
    adoptProfile()
  }

  /// Copies text in the order in which it is written, to wherever the reader can paste it from.
  public func copy(_ text: String) async -> CopyOutcome {
    let clipboard = Clipboard(emulator: profile.emulator, environment: environment)
    var channels: [CopyOutcome.Channel] = []
    if !isClosed, let sequence = clipboard.sequence(for: text) {
      screen.send(sequence)
      channels.append(.terminal)
    }
    if let program = await clipboard.copyThroughHelper(text) { channels.append(.program(program)) }
    return CopyOutcome(channels: channels)
  }

  /// Rings the terminal's bell.
  public func ring() {
    if !isClosed { screen.send("\u{7}") }
  }

  /// Has the terminal show a notification on the desktop, where it has them.
  ///
  /// - Returns: Whether it has.
  @discardableResult
  public func notify(_ text: String) -> Bool {
    guard !isClosed,
      let sequence = TerminalNotification(
        emulator: profile.emulator, environment: environment
      ).sequence(for: text)
    else { return false }
    screen.send(sequence)
    return true
  }

  /// Stops the program as Ctrl-Z does, the terminal being as it was meanwhile.
  public func suspend() {
    guard !isClosed else { return }
    screen.leave()
    khabar_signals_stop()
    resume()
  }

  /// What became of a program that the terminal was lent to.
  public enum ProgramOutcome: Hashable, Sendable {
    /// It ended, with 128 and a signal's number where one ended it.
    case ended(status: Int32)
    /// There is no such program.
    case notFound
  }

  /// Runs another program on the terminal, as a shell does, and draws the screen anew when it has ended.
  ///
  /// - Parameters:
  ///   - command: Its name and arguments; no shell has a part in it.
  ///   - input: A file that it reads from standard input in the terminal's place.
  public func lend(to command: [String], reading input: String? = nil) async -> ProgramOutcome {
    guard !isClosed else { return .notFound }
    khabar_signals_lend()
    defer { khabar_signals_take_back() }
    reader.pause()
    screen.leave()
    let status = await ChildProcess.run(command, reading: input)
    reader.goOn()
    if !isClosed { resume() }
    return status.map { .ended(status: $0) } ?? .notFound
  }

  /// Gives the terminal back as it was. What is shown after that is not shown.
  public func close() async {
    guard !isClosed else { return }
    isClosed = true
    // An answer that came after the end would be typed to whatever reads the terminal next.
    let deadline = asked + Self.answerLimit
    while !answers.areComplete, ContinuousClock.now < deadline {
      try? await Task.sleep(for: .milliseconds(5))
    }
    reader.stop()
    screen.leave()
    if !answers.areComplete { tcflush(STDIN_FILENO, TCIFLUSH) }
    continuation.finish()
    Self.isOpen.store(false, ordering: .releasing)
  }

  // MARK: - What comes in

  private func receive(_ arrival: InputReader.Arrival) {
    switch arrival {
    case .input(.event(let event)):
      continuation.yield(event)
    case .input(.answer(let answer)):
      answers.record(answer)
      if answers.areComplete { settle() }
    case .resized:
      continuation.yield(.resize(size))
    case .stopRequested:
      suspend()
    case .continued:
      if !isClosed { resume() }
    case .endRequested(let signal):
      continuation.yield(.terminate(signal: signal))
    }
  }

  private func resume() {
    screen.enter()
    continuation.yield(.resize(size))
    continuation.yield(.resumed)
  }

  /// Takes what the terminal has answered so far for all that it has to say.
  private func settle() {
    guard !isClosed else { return }
    isSettled = true
    adoptProfile()
  }

  private func adoptProfile() {
    profile = .detect(answers: answers, environment: environment, options: options)
    screen.adopt(isSettled ? profile : profile.withoutSwitches)
  }
}
