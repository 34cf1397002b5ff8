import Canvas
import Testing

@testable import Terminal

struct CellEncoderTests {
  /// Columns as a terminal has them, for the characters of these tests.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: (0x1100...0xD7FF).contains(scalar.value) && scalar.value >= 0x2E80 ? 2 : 1
    }
  }

  private static func encoder(guardsRows: Bool = false, stripsMarks: Bool = false) -> CellEncoder {
    CellEncoder(guardsRows: guardsRows, stripsMarks: stripsMarks, columns: columns)
  }

  private static func encode(_ text: String, width: Int = 1, stripsMarks: Bool = false) -> String {
    let scalars = encoder(stripsMarks: stripsMarks)
      .scalars(of: Cell(text: text, width: width), startsRow: false, endsRow: false)
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(arguments: ["a", "\u{FEE1}", "\u{FEA4}\u{64E}", "│", "é", " "])
  func `text that a terminal shows passes as it is`(text: String) {
    #expect(Self.encode(text) == text)
  }

  @Test(
    arguments: [
      "\u{1B}", "\u{0}", "\n", "\u{7F}", "\u{9B}", "\u{85}", "\u{202E}", "\u{200F}", "\u{2028}",
      "\u{FEFF}", "\u{E0041}", "\u{E000}", "\u{FFFE}", "\u{AD}",
    ])
  func `a character that does more than show becomes a replacement`(text: String) {
    #expect(Self.encode(text) == "\u{FFFD}")
    #expect(Self.encode("a" + text) == "a")
  }

  @Test func `no scalar of any kind but what shows comes out`() {
    let encoder = Self.encoder()
    let suspects = (0...0x2FFF).compactMap(Unicode.Scalar.init(_:))
    for scalar in suspects {
      let cells = [String(scalar), "a" + String(scalar)]
      for text in cells {
        for out in encoder.scalars(
          of: Cell(text: text, width: 1), startsRow: false, endsRow: false)
        {
          #expect(out.isSafeToPrint, "U+\(String(scalar.value, radix: 16))")
        }
      }
    }
  }

  @Test func `a character takes the columns of its cell or is replaced`() {
    #expect(Self.encode("語", width: 2) == "語")
    #expect(Self.encode("語", width: 1) == "\u{FFFD}")
    #expect(Self.encode("a", width: 2) == "\u{FF1F}")
    #expect(Self.encode("\u{64E}") == "\u{FFFD}")
  }

  @Test func `a cell never holds two letters or more than four marks`() {
    #expect(Self.encode("ab") == "a")
    #expect(
      Self.encode("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}") == "a\u{301}\u{302}\u{303}\u{304}")
    #expect(Self.encode("") == " ")
  }

  @Test func `Arabic marks are left out where they would be misplaced, others are not`() {
    #expect(Self.encode("\u{FEA4}\u{64E}\u{651}", stripsMarks: true) == "\u{FEA4}")
    #expect(Self.encode("\u{FEA4}\u{670}", stripsMarks: true) == "\u{FEA4}")
    #expect(Self.encode("e\u{301}", stripsMarks: true) == "e\u{301}")
  }

  @Test func `a guarded row begins with an override and ends with its end`() {
    let encoder = Self.encoder(guardsRows: true)
    let cell = Cell(text: "\u{FEA4}\u{64E}")
    #expect(
      encoder.scalars(of: cell, startsRow: true, endsRow: false)
        == ["\u{FEA4}", "\u{202D}", "\u{64E}"])
    #expect(
      encoder.scalars(of: cell, startsRow: false, endsRow: true)
        == ["\u{FEA4}", "\u{64E}", "\u{202C}"])
    #expect(encoder.scalars(of: cell, startsRow: false, endsRow: false) == ["\u{FEA4}", "\u{64E}"])
    #expect(
      encoder.scalars(of: .blank, startsRow: true, endsRow: true) == [" ", "\u{202D}", "\u{202C}"])
  }

  @Test func `the guard takes the place of a mark where there is no room for both`() {
    let full = Cell(text: "a\u{301}\u{302}\u{303}\u{304}")
    let scalars = Self.encoder(guardsRows: true).scalars(of: full, startsRow: true, endsRow: true)
    #expect(scalars == ["a", "\u{202D}", "\u{301}", "\u{302}", "\u{202C}"])
  }
}
