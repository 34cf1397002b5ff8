import Browser
import Canvas
import Language

extension SettingsReader {
  /// Takes the keys of a command.
  mutating func takeKeys(_ entry: TOMLValue.Entry) {
    let commands = Keymap.standard.commandNames
    guard commands.contains(entry.key) else {
      complain(
        "There is no command \"\(entry.key)\"; the key : shows the names of all."
          + NearestName.question(entry.key, among: commands), at: entry.place)
      return
    }
    guard let keys = strings(entry.value, "A command's keys") else { return }
    if let unknown = keys.first(where: { Key($0) == nil }) {
      complain(
        "\"\(unknown)\" is not the name of a key. Names look like j, G, Ctrl-f, Shift-Tab, PageDown, F1."
          + NearestName.question(unknown, among: Key.namesOfSpecialKeys), at: entry.value.place)
      return
    }
    bindings.append(KeyBinding(command: entry.key, keys: keys, place: entry.value.place))
  }

  /// Takes a key that is to do several commands, or one with what stands behind its name.
  mutating func takeMacro(_ entry: TOMLValue.Entry) {
    guard Key(entry.key) != nil else {
      complain(
        "\"\(entry.key)\" is not the name of a key. Names look like j, G, Ctrl-f, F5."
          + NearestName.question(entry.key, among: Key.namesOfSpecialKeys), at: entry.place)
      return
    }
    guard let lines = strings(entry.value, "What a key does") else { return }
    for line in lines {
      if let problem = Keymap.standard.problem(ofLine: line) {
        complain(problem, at: entry.value.place)
        return
      }
    }
    macros[entry.key] = lines
  }
}
