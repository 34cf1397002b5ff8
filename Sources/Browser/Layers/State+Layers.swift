import Model

extension State {
  /// Has a verb done by the uppermost layer that knows it, or else by the program.
  mutating func perform(_ verb: Verb) {
    for index in layers.indices.reversed() {
      let isDone = layers[index].perform(verb, in: &context)
      makeChanges(from: index)
      if isDone { return }
    }
    performForProgram(verb)
  }

  /// Gives every layer what the library tells, from the uppermost down.
  mutating func tellLayers(_ news: LibraryNews) {
    for index in layers.indices.reversed() {
      layers[index].take(news, in: &context)
      makeChanges(from: index)
    }
  }

  /// Does what the layer at an index wanted with layers.
  mutating func makeChanges(from index: Int) {
    defer { context.places = layers.map(\.place) }
    guard !context.changes.isEmpty else { return }
    var changes: [LayerChange] = []
    swap(&changes, &context.changes)
    for change in changes {
      switch change {
      case .open(let screen): open(screen)
      case .close: layers.remove(at: index)
      case .closeScreens: layers.removeAll { $0.level == .screen && !($0 is BrowseScreen) }
      case .send(let request): send(request, below: index)
      case .perform(let verb): perform(verb)
      }
      context.places = layers.map(\.place)
    }
  }

  /// Puts choices over everything.
  mutating func openPicker(_ picker: Picker) {
    open(picker)
    context.places = layers.map(\.place)
  }

  /// Puts a page over everything.
  mutating func openPage(_ page: Page) {
    open(page)
    context.places = layers.map(\.place)
  }

  private mutating func open(_ screen: any Screen) {
    if screen.level == .screen,
      let old = layers.firstIndex(where: { type(of: $0) == type(of: screen) })
    {
      layers[old] = screen
      return
    }
    let below = layers.lastIndex { $0.level <= screen.level } ?? 0
    layers.insert(screen, at: below + 1)
  }

  private mutating func send(_ request: Request, below top: Int) {
    for index in (0..<min(top, layers.count)).reversed() {
      let isTaken = layers[index].receive(request, in: &context)
      makeChanges(from: index)
      if isTaken { return }
    }
  }

  // MARK: The program

  /// Does what no layer has to do with.
  private mutating func performForProgram(_ verb: Verb) {
    switch verb {
    case .undo:
      context.effects.append(.undo)
      // What follows takes its place; for a decision about thousands of articles that takes a while.
      context.tell("Taking back…")
    case .fetch: context.effects.append(.fetch)
    case .cycleBidiMode: context.effects.append(.cycleBidiMode)
    case .problems: showProblems()
    case .help where context.place == .prompt: toggleQueryHelp()
    case .help: open(Page(content: .help(at: context.place)))
    case .palette:
      context.askedQuestions.forget(.pastCommands)
      open(CommandLine(at: context.place))
    case .redraw: context.effects.append(.redraw)
    case .suspend: context.effects.append(.suspend)
    case .quit: context.effects.append(.quit)
    case .show(let place):
      if let screen = screens.screen(at: place)?.opened(in: &context, over: layers) {
        open(screen)
      }
    default: break
    }
    context.places = layers.map(\.place)
  }

  /// Shows how to ask for articles beside the line that is typed, or no longer.
  private mutating func toggleQueryHelp() {
    let shown = layers.firstIndex { ($0 as? Page)?.content == .queryLanguage }
    if let shown { layers.remove(at: shown) } else { open(Page(content: .queryLanguage)) }
  }

  private mutating func showProblems() {
    let library = context.library
    if library.failures.isEmpty {
      context.tell(
        library.progress?.isReading != true
          ? "Every file could be read." : "Not known yet: the files are still being read.")
    } else {
      context.seenFailures = library.failures
      open(Page(content: .problems))
    }
  }
}

extension Screen {
  /// What it covers.
  var level: LayerLevel { Self.level }
}
