import Model
import Pages
import Testing

@Suite struct PageMetadataTests {
  private static let text = String(
    repeating:
      "<p>The harbour office said on Monday that the ferry would sail again, after a week of repairs and tests.</p>\n",
    count: 5)

  private func page(
    head: String = "", body: String = "", address: String? = nil
  ) throws -> Page {
    try PageReader.page(
      from:
        "<html><head>\(head)</head><body>\(body)<div class=article-body>\(Self.text)</div></body></html>",
      address: address)
  }

  @Test(arguments: [
    (
      "<title>Ferry sails again | The Gull</title>", "<h1>Ferry sails again</h1>",
      "Ferry sails again"
    ),
    (
      "<title>The Gull - Ferry sails again - News</title><meta property='og:site_name' content='The Gull'>",
      "", "Ferry sails again - News"
    ),
    ("<title>Ferry sails again</title>", "<h1>The Gull</h1>", "Ferry sails again"),
    (
      "<meta property='og:title' content='Ferry sails &amp;amp; docks - The Gull'><meta property='og:site_name' content='The Gull'>",
      "", "Ferry sails & docks"
    ),
    (
      "<meta property='og:title' content='Ferry sails again after a week'>",
      "<h1>Ferry sails again after a week of repairs</h1>",
      "Ferry sails again after a week of repairs"
    ),
    (
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\"}</script>",
      "", "Ferry sails again"
    ),
    ("", "<h1>Ferry sails again soon</h1>", "Ferry sails again soon"),
    (
      "<title>Half - and - half: a story of two towns</title>", "",
      "Half - and - half: a story of two towns"
    ),
  ])
  func `the title is the article's, without the site's name`(
    head: String, body: String, title: String
  ) throws {
    #expect(try page(head: head, body: body).title == title)
  }

  @Test(arguments: [
    (
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-07-06T12:00:00+02:00\"}]}</script>",
      "", "2020-07-06T10:00:00Z"
    ),
    (
      "<meta property='article:published_time' content='2020-07-06T12:00:00Z'>",
      "<time datetime=2019-01-01>1 January 2019</time>", "2020-07-06T12:00:00Z"
    ),
    ("", "<time itemprop=datePublished datetime='2020-07-06'>Monday</time>", "2020-07-06"),
    ("", "<h1>Ferry sails</h1><p class=meta>Monday, July 6, 2020 - 10:15</p>", "2020-07-06"),
    ("<link rel=canonical href='https://gull.example/2020/07/06/ferry'>", "", "2020-07-06"),
    ("<meta name=date content='yesterday'>", "", nil),
    ("<meta property='article:modified_time' content='2020-07-07'>", "", "2020-07-07"),
  ])
  func `the date is the one of publication`(head: String, body: String, date: String?) throws {
    #expect(try page(head: head, body: body).date?.iso8601 == date)
  }

  @Test(arguments: [
    ("<meta name=author content='By Mona Said'>", "", "Mona Said"),
    (
      "<meta property='article:author' content='https://face.example/gull'>",
      "<span class=author>Mona Said</span>", "Mona Said"
    ),
    (
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[{\"name\":\"Mona Said\"},{\"name\":\"Ali Noor\"}]}</script>",
      "", "Mona Said, Ali Noor"
    ),
    ("", "<p class=byline>Published on July 6, 2020</p>", nil),
    ("", "<form class=comment-form><label class=author>Name</label></form>", nil),
  ])
  func `the byline is a name and no date, address or label`(
    head: String, body: String, byline: String?
  ) throws {
    #expect(try page(head: head, body: body).byline == byline)
  }

  @Test(arguments: [
    (
      "<link rel=canonical href='/ferry?a=1'>", "https://gull.example/x",
      "https://gull.example/ferry?a=1"
    ),
    (
      "<link rel=canonical href='https://gull.example/'>", "https://gull.example/x",
      "https://gull.example/x"
    ),
    ("<link rel=canonical href='javascript:alert(1)'>", nil, nil),
    ("<meta property='og:url' content=' https://gull.example/y '>", nil, "https://gull.example/y"),
    ("", nil, nil),
  ])
  func `the address is the one that the page wants to be known by`(
    head: String, fetchedFrom: String?, address: String?
  ) throws {
    #expect(try page(head: head, address: fetchedFrom).address == address)
  }

  @Test func `the site is what it calls itself, else where it is`() throws {
    #expect(
      try page(head: "<meta property='og:site_name' content='The Gull | News of the coast'>")
        .siteName == "The Gull")
    #expect(try page(address: "https://www.gull.example/x").siteName == "gull.example")
  }

  @Test func `the language is the text's and not the template's`() throws {
    let html = "<html lang=ar><body><article>\(Self.text)</article></body></html>"
    #expect(try PageReader.page(from: html).language == .english)
  }

  @Test func `structured data that is broken or of other articles is passed over`() throws {
    let broken = "<script type='application/ld+json'>{\"@type\":\"Article\",</script>"
    let others = (1...5).map {
      "{\"@type\":\"NewsArticle\",\"headline\":\"Other \($0)\",\"datePublished\":\"2001-01-01\"}"
    }
    let list = "<script type='application/ld+json'>[\(others.joined(separator: ","))]</script>"
    let page = try page(head: "<title>Ferry sails again</title>" + broken + list)
    #expect(page.title == "Ferry sails again")
    #expect(page.date == nil)
  }
}
