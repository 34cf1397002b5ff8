import Importing
import Language

extension SettingsReader {
  /// A text; a complaint where the value is none.
  mutating func string(_ value: TOMLValue, _ name: String) -> String? {
    if case .string(let text) = value.content { return text }
    complain("\(name) is a text in quotation marks, not \(value.kindInWords).", at: value.place)
    return nil
  }

  /// Yes or no.
  mutating func boolean(_ value: TOMLValue, _ name: String) -> Bool? {
    if case .boolean(let answer) = value.content { return answer }
    complain("\(name) is true or false, not \(value.kindInWords).", at: value.place)
    return nil
  }

  /// A text of a few that there are.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: TOMLValue, _ name: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    let names = Choice.allCases.map(\.rawValue)
    guard let text = string(value, name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    complain(
      "\(name) is \(Self.alternatives(names)), not \"\(text)\"."
        + NearestName.question(text, among: names), at: value.place)
    return nil
  }

  /// Texts, of which one may stand without a list around it.
  mutating func strings(_ value: TOMLValue, _ name: String) -> [String]? {
    switch value.content {
    case .string(let text): return [text]
    case .array(let values):
      var texts: [String] = []
      for value in values {
        guard let text = string(value, "Each part of \(name)") else { return nil }
        texts.append(text)
      }
      return texts
    default:
      complain(
        "\(name) is a list of texts, as in [\"one\", \"two\"], not \(value.kindInWords).",
        at: value.place)
      return nil
    }
  }

  /// A program with its arguments.
  mutating func command(_ value: TOMLValue, _ name: String) -> [String]? {
    guard case .array = value.content else {
      // What a shell would part is not parted here.
      complain(
        "\(name) is a program with its arguments, as in [\"program\", \"--option\", \"%s\"]; "
          + "no shell reads it.", at: value.place)
      return nil
    }
    guard var words = strings(value, name) else { return nil }
    guard let program = words.first, !program.isEmpty else {
      complain("\(name) names no program.", at: value.place)
      return nil
    }
    words[0] = HomeFolder.expanded(program)
    return words
  }

  /// Programs with their arguments, of which one may stand without a list around it.
  mutating func commands(_ value: TOMLValue, _ name: String) -> [[String]]? {
    guard case .array(let values) = value.content else {
      return command(value, name).map { [$0] }
    }
    if case .string? = values.first?.content { return command(value, name).map { [$0] } }
    var commands: [[String]] = []
    for value in values {
      guard let command = command(value, name) else { return nil }
      commands.append(command)
    }
    return commands
  }

  /// A path, in which `~/` stands for the reader's home.
  mutating func path(_ value: TOMLValue, _ name: String) -> String? {
    guard let path = string(value, name).map(HomeFolder.expanded) else { return nil }
    guard path.hasPrefix("/") else {
      complain(
        "\(name) is a path from / or ~/ on, not \"\(path)\": one could stand anywhere.",
        at: value.place)
      return nil
    }
    return path
  }

  private static func alternatives(_ names: [String]) -> String {
    let quoted = names.map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
