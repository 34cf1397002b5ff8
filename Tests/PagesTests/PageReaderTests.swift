import Markup
import Pages
import TestSupport
import Testing

@Suite struct PageReaderTests {
  private static let sentences = [
    "The harbour office said on Monday that the ferry would sail again, after a week of repairs.",
    "Its captain, who has crossed the strait for thirty years, called the new engine quieter.",
    "Passengers who hold tickets for the lost days may travel on any other day of the month.",
    "The island's shops had run short of flour and gas, and two classes stayed at home.",
  ]
  private static let paragraphs = sentences.map { "<p>\($0)</p>" }.joined()

  private func texts(_ html: String) throws -> [String] {
    try PageReader.page(from: html).blocks.filter { $0.kind != .headline }.map(\.text)
  }

  @Test(arguments: [
    "<div class=article-body>TEXT<ul class=more><li><a href=/a>One link</a><li><a href=/b>Another</a></ul></div>",
    "<div class=article-body>TEXT<p><a href=/a>A link to another story</a></p></div>",
    "<div class=article-body>TEXT<div><h3><a href=/a>Another story's title</a></h3><p>What it is about.</p></div></div>",
    "<div class=article-body>TEXT<h3>Related</h3></div>",
    "<div class=article-body><p>Share this</p>TEXT<p>Advertisement</p></div>",
    "<div class=article-body>TEXT<div style='display: none'><p>You have reached your limit of free stories this month, sign in.</p></div></div>",
    "<article>TEXT</article><aside><p>The weather stays mild on the coast, and rain is likely on the hills by night.</p></aside>",
    "<div class='no-sidebar has-comments'><article>TEXT</article></div>",
    "<div><div><p>Menu</p></div><div>TEXT</div><div class=footer><p>The Gull is printed on paper, and its office is closed on Sundays, as ever.</p></div></div>",
    "<noscript>TEXT</noscript>",
    "<div style='visibility:hidden'>TEXT</div>",
    "<form><div>TEXT</div><input type=submit></form>",
  ])
  func `what is not the article stays out`(body: String) throws {
    let html = "<html><body>" + body.replacing("TEXT", with: Self.paragraphs) + "</body></html>"
    #expect(try texts(html) == Self.sentences)
  }

  @Test func `a lead between title and text begins the text, once`() throws {
    let lead = "Six hundred people on the island waited a week for bread and letters."
    let html = """
      <meta property=og:description content="\(lead)"><h1>Ferry sails again</h1>
      <header><p>\(lead)</p><p class=intro>\(lead)</p></header><div class=story-body>\(Self.paragraphs)</div>
      """
    #expect(try texts(html) == [lead] + Self.sentences)
  }

  @Test func `a picture's caption is there once, and without what only says whose it is`() throws {
    let figure =
      "<figure><img src=a><figcaption>The ferry leaves the old harbour at dawn.</figcaption></figure>"
    let credit = "<figure><img src=b><figcaption>Photo: The Gull</figcaption></figure>"
    let html = "<div class=article-body>\(figure)\(Self.paragraphs)\(figure)\(credit)</div>"
    #expect(try texts(html) == ["The ferry leaves the old harbour at dawn."] + Self.sentences)
  }

  @Test func `single line breaks part paragraphs where sentences end`() throws {
    let html = "<div class=article-body>" + Self.sentences.joined(separator: "<br>\n") + "</div>"
    #expect(try texts(html) == Self.sentences)
    let verse =
      "<div class=article-body>\(Self.paragraphs)<p>The sea is wide<br>and I am tired,<br>and so to bed.</p></div>"
    #expect(try texts(verse).last == "The sea is wide and I am tired, and so to bed.")
  }

  @Test func `text that search engines are given is found where it stands`() throws {
    let data =
      "{\"@type\":\"NewsArticle\",\"articleBody\":\"\(Self.sentences.joined(separator: " "))\"}"
    let notes = String(
      repeating:
        "<p>Terms of use, and what else one has to know, are told here at great length.</p>",
      count: 9)
    let html =
      "<script type='application/ld+json'>\(data)</script><div class=post-content>\(notes)</div>"
      + "<div class=related><div>\(Self.paragraphs)</div></div>"
    #expect(try texts(html) == Self.sentences)
    #expect(try PageReader.page(from: html).method == .confirmed)
  }

  @Test func `inline markup neither parts words nor joins them`() throws {
    let html =
      "<div class=article-body><p>Khabar<b>’s</b> <i>first</i>\n edition&nbsp;sold out<br>by noon, "
      + "<a href=/x>said</a>, and a second one is on its way to the shops.</p>\(Self.paragraphs)</div>"
    #expect(
      try texts(html).first
        == "Khabar’s first edition sold out by noon, said, and a second one is on its way to the shops."
    )
  }

  @Test(arguments: [
    ("", PageError.noPage(.empty)), ("<html><body></body></html>", .empty),
    ("<script>var a = 'The harbour office said on Monday';</script>", .empty),
  ])
  func `a page without text says so`(html: String, error: PageError) {
    #expect(throws: error) { try PageReader.page(from: html) }
  }

  @Test(arguments: [
    "<div>", "<p>x", "<a href=x>y</a>", "<table><tr><td>", "<h1>a</h1>", "<ul><li>b",
    "<div class='comment nav ad'>",
    "<!-- ", "<br>", "&amp;", "<script>", "<title>", "<time>", "<figure><figcaption>c",
  ])
  func `a page of one thing many times is read in no time`(piece: String) {
    let html = "<p>Some words, at least.</p>" + String(repeating: piece, count: 20_000)
    let time = ProcessorTime.spent { _ = try? PageReader.page(from: html) }
    #expect(time < .seconds(20))
  }
}
