import Testing

@testable import Canvas

/// Every letter form and every mirrored character of Unicode's data files.
struct ShapingTests {
  @Test func `every letter takes the form that its neighbours ask for`() throws {
    var forms = 0
    var failures: [String] = []
    for fields in try Self.rows(of: "UnicodeData.txt") {
      // Such as "FE91;ARABIC LETTER BEH INITIAL FORM;Lo;0;AL;<initial> 0628;…".
      let decomposition = fields[5].split(separator: " ")
      guard decomposition.count == 2, fields[4] == "AL", decomposition[0].hasPrefix("<"),
        let form = Self.scalar(fields[0]), let letter = Self.scalar(decomposition[1])
      else { continue }
      // Beh joins on both sides; a space on none.
      let (before, after): (String, String)
      switch decomposition[0] {
      case "<isolated>": (before, after) = (" ", " ")
      case "<initial>": (before, after) = (" ", "ب")
      case "<medial>": (before, after) = ("ب", "ب")
      case "<final>": (before, after) = ("ب", " ")
      default: continue
      }
      forms += 1
      let text = before + String(letter) + after
      let cells = Paragraph(text, direction: .rightToLeft).cells
      if cells.count != 3 || cells[1].text != String(form) {
        failures.append("\(fields[0]) \(fields[1])")
      }
    }
    #expect(forms == 242)
    // Hamza joins nothing: the letter itself is its isolated form.
    #expect(failures == ["FE80 ARABIC LETTER HAMZA ISOLATED FORM"])
  }

  @Test func `every mirrored character is mirrored from right to left, and only there`() throws {
    var pairs = 0
    var failures: [String] = []
    for fields in try Self.rows(of: "BidiMirroring.txt") {
      guard let character = Self.scalar(fields[0]), let mirror = Self.scalar(fields[1]) else {
        continue
      }
      pairs += 1
      let text = String(character)
      let rightToLeft = Paragraph("ب\(text)ب", direction: .rightToLeft).cells.map(\.text)
      let leftToRight = Paragraph("a\(text)b", direction: .leftToRight).cells.map(\.text)
      if rightToLeft[1] != String(mirror) || leftToRight[1] != text {
        failures.append(String(fields[0]))
      }
    }
    #expect(pairs == 428)
    // Newer than FriBidi 1.0.8, which takes them for letters that run from left to right.
    #expect(
      failures == ["2BFE", "2E55", "2E56", "2E57", "2E58", "2E59", "2E5A", "2E5B", "2E5C"])
  }

  private static func rows(of file: String) throws -> [[Substring]] {
    String(decoding: try UnicodeData.bytes(of: file), as: UTF8.self)
      .split(separator: "\n")
      .map { line in
        line.prefix { $0 != "#" }.split(separator: ";", omittingEmptySubsequences: false)
      }
      .filter { $0.count > 1 }
  }

  private static func scalar(_ hexadecimal: Substring) -> Unicode.Scalar? {
    UInt32(hexadecimal.filter { $0 != " " }, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
