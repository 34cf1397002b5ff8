import Browser
import Canvas
import KhabarCore
import Model
import Terminal

/// The event loop: actions in, frames out, effects on the library in between.
struct BrowserLoop {
  private let target: BrowseTarget
  private let library: Library
  private let terminal: Terminal
  private let mailbox: Mailbox
  private let desk: QuestionDesk
  private let decisions: DecisionDesk
  private let keymap: Keymap
  private var options: TerminalOptions

  init(
    target: BrowseTarget, library: Library, terminal: Terminal, mailbox: Mailbox,
    options: TerminalOptions, keymap: Keymap
  ) {
    self.target = target
    self.library = library
    self.terminal = terminal
    self.mailbox = mailbox
    self.options = options
    self.keymap = keymap
    desk = QuestionDesk(library: library, mailbox: mailbox)
    decisions = DecisionDesk(library: library, mailbox: mailbox)
  }

  /// Runs until the reader quits.
  ///
  /// - Returns: The signal that asked the program to end, if one did.
  consuming func run(telling note: Message?) async -> Int32? {
    var loop = self
    return await loop.handleActions(note)
  }

  private mutating func handleActions(_ note: Message?) async -> Int32? {
    let input = Task { [terminal, mailbox] in
      for await event in terminal.events { await mailbox.post(.event(event)) }
      await mailbox.post(.event(.terminate(signal: nil)))
    }
    let reading = Task { [target, library, mailbox] in
      await LibraryReading(target: target, library: library, mailbox: mailbox).run()
    }
    let gateTimer = Task { [mailbox] in
      try await Task.sleep(for: StartGate.limit)
      await mailbox.wake()
    }
    defer {
      input.cancel()
      reading.cancel()
      gateTimer.cancel()
    }
    var gate = StartGate()

    var state = State(
      size: terminal.size, library: LibraryStatus(name: target.name),
      options: await terminal.profile.layout, keymap: keymap)
    await mailbox.post(.start)
    if let note { await mailbox.post(.message(note)) }
    while true {
      for action in gate.pass(await mailbox.next()) {
        var endSignal: Int32?
        if case .event(.terminate(let signal)) = action { endSignal = signal }
        for effect in update(&state, action) {
          if case .quit = effect {
            await desk.close()
            return endSignal
          }
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
      await desk.ask(question, generation: generation)
    case .decide(let decision):
      await decisions.decide(decision)
    case .undo:
      await decisions.undo()
    case .copy(let text):
      await mailbox.post(.message(copyMessage(for: await terminal.copy(text))))
    case .cycleBidiMode:
      options.bidi = options.bidi.next
      await terminal.apply(options)
      await mailbox.post(
        .layoutChanged(await terminal.profile.layout, name: options.bidi.rawValue))
    case .redraw:
      await terminal.redraw()
    case .suspend:
      await terminal.suspend()
    case .quit:
      break
    }
  }

  private func copyMessage(for outcome: CopyOutcome) -> Message {
    outcome.channels.isEmpty
      ? Message("This terminal takes no copies; select the text with the mouse.", kind: .problem)
      : Message("Copied.")
  }
}
