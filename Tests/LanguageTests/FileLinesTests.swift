import Language
import Testing

@Suite struct FileLinesTests {
  @Test(arguments: [
    ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]), ("a\rb", ["a", "b"]),
    ("a\r\r\nb", ["a", "", "b"]), ("", [""]), ("\r\n\r\n", ["", "", ""]),
    ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]),
  ])
  func `lines end in LF, CR LF or CR`(text: String, lines: [String]) {
    #expect(text.fileLines.map(String.init) == lines)
  }
}
