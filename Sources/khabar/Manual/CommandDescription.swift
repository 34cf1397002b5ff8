import ArgumentParser
import Foundation

/// What the argument parser knows of a command: the source of the pages in `docs/`.
struct CommandDescription: Decodable {
  /// An argument, option or flag.
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      var spelling: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var abstract: String?

    /// How it is written: `--limit <n>`, `<paths> …`.
    var spelling: String {
      let value = "<\(valueName ?? "value")>"
      let dots = isRepeating ? " …" : ""
      guard kind != "positional" else { return value + dots }
      let name = (names ?? []).map(\.spelling).joined(separator: ", ")
      return kind == "flag" ? name : "\(name) \(value)\(dots)"
    }
  }

  private struct Tool: Decodable {
    var command: CommandDescription
  }

  var commandName: String
  var superCommands: [String]?
  var shouldDisplay: Bool?
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandDescription]?
  var arguments: [Argument]?

  /// The description of the whole command.
  static func ofTool() throws -> CommandDescription {
    let dump = Data(Khabar._dumpHelp().utf8)
    return try JSONDecoder().decode(Tool.self, from: dump).command
  }

  /// The commands that do something, in order, those of groups among them.
  var leaves: [CommandDescription] {
    let shown = (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    return shown.isEmpty ? [self] : shown.flatMap(\.leaves)
  }

  /// The name as it is typed: `khabar names match`.
  var fullName: String {
    ((superCommands ?? []) + [commandName]).joined(separator: " ")
  }

  /// Its arguments, options and flags but for those that every command has.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }

  /// One line that shows how it is called.
  var usage: String {
    let arguments = ownArguments.map { argument in
      let isNeeded = !argument.isOptional && argument.defaultValue == nil
      return isNeeded ? argument.spelling : "[\(argument.spelling)]"
    }
    return ([fullName] + arguments).joined(separator: " ")
  }
}
