import Language
import Model
import Testing

@Suite struct TextDecoderTests {
  /// "قال وزير الخارجية إن المحادثات ستستأنف يوم الاثنين المقبل في العاصمة." in Windows-1256.
  private static let windowsArabic = encoded(
    Self.arabic,
    [
      "ا": 0xC7, "أ": 0xC3, "إ": 0xC5, "ل": 0xE1, "ق": 0xDE, "و": 0xE6, "ز": 0xD2, "ي": 0xED,
      "ر": 0xD1, "خ": 0xCE, "ج": 0xCC, "ة": 0xC9, "ن": 0xE4, "م": 0xE3, "ح": 0xCD, "د": 0xCF,
      "ث": 0xCB, "ت": 0xCA, "س": 0xD3, "ف": 0xDD, "ب": 0xC8, "ع": 0xDA, "ص": 0xD5,
    ])
  /// The same in ISO-8859-6.
  private static let isoArabic = encoded(
    Self.arabic,
    [
      "ا": 0xC7, "أ": 0xC3, "إ": 0xC5, "ل": 0xE4, "ق": 0xE2, "و": 0xE8, "ز": 0xD2, "ي": 0xEA,
      "ر": 0xD1, "خ": 0xCE, "ج": 0xCC, "ة": 0xC9, "ن": 0xE6, "م": 0xE5, "ح": 0xCD, "د": 0xCF,
      "ث": 0xCB, "ت": 0xCA, "س": 0xD3, "ف": 0xE1, "ب": 0xC8, "ع": 0xD9, "ص": 0xD5,
    ])
  private static let arabic =
    "قال وزير الخارجية إن المحادثات ستستأنف يوم الاثنين المقبل في العاصمة."

  private static func encoded(_ text: String, _ table: [Character: UInt8]) -> [UInt8] {
    text.map { table[$0] ?? $0.asciiValue ?? 0x3F }
  }

  private func decode(_ bytes: [UInt8], declared: String? = nil) throws -> TextDecoder.Decoded {
    try TextDecoder.decode(bytes, declared: declared)
  }

  @Test(arguments: [(windowsArabic, "WINDOWS-1256"), (isoArabic, "ISO-8859-6")])
  func `Arabic of the old encodings is told apart`(bytes: [UInt8], name: String) throws {
    let decoded = try decode(bytes)
    #expect(decoded.text == Self.arabic)
    #expect(decoded.encoding == TextEncoding(name: name, isDeclared: false))
    #expect(decoded.repairs == 0)
  }

  @Test func `Arabic in UTF-8 with one bad byte stays Arabic`() throws {
    let decoded = try decode(Array(Self.arabic.utf8) + [0xC7] + Array(Self.arabic.utf8))
    #expect(decoded.text == Self.arabic + "\u{FFFD}" + Self.arabic)
    #expect(decoded.encoding == nil)
    #expect(decoded.repairs == 1)
  }

  @Test func `French in Windows-1252 is not Central European`() throws {
    let text = "Le président a déclaré que l'été serait décisif pour les négociations à Genève."
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let decoded = try decode(bytes)
    #expect(decoded.text == text)
    #expect(decoded.encoding?.name == "WINDOWS-1252")
  }

  @Test func `valid UTF-8 is UTF-8 whatever its label says`() throws {
    let decoded = try decode(Array(Self.arabic.utf8), declared: "windows-1256")
    #expect(decoded.text == Self.arabic)
    #expect(decoded.encoding == nil)
  }

  @Test func `a label is believed where the bytes are text by it`() throws {
    let decoded = try decode([0xD0, 0xC8, 0xC8], declared: "iso-8859-5")
    #expect(decoded.text == "\u{430}\u{428}\u{428}")
    #expect(decoded.encoding == TextEncoding(name: "iso-8859-5", isDeclared: true))
  }

  @Test(arguments: [true, false], ["English text of some words.", arabic])
  func `UTF-16 without a mark is told by its bytes`(isLittleEndian: Bool, text: String) throws {
    let bytes = text.utf16.flatMap { unit in
      isLittleEndian
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let decoded = try decode(bytes)
    #expect(decoded.text == text)
    #expect(decoded.encoding?.name == (isLittleEndian ? "UTF-16LE" : "UTF-16BE"))
  }

  @Test func `bytes with zeros in no pattern are no text`() {
    #expect(throws: TextDecodingError.notText(offset: 4)) {
      try decode(Array("text".utf8) + [0, 0] + Array("more".utf8))
    }
  }
}
