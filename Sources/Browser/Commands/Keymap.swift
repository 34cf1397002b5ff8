public import Canvas

/// Which key stands for which command at which place.
public struct Keymap: Sendable {
  /// Why a reader's own keys cannot be used.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// No command has the name.
    case unknownCommand(String)
    /// The name names no key.
    case unknownKey(String, command: String)
    /// Two commands would share a key at one place.
    case conflict(key: String, place: Place, commands: [String])

    /// The problem in a sentence that tells what to do.
    public var description: String {
      switch self {
      case .unknownCommand(let name):
        "There is no command \"\(name)\". The key : shows the names of all."
      case .unknownKey(let key, let command):
        "\"\(key)\", given for the command \"\(command)\", is not the name of a key. "
          + "Names look like j, G, Ctrl-f, Shift-Tab, PageDown, F1."
      case .conflict(let key, let place, let commands):
        "The key \(key) would stand for \(commands.joined(separator: " and ")) "
          + "at one place (\(place.rawValue)). Give one of them another key."
      }
    }
  }

  /// The screens whose commands these are.
  let screens: ScreenRegistry
  /// Every command, in the order of the help.
  let commands: [Command]
  private var commandsByKey: [Place: [Key: Command]] = [:]
  private var keys: [String: [Key]] = [:]
  /// The lines of commands that keys of the reader's own stand for, where an article is at hand.
  private(set) var macros: [Key: [String]] = [:]

  /// The keys of the command table.
  public static let standard = (try? Keymap(rebinding: [:])) ?? Keymap()

  private init() {
    screens = .standard
    commands = screens.commands
  }

  /// The keys of the command table, with those of the named commands replaced.
  ///
  /// - Parameters:
  ///   - bindings: The names of keys by the names of commands.
  ///   - macros: Lines of commands by the names of the keys that are to do them; they go before what else
  ///     a key stands for.
  ///   - screens: The screens that there are.
  /// - Throws: ``Problem`` for a name that is not known and for a key that would be bound twice.
  public init(
    rebinding bindings: [String: [String]], macros: [String: [String]] = [:],
    screens: ScreenRegistry = .standard
  ) throws(Problem) {
    self.screens = screens
    commands = screens.commands
    let known = Set(commands.map(\.name))
    let places = screens.places
    if let unknown = bindings.keys.sorted().first(where: { !known.contains($0) }) {
      throw .unknownCommand(unknown)
    }
    for command in commands {
      for name in bindings[command.name] ?? command.keys {
        guard let key = Key(name) else { throw .unknownKey(name, command: command.name) }
        keys[command.name, default: []].append(key)
        for place in places where command.places.contains(place) {
          if let other = commandsByKey[place]?[key] {
            throw .conflict(key: name, place: place, commands: [other.name, command.name])
          }
          commandsByKey[place, default: [:]][key] = command
        }
      }
    }
    for (name, lines) in macros {
      guard let key = Key(name) else { throw .unknownKey(name, command: lines.first ?? "") }
      self.macros[key] = lines
    }
  }

  /// The command that a key stands for at a place; `nil` for none, and where the key types a
  /// letter into a line.
  ///
  /// A key of an Arabic keyboard layout stands for the Latin one at its place.
  func command(for key: Key, in place: Place) -> Command? {
    if place.takesText, key.typed != nil { return nil }
    let bound = commandsByKey[place]
    return bound?[key] ?? key.latinCounterpart.flatMap { bound?[$0] }
  }

  /// The lines of commands that a key stands for at a place; `nil` for a key that has none.
  func macro(for key: Key, in place: Place) -> [String]? {
    guard !macros.isEmpty, place.traits.contains(.hasArticle) else { return nil }
    return macros[key] ?? key.latinCounterpart.flatMap { macros[$0] }
  }

  /// The names of all commands, in the order of the help.
  public var commandNames: [String] { commands.map(\.name) }

  /// Whether a key ends the program while the articles are browsed.
  ///
  /// - Parameter isTyping: Whether keys may be meant for a text by then, so that only a key that ends
  ///   the program from anywhere does.
  public func quits(_ key: Key, whileTyping isTyping: Bool) -> Bool {
    command(for: key, in: isTyping ? .prompt : .articles)?.action == .quit
  }

  /// The keys of a command, the first of which is the one to show.
  func keys(of command: Command) -> [Key] { keys[command.name] ?? [] }

  /// The command that does something at a place.
  func command(doing verb: Verb, at place: Place) -> Command? {
    commands.first { $0.action == verb && $0.places.contains(place) }
  }

  /// The name of the key to show for a verb at a place.
  func keyName(of verb: Verb, in place: Place) -> String? {
    command(doing: verb, at: place).flatMap { keys(of: $0).first?.name }
  }
}

extension Keymap: Hashable {
  /// Keymaps that bind the same keys to the same commands are the same.
  public static func == (left: Keymap, right: Keymap) -> Bool {
    left.keys == right.keys && left.macros == right.macros
  }

  /// Hashes the keys.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(keys)
    hasher.combine(macros)
  }
}
