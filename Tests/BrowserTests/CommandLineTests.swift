import Canvas
import Model
import Testing

@testable import Browser

@Suite struct CommandLineTests {
  private func run(_ line: String, in session: inout Session) throws {
    try session.press(":")
    session.type(line)
    try session.press("Enter")
  }

  @Test func `a command is done with what stands behind it`() throws {
    var session = try Session.started()
    try run("tag libya", in: &session)
    #expect(session.effects.contains(.decide(.tagged("000", tag: "libya", true))))
    #expect(session.effects.contains(.keepCommand("tag libya")))
    try run("tag -libya", in: &session)
    #expect(session.effects.last == .decide(.tagged("000", tag: "libya", false)))
    try run("search Haftar", in: &session)
    #expect(
      session.screen.contains("Search \u{2068}Haftar") || session.screen.contains("Search Haftar"))
    try run("save-search The marshal", in: &session)
    #expect(
      session.effects.last == .decide(.savedSearch(name: "The marshal", query: "Haftar")))
  }

  @Test(arguments: [
    ("export digest day.html", "day.html"), ("digest ~/day.md", "~/day.md"),
  ])
  func `a digest is written to a file`(line: String, path: String) throws {
    var session = try Session.started()
    try run(line, in: &session)
    #expect(
      session.effects.last == .exportDigest(DigestExport(filter: ListFilter(), path: path)))
  }

  @Test func `an article is given to a program, or lends it the terminal`() throws {
    var session = try Session.started()
    try run("pipe wc -w", in: &session)
    #expect(session.effects.last == .pipe("000", command: "wc -w", lendingTerminal: false))
    try session.press("|")
    session.type("!less -S")
    try session.press("Enter")
    #expect(session.effects.last == .pipe("000", command: "less -S", lendingTerminal: true))
    session.send(.programOutput(title: "wc -w", text: "212\n\nكلمة"))
    #expect(session.screen.contains("wc -w"))
    #expect(session.screen.contains("212"))
    try session.press("q")
    #expect(!session.screen.contains("wc -w"))
  }

  @Test(arguments: [
    ("tga libya", "There is no command \"tga\". Did you mean \"tag\"?"),
    ("goto", "goto wants something behind it, as in goto 2020-07-01."),
    ("toggle-star now", "toggle-star takes nothing behind its name."),
    ("swap-sides", "swap-sides can be used in:"),
  ])
  func `what cannot be done is told, and the line stays`(line: String, words: String) throws {
    var session = try Session.started()
    try run(line, in: &session)
    #expect(session.screen.contains(words))
    #expect(session.screen.contains(line))
    #expect(session.effects.isEmpty)
  }

  @Test func `Tab completes names, settings and tags`() throws {
    var session = try Session.started()
    try session.press(":")
    session.type("toggle-st")
    try session.press("Tab")
    #expect(session.screen.contains(": toggle-star"))
    try session.press("Ctrl-u")
    session.type("set col")
    try session.press("Tab")
    #expect(session.screen.contains(": set columns"))
    session.type("la")
    try session.press("Tab Enter")
    #expect(session.state.context.list.columns == [.language])
  }

  @Test func `columns and colours are set until the end`() throws {
    var session = try Session.started()
    try run("set columns source, date", in: &session)
    #expect(session.state.context.list.columns == [.source, .date])
    try run("set colours none", in: &session)
    #expect(session.state.theme == Theme.standard.withoutColors)
    try run("set colours pink", in: &session)
    #expect(session.screen.contains("colours can be: auto, light, dark, contrast, none."))
  }

  @Test func `past commands come back, the last one first`() throws {
    var session = try Session.started()
    session.library.pastCommands = ["toggle-read", "tag libya"]
    try session.press(": Up")
    #expect(session.screen.contains(": tag libya"))
    try session.press("Up")
    #expect(session.screen.contains(": toggle-read"))
    try session.press("Down")
    #expect(session.screen.contains(": tag libya"))
    try session.press("Enter")
    #expect(session.effects.contains(.decide(.tagged("000", tag: "libya", true))))
  }

  @Test func `goto goes to an article by its number, or asks where a day begins`() throws {
    var session = try Session.started()
    try run("goto 3", in: &session)
    #expect(session.state.articles.selection == 2)
    session.library.placeOfDay = PlaceOfDay(index: 4, isOfDay: true)
    try run("goto 2020-07", in: &session)
    #expect(session.state.articles.selection == 4)
    session.library.placeOfDay = PlaceOfDay(index: 1, isOfDay: false)
    try run("goto 2020-06", in: &session)
    #expect(session.state.articles.selection == 1)
    #expect(session.screen.contains("Nothing of 2020-06 is in this list: this is the nearest."))
    session.library.placeOfDay = nil
    try run("goto 2020", in: &session)
    #expect(session.screen.contains("No article of this list has a date."))
    try run("goto yesterday", in: &session)
    #expect(session.screen.contains("goto wants a day"))
  }

  @Test func `a key of the reader's own does several commands`() throws {
    let keymap = try Keymap(
      rebinding: [:], macros: ["s": ["toggle-star", "tag later", "next-article"]])
    var session = try Session(keymap: keymap)
    session.send(.start)
    try session.press("s")
    #expect(
      session.effects == [
        .decide(.starred("000", true)), .decide(.tagged("000", tag: "later", true)),
      ])
    #expect(session.state.articles.selection == 1)
    try session.press("?")
    #expect(
      PageText.lines(of: Page(content: .help(at: .articles)), in: session.state.context)
        .contains(
          .entry("s", Theme.standard.key, help: "toggle-star, then tag later, then next-article")))
  }

  @Test func `a macro ends at what cannot be done`() throws {
    let keymap = try Keymap(rebinding: [:], macros: ["F5": ["swap-sides", "toggle-star"]])
    var session = try Session(keymap: keymap)
    session.send(.start)
    try session.press("F5")
    #expect(session.effects.isEmpty)
    #expect(session.screen.contains("swap-sides can be used in"))
  }

  @Test func `one key saves: a file, a program, a bookmark, a digest`() throws {
    var session = try Session.started()
    try session.press("b")
    #expect(session.screen.contains("Write it to a file"))
    try session.press("Down Down Enter")
    #expect(session.effects.last == .decide(.starred("000", true)))
    try session.press("b Enter Ctrl-u")
    session.type("a.md")
    try session.press("Enter")
    #expect(
      session.effects.last
        == .exportDigest(DigestExport(article: "000", filter: ListFilter(), path: "a.md")))
  }
}
