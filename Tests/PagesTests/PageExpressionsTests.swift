import Markup
import Model
import Pages
import Testing

/// The reader's own expressions for the pages of a site.
@Suite struct PageExpressionsTests {
  private static let html = """
    <html lang="en"><head><title>Some site</title></head><body>
    <div class="t">Ministers meet in Tunis</div><span data-day="2021-03-15">x</span>
    <div class="menu"><p>Home, weather, sport and a lot of other things that stand on every page of it.</p></div>
    <div class="s"><h3>Water</h3><p>Four <b>countries</b> talked about water.</p><ul><li>One point</li></ul></div>
    <div class="s"><p>وتحدثوا عن الطرق.</p></div>
    <div class="more"><p>Another report that has nothing to do with it but is long enough to be taken.</p></div>
    </body></html>
    """

  private func expressions(_ pairs: [PageExpressions.Part: String]) throws -> PageExpressions {
    var expressions = PageExpressions()
    for (part, expression) in pairs { try expressions.set(part, to: expression) }
    return expressions
  }

  @Test func `title, body and date are where the expressions say`() throws {
    let page = try PageReader.page(
      from: Self.html,
      expressions: expressions([
        .title: "//div[@class='t']", .body: "//div[@class='s']", .date: "//span/@data-day",
      ]))
    #expect(page.title == "Ministers meet in Tunis")
    #expect(page.date == PublicationDate(iso8601: "2021-03-15"))
    #expect(
      page.blocks == [
        Page.Block(kind: .headline, text: "Ministers meet in Tunis"),
        Page.Block(kind: .subheading, text: "Water"),
        Page.Block(kind: .paragraph, text: "Four countries talked about water."),
        Page.Block(kind: .listItem, text: "One point"),
        Page.Block(kind: .paragraph, text: "وتحدثوا عن الطرق."),
      ])
  }

  @Test func `what no expression is for is found as usual`() throws {
    let page = try PageReader.page(
      from: Self.html, expressions: expressions([.title: "string(//div[@class='t'])"]))
    #expect(page.title == "Ministers meet in Tunis")
    #expect(page.blocks.contains { $0.text == "Four countries talked about water." })
  }

  @Test func `elements in each other give their text once`() throws {
    let page = try PageReader.page(
      from: Self.html, expressions: expressions([.body: "//div[@class='s'] | //div[@class='s']/p"]))
    #expect(page.blocks.count { $0.text == "Four countries talked about water." } == 1)
  }

  @Test(arguments: ["//div[@class='s'", "//div[", "nosuch(1)", "p:x"])
  func `what is no XPath is refused before any page is read`(expression: String) {
    var expressions = PageExpressions()
    let error = #expect(throws: XPathError.self) { try expressions.set(.body, to: expression) }
    #expect(error?.expression == expression)
    #expect(error?.reason.isEmpty == false)
  }

  @Test func `an expression that finds nothing is told, and no guess takes its place`() throws {
    let wrong = try expressions([.body: "//article"])
    let error = #expect(throws: PageError.self) {
      try PageReader.page(from: Self.html, expressions: wrong)
    }
    #expect(
      error
        == .expressionFailed(
          XPathError(expression: "//article", reason: "it finds no body on the page")))
  }
}
