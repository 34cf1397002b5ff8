import Browser

/// The manual page `docs/khabar.1`.
struct RoffManual {
  var tool: CommandDescription

  var text: String {
    var lines = [
      ".TH KHABAR 1", ".SH NAME", "khabar \\- " + escaped(tool.abstract ?? ""),
      ".SH SYNOPSIS",
    ]
    lines += tool.leaves.flatMap { [".B \($0.fullName)", ".br"] }
    lines += [".SH DESCRIPTION", escaped(tool.discussion ?? "")]
    lines.append(".SH COMMANDS")
    lines += tool.leaves.flatMap(section)
    lines.append(".SH KEYS")
    for group in Command.Group.allCases {
      lines.append(".SS \(group.rawValue)")
      for command in Command.all where command.group == group {
        lines += [
          ".TP", ".B " + escaped(command.keys.joined(separator: ", ")), escaped(command.help),
        ]
      }
    }
    lines += [
      ".SH EXIT STATUS", escaped(ManualText.exitCodes(bullet: ".br\n")),
      ".SH ENVIRONMENT",
    ]
    for variable in EnvironmentVariable.all {
      lines += [".TP", ".B " + escaped(variable.name), escaped(variable.meaning)]
    }
    lines += [
      ".SH FILES", ".TP", ".I $XDG_DATA_HOME/khabar/library.db", "The default library.",
      ".TP", ".I $XDG_DATA_HOME/khabar/folders/",
      "The libraries that the browser keeps for folders.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(for command: CommandDescription) -> [String] {
    var lines = [
      ".SS \(command.fullName)", escaped(command.abstract ?? ""), ".PP",
      ".I " + escaped(command.usage),
    ]
    if let discussion = command.discussion { lines += [".PP", escaped(discussion)] }
    for argument in command.ownArguments {
      lines += [".TP", ".B " + escaped(argument.spelling), escaped(argument.abstract ?? "")]
    }
    return lines
  }

  /// The text with what roff would take for a command made harmless.
  private func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let safe = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return safe.hasPrefix("'") || (safe.hasPrefix(".") && !safe.hasPrefix(".br"))
        ? "\\&" + safe : safe
    }.joined(separator: "\n")
  }
}
