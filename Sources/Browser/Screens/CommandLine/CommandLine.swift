import Canvas
import Language
import Model

/// A line for a command and what it is about, with the commands below that it may become.
struct CommandLine: Screen {
  /// A line that what is typed may become.
  struct Candidate: Hashable, Sendable {
    /// What the line is with it.
    var line: String
    /// What it does.
    var help: String
    /// Its keys.
    var keys = ""
    /// Whether it can be done as it stands.
    var isWhole = true
  }

  /// Where keys went before: what commands are about.
  let origin: Place
  private(set) var line = InputLine()
  /// Index among the candidates.
  private(set) var selection = 0
  /// Lines that were done before, the newest last; `nil` while they are on their way.
  private(set) var past: [String]?
  /// Place among those; `nil` while something else is typed.
  private var historyIndex: Int?
  /// What was typed before going back in the history.
  private var draft = ""
  /// How what stands behind the name may go on.
  private var completions: [Completion] = []
  /// What is wrong with the line that was to be done.
  private(set) var problem: String?

  init(at origin: Place, text: String = "") {
    self.origin = origin
    line = InputLine(text)
  }

  static let places: [Place] = [.commandLine]
  static let level = LayerLevel.popup

  var place: Place { .commandLine }

  // MARK: Update

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    let candidates = candidates(in: context)
    switch verb {
    case .move(.lineUp) where selection == 0: goBackInHistory()
    case .move(.lineDown) where historyIndex != nil: goOnInHistory()
    case .move(let motion):
      let page = PopupLayout(size: context.size, lines: candidates.count).rows
      selection = motion.target(from: selection, count: candidates.count, page: page)
    case .open: run(candidates, in: &context)
    case .back: context.close()
    default: return false
    }
    return true
  }

  /// Does what the line says; where it is no whole command, what is selected.
  private mutating func run(_ candidates: [Candidate], in context: inout ScreenContext) {
    var text = line.text.trimmingBlanks
    let isNamed = (try? context.keymap.command(named: text)) != nil
    if !isNamed, !text.contains(" "), candidates.indices.contains(selection) {
      let candidate = candidates[selection]
      text = candidate.line.trimmingBlanks
      guard candidate.isWhole else { return take(candidate) }
    }
    guard !text.isEmpty else { return context.close() }
    do {
      let verb = try context.keymap.verb(for: text, at: origin)
      context.effects.append(.keepCommand(text))
      context.close()
      context.perform(verb)
    } catch {
      problem = error.message
    }
  }

  private mutating func take(_ candidate: Candidate) {
    line.set(candidate.line)
    changed()
  }

  private mutating func changed() {
    selection = 0
    historyIndex = nil
    problem = nil
    completions = []
  }

  mutating func type(_ key: Key, in context: inout ScreenContext) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character("n"), .control): goOnInHistory()
    case (.character("p"), .control): goBackInHistory()
    case (.tab, []):
      let candidates = candidates(in: context)
      if candidates.indices.contains(selection) { take(candidates[selection]) }
    case (.backspace, []) where line.isEmpty: context.close()
    default: if line.edit(key) { changed() }
    }
    return true
  }

  mutating func paste(_ text: String, in context: inout ScreenContext) {
    line.insert(text)
    changed()
  }

  private mutating func goBackInHistory() {
    guard let past, !past.isEmpty else { return }
    if historyIndex == nil { draft = line.text }
    let index = max(0, (historyIndex ?? past.count) - 1)
    changed()
    historyIndex = index
    line.set(past[index])
  }

  private mutating func goOnInHistory() {
    guard let past, let index = historyIndex else { return }
    changed()
    if index + 1 < past.count {
      historyIndex = index + 1
      line.set(past[index + 1])
    } else {
      line.set(draft)
    }
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.pastCommands(let past), to: .pastCommands): self.past = past
    case .answer(.completions(let completions), to: .completions(let query, _)):
      if query == askedQuery(in: context) { self.completions = completions }
    default: break
    }
  }

  mutating func settle(in context: inout ScreenContext) {
    if past == nil { context.want(.pastCommands) }
    if let query = askedQuery(in: context) {
      context.want(.completions(query: query, caret: query.unicodeScalars.count))
    }
  }

  // MARK: Candidates

  /// The query whose completions are those of what stands behind the name; `nil` where there are none.
  private func askedQuery(in context: ScreenContext) -> String? {
    guard let (command, typed) = named(in: context) else { return nil }
    switch command.argument {
    case .tag: return "tag:" + typed.drop { $0 == "-" }
    case .query: return typed.isEmpty ? nil : typed
    default: return nil
    }
  }

  /// The command that is named, where something is typed behind its name, and that.
  private func named(in context: ScreenContext) -> (command: Command, typed: String)? {
    let text = line.text
    guard let blank = text.firstIndex(of: " "),
      let command = context.keymap.commands.first(where: { $0.name == text[..<blank] })
    else { return nil }
    return (command, String(text[text.index(after: blank)...]))
  }

  /// What the line may become, the likeliest first.
  func candidates(in context: ScreenContext) -> [Candidate] {
    if let (command, typed) = named(in: context) {
      return continuations(of: command, typed)
    }
    let typed = line.text.lowercased()
    let folded = Folding.folded(typed)
    let commands = context.keymap.commands.filter {
      $0.places.contains(origin) && $0.action != .palette
    }
    func rank(_ command: Command) -> Int? {
      if command.name.hasPrefix(typed) { return 0 }
      if command.name.contains(typed) { return 1 }
      let help = command.help
      return help.lowercased().contains(typed)
        || !folded.isEmpty && Folding.folded(help).contains(folded) ? 2 : nil
    }
    let ranked = commands.compactMap { command in rank(command).map { (command, $0) } }
    return (0...2).flatMap { wanted in
      ranked.filter { $0.1 == wanted }.map { command, _ in
        Candidate(
          line: command.name + (command.argument == nil ? "" : " "), help: command.help,
          keys: context.keymap.keys(of: command).map(\.name).joined(separator: " "),
          isWhole: !command.needsArgument)
      }
    }
  }

  private func continuations(of command: Command, _ typed: String) -> [Candidate] {
    let lead = command.name + " "
    switch command.argument {
    case .tag:
      let hyphen = typed.hasPrefix("-") ? "-" : ""
      return completions.map { completion in
        let tag =
          completion.text.hasPrefix("tag:") ? completion.text.dropFirst(4) : completion.text[...]
        return Candidate(
          line: lead + hyphen + tag.filter { $0 != "\"" },
          help: hyphen.isEmpty ? "tag" : "tag to take away")
      }
    case .query:
      let scalars = Array(typed.unicodeScalars)
      return completions.compactMap { completion in
        guard completion.range.upperBound <= scalars.count else { return nil }
        var text = String.UnicodeScalarView(scalars[..<completion.range.lowerBound])
        text.append(contentsOf: completion.text.unicodeScalars)
        text.append(contentsOf: scalars[completion.range.upperBound...])
        return Candidate(line: lead + String(text), help: completion.note)
      }
    case .setting:
      return ScreenSetting.completions(of: typed).map {
        Candidate(line: lead + $0.text, help: $0.help)
      }
    case .program:
      let before = (past ?? []).reversed().filter { $0.hasPrefix(lead + typed) }
      var seen: Set<String> = [lead + typed]
      return before.filter { seen.insert($0).inserted }.map {
        Candidate(line: $0, help: "done before")
      }
    default: return []
    }
  }

  static func draw(_ painter: inout Painter<CommandLine>) { painter.drawCommandLine() }

  func hints(in context: ScreenContext) -> [Hint] {
    [
      Hint(key: "Tab", "complete"), Hint(key: "Up", "past commands"), Hint(.open, "do it"),
      Hint(.back, "cancel"),
    ]
  }
}

extension Place {
  /// The line for commands.
  static let commandLine = Place(
    "command-line", inWords: "command line", for: .program, .scrolls)
}
