import Browser
import Canvas
import Executors
import Exporting
import KhabarCore
import Model
import Terminal

/// The event loop: actions in, frames out, effects on the library in between.
@Interface
struct BrowserLoop {
  /// Questions that are answered at the same time.
  private static let questionThreads = 3

  private let target: BrowseTarget
  private let library: Library
  private let terminal: Terminal
  private let mailbox: Mailbox
  private let desk: QuestionDesk
  private let decisions: DecisionDesk
  private let feeds: FeedDesk
  private let report: ProgressReport
  private let keymap: Keymap
  private let opener = DestinationOpener()
  private var options: TerminalOptions

  init(
    target: BrowseTarget, library: Library, terminal: Terminal, mailbox: Mailbox,
    options: TerminalOptions, keymap: Keymap, name: String?
  ) {
    self.target = target
    self.library = library
    self.terminal = terminal
    self.mailbox = mailbox
    self.options = options
    self.keymap = keymap
    let threads = ThreadPoolExecutor(name: "khabar-answers", threadCount: Self.questionThreads)
    desk = QuestionDesk(library: library, mailbox: mailbox, threads: threads)
    decisions = DecisionDesk(
      library: library, mailbox: mailbox, threads: threads, name: name)
    report = ProgressReport(target: target, library: library, mailbox: mailbox)
    feeds = FeedDesk(library: library, mailbox: mailbox, report: report)
  }

  /// Runs until the reader quits.
  ///
  /// - Returns: How it ended.
  consuming func run(telling note: Message?) async -> BrowserEnd {
    var loop = self
    return await loop.handleActions(note)
  }

  private mutating func handleActions(_ note: Message?) async -> BrowserEnd {
    let input = Task { [terminal, mailbox] in
      for await event in terminal.events { mailbox.post(.event(event)) }
      mailbox.post(.event(.terminate(signal: nil)))
    }
    let reading = Task.detached(executorPreference: library.threadPreference) {
      [target, library, report] in
      await LibraryReading(target: target, library: library, report: report).run()
    }
    let gateTimer = Task { [mailbox] in
      try await Task.sleep(for: StartGate.limit)
      mailbox.wake()
    }
    defer {
      input.cancel()
      gateTimer.cancel()
    }
    var gate = StartGate(keymap: keymap)

    var state = State(
      size: terminal.size, library: LibraryStatus(name: target.name, folder: target.folder),
      options: await terminal.profile.layout, keymap: keymap,
      exportFormats: ExportedComparison.exporters.map {
        ExportChoice(name: $0.format.name, summary: $0.format.summary)
      })
    mailbox.post(.start)
    if let note { mailbox.post(.message(note)) }
    while true {
      for action in gate.pass(await mailbox.next()) {
        var endSignal: Int32?
        if case .event(.terminate(let signal)) = action { endSignal = signal }
        for effect in update(&state, action) {
          if case .quit = effect {
            desk.close()
            return BrowserEnd(
              signal: endSignal, work: [reading] + [feeds.work].compactMap(\.self),
              decisions: decisions)
          }
          if case .fetch = effect { feeds.fetch(after: reading) }
          await perform(effect)
        }
      }
      // The terminal may have said meanwhile what it is.
      let layout = await terminal.profile.layout
      if layout != state.options { _ = update(&state, .layoutChanged(layout, name: "")) }
      await terminal.show(state.frame())
    }
  }

  private mutating func perform(_ effect: Effect) async {
    switch effect {
    case .ask(let question, let generation):
      desk.ask(question, generation: generation)
    case .decide(let decision):
      decisions.decide(decision)
    case .markRead(let filter, let index):
      decisions.markRead(filter, before: index)
    case .open(let destination):
      mailbox.post(.message(await opener.open(destination, through: terminal)))
    case .export(let export):
      decisions.export(export)
    case .undo:
      decisions.undo()
    case .copy(let text):
      mailbox.post(.message(copyMessage(for: await terminal.copy(text))))
    case .cycleBidiMode:
      options.bidi = options.bidi.next
      await terminal.apply(options)
      mailbox.post(
        .layoutChanged(await terminal.profile.layout, name: options.bidi.rawValue))
    case .redraw:
      await terminal.redraw()
    case .suspend:
      await terminal.suspend()
    case .fetch, .quit:
      break
    }
  }

  private func copyMessage(for outcome: CopyOutcome) -> Message {
    outcome.channels.isEmpty
      ? Message("This terminal takes no copies; select the text with the mouse.", kind: .problem)
      : Message("Copied.")
  }
}
