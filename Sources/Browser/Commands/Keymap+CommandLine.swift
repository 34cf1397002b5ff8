import Language

extension Keymap {
  /// Why a line names nothing that can be done; one sentence that says what would be right.
  struct LineProblem: Error, Hashable {
    var message: String
  }

  /// Other ways to write a command.
  private static let aliases = ["export digest": "digest", "export article": "write"]

  /// What a line of the command line stands for at a place: a command's name, and what it is about.
  func verb(for line: String, at place: Place) throws(LineProblem) -> Verb {
    let (command, rest) = try command(named: line)
    guard command.places.contains(place) else {
      throw LineProblem(
        message:
          "\(command.name) can be used in: \(command.placesInWords). Here is: \(place.inWords).")
    }
    guard !rest.isEmpty else {
      guard !command.needsArgument else {
        throw LineProblem(
          message: "\(command.name) wants something behind it, as in \(command.example).")
      }
      return command.action
    }
    guard let argument = command.argument else {
      throw LineProblem(message: "\(command.name) takes nothing behind its name.")
    }
    return .given(argument, rest)
  }

  /// The command that a line names, and what stands behind the name.
  func command(named line: String) throws(LineProblem) -> (command: Command, rest: String) {
    var line = line.trimmingBlanks
    for (alias, name) in Self.aliases where line == alias || line.hasPrefix(alias + " ") {
      line = name + line.dropFirst(alias.count)
    }
    let name = String(line.prefix { !$0.isWhitespace })
    guard let command = commands.first(where: { $0.name == name }) else {
      throw LineProblem(
        message: "There is no command \"\(name)\"."
          + NearestName.question(name, among: commandNames))
    }
    return (command, String(line.dropFirst(name.count)).trimmingBlanks)
  }

  /// What is wrong with a line that a key is to stand for, wherever it is pressed; `nil` for nothing.
  public func problem(ofLine line: String) -> String? {
    do {
      let (command, rest) = try command(named: line)
      if rest.isEmpty, command.needsArgument {
        return "\(command.name) wants something behind it, as in \(command.example)."
      }
      if !rest.isEmpty, command.argument == nil {
        return "\(command.name) takes nothing behind its name."
      }
      return nil
    } catch {
      return error.message
    }
  }
}

extension Command {
  /// Whether it does nothing without something behind its name.
  var needsArgument: Bool { argument != nil && keys.isEmpty }

  fileprivate var example: String { argument?.example ?? name }
}
