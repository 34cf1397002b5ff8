import Markup
import Testing

@Suite struct XPathTests {
  private let page: MarkupDocument

  init() throws {
    page = try MarkupDocument(
      html: "<div class=story><h1>خبر</h1><p lang=ar>واحد<p>two <a href='/x'>three</a></div>")
  }

  @Test(arguments: [
    ("//p", ["واحد", "two three"]), ("//p[@lang='ar']/text()", ["واحد"]), ("//a/@href", ["/x"]),
    ("//div[contains(concat(' ', @class, ' '), ' story ')]/h1", ["خبر"]), ("//table", []),
  ])
  func `an expression finds elements, texts and attributes`(
    expression: String, texts: [String]
  ) throws {
    guard case .nodes(let items) = try page.evaluate(expression) else {
      Issue.record("no nodes")
      return
    }
    #expect(items.map(\.text) == texts)
  }

  @Test func `an expression may give a value`() throws {
    #expect(try page.evaluate("string(//h1)").text == "خبر")
    #expect(try page.evaluate("count(//p)").text == "2.0")
    #expect(try page.evaluate("boolean(//p)").text == "true")
    #expect(try page.evaluate("//p").nodes.map(\.name) == ["p", "p"])
  }

  @Test func `an expression starts where it is told to`() throws {
    let second = try page.evaluate("//p").nodes[1]
    #expect(try page.evaluate("a/@href", at: second).text == "/x")
    #expect(try page.evaluate("a", at: page.root).text == nil)
  }

  @Test func `prefixes stand for the namespaces that are given`() throws {
    let feed = try MarkupDocument(xml: "<r xmlns:x='urn:x'><x:a>1</x:a><a>2</a></r>")
    #expect(try feed.evaluate("y:a", namespaces: ["y": "urn:x"]).text == "1")
  }

  @Test(arguments: [
    ("//p[", "it is no XPath 1.0 expression"),
    ("foo()", "it calls a function that XPath 1.0 does not have"),
    ("$x", "it has a variable, and there are none"),
    ("z:a", "it has a prefix that stands for no namespace"),
  ])
  func `an expression that cannot be read says why`(expression: String, reason: String) {
    #expect(throws: XPathError(expression: expression, reason: reason)) {
      try page.evaluate(expression)
    }
  }

  @Test func `an expression that would take minutes ends`() throws {
    let page = try MarkupDocument(html: String(repeating: "<p>x</p>", count: 20_000))
    let expression = "count(//p[count(//p[count(//p) > 1]) > 1])"
    #expect(throws: XPathError(expression: expression, reason: "it takes too many steps")) {
      try page.evaluate(expression)
    }
  }
}
