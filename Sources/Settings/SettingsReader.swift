import Browser
import Canvas
import Language
import Terminal

/// Takes the values of a file of settings, one after the other, and notes what is wrong with them.
struct SettingsReader {
  /// What the file says so far.
  var settings = Settings()
  /// What is wrong with it.
  private(set) var problems: [SettingsProblem] = []
  /// Which colours are shown.
  var scheme = ColorScheme.auto
  /// Whether the screen is for a screen reader.
  var isLinear = false
  /// The colours of the scheme, with those that the reader has changed.
  private(set) var palette = Palette.standard
  /// Colours of the palette that the reader has changed.
  var changedColors: [String: UInt32] = [:]
  /// Colours that the reader has given names of their own.
  var ownColors: [String: UInt32] = [:]
  /// Looks that the reader gives, to be read when all colours are known.
  var styles: [TOMLValue.Entry] = []
  /// Keys that the reader gives.
  var bindings: [KeyBinding] = []
  /// Lines of commands by the keys that are to do them.
  var macros: [String: [String]] = [:]

  private let path: String

  /// The keys of a command.
  struct KeyBinding {
    var command: String
    var keys: [String]
    var place: TOMLValue.Place
  }

  init(path: String) {
    self.path = path
  }

  /// Reads a text of settings.
  static func read(_ text: String, path: String) -> LoadedSettings {
    let source = SettingsText(text)
    var reader = SettingsReader(path: path)
    for failure in source.failures {
      reader.complain(
        "This is no TOML, and was left out: \(failure.reason).", at: failure.place)
    }
    reader.take(source.entries)
    reader.finish()
    return LoadedSettings(
      settings: reader.settings,
      problems: reader.problems.sorted { ($0.place ?? .start) < ($1.place ?? .start) })
  }

  mutating func complain(_ message: String, at place: TOMLValue.Place) {
    problems.append(SettingsProblem(path: path, place: place, message: message))
  }

  // MARK: Tables

  private mutating func take(_ entries: [TOMLValue.Entry]) {
    let sections = SettingsSection.all
    let main = sections.first { $0.name.isEmpty }
    for entry in entries {
      if entry.key == SettingsSection.sources.name {
        takeSources(entry)
      } else if entry.key == SettingsSection.watches.name {
        takeWatches(entry)
      } else if let section = sections.first(where: { $0.name == entry.key && !$0.name.isEmpty }) {
        take(entry, as: section)
      } else if let setting = main?.settings.first(where: { $0.name == entry.key }) {
        setting.take(entry.value, &self)
      } else {
        let names: [String] = (main?.settings.map(\.name) ?? []) + sections.map(\.name)
        complainOfName(entry, in: "", among: names)
      }
    }
  }

  private mutating func take(_ entry: TOMLValue.Entry, as section: SettingsSection) {
    guard case .table(let entries) = entry.value.content else {
      complain(
        "\"\(section.name)\" is a table: write [\(section.name)] on a line of its own, and its "
          + "settings below.", at: entry.value.place)
      return
    }
    for entry in entries {
      if let setting = section.settings.first(where: { $0.name == entry.key }) {
        setting.take(entry.value, &self)
      } else if let takeAny = section.takeAny {
        takeAny(entry, &self)
      } else {
        complainOfName(entry, in: section.name, among: section.settings.map(\.name))
      }
    }
  }

  private mutating func complainOfName(
    _ entry: TOMLValue.Entry, in section: String, among names: [String]
  ) {
    let place = section.isEmpty ? "" : " in [\(section)]"
    var question = NearestName.question(entry.key, among: names)
    if question.isEmpty, let home = SettingsSection.home(of: entry.key), home != section {
      question = home.isEmpty ? " It stands above all tables." : " It belongs into [\(home)]."
    }
    complain("There is no setting \"\(entry.key)\"\(place).\(question)", at: entry.place)
  }

  // MARK: The end

  private mutating func finish() {
    palette = scheme.palette
    for (name, color) in Palette.names {
      // What stands for it where a terminal has eight colours stays.
      if let rgb = changedColors[name] { palette[keyPath: color].rgb = rgb }
    }
    settings.preferences.theme = scheme.theme(of: palette)
    settings.preferences.theme.isLinear = isLinear
    if isLinear, settings.terminal.bidi == .auto { settings.terminal.bidi = .off }
    for style in styles { takeStyle(style) }
    if scheme == .none {
      settings.preferences.theme = settings.preferences.theme.withoutColors
    }
    bindKeys()
  }

  /// Binds the reader's keys; one that cannot be bound leaves the command its own.
  private mutating func bindKeys() {
    while !bindings.isEmpty || !macros.isEmpty {
      let names = Dictionary(bindings.map { ($0.command, $0.keys) }) { _, last in last }
      do throws(Keymap.Problem) {
        settings.preferences.keymap = try Keymap(rebinding: names, macros: macros)
        return
      } catch {
        // The last one of those that the reader gave is at fault.
        guard let index = bindings.lastIndex(where: { error.concerns($0) }) else { return }
        let binding = bindings.remove(at: index)
        complain(error.description, at: binding.place)
      }
    }
  }
}

extension Keymap.Problem {
  fileprivate func concerns(_ binding: SettingsReader.KeyBinding) -> Bool {
    switch self {
    case .unknownCommand(let name): binding.command == name
    case .unknownKey(let key, let command):
      binding.command == command && binding.keys.contains(key)
    case .conflict(_, _, let commands): commands.contains(binding.command)
    }
  }
}

extension TOMLValue.Place {
  static let start = TOMLValue.Place(line: 1, column: 1)
}
