import Markup
import Testing

@Suite struct HTMLParsingTests {
  @Test func `a page is a tree in document order`() throws {
    let page = try MarkupDocument(
      html:
        "<!DOCTYPE html><HTML lang=ar><body><!-- x --><p Class='a b'>قال <b>الوزير</b>&nbsp;نعم</p>"
    )
    #expect(page.root.name == "html")
    #expect(page.root.attribute("lang") == "ar")
    let paragraph = try #require(page.root.first("p"))
    #expect(paragraph.text == "قال الوزير\u{A0}نعم")
    #expect(paragraph.attributes.map(\.value) == ["a b"])
    #expect(paragraph.children.map(\.name) == ["", "b", ""])
    #expect(paragraph.elements.map(\.name) == ["b"])
    #expect(paragraph.first("b")?.parent?.index == paragraph.index)
    #expect(page.root.descendants.map(\.name) == ["body", "p", "", "b", "", ""])
    #expect(page.root.subtree == 0..<page.nodeCount)
  }

  @Test(arguments: [
    ("<p>one<p>two<ul><li>a<li>b</ul>", ["one", "two", "a", "b"]),
    ("<p>one</div></span><b>two</p>three", ["one", "two", "three"]),
    ("just text", ["just text"]),
    ("<p>one <article-teaser>two</article-teaser></p>", ["one ", "two"]),
    ("<table><tr><td>1<td>2</table>", ["1", "2"]),
  ])
  func `markup that is out of order is mended`(html: String, texts: [String]) throws {
    let page = try MarkupDocument(html: html)
    #expect(page.root.descendants.filter(\.isText).map(\.text) == texts)
  }

  @Test func `a script is one text and no markup`() throws {
    let page = try MarkupDocument(
      html: "<script type='application/ld+json'>{\"a\": \"<p>b</p> & c\"}</script><p>d")
    #expect(page.root.first("script")?.text == "{\"a\": \"<p>b</p> & c\"}")
    #expect(page.root.first("p")?.text == "d")
  }

  @Test func `zero bytes do not end a page`() throws {
    let page = try MarkupDocument(html: "<p>one\u{0}two<p>three")
    #expect(page.root.text == "one twothree")
  }

  @Test(arguments: ["", " \n"]) func `nothing is no page`(html: String) {
    #expect(throws: MarkupError.empty) { try MarkupDocument(html: html) }
  }

  @Test func `a page of tags without end nests no deeper than people write`() throws {
    let page = try MarkupDocument(html: String(repeating: "<b>", count: 200_000) + "x")
    #expect(page.isFaulty)
    #expect(page.nodeCount < 3_000)
  }

  @Test func `a tag with more attributes than anybody writes loses the rest`() throws {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    let page = try MarkupDocument(html: "<p \(attributes)>text</p><p>more")
    #expect(page.root.text == "textmore")
    let paragraph = try #require(page.root.first("p"))
    #expect(paragraph.attribute("a9") == "1")
    #expect(paragraph.attributes.count == 500)
  }

  @Test func `a page that is too long is refused`() {
    let html = String(repeating: "x", count: MarkupDocument.longest + 1)
    #expect(throws: MarkupError.tooLong(bytes: html.utf8.count, limit: MarkupDocument.longest)) {
      try MarkupDocument(html: html)
    }
  }

  @Test func `every beginning of a page parses`() throws {
    let page =
      "<!DOCTYPE html><html dir=\"rtl\"><head><title>خبر</title><script>a<b</script></head>"
      + "<body class='x'><p>قال &laquo;نعم&raquo; &#1571;&#x62f;<!-- c --><img src=a></p></body>"
    for end in page.unicodeScalars.indices.dropFirst() {
      let beginning = String(page.unicodeScalars[..<end])
      do {
        let document = try MarkupDocument(html: beginning)
        #expect(document.root.subtree.count == document.nodeCount)
      } catch MarkupError.empty {
        #expect(!beginning.contains("<html dir=\"rtl\">"))
      }
    }
  }
}
