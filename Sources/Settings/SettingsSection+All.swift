import Browser
import Canvas
import Converters
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
        if let commands = reader.commands(value, "browser"), !commands.isEmpty {
          reader.settings.browser = commands
        }
      },
      Setting(
        "editor", "[\"code\", \"--wait\"]",
        help:
          "What the key ; writes notes with; the file comes last. Without this, VISUAL or EDITOR says it."
      ) { value, reader in
        if let command = reader.command(value, "editor") { reader.settings.editor = command }
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
        "more on such a background alone; contrast: few colours, nothing pale; none: bold, underlined and",
        "reversed text alone."
      ) { value, reader in
        if let scheme = reader.choice(value, "colours", of: ColorScheme.self) {
          reader.scheme = scheme
        }
      },
      screenReader,
    ])

  static let screenReader = SettingsSection.Setting(
    "screen_reader", "false",
    help:
      "One column without drawn lines, with the cursor on what is selected or read, and Arabic in the order",
    "in which it is written: for speech and Braille."
  ) { value, reader in
    if let isLinear = reader.boolean(value, "screen_reader") { reader.isLinear = isLinear }
  }

  static let list = SettingsSection(
    "list",
    settings: [
      Setting(
        "columns", "[\"source\", \"date\", \"tags\"]",
        help: "What stands below a title: source, date, language, file, tags, in the order given."
      ) { value, reader in
        let values: [TOMLValue]
        switch value.content {
        case .array(let several): values = several
        case .string: values = [value]
        default:
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
      "\($0.name) = \"\(StyleText.hex(Palette.standard[keyPath: $0.color].rgb))\""
    },
    takeAny: { entry, reader in reader.takeColor(entry) })

  static let looks = SettingsSection(
    "looks",
    help:
      "How parts of the screen look: a colour, \"on\" and the one behind the letters, and what is wanted",
    "of bold, dim, italic, underline, reverse.",
    samples: Theme.roles.map { role in
      "\(role.name) = \"\(StyleText.text(of: Theme.standard[keyPath: role.style]))\""
    },
    takeAny: { entry, reader in reader.styles.append(entry) })

  static let keys = SettingsSection(
    "keys", help: "The keys of a command, by its name (docs/keys.md, or the key ?); [] for none.",
    samples: ["compare = [\"c\", \"Ctrl-t\"]"],
    takeAny: { entry, reader in reader.takeKeys(entry) })

  static let macros = SettingsSection(
    "macros",
    help:
      "Keys that do several commands, or one with what stands behind its name, as in the line : of the",
    "browser. They go before what a key stands for otherwise.",
    samples: [
      "\"Ctrl-t\" = [\"tag later\", \"next-article\"]", "F5 = \"search is:unread lang:ar\"",
    ],
    takeAny: { entry, reader in reader.takeMacro(entry) })

  static let converters = SettingsSection(
    "converters",
    help:
      "Programs that make text or HTML of documents which Khabar does not read itself, by the ending of",
    "their names or their media type: the first that is installed runs, without a shell. %s stands for the",
    "file. [] has files of a kind left out.",
    samples: ConverterTable.standard.programs.sorted { $0.key < $1.key }.map { kind, programs in
      let lists = programs.map { program in
        "[" + program.map(SettingsTemplate.quoted).joined(separator: ", ") + "]"
      }
      return "\(kind) = [\(lists.joined(separator: ", "))]"
    },
    takeAny: { entry, reader in
      if let commands = reader.commands(entry.value, "A converter") {
        reader.settings.converters.set(commands, for: entry.key)
      }
    })

  /// Feeds; each has a table of its own, which ``SettingsReader`` takes.
  static let sources = SettingsSection(
    "source",
    help:
      "What is wanted of a feed that is followed; once for each. With full_text, the page of each entry",
    "is fetched and its text put in the place of what the feed carries (the key E does it for one). XPath",
    "expressions say where title, body and date are on its pages, if they are not found without.",
    samples: [
      "[[source]]", "address = \"https://example.org/feed.xml\"", "full_text = true",
      "title = \"//h1\"", "body = \"//div[@class='story']\"", "date = \"//time/@datetime\"",
    ])

  static let ring = SettingsSection(
    "ring", help: "How watches ring when they have found something.",
    settings: [
      Setting(
        "bell", "true", help: "Whether the terminal's bell rings."
      ) { value, reader in
        if let bell = reader.boolean(value, "bell") { reader.settings.ring.bell = bell }
      },
      Setting(
        "notify", "\"off\"",
        help:
          "A notification: auto, desktop (notify-send), terminal (OSC 9, where it has them), off."
      ) { value, reader in
        let choice = reader.choice(value, "notify", of: RingSettings.Notification.self)
        if let choice { reader.settings.ring.notification = choice }
      },
      Setting(
        "command", "[\"notify-me\", \"%w\", \"%n\", \"%t\"]",
        help:
          "A program with its arguments, which no shell reads: %w stands for the watch, %n for how many",
        "articles it has found, %t for the title of the first of them. It rings again with the next news",
        "where it ends with an error."
      ) { value, reader in
        if let command = reader.command(value, "command") {
          reader.settings.ring.command = command
        }
      },
    ])

  /// Watches; each has a table of its own, which ``SettingsReader`` takes.
  static let watches = SettingsSection(
    "watch",
    help: "How one watch rings, where it does not as all do; once for each.",
    samples: ["[[watch]]", "name = \"Haftar\"", "notify = \"auto\"", "command = []"])
}
