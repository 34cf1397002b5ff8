import Testing

@testable import Canvas

/// Text that breaks a naive layout, cell by cell as it stands on the screen from left to right.
struct DesignCasesTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var direction: BaseDirection = .rightToLeft
    var cells: [String]
  }

  static let cases = [
    Case(
      testDescription: "lam and alef share a cell", text: "سلام",
      cells: ["\u{FEE1}", "\u{FEFC}", "\u{FEB3}"]),
    Case(
      testDescription: "a mark between lam and alef", text: "ل\u{64E}ا",
      cells: ["\u{FEFB}\u{64E}"]),
    Case(
      testDescription: "vowel marks lie on their letters",
      text: "م\u{64F}ح\u{64E}م\u{64E}\u{651}د",
      cells: ["\u{FEAA}", "\u{FEE4}\u{64E}\u{651}", "\u{FEA4}\u{64E}", "\u{FEE3}\u{64F}"]),
    Case(
      testDescription: "Latin, brackets and a percentage in Arabic", text: "قال (Biden) 12.5%",
      cells: "12.5% (Biden) \u{FEDD}\u{FE8E}\u{FED7}".unicodeScalars.map { String($0) }),
    Case(
      testDescription: "Arabic in English", text: "Visit بيروت (2024) now", direction: .leftToRight,
      cells: "Visit (2024) \u{FE95}\u{FEED}\u{FEAE}\u{FEF4}\u{FE91} now".unicodeScalars
        .map { String($0) }),
    Case(
      testDescription: "a telephone number", text: "+961 1 234567 اتصل",
      cells: "\u{FEDE}\u{FEBC}\u{FE97}\u{FE8D} 234567 1 961+".unicodeScalars.map { String($0) }),
    Case(
      testDescription: "a range of numbers", text: "من 5-10 أشخاص",
      cells: "\u{FEB9}\u{FE8E}\u{FEA8}\u{FEB7}\u{FE83} 10-5 \u{FEE6}\u{FEE3}".unicodeScalars
        .map { String($0) }),
    Case(
      testDescription: "mirrored quotation marks and brackets", text: "«قال [نعم]»",
      cells: "\u{AB}\u{5B}\u{FEE2}\u{FECC}\u{FEE7}\u{5D} \u{FEDD}\u{FE8E}\u{FED7}\u{BB}"
        .unicodeScalars.map { String($0) }),
    Case(
      testDescription: "a non-joiner shapes and takes no cell", text: "می\u{200C}خواهم",
      cells: "\u{FEE2}\u{FEEB}\u{FE8D}\u{FEEE}\u{FEA7}\u{FBFD}\u{FEE3}".unicodeScalars
        .map { String($0) }),
  ]

  @Test(arguments: cases)
  func `a text comes out cell by cell as Unicode prescribes`(_ example: Case) {
    let paragraph = Paragraph(example.text, direction: example.direction)
    let rows = paragraph.rows(width: 80)
    #expect(rows.count == 1)
    #expect(rows.first?.cells.map(\.text) == example.cells)
  }
}
