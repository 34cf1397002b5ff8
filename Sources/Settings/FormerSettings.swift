/// Settings as they were written before there was TOML: one `name = value` a line.
enum FormerSettings {
  /// The settings in TOML; a line that has no meaning is kept as a remark.
  static func toml(of text: String) -> String {
    var values: [String: [(name: String, value: String)]] = [:]
    var unknown: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let setting = trimmed(line.prefix { $0 != "#" })
      guard !setting.isEmpty else { continue }
      let parts = setting.split(separator: "=", maxSplits: 1).map { trimmed($0) }
      guard parts.count == 2 else {
        unknown.append(String(setting))
        continue
      }
      let value = SettingsTemplate.quoted(String(parts[1]))
      switch parts[0] {
      case "name": values["", default: []].append(("name", value))
      case "bidi", "marks": values["screen", default: []].append((String(parts[0]), value))
      case "mouse" where parts[1] == "on" || parts[1] == "off":
        values["screen", default: []].append(("mouse", parts[1] == "on" ? "true" : "false"))
      case let name where name.hasPrefix("key."):
        let keys = parts[1].split(separator: " ").map { SettingsTemplate.quoted(String($0)) }
        values["keys", default: []].append(
          (bareOrQuoted(String(name.dropFirst(4))), "[\(keys.joined(separator: ", "))]"))
      default: unknown.append(String(setting))
      }
    }
    // What is set last holds.
    values = values.mapValues { settings in
      settings.indices.filter { index in
        !settings[(index + 1)...].contains { $0.name == settings[index].name }
      }.map { settings[$0] }
    }
    var toml = SettingsTemplate.text(setting: values)
    if !unknown.isEmpty {
      toml += "\n# Lines of the former settings that have no meaning:\n"
      toml += unknown.map { "# \($0)\n" }.joined()
    }
    return toml
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// A name as TOML has it.
  private static func bareOrQuoted(_ name: String) -> String {
    let isBare =
      !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return isBare ? name : SettingsTemplate.quoted(name)
  }
}
