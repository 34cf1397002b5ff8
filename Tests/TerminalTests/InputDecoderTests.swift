import Canvas
import TestSupport
import Testing

@testable import Terminal

struct InputDecoderTests {
  private static func decode(_ text: String) -> [InputDecoder.Input] {
    var decoder = InputDecoder()
    return decoder.decode(Array(text.utf8)) + decoder.flush()
  }

  private static func key(_ name: String) -> InputDecoder.Input? {
    Key(name).map { .event(.key($0)) }
  }

  @Test(
    arguments: [
      ("j", "j"), ("G", "G"), (" ", "Space"), ("\r", "Enter"), ("\n", "Ctrl-j"), ("\t", "Tab"),
      ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"), ("\u{1B}", "Esc"), ("\u{6}", "Ctrl-f"),
      ("\u{1F}", "Ctrl-_"), ("\u{0}", "Ctrl-Space"), ("ت", "ت"), ("é", "é"), ("語", "語"),
      ("\u{1B}x", "Alt-x"), ("\u{1B}ت", "Alt-ت"), ("\u{1B}[", "Alt-["), ("\u{1B}O", "Alt-O"),
      ("\u{1B}]", "Alt-]"), ("\u{1B}\r", "Alt-Enter"),
      // xterm and its kin
      ("\u{1B}[A", "Up"), ("\u{1B}OB", "Down"), ("\u{1B}[H", "Home"), ("\u{1B}OF", "End"),
      ("\u{1B}[5~", "PageUp"), ("\u{1B}[6~", "PageDown"), ("\u{1B}[2~", "Insert"),
      ("\u{1B}[3~", "Delete"), ("\u{1B}[Z", "Shift-Tab"), ("\u{1B}OP", "F1"),
      ("\u{1B}[15~", "F5"), ("\u{1B}[24~", "F12"), ("\u{1B}[1;5C", "Ctrl-Right"),
      ("\u{1B}[1;3D", "Alt-Left"), ("\u{1B}[1;2A", "Shift-Up"), ("\u{1B}[6;5~", "Ctrl-PageDown"),
      ("\u{1B}[1;2P", "Shift-F1"), ("\u{1B}OM", "Enter"), ("\u{1B}Oq", "1"),
      // tmux, screen and the Linux console
      ("\u{1B}[1~", "Home"), ("\u{1B}[4~", "End"), ("\u{1B}[[A", "F1"), ("\u{1B}[[E", "F5"),
      // rxvt
      ("\u{1B}[7~", "Home"), ("\u{1B}[8~", "End"), ("\u{1B}[5^", "Ctrl-PageUp"),
      ("\u{1B}[a", "Shift-Up"), ("\u{1B}Oc", "Ctrl-Right"), ("\u{1B}[7$", "Shift-Home"),
      ("\u{1B}[3@", "Ctrl-Shift-Delete"), ("\u{1B}\u{1B}[A", "Alt-Up"),
      // CSI u and modifyOtherKeys
      ("\u{1B}[102;5u", "Ctrl-f"), ("\u{1B}[103;2u", "G"), ("\u{1B}[27u", "Esc"),
      ("\u{1B}[27;5;102~", "Ctrl-f"), ("\u{1B}[9;2u", "Shift-Tab"), ("\u{1B}[106::99;1:1u", "j"),
      ("\u{1B}[1578;1u", "ت"),
    ])
  func `the bytes of a key give that key`(bytes: String, name: String) {
    #expect(Self.decode(bytes) == [Self.key(name)])
  }

  @Test(
    arguments: [
      "\u{1B}[106;1:3u",  // a key let go
      "\u{1B}[57441;2u",  // Shift alone
      "\u{1B}[?25h", "\u{1B}[I", "\u{1B}[99~", "\u{1B}[1;2;3;4;5q",
      "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
      "\u{1B}P1+r544e\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{9B}",
    ])
  func `a sequence that means nothing here types nothing`(bytes: String) {
    #expect(Self.decode(bytes).isEmpty)
    #expect(Self.decode(bytes + "j") == [Self.key("j")])
  }

  @Test func `invalid bytes are dropped and what follows is read`() {
    var decoder = InputDecoder()
    let bytes: [UInt8] = [0xFF, 0x6A, 0xD8, 0x6B, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x6C, 0x80]
    let inputs = decoder.decode(bytes) + decoder.flush()
    #expect(inputs == [Self.key("j"), Self.key("k"), Self.key("l")])
  }

