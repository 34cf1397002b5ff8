/// The page `docs/commands.md`.
struct MarkdownManual {
  var tool: CommandDescription

  var text: String {
    """
    # Commands

    This page is made from the program itself (`make docs`).

    \(ManualText.exitCodes(bullet: "- "))

    ## Commands

    \(tool.leaves.map(section).joined(separator: "\n\n"))

    The browser's keys are in [keys.md](keys.md).

    """
  }

  private func section(for command: CommandDescription) -> String {
    var parts = ["### `\(command.fullName)`", command.abstract ?? ""]
    parts.append("```\n\(command.usage)\n```")
    if let discussion = command.discussion { parts.append(discussion) }
    let rows = command.ownArguments.map { argument in
      let value = argument.defaultValue.map { " Default: `\($0)`." } ?? ""
      return "| `\(argument.spelling)` | \(argument.abstract ?? "")\(value) |"
    }
    if !rows.isEmpty {
      parts.append((["| argument | |", "|---|---|"] + rows).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }
}
