import Canvas

extension Picker {
  /// The commands that can be used at a place, with their keys.
  static func palette(for place: Place, keymap: Keymap) -> Picker {
    let commands = keymap.commands.filter { $0.places.contains(place) && $0.action != .palette }
    return Picker(
      title: "Commands",
      choices: commands.map { command in
        let keys = keymap.keys(of: command).map(\.name).joined(separator: " ")
        return Choice(
          title: command.help, note: "\(command.name)  \(keys)", pick: .perform(command.action))
      })
  }
}
