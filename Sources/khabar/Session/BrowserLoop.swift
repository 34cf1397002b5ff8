import Browser
import Canvas
import Executors
import Exporting
import KhabarCore
import Model
import Settings
import Terminal
import Watching

/// The event loop: actions in, frames out, effects on the library in between.
@Interface
struct BrowserLoop {
  /// Questions that are answered at the same time.
  private static let questionThreads = 3

  private let target: BrowseTarget
  private let library: Library
  private let terminal: Terminal
  private let mailbox: Mailbox
  private let questions: QuestionAnswerer
  private let decisions: DecisionRecorder
  private let feeds: FeedFetcher
  private let report: ProgressReport
  private let analysis: AnalysisRunner
  private let fullTexts: FullTextFetcher
  private let rings: WatchRings
  private let settingsFollowing: SettingsFollowing
  private let screenOptions: ScreenOptions
  private let place: ReadingPlaceKeeper
  private let showsTour: Bool
  private var settings: Settings
  private var options: TerminalOptions

  init(
    target: BrowseTarget, library: Library, terminal: Terminal, mailbox: Mailbox,
    options: ScreenOptions, settings: Settings, showsTour: Bool
  ) {
    self.showsTour = showsTour
    place = ReadingPlaceKeeper(target: target, isWanted: settings.continuesReading)
    self.target = target
    self.library = library
    self.terminal = terminal
    self.mailbox = mailbox
    screenOptions = options
    self.settings = settings
    self.options = options.terminalOptions(settings)
    let threads = ThreadPoolExecutor(name: "khabar-answers", threadCount: Self.questionThreads)
    questions = QuestionAnswerer(library: library, mailbox: mailbox, threads: threads)
    decisions = DecisionRecorder(
      library: library, mailbox: mailbox, threads: threads, name: settings.name)
    report = ProgressReport(target: target, library: library, mailbox: mailbox)
    analysis = AnalysisRunner(library: library, report: report)
    feeds = FeedFetcher(library: library, mailbox: mailbox, report: report, analysis: analysis)
    fullTexts = FullTextFetcher(
      library: library, mailbox: mailbox, report: report, analysis: analysis)
    rings = WatchRings(library: library, terminal: terminal, mailbox: mailbox)
    settingsFollowing = SettingsFollowing(mailbox: mailbox)
  }

  /// Runs until the reader quits.
  ///
  /// - Returns: How it ended.
  consuming func run(telling notes: [Message]) async -> BrowserEnd {
    var loop = self
    return await loop.handleActions(notes)
  }

  private mutating func handleActions(_ notes: [Message]) async -> BrowserEnd {
    let input = Task { [terminal, mailbox] in
      for await event in terminal.events { mailbox.post(.event(event)) }
      mailbox.post(.event(.terminate(signal: nil)))
    }
    // Before anything is read, so that no change falls in between.
    let watching = Task.detached(executorPreference: library.threadPreference) { [target] in
      target.folders.isEmpty ? nil : FolderWatch(target.folders)
    }
    let reading = Task.detached(executorPreference: library.threadPreference) {
      [target, library, report] in
      _ = await watching.value
      await LibraryReading(target: target, library: library, report: report).run()
    }
    let following = Task.detached(executorPreference: library.threadPreference) {
      [target, library, report, analysis] in
      guard let watch = await watching.value else { return }
      await FolderFollowing(target: target, library: library, report: report).run(watch) {
        await analysis.analyse(after: reading)
      }
    }
    // Before the timer: what it wakes must find that the time is over.
    var gate = StartGate(keymap: settings.preferences.keymap)
    let gateTimer = Task { [mailbox] in
      try await Task.sleep(for: StartGate.limit)
      mailbox.wake()
    }
    defer {
      input.cancel()
      gateTimer.cancel()
    }

    let (start, problem) = place.load()
    let offersTour = !showsTour && ReadingPlaceKeeper.isFirstRun
    var state = State(
      size: terminal.size, library: LibraryStatus(name: target.name, folder: target.folder),
      options: await terminal.profile.layout, theme: settings.preferences.theme,
      keymap: settings.preferences.keymap, list: settings.preferences.list,
      exportFormats: ExportedComparison.exporters.map {
        ExportChoice(name: $0.format.name, summary: $0.format.summary)
      },
      listExportFormats: ExportedList.exporters.map {
        ExportChoice(name: $0.format.name, summary: $0.format.summary)
      }, place: start, offersTour: offersTour)
    if offersTour || showsTour { ReadingPlaceKeeper.noteTourOffered() }
    mailbox.post(.start)
    if showsTour { mailbox.post(.perform(.show(.tour))) }
    for note in notes + [problem].compactMap(\.self) { mailbox.post(.message(note)) }
    while true {
      for action in gate.pass(await mailbox.next()) {
        var endSignal: Int32?
        if case .event(.terminate(let signal)) = action { endSignal = signal }
        if case .preferencesChanged = action { await takeOverSettings() }
        for effect in update(&state, action) {
          if case .quit = effect {
            questions.close()
            return BrowserEnd(
              signal: endSignal, placeProblem: place.keep(state.readingPlace),
              work: [reading, following]
                + [feeds.work, fullTexts.work, analysis.work].compactMap(\.self),
              decisions: decisions)
          }
          if case .fetch = effect { feeds.fetch(after: reading) }
          if case .fetchFullText(let id) = effect {
            fullTexts.fetch(id, analysingAfter: reading)
          }
          await perform(effect)
        }
      }
      // The terminal may have said meanwhile what it is.
      let layout = await terminal.profile.layout
      if layout != state.options { _ = update(&state, .layoutChanged(layout, name: "")) }
      await terminal.show(state.frame())
      settingsFollowing.start()
      place.note(state.readingPlace)
    }
  }