  @Test func `a stream may be cut anywhere`() {
    let text = "jت\u{1B}[1;5C\u{1B}[8;0$y\u{1B}P>|XTerm(379)\u{1B}\\k\u{1B}[?64;1c語\u{1B}OP\u{1B}[A"
    let bytes = Array(text.utf8)
    let whole = Self.decode(text)
    #expect(whole.count == 10)
    for cut in bytes.indices {
      var decoder = InputDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == whole)
    }
  }

  @Test func `keys typed before and between answers are not lost`() {
    let inputs = Self.decode(
      "q\u{1B}[8;1$yj\u{1B}P>|Konsole 22.12.3\u{1B}\\\u{1B}[A\u{1B}[?62;22c\u{1B}")
    #expect(
      inputs == [
        Self.key("q"), .answer(.bidiMode(1)), Self.key("j"), .answer(.version("Konsole 22.12.3")),
        Self.key("Up"), .answer(.attributes([62, 22])), Self.key("Esc"),
      ])
  }

  @Test func `an Esc waits only for what may follow it`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.patience == .escape)
    #expect(decoder.flush() == [Self.key("Esc")])
    #expect(decoder.patience == .none)
    #expect(decoder.decode([0x1B, 0x5B, 0x31]).isEmpty)
    #expect(decoder.patience == .sequence)
    #expect(decoder.flush().isEmpty)
  }

  @Test func `Esc pressed twice is two keys`() {
    #expect(Self.decode("\u{1B}\u{1B}") == [Self.key("Esc"), Self.key("Esc")])
    #expect(Self.decode("\u{1B}\u{1B}j") == [Self.key("Esc"), Self.key("Alt-j")])
  }

  @Test func `a paste is text, whatever it holds`() {
    let inputs = Self.decode("\u{1B}[200~سلام q\u{1B}[A\r\nx\ry\u{1B}[201~q")
    #expect(inputs == [.event(.paste("سلام q\u{1B}[A\nx\ny")), Self.key("q")])
  }

  @Test func `a paste may be cut anywhere, its end too`() {
    let bytes = Array("\u{1B}[200~a\u{1B}\u{1B}[20b\u{1B}[201~q".utf8)
    for cut in bytes.indices {
      var decoder = InputDecoder()
      let inputs = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
      #expect(inputs == [.event(.paste("a\u{1B}\u{1B}[20b")), Self.key("q")])
    }
  }

  @Test func `a paste without end is given up with what it has`() {
    #expect(Self.decode("\u{1B}[200~abc") == [.event(.paste("abc"))])
  }

  @Test func `a paste has a longest length`() throws {
    var decoder = InputDecoder()
    _ = decoder.decode(Array("\u{1B}[200~".utf8))
    let part = [UInt8](repeating: UInt8(ascii: "x"), count: InputDecoder.longestPaste)
    _ = decoder.decode(part)
    let inputs = decoder.decode(part + Array("\u{1B}[201~j".utf8))
    guard case .event(.paste(let text)) = try #require(inputs.first) else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.longestPaste)
    #expect(inputs.last == Self.key("j"))
  }

  @Test(
    arguments: [
      ("\u{1B}[<0;5;7M", MouseEvent.Kind.press(.left)), ("\u{1B}[<2;5;7m", .release(.right)),
      ("\u{1B}[<32;5;7M", .drag(.left)), ("\u{1B}[<64;5;7M", .scrollUp),
      ("\u{1B}[<65;5;7M", .scrollDown),
    ])
  func `the mouse reports cells from zero`(bytes: String, kind: MouseEvent.Kind) {
    let event = MouseEvent(kind: kind, position: Position(column: 4, row: 6))
    #expect(Self.decode(bytes) == [.event(.mouse(event))])
  }

  @Test func `no bytes whatever make it fail or type a control character`() {
    var generator = SplitMix(seed: 7)
    let alphabet: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x50, 0x5D, 0x3B, 0x3A, 0x3F, 0x24, 0x30, 0x32, 0x7E, 0x75, 0x07, 0x5C,
      0xD8, 0xAA, 0xC2, 0x9B, 0xFF, 0x41, 0x6D, 0x4D, 0x3C, 0x00, 0x0D, 0xF0, 0x9F,
    ]
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      var inputs: [InputDecoder.Input] = []
      for _ in 0..<3 {
        let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          alphabet[Int.random(in: alphabet.indices, using: &generator)]
        }
        inputs += decoder.decode(bytes)
      }
      inputs += decoder.flush()
      for case .event(.key(let key)) in inputs {
        guard case .character(let character) = key.code else { continue }
        #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
      #expect(decoder.patience == .none)
    }
  }
}
