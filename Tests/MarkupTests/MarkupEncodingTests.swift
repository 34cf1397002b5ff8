import Language
import Markup
import Model
import Testing

@Suite struct MarkupEncodingTests {
  private static let sentence =
    "قال وزير الخارجية إن المحادثات ستستأنف يوم الاثنين المقبل في العاصمة."
  private static let french = "Le président a déclaré que l'été serait décisif à Genève."

  private static func page(_ meta: String, _ text: String) -> String {
    "<html><head><script>var a = \"<p>\";</script>\(meta)</head><body><p>\(text)</p></body></html>"
  }

  private static func windows1256(_ text: String) -> [UInt8] {
    let letters: [Character: UInt8] = [
      "ا": 0xC7, "أ": 0xC3, "إ": 0xC5, "ل": 0xE1, "ق": 0xDE, "و": 0xE6, "ز": 0xD2, "ي": 0xED,
      "ر": 0xD1, "خ": 0xCE, "ج": 0xCC, "ة": 0xC9, "ن": 0xE4, "م": 0xE3, "ح": 0xCD, "د": 0xCF,
      "ث": 0xCB, "ت": 0xCA, "س": 0xD3, "ف": 0xDD, "ب": 0xC8, "ع": 0xDA, "ص": 0xD5,
    ]
    return text.map { letters[$0] ?? $0.asciiValue ?? 0x3F }
  }

  @Test(arguments: [
    ("<meta charset=windows-1256>", true),
    ("<META HTTP-EQUIV=Content-Type content='text/html; charset=cp1256'>", true),
    ("", false), ("<meta charset='iso-8859-1'>", false), ("<meta charset='iso-8859-6'>", false),
    ("<meta charset='utf-8'>", false), ("<meta charset='klingon'>", false),
  ])
  func `Arabic of Windows-1256 is read whatever the page says`(meta: String, isDeclared: Bool)
    throws
  {
    let decoded = try MarkupEncoding.decode(Self.windows1256(Self.page(meta, Self.sentence)))
    #expect(decoded.text == Self.page(meta, Self.sentence))
    #expect(decoded.encoding == TextEncoding(name: "WINDOWS-1256", isDeclared: isDeclared))
  }

  @Test func `what came with a page goes before what it says itself`() throws {
    let bytes = Self.windows1256(Self.page("<meta charset=iso-8859-5>", "و"))
    let decoded = try MarkupEncoding.decode(bytes, label: "windows-1256")
    #expect(decoded.text.contains("<p>و</p>"))
  }

  @Test func `UTF-8 is UTF-8 whatever the page says`() throws {
    let page = Self.page("<meta charset=windows-1256>", Self.sentence)
    let decoded = try MarkupEncoding.decode(Array(page.utf8), label: "iso-8859-1")
    #expect(decoded.text == page)
    #expect(decoded.encoding == nil)
  }

  @Test(arguments: ["latin1", "iso-8859-15", "windows-1252"])
  func `a Western label is right about Western text`(label: String) throws {
    let bytes = Self.page("", Self.french).unicodeScalars.map { UInt8($0.value) }
    #expect(try MarkupEncoding.decode(bytes, label: label).text == Self.page("", Self.french))
  }

  @Test func `an XML declaration tells the encoding`() throws {
    let xml = "<?xml version='1.0' encoding='windows-1256'?><a>قال</a>"
    let decoded = try MarkupEncoding.decode(Self.windows1256(xml))
    #expect(decoded.text == xml)
    #expect(try MarkupDocument(xml: decoded.text).root.text == "قال")
  }

  @Test func `UTF-16 with a mark and a stray zero byte are text`() throws {
    let page = Self.page("", Self.sentence)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in page.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try MarkupEncoding.decode(wide).text == "\u{FEFF}" + page)
    #expect(try MarkupEncoding.decode(Array(page.utf8) + [0]).text == page)
  }
}
