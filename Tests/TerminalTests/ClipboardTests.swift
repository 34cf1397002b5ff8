import Testing

@testable import Terminal

struct ClipboardTests {
  // RFC 4648, section 10
  @Test(
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("سلام", "2LPZhNin2YU="),
    ])
  func `base 64 is that of RFC 4648`(text: String, encoded: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == encoded)
  }

  @Test func `a terminal is asked with OSC 52`() {
    let clipboard = Clipboard(emulator: .xterm, environment: [:])
    #expect(clipboard.sequence(for: "foo") == "\u{1B}]52;c;Zm9v\u{7}")
  }

  @Test func `tmux is asked itself and through itself`() {
    let clipboard = Clipboard(emulator: .tmux, environment: [:])
    #expect(
      clipboard.sequence(for: "foo")
        == "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
    #expect(clipboard.helpers.first?.first == "tmux")
  }

  @Test func `screen gets pieces that make up the request again`() throws {
    let clipboard = Clipboard(emulator: .screen, environment: [:])
    let text = String(repeating: "خبر ", count: 500)
    let sequence = try #require(clipboard.sequence(for: text))
    let pieces = sequence.split(separator: "\u{1B}P").map { $0.dropLast(2) }
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0.count <= 240 })
    #expect(
      pieces.joined() == "\u{1B}]52;c;\(Clipboard.base64(Array(text.utf8)))\u{7}")
  }

  @Test func `a text too long for a terminal is not sent to it`() {
    let clipboard = Clipboard(emulator: .xterm, environment: [:])
    let longest = String(repeating: "x", count: Clipboard.longestForTerminal)
    #expect(clipboard.sequence(for: longest)?.utf8.count ?? 0 <= 100_000)
    #expect(clipboard.sequence(for: longest) != nil)
    #expect(clipboard.sequence(for: longest + "x") == nil)
    #expect(clipboard.sequence(for: "") == nil)
  }

  @Test func `a clipboard program is used where there is a display`() {
    #expect(Clipboard(emulator: .xterm, environment: [:]).helpers.isEmpty)
    #expect(Clipboard(emulator: .xterm, environment: ["DISPLAY": ""]).helpers.isEmpty)
    let both = Clipboard(emulator: .vte, environment: ["DISPLAY": ":0", "WAYLAND_DISPLAY": "w"])
    #expect(both.helpers.compactMap(\.first) == ["wl-copy", "xclip", "xsel"])
  }

  @Test func `a program takes the whole text, however long`() async {
    let text = String(repeating: "سلام\n", count: 50_000)
    let check = "test $(wc -c) -eq \(text.utf8.count)"
    #expect(await ChildProcess.feed(text, to: ["sh", "-c", check], within: .seconds(1200)))
  }

  @Test(
    arguments: [["no-such-program-here"], ["false"], ["sh", "-c", "exec <&-; exit 1"], []])
  func `a program that fails is told from one that does not`(command: [String]) async {
    let text = String(repeating: "x", count: 200_000)
    #expect(await !ChildProcess.feed(text, to: command))
  }
}
