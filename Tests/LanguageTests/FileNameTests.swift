import Language
import Testing

@Suite struct FileNameTests {
  @Test(
    arguments: [
      [], Array("a.txt".utf8), Array("خبر.txt".utf8), [0xCE, 0xC8, 0xD1], [0x80, 0xFF, 0xC0, 0xAF],
      Array("é".utf8) + [0xE9] + Array("x".utf8), [0xED, 0xA0, 0x80], [0xF4, 0x8F],
      // A name that has the very scalars that stand for bytes.
      Array("\u{10F780}\u{10F7FF}".utf8),
    ] as [[UInt8]])
  func `a name comes back in its bytes`(bytes: [UInt8]) {
    let text = FileName.text(of: bytes)
    #expect(FileName.bytes(of: text) == bytes)
    let copy = FileName.withCString(text) { pointer in String(cString: pointer).utf8.count }
    #expect(copy >= 0)
  }

  @Test func `a name that is text is that text`() {
    #expect(FileName.text(of: Array("خبر é.txt".utf8)) == "خبر é.txt")
  }

  @Test func `a byte that is no text is shown as one`() {
    #expect(Sanitiser.line(FileName.text(of: [0x61, 0xCE, 0x2E])) == "a\u{FFFD}.")
  }
}
