import Canvas

/// The commands and their keys as a page of documentation.
public enum KeyReference {
  /// A page in Markdown with a table for each group of commands.
  ///
  /// - Parameter keymap: Whose keys are shown.
  public static func markdown(keymap: Keymap = .standard) -> String {
    var lines = [
      "# Keys", "",
      "Made from the command table; `?` shows the same in the program. A key can be changed in the",
      "configuration file under its command's name. Where an Arabic keyboard layout is on, the key at",
      "a Latin key's place does the same. In a prompt, and in the line above choices, letters are",
      "text: `Up` and `Down`, not `j` and `k`, go through choices.",
    ]
    for group in Command.Group.allCases {
      lines += ["", "## \(group.rawValue)", "| key | command | what it does | where |"]
      lines.append("|---|---|---|---|")
      for command in keymap.commands where command.group == group {
        let keys = keymap.keys(of: command).map { "`\($0.name)`" }.joined(separator: " ")
        let shown = keys.isEmpty ? "`:\(command.name)`" : keys
        lines.append(
          "| \(shown) | `\(command.name)` | \(command.help) | \(command.placesInWords) |")
      }
    }
    lines += [
      "",
      "A number gives a key that goes somewhere its distance: `5 j` goes down five times, `12 G` to the",
      "twelfth article, paragraph, name, row or line. `Esc` gives the number up.",
    ]
    lines += [
      "", "## Behind a colon",
      "`:` opens a line for a command by its name, with what stands behind it:",
    ]
    lines += CommandArgument.allCases.map { "`:\($0.example)`" }.chunked(by: 4)
    lines += [
      "`Tab` completes, `Up` brings back what was done before, also after a restart; an unknown name is told with",
      "the nearest. In the table `[macros]` of the settings a key does several of these lines.",
    ]
    lines += ["", "## In a prompt", "| key | what it does |", "|---|---|"]
    lines += promptKeys.map { "| `\($0.key)` | \($0.help) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The keys that edit a line, which are the same in every prompt.
  public static let promptKeys: [(key: String, help: String)] = [
    ("Left", "Go one character to the left on the screen"),
    ("Right", "Go one character to the right on the screen"),
    ("Home", "Go to the beginning; also Ctrl-a"),
    ("End", "Go to the end; also Ctrl-e"),
    ("Backspace", "Delete the character or the vowel mark before the caret"),
    ("Delete", "Delete the character after the caret"),
    ("Ctrl-w", "Delete the word before the caret"),
    ("Ctrl-u", "Delete everything before the caret"),
    ("Ctrl-k", "Delete everything after the caret"),
    ("Ctrl-Left", "Go to the beginning of the word; also Alt-b"),
    ("Ctrl-Right", "Go to the end of the word; also Alt-f"),
    ("Up", "Take an earlier search; also Ctrl-p"),
    ("Down", "Take a later search; also Ctrl-n"),
    ("Tab", "Take the first completion"),
  ]
}

extension Command {
  /// Where the command works, for people.
  var placesInWords: String {
    if places == .everywhere { return "everywhere" }
    return Place.allCases.filter(places.contains).map(\.inWords).joined(separator: ", ")
  }
}

extension [String] {
  /// The words, so many on a line.
  fileprivate func chunked(by count: Int) -> [String] {
    stride(from: 0, to: self.count, by: count).map { start in
      self[start..<Swift.min(start + count, self.count)].joined(separator: ", ")
    }
  }
}