  /// Takes over what the settings want of the terminal, unless that is as before: a key may have changed
  /// it since.
  private mutating func takeOverSettings() async {
    let new = CurrentSettings.loadForScreen().settings
    defer { settings = new }
    decisions.ownName = new.name
    guard new.terminal != settings.terminal else { return }
    options = screenOptions.terminalOptions(new)
    await terminal.apply(options)
  }

  private mutating func perform(_ effect: Effect) async {
    switch effect {
    case .ask(let question, let generation):
      questions.ask(question, generation: generation)
    case .decide(let decision):
      decisions.decide(decision)
    case .markRead(let filter, let index):
      decisions.markRead(filter, before: index)
    case .markSeen(let watch):
      decisions.markSeen(watch: watch)
    case .ring:
      rings.ring(as: CurrentSettings.loadForScreen().settings)
    case .open(let destination):
      let opener = DestinationOpener(programs: CurrentSettings.loadForScreen().settings.browser)
      mailbox.post(.message(await opener.open(destination, through: terminal)))
    case .editNote(let subject, let name):
      await editNote(on: subject, called: name)
    case .decideForMany(let decision):
      decisions.decideForMany(decision)
    case .exportArticles(let export):
      decisions.export(export)
    case .export(let export):
      decisions.export(export)
    case .pipe(let article, let command, let isLent):
      await pipe(article, to: command, lendingTerminal: isLent)
    case .keepCommand(let line):
      decisions.keepCommand(line)
    case .exportDigest(let export):
      decisions.exportDigest(export)
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
    case .fetch, .fetchFullText, .quit:
      break
    }
  }

  private func editNote(on subject: Note.Subject, called name: String) async {
    let editor = NoteEditor(program: CurrentSettings.loadForScreen().settings.editor)
    do {
      let old = try await library.note(on: subject)?.text ?? ""
      switch await editor.edit(old, about: name, through: terminal) {
      case .written(let text, let draft): decisions.keepNote(on: subject, text, from: draft)
      case .message(let message): mailbox.post(.message(message))
      }
    } catch {
      mailbox.post(.message(Message("\(error)", kind: .problem)))
    }
  }

  private func pipe(
    _ article: ArticleID, to command: String, lendingTerminal isLent: Bool
  ) async {
    let pipe = ArticlePipe(article, to: command, library: library)
    if isLent {
      mailbox.post(await pipe.run(through: terminal))
    } else {
      decisions.show(pipe)
    }
  }

  private func copyMessage(for outcome: CopyOutcome) -> Message {
    outcome.channels.isEmpty
      ? Message("This terminal takes no copies; select the text with the mouse.", kind: .problem)
      : Message("Copied.")
  }
}
