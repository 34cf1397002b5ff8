import Foundation
import Markup
import Testing

@Suite struct XMLParsingTests {
  @Test func `namespaces are told apart`() throws {
    let feed = try MarkupDocument(
      xml: """
        <?xml version="1.0" encoding="iso-8859-1"?>
        <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator dc:x="é">منى</dc:creator>
        <media:title>m</media:title><creator xmlns="urn:a"/></rss>
        """)
    let elements = Array(feed.root.elements)
    #expect(elements.map(\.name) == ["creator", "title", "creator"])
    #expect(elements.map(\.prefix) == ["dc", "media", nil])
    #expect(elements.map(\.namespace) == ["http://purl.org/dc/elements/1.1/", nil, "urn:a"])
    #expect(elements[0].text == "منى")
    #expect(elements[0].attribute("x", namespace: "http://purl.org/dc/elements/1.1/") == "é")
  }

  @Test(arguments: [
    ("<a>AT&T</a>", "AT&T"), ("<a>a & b</a>", "a & b"), ("<a>x&nbsp;y&laquo;</a>", "x\u{A0}y«"),
    ("<a>&lt;b&gt; &#1571;&#x62F; &unknown; &#0;</a>", "<b> أد &unknown; "),
    ("<a><![CDATA[<p>AT&T &nbsp;]]>&amp;</a>", "<p>AT&T &nbsp;&"),
    ("\n  <?xml version='1.0'?><a>b</a>", "b"), ("<a>b\u{8}c</a>", "b c"),
    ("<a>one<b>two", "onetwo"), ("<a>one</b>two</a>", "one"),
    ("<!DOCTYPE a [<!ENTITY khabar 'خبر'>]><a>&khabar;!</a>", "خبر!"),
    ("<!DOCTYPE a [<!ENTITY q '&#171;&quot;'>]><a>&q;!</a>", "!"),
    ("<!DOCTYPE a [<!ENTITY q '&#171;\"'>]><a>x &y; &q;!</a>", "x &y; «\"!"),
    ("<a x='1' x='2'>b</a>", "b"),
  ])
  func `what is not quite XML is read as it was meant`(xml: String, text: String) throws {
    #expect(try MarkupDocument(xml: xml).root.text == text)
  }

  @Test func `references in attributes are resolved`() throws {
    let xml = "<!DOCTYPE a [<!ENTITY k 'خبر'>]><a href='?a=1&b=2&amp;c' title='&k; &ndash;'/>"
    let root = try MarkupDocument(xml: xml).root
    #expect(root.attribute("href") == "?a=1&b=2&c")
    #expect(root.attribute("title") == "خبر –")
  }

  @Test func `an entity that is a file stays empty`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("khabar-entity-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let secret = folder.appendingPathComponent("secret.txt")
    try Data("secret".utf8).write(to: secret)
    let dtd = folder.appendingPathComponent("x.dtd")
    try Data("<!ENTITY d 'declared outside'>".utf8).write(to: dtd)
    let xml = """
      <!DOCTYPE a SYSTEM "\(dtd.absoluteString)" [
        <!ENTITY f SYSTEM "\(secret.absoluteString)">
        <!ENTITY % p SYSTEM "\(dtd.absoluteString)"> %p;
      ]>
      <a x="&d;">1&f;2&d;3</a>
      """
    #expect(try MarkupDocument(xml: xml).root.text == "12&d;3")
    #expect(try MarkupDocument(html: xml).root.text.contains("secret") == false)
  }

  @Test func `entities that double each other swell nothing`() throws {
    var xml = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
    for level in 1..<60 { xml += "<!ENTITY e\(level) '&e\(level - 1);&e\(level - 1);'>" }
    xml += "]><a x='&e59;'>&e59;&e0;</a>"
    let root = try MarkupDocument(xml: xml).root
    #expect(root.text == "ha")
    #expect(root.attribute("x") == "")
  }

  @Test func `a long entity that is repeated swells nothing`() throws {
    let text = String(repeating: "x", count: 50_000)
    let references = String(repeating: "&e;", count: 50_000)
    let xml = "<!DOCTYPE a [<!ENTITY e '\(text)'>]><a x='\(references)'>\(references)</a>"
    #expect(try MarkupDocument(xml: xml).root.text == "")
  }

  @Test func `elements without end are bounded`() throws {
    let deep = try MarkupDocument(xml: String(repeating: "<a>", count: 100_000))
    #expect(deep.isFaulty)
    let wide = try MarkupDocument(xml: "<a>" + String(repeating: "<b/>", count: 1_200_000))
    #expect(wide.isFaulty)
    #expect(wide.nodeCount == 1_000_000)
  }
}
