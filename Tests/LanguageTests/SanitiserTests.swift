import Language
import Model
import TestSupport
import Testing

struct SanitiserTests {
  @Test(arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func `every kind of line break parts two paragraphs`(_ lineBreak: String) {
    let paragraphs = Sanitiser.paragraphs(of: "one\(lineBreak)two", startingAt: 10)
    #expect(paragraphs.map(\.text) == ["one", "two"])
    let second = 13 + lineBreak.unicodeScalars.count
    #expect(paragraphs.map { $0.origin.sourceOffset(of: 0) } == [10, second])
  }

  @Test(arguments: [
    ("a\tb", "a b"),
    ("a\u{0}b\u{7}c\u{1B}[31md\u{7F}", "abc[31md"),
    ("title\u{9B}31m\u{9D}0;x\u{9C}", "title31m0;x"),
    ("a\u{202E}evil\u{202C}.exe", "aevil\u{202C}.exe"),
    ("a\u{202D}b", "ab"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("\u{200F}سلام\u{2067}!\u{2069}", "\u{200F}سلام\u{2067}!\u{2069}"),
    ("a\u{FEFF}b\u{AD}c\u{2060}d\u{200B}e", "abcde"),
    ("flag\u{E0001}\u{E0067}\u{E007F}s", "flags"),
    ("x\u{E000}y\u{F8FF}z\u{F0000}", "x\u{FFFD}y\u{FFFD}z\u{FFFD}"),
    ("\u{6DD}\u{661}", "\u{6DD}\u{661}"),
    ("  padded\u{A0} ", "padded"),
  ])
  func `what commands, hides or deceives is taken out of a paragraph`(text: String, clean: String) {
    #expect(Sanitiser.paragraphs(of: text).map(\.text) == [clean])
  }

  @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func `a noncharacter is replaced`(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(Sanitiser.paragraphs(of: "a\(scalar)b").map(\.text) == ["a\u{FFFD}b"])
  }

  @Test func `the origin leads back over everything that was dropped`() throws {
    let source = "\n  \u{200B}a\u{0}\u{0}b\tc\u{1B}\u{202E}d \u{0}\n"
    let scalars = Array(source.unicodeScalars)
    let paragraph = try #require(Sanitiser.paragraphs(of: source).first)
    #expect(paragraph.text == "ab cd")
    let back = (0..<5).map { String(scalars[paragraph.origin.sourceOffset(of: $0)]) }
    #expect(back == ["a", "b", "\t", "c", "d"])
    #expect(paragraph.origin.sourceRange(of: 0..<2) == 4..<8)
  }

  @Test func `a blank line is a paragraph only if asked for`() {
    let text = "one\n \u{200E}\n\ntwo\n"
    #expect(Sanitiser.paragraphs(of: text).map(\.text) == ["one", "two"])
    #expect(
      Sanitiser.paragraphs(of: text, keepingEmpty: true).map(\.text) == ["one", "", "", "two"])
  }

  @Test func `a text with nothing in it has no paragraph`() {
    #expect(Sanitiser.paragraphs(of: "").isEmpty)
    #expect(Sanitiser.paragraphs(of: "\u{0}\u{FEFF}").isEmpty)
  }

  @Test func `a line without end becomes paragraphs cut at spaces`() {
    let word = "كلمة "
    let text = String(repeating: word, count: 50_000)
    let paragraphs = Sanitiser.paragraphs(of: text)
    #expect(paragraphs.allSatisfy { $0.text.unicodeScalars.count <= Sanitiser.longestParagraph })
    #expect(paragraphs.allSatisfy { $0.text.hasPrefix("كلمة") && $0.text.hasSuffix("كلمة") })
    #expect(paragraphs.map(\.text).joined(separator: " ") + " " == text)
    let scalars = Array(text.unicodeScalars)
    for paragraph in paragraphs {
      #expect(scalars[paragraph.origin.sourceOffset(of: 0)] == "ك")
      let last = paragraph.text.unicodeScalars.count - 1
      #expect(scalars[paragraph.origin.sourceOffset(of: last)] == "ة")
    }
  }

  @Test func `a cut without a space does not part a letter from its marks`() {
    let text = String(repeating: "a\u{301}\u{302}", count: 15_000)
    let paragraphs = Sanitiser.paragraphs(of: text)
    #expect(paragraphs.map(\.text).joined() == text)
    #expect(paragraphs.allSatisfy { $0.text.unicodeScalars.first == "a" })
  }

  @Test func `a line of marks alone is cut all the same`() {
    let text = String(repeating: "\u{301}", count: 45_000)
    #expect(Sanitiser.paragraphs(of: text).count == 3)
  }

  @Test(arguments: [
    ("one\r\ntwo\nthree\u{2028}four", "one two three four"),
    ("\u{1B}]52;c;aGk=\u{7}x", "]52;c;aGk=x"),
    ("open \u{2067}left", "open left"),
    ("closed \u{2067}well\u{2069}", "closed \u{2067}well\u{2069}"),
    ("\u{2066}\u{202B}x\u{2069}\u{202C}", "\u{2066}x\u{2069}"),
    ("\u{202A}x\u{202C}\u{202C}", "\u{202A}x\u{202C}"),
  ])
  func `one line is safe to print beside others`(text: String, line: String) {
    #expect(Sanitiser.line(text) == line)
  }

  @Test func `cleaning what is clean changes nothing`() {
    var generator = SplitMix(seed: 1)
    for _ in 0..<300 {
      let text = generator.wildText(length: 60)
      let line = Sanitiser.line(text)
      #expect(Sanitiser.line(line) == line)
      for paragraph in Sanitiser.paragraphs(of: text) {
        #expect(Sanitiser.paragraphs(of: paragraph.text).map(\.text) == [paragraph.text])
      }
    }
  }

  @Test func `no control byte comes out, and what stays is where the origin says`() {
    var generator = SplitMix(seed: 2)
    for _ in 0..<300 {
      let text = generator.wildText(length: 80)
      let source = Array(text.unicodeScalars)
      for paragraph in Sanitiser.paragraphs(of: text, startingAt: 7) {
        for (offset, scalar) in paragraph.text.unicodeScalars.enumerated() {
          #expect(scalar.properties.generalCategory != .control)
          let original = source[paragraph.origin.sourceOffset(of: offset) - 7]
          #expect(scalar == original || scalar == "\u{FFFD}" || (scalar == " " && original == "\t"))
        }
      }
      for scalar in Sanitiser.line(text).unicodeScalars {
        #expect(scalar.properties.generalCategory != .control)
      }
    }
  }
}
