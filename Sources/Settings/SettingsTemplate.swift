import Browser

/// The file of settings as it is made: every setting with what it does, none of them set.
enum SettingsTemplate {
  private static let head = [
    "Khabar's settings, in TOML (https://toml.io). A setting behind a # shows what holds without it, or an",
    "example: take the # away to set it. khabar config check tells what is wrong here, by line and column.",
    "A running khabar takes changes over when this file is saved.",
  ]

  /// The file.
  ///
  /// - Parameter values: Settings to set, in TOML, by table and name.
  static func text(setting values: [String: [(name: String, value: String)]] = [:]) -> String {
    var lines = head.map { "# " + $0 }
    for section in SettingsSection.all {
      lines.append("")
      lines += section.help.map { "# " + $0 }
      let areSeveral = [SettingsSection.sources.name, SettingsSection.watches.name]
      if !areSeveral.contains(section.name), !section.name.isEmpty {
        lines.append("[\(section.name)]")
      }
      var rest = values[section.name] ?? []
      for setting in section.settings {
        if setting.name != section.settings.first?.name || !section.help.isEmpty {
          lines.append("")
        }
        lines += setting.help.map { "# " + $0 }
        if let index = rest.firstIndex(where: { $0.name == setting.name }) {
          lines.append("\(setting.name) = \(rest.remove(at: index).value)")
        } else {
          lines.append("#\(setting.name) = \(setting.sample)")
        }
      }
      lines += section.samples.map { "#" + $0 }
      lines += rest.map { "\($0.name) = \($0.value)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text as TOML has it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
