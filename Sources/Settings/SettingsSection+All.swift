import Browser
import Canvas
import Terminal

extension SettingsSection {
  static let main = SettingsSection(
    "",
    settings: [
      Setting(
        "library", "\"~/.local/share/khabar/library.db\"",
        help: "The library that is opened where none is named."
      ) { value, reader in
        if let path = reader.path(value, "library") { reader.settings.library = path }
      },
      Setting(
        "browser", "[[\"firefox\", \"--new-tab\", \"%s\"], [\"xdg-open\", \"%s\"]]",
        help:
          "What the key o opens addresses and files with: programs with their arguments, of which the",
        "first that there is runs. %s stands for what is opened, which else comes last.",
        "Without this, BROWSER says it."
      ) { value, reader in
        guard case .array(let values) = value.content else {
          _ = reader.command(value, "browser")
          return
        }
        // One program may stand without a list around it.
        if case .string? = values.first?.content {
          if let command = reader.command(value, "browser") { reader.settings.browser = [command] }
          return
        }
        let commands = values.compactMap { reader.command($0, "browser") }
        if !commands.isEmpty { reader.settings.browser = commands }
      },
      Setting(
        "name", "\"Layla Haddad\"",
        help: "Who decides what is right, dismissed or noted; otherwise the system's user."
      ) { value, reader in
        guard let name = reader.string(value, "name") else { return }
        if name.isEmpty {
          reader.complain("\"name\" is empty.", at: value.place)
        } else {
          reader.settings.name = name
        }
      },
      Setting(
        "dictionaries", "\"/usr/share/dictd\"",
        help: "Where dictionaries in the format of dictd are, between Arabic and English."
      ) { value, reader in
        if let path = reader.path(value, "dictionaries") { reader.settings.dictionaries = path }
      },
    ])

  static let screen = SettingsSection(
    "screen",
    settings: [
      Setting(
        "bidi", "\"auto\"",
        help: "Who brings Arabic into reading order: auto, visual (Khabar, whatever the terminal),",
        "terminal, or off (nobody)."
      ) { value, reader in
        if let bidi = reader.choice(value, "bidi", of: TerminalOptions.Bidi.self) {
          reader.settings.terminal.bidi = bidi
        }
      },
      Setting("marks", "\"auto\"", help: "Vowel marks: auto, keep or strip.") { value, reader in
        if let marks = reader.choice(value, "marks", of: TerminalOptions.Marks.self) {
          reader.settings.terminal.marks = marks
        }
      },
      Setting(
        "mouse", "false",
        help:
          "Whether the wheel and clicks are Khabar's; text is then selected with Shift held down.",
        "A running khabar takes this over with the next start."
      ) { value, reader in
        if let mouse = reader.boolean(value, "mouse") {
          reader.settings.terminal.reportsMouse = mouse
        }
      },
      Setting(
        "colours", "\"auto\"",
        help:
          "auto: colours that can be read on light and on dark; light and dark: those that stand out",
        "more on such a background alone; none: bold, underlined and reversed text alone."
      ) { value, reader in
        switch reader.choice(value, "colours", of: ColorScheme.self) {
        case .auto: reader.palette = .standard
        case .light: reader.palette = .light
        case .dark: reader.palette = .dark
        case .some(.none): reader.isColored = false
        case nil: break
        }
      },
    ])

  private enum ColorScheme: String, CaseIterable {
    case auto, light, dark, none
  }

  static let list = SettingsSection(
    "list",
    settings: [
      Setting(
        "columns", "[\"source\", \"date\", \"tags\"]",
        help: "What stands below a title: source, date, language, file, tags, in the order given."
      ) { value, reader in
        guard case .array(let values) = value.content else {
          _ = reader.strings(value, "columns")
          return
        }
        var columns: [ListPreferences.Column] = []
        for value in values {
          guard let column = reader.choice(value, "A column", of: ListPreferences.Column.self)
          else {
            return
          }
          if !columns.contains(column) { columns.append(column) }
        }
        reader.settings.preferences.list.columns = columns
      },
      Setting(
        "one_line", "false",
        help: "Whether the list begins with one line for each article (the key z)."
      ) { value, reader in
        if let isDense = reader.boolean(value, "one_line") {
          reader.settings.preferences.list.isDense = isDense
        }
      },
      Setting(
        "unread_only", "false", help: "Whether the list begins without what is read (the key H)."
      ) { value, reader in
        if let isUnreadOnly = reader.boolean(value, "unread_only") {
          reader.settings.preferences.list.isUnreadOnly = isUnreadOnly
        }
      },
    ])

  static let palette = SettingsSection(
    "palette",
    help: "Colours of your own in place of those that Khabar has, and new ones for [looks].",
    samples: Palette.names.map {
      "\($0.name) = \"\(hex(Palette.standard[keyPath: $0.color].rgb))\""
    },
    takeAny: { entry, reader in reader.takeColor(entry) })

  static let looks = SettingsSection(
    "looks",
    help: "How parts of the screen look: a colour, \"on\" and one behind the letters, and of",
    "bold, dim, italic, underline, reverse what is wanted. There are:",
    samples: [],
    takeAny: { entry, reader in reader.styles.append(entry) })

  static let keys = SettingsSection(
    "keys", help: "The keys of a command, by its name (docs/keys.md, or the key ?); [] for none.",
    samples: ["compare = [\"c\", \"Ctrl-t\"]"],
    takeAny: { entry, reader in reader.takeKeys(entry) })

  private static func hex(_ rgb: UInt32) -> String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
