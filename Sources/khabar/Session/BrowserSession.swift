import Browser
import Canvas
import Executors
import Exporting
import Foundation
import KhabarCore
import Model
import Settings
import Terminal

/// One run of the browser: joins its brain, the library and the terminal.
struct BrowserSession {
  private let target: BrowseTarget
  private let options: ScreenOptions
  private let showsTour: Bool

  /// Whether a person sits at a terminal: reads it and types into it.
  static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// - Parameters:
  ///   - target: What is opened.
  ///   - options: How it shows itself.
  ///   - showsTour: Whether it begins with the tour.
  init(target: BrowseTarget, options: ScreenOptions, showsTour: Bool = false) {
    self.showsTour = showsTour
    self.target = target
    self.options = options
  }

  /// Runs until the reader quits or the terminal is gone.
  func run() async throws {
    let takenOver = SettingsFollowing.takeOverFormer()
    let loaded = CurrentSettings.loadForScreen()
    let mailbox = Mailbox()
    let (library, note) = try openLibrary(telling: mailbox)
    let terminal = try await Terminal.open(
      options: options.terminalOptions(loaded.settings),
      environment: ProcessInfo.processInfo.environment,
      on: Interface.shared.thread)
    let loop = await BrowserLoop(
      target: target, library: library, terminal: terminal, mailbox: mailbox,
      options: options, settings: loaded.settings, showsTour: showsTour)
    let problem = loaded.problemForScreen.map { Message($0, kind: .problem) }
    let end = await loop.run(telling: [takenOver, problem, note].compactMap(\.self))
    await end.finishWork()
    await terminal.close()
    if let problem = end.placeProblem { StandardError.print(Printable(problem.description)) }
    if let signal = end.signal { ProgramEnd.die(of: signal) }
    await end.leaveWorkBehind()
  }

  /// The library of the target; one in memory, and what to tell the reader, where a folder's own
  /// cannot be kept.
  private func openLibrary(telling mailbox: Mailbox) throws -> (Library, Message?) {
    do {
      let library = try Library.open(target.location, readers: .khabar, priority: .background) {
        sentence in
        Task { await mailbox.post(.message(Message(sentence))) }
      }
      return (library, nil)
    } catch {
      guard target.isFolderLibrary else { throw error }
      let note = Message(
        "What you read and star here is not kept: \(error.description)", kind: .problem)
      return (try Library.open(.memory, readers: .khabar, priority: .background), note)
    }
  }
}
