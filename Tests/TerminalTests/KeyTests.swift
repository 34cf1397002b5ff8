import Canvas
import Testing

struct KeyTests {
  @Test(
    arguments: [
      "j", "G", "ت", "-", "/", "Space", "Ctrl-f", "Ctrl--", "Alt-Left", "Ctrl-Alt-x", "Shift-Tab",
      "Shift-Left", "PageDown", "Esc", "Enter", "Backspace", "F1", "F24", "Ctrl-Space",
    ])
  func `a name and its key are each other's inverse`(name: String) throws {
    let key = try #require(Key(name))
    #expect(key.name == name)
    #expect(Key(key.name) == key)
  }

  @Test(arguments: ["", "Ctrl-", "Foo", "F0", "F25", "jj", "Hyper-x", "\u{1B}", "\n", " "])
  func `what names no key is refused`(name: String) {
    #expect(Key(name) == nil)
  }

  @Test(
    arguments: [
      ("Shift-g", "G"), ("Ctrl-F", "Ctrl-f"), ("ctrl-shift-f", "Ctrl-f"), ("return", "Enter"),
      ("escape", "Esc"), ("pagedown", "PageDown"), ("Shift-Space", "Space"),
    ])
  func `a key has one form however it is spelled`(spelling: String, name: String) {
    #expect(Key(spelling)?.name == name)
  }

  @Test func `Shift-Tab is one key whether a terminal names it or its parts`() {
    #expect(Key(.tab, modifiers: .shift) == Key(.backTab))
    #expect(Key(.backTab, modifiers: .shift) == Key(.backTab))
    #expect(Key(.backTab).name == "Shift-Tab")
  }

  @Test func `only a bare character types something`() {
    #expect(Key("ب").typed == "ب")
    #expect(Key(" ").typed == " ")
    #expect(Key("b", modifiers: .control).typed == nil)
    #expect(Key("b", modifiers: .alt).typed == nil)
    #expect(Key(.enter).typed == nil)
  }

  @Test(
    arguments: [
      ("ت", "j"), ("ن", "k"), ("ى", "n"), ("أ", "H"), ("ظ", "/"), ("؟", "?"), ("\u{FEFB}", "b"),
      ("Ctrl-ب", "Ctrl-f"),
    ])
  func `a key under an Arabic layout has a Latin counterpart`(arabic: String, latin: String) {
    #expect(Key(arabic)?.latinCounterpart?.name == latin)
  }

  @Test(arguments: ["j", "/", "Esc", "é", "7"])
  func `a key that no Arabic layout types has no counterpart`(name: String) {
    #expect(Key(name)?.latinCounterpart == nil)
  }
}
