import Browser
import Canvas
import Converters
import CustomDump
import Foundation
import Pages
import Settings
import Terminal
import Testing

/// What a file of settings comes to.
@Suite struct SettingsTests {
  private func load(_ text: String) -> LoadedSettings {
    LoadedSettings(text: text, path: "config.toml")
  }

  @Test func `an empty file leaves everything as Khabar starts with it`() {
    expectNoDifference(load("").settings, Settings())
    #expect(load("# a remark\n\n").problems.isEmpty)
  }

  @Test func `settings are taken from their tables`() throws {
    let loaded = load(
      """
      library = "/srv/news.db"
      browser = ["w3m", "-o", "confirm_qq=false"]
      dictionaries = "/opt/dictd"
      [screen]
      bidi = "visual"
      marks = "strip"
      mouse = true
      [list]
      columns = ["date", "language"]
      one_line = true
      unread_only = true
      [keys]
      compare = ["Ctrl-t", "%"]
      palette = "Ctrl-x"
      """)
    #expect(loaded.problems.isEmpty, "\(loaded.problems)")
    let settings = loaded.settings
    #expect(settings.library == "/srv/news.db")
    #expect(settings.browser == [["w3m", "-o", "confirm_qq=false"]])
    #expect(settings.dictionaries == "/opt/dictd")
    #expect(
      settings.terminal == TerminalOptions(bidi: .visual, marks: .strip, reportsMouse: true))
    #expect(settings.preferences.list.columns == [.date, .language])
    #expect(settings.preferences.list.isDense)
    #expect(settings.preferences.list.isUnreadOnly)
    #expect(
      settings.preferences.keymap
        == (try Keymap(rebinding: ["compare": ["Ctrl-t", "%"], "palette": ["Ctrl-x"]])))
  }

  @Test func `several programs for addresses stand in a list of lists`() {
    #expect(
      load("browser = [[\"firefox\", \"%s\"], [\"xdg-open\"]]").settings.browser
        == [["firefox", "%s"], ["xdg-open"]])
  }

  @Test func `every command can be bound by its name`() throws {
    for name in Keymap.standard.commandNames {
      let loaded = load("[keys]\n\(name) = \"F24\"")
      #expect(loaded.problems.isEmpty, "\(loaded.problems)")
      #expect(loaded.settings.preferences.keymap == (try Keymap(rebinding: [name: ["F24"]])))
    }
  }

  @Test func `an empty list takes a command's keys away`() throws {
    let loaded = load("[keys]\nquit = []")
    #expect(loaded.problems.isEmpty)
    #expect(loaded.settings.preferences.keymap == (try Keymap(rebinding: ["quit": []])))
  }

  @Test func `a converter is an argument list, or several, and an empty list takes one away`() {
    let loaded = load(
      """
      [converters]
      PDF = ["mutool", "draw", "%s"]
      "application/x-news" = [["one", "%s"], ["two"]]
      odt = []
      rtf = "unrtf %s"
      """)
    var table = ConverterTable.standard
    table.set([["mutool", "draw", "%s"]], for: "pdf")
    table.set([["one", "%s"], ["two"]], for: "application/x-news")
    table.set([], for: "odt")
    #expect(loaded.settings.converters == table)
    #expect(loaded.problems.map { $0.place?.line } == [5])
  }

  @Test func `a source has its address, its full text and expressions for its pages`() throws {
    let loaded = load(
      """
      [[source]]
      address = "https://example.org/feed"
      full_text = true
      body = "//div[@class='s']"
      [[source]]
      address = "https://example.org/other"
      titel = "//h1"
      date = "//time["
      [[source]]
      full_text = true
      """)
    var first = SourceSettings(address: "https://example.org/feed")
    first.isFullText = true
    try first.expressions.set(.body, to: "//div[@class='s']")
    #expect(
      loaded.settings.sources == [first, SourceSettings(address: "https://example.org/other")])
    #expect(loaded.problems.map { $0.place?.line } == [7, 8, 9])
    let messages = loaded.problems.map(\.message)
    #expect(messages.first?.hasSuffix("Did you mean \"title\"?") == true)
    #expect(messages[1].hasPrefix("\"//time[\" is no XPath expression: "))
    #expect(messages[2].hasPrefix("A source needs the address of its feed"))
  }

  @Test func `a key does several commands, and what cannot be one is told by its place`() throws {
    let loaded = load(
      """
      [macros]
      "Ctrl-t" = ["tag later", "next-article"]
      F5 = "search is:unread"
      F6 = ["tga x"]
      F7 = ["goto"]
      F55x = ["toggle-star"]
      """)
    #expect(
      loaded.settings.preferences.keymap
        == (try Keymap(
          rebinding: [:],
          macros: ["Ctrl-t": ["tag later", "next-article"], "F5": ["search is:unread"]])))
    #expect(loaded.problems.map { $0.place?.line } == [4, 5, 6])
    #expect(loaded.problems.first?.message.contains("Did you mean \"tag\"?") == true)
    #expect(loaded.problems[1].message.contains("as in goto 2020-07-01"))
  }

  @Test func `colours of high contrast, a screen for speech and an editor are settings`() {
    let loaded = load(
      """
      editor = ["code", "--wait"]
      [screen]
      colours = "contrast"
      screen_reader = true
      """)
    var theme = ColorScheme.contrast.theme
    theme.isLinear = true
    #expect(loaded.settings.preferences.theme == theme)
    #expect(loaded.settings.terminal.bidi == .off)
    #expect(loaded.settings.editor == ["code", "--wait"])
    #expect(
      load("[screen]\nscreen_reader = true\nbidi = \"visual\"").settings.terminal.bidi == .visual)
    #expect(load("editor = \"code --wait\"").problems.count == 1)
  }

  @Test func `a watch rings as all do but for what is said of it`() {
    let loaded = load(
      """
      [ring]
      bell = false
      command = ["say", "%w"]
      [[watch]]
      name = "Haftar"
      notify = "auto"
      command = []
      [[watch]]
      name = "Sirte"
      bel = true
      command = "say"
      [[watch]]
      bell = true
      """)
    var general = RingSettings()
    general.bell = false
    general.command = ["say", "%w"]
    #expect(loaded.settings.ring == general)
    #expect(loaded.settings.ring(ofWatch: "Sirte") == general)
    #expect(loaded.settings.ring(ofWatch: "another") == general)
    var own = RingSettings()
    own.bell = false
    own.notification = .auto
    own.command = []
    #expect(loaded.settings.ring(ofWatch: "haftar") == own)
    #expect(loaded.problems.map { $0.place?.line } == [10, 11, 12])
    #expect(loaded.problems.first?.message.hasSuffix("Did you mean \"bell\"?") == true)
    #expect(loaded.problems.last?.message.hasPrefix("A watch needs its name") == true)
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("libary = \"/a\"", "1:1: There is no setting \"libary\". Did you mean \"library\"?"),
    ("bidi = \"auto\"", "1:1: There is no setting \"bidi\". It belongs into [screen]."),
    (
      "[screen]\nlibrary = \"/a\"",
      "2:1: There is no setting \"library\" in [screen]. It stands above all tables."
    ),
    ("\n  [scren]\n", "2:4: There is no setting \"scren\". Did you mean \"screen\"?"),
    (
      "[screen]\nbidi = \"visul\"",
      "2:8: bidi is \"auto\", \"visual\", \"terminal\" or \"off\", not \"visul\". Did you mean \"visual\"?"
    ),
    ("[screen]\nmouse = \"yes\"", "2:9: mouse is true or false, not a text."),
    (
      "screen = 3",
      "1:10: \"screen\" is a table: write [screen] on a line of its own, and its settings below."
    ),
    ("library = 12", "1:11: library is a text in quotation marks, not a number."),
    (
      "library = \"news.db\"",
      "1:11: library is a path from / or ~/ on, not \"news.db\": one could stand anywhere."
    ),
    (
      "browser = \"firefox %s\"",
      "1:11: browser is a program with its arguments, as in [\"program\", \"--option\", \"%s\"]; no shell reads it."
    ),
    (
      "[list]\ncolumns = [\"source\", \"dat\"]",
      "2:22: A column is \"source\", \"date\", \"language\", \"file\" or \"tags\", not \"dat\". Did you mean \"date\"?"
    ),
    (
      "[keys]\ncomapre = \"c\"",
      "2:1: There is no command \"comapre\"; the key : shows the names of all. Did you mean \"compare\"?"
    ),
    (
      "[keys]\ncompare = \"PagDown\"",
      "2:11: \"PagDown\" is not the name of a key. Names look like j, G, Ctrl-f, Shift-Tab, PageDown, F1. Did you mean \"PageDown\"?"
    ),
    (
      "[keys]\ncompare = \"j\"",
      "2:11: The key j would stand for compare and down at one place (articles). Give one of them another key."
    ),
    (
      "[looks]\npersn = \"blue\"",
      "2:1: There is no part of the screen \"persn\". Did you mean \"person\"?"
    ),
    ("[palette]\nblue = \"sky\"", "2:8: A colour is written \"#RRGGBB\", not \"sky\"."),
  ])
  func `a mistake is told with its line, its column and what to do`(text: String, message: String) {
    #expect(load(text).problems.map(\.description) == ["config.toml:" + message])
  }

  @Test func `columns are counted in characters and not in bytes`() {
    let problem = load("# خبر\n\"خبر\" = \"عربي\"").problems.first
    #expect(problem?.place == TOMLValue.Place(line: 2, column: 1))
    #expect(load("library = \"\" # خبر\nbrowser = [\"خبر\", 3]").problems.last?.place?.column == 19)
  }

  @Test func `what is right holds beside what is wrong`() {
    let loaded = load(
      """
      libary = "/a"
      [screen]
      bidi = "visul"
      marks = "strip"
      [keys]
      compare = "%"
      palette = "j"
      nothing = "x"
      """)
    #expect(loaded.problems.map { $0.place?.line } == [1, 3, 7, 8])
    #expect(loaded.settings.terminal == TerminalOptions(marks: .strip))
    #expect(
      loaded.settings.preferences.keymap == (try? Keymap(rebinding: ["compare": ["%"]])))
    #expect(loaded.problemInWords?.hasSuffix("(3 more: khabar config check)") == true)
  }

  @Test(arguments: [
    // A value is missing.
    ("library = \n[screen]\nmarks = \"strip\"", 1),
    // A list, and a text, without an end.
    ("browser = [\"a\",\n[screen]\nmarks = \"strip\"", 2),
    ("library = \"/a\n[screen]\nmarks = \"strip\"", 1),
    // A table's head; what stands in it is left out with it.
    ("[list\nmarks = 1\n[screen]\nmarks = \"strip\"", 1),
    // A name that stands twice.
    ("[screen]\nmarks = \"strip\"\nmarks = \"keep\"", 3),
    // The rest of a list whose beginning is wrong.
    ("browser = [\n\"a\",\nb\n]\n[screen]\nmarks = \"strip\"", 3),
  ])
  func `a line that is no TOML costs that line alone`(text: String, line: Int) {
    let loaded = load(text)
    #expect(loaded.problems.map { $0.place?.line } == [line], "\(loaded.problems)")
    #expect(loaded.settings.terminal == TerminalOptions(marks: .strip))
  }

  @Test func `a file that is no settings at all is told of and does no harm`() {
    let noise = (0..<400).map { "\($0) [[ \" = \u{7} ]" }.joined(separator: "\n")
    let loaded = load(noise)
    #expect(loaded.settings == Settings())
    #expect(!loaded.problems.isEmpty)
  }

  // MARK: Looks

  @Test func `colours of one's own go where those of Khabar went`() {
    let loaded = load("[palette]\nblue = \"#010203\"\n[screen]\ncolours = \"dark\"")
    #expect(loaded.problems.isEmpty)
    var palette = Palette.dark
    palette.blue.rgb = 0x010203
    #expect(loaded.settings.preferences.theme == Theme(palette))
  }

  @Test func `a part of the screen has the look that is given to it`() {
    let loaded = load(
      """
      [looks]
      person = "sea bold on #000000"
      hit = "reverse"
      [palette]
      sea = "#1020F0"
      """)
    #expect(loaded.problems.isEmpty, "\(loaded.problems)")
    var theme = Theme.standard
    theme.person = Style(
      foreground: Color(rgb: 0x1020F0, basic: .blue),
      background: Color(rgb: 0, basic: .black), attributes: .bold)
    theme.hit = Style(attributes: .reverse)
    #expect(loaded.settings.preferences.theme == theme)
  }

  @Test func `without colours, what is selected and found is still told apart`() {
    let theme = load("[screen]\ncolours = \"none\"").settings.preferences.theme
    #expect(Theme.roles.allSatisfy { theme[keyPath: $0.style].foreground == nil })
    #expect(Theme.roles.allSatisfy { theme[keyPath: $0.style].background == nil })
    #expect(theme.selection.attributes.contains(.reverse))
    #expect(theme.hit != theme.currentHit)
  }

  @Test(arguments: [
    (Palette.light, 0xFFFFFF, 4.5), (.dark, 0x000000, 7), (.standard, 0xFFFFFF, 3.3),
    (.standard, 0, 3.3),
  ])
  func `colours can be read on the background that they are for`(
    palette: Palette, background: UInt32, least: Double
  ) {
    let bars: Set = ["deep", "paper", "ink", "gold", "orange", "alert"]
    for (name, color) in Palette.names where !bars.contains(name) {
      let ratio = Contrast.ratio(palette[keyPath: color].rgb, background)
      #expect(ratio >= least, "\(name): \(ratio)")
    }
    #expect(Contrast.ratio(palette.paper.rgb, palette.deep.rgb) >= 4.5)
    #expect(Contrast.ratio(palette.ink.rgb, palette.gold.rgb) >= 4.5)
  }
}

/// Contrast as the Web Content Accessibility Guidelines 2 have it.
private enum Contrast {
  static func ratio(_ left: UInt32, _ right: UInt32) -> Double {
    let lights = [luminance(left), luminance(right)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ rgb: UInt32) -> Double {
    zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let value = Double(rgb >> UInt32(part.0) & 0xFF) / 255
      let linear = value <= 0.03928 ? value / 12.92 : Contrast.power((value + 0.055) / 1.055)
      return sum + part.1 * linear
    }
  }

  private static func power(_ base: Double) -> Double { pow(base, 2.4) }
}
