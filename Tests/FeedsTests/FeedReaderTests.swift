import Feeds
import Model
import Testing

@Suite struct FeedReaderTests {
  private func feed(_ text: String, address: String? = nil) throws -> Feed {
    try FeedReader.feed(of: Array(text.utf8), address: address)
  }

  private func rss(_ items: String, head: String = "<title>News</title>") -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>\(head)\(items)</channel></rss>"
  }

  private func item(_ parts: String) throws -> FeedEntry {
    try #require(try feed(rss("<item>\(parts)</item>")).entries.first)
  }

  // MARK: Formats

  @Test func `RSS 2 is read`() throws {
    let text = rss(
      """
      <item><title>First &amp; foremost</title><link>https://example.org/1</link>
      <guid isPermaLink="false">tag:1</guid><author>desk@example.org (The Desk)</author>
      <pubDate>Mon, 06 Jul 2020 14:00:00 +0200</pubDate>
      <description><![CDATA[<p>One.</p><p>Two<br>three.</p>]]></description></item>
      <item/>
      """,
      head: "<title>News</title><link>https://example.org/</link><language>en-us</language>")
    let feed = try feed(text)
    #expect(feed.title == "News")
    #expect(feed.link == "https://example.org/")
    #expect(feed.language == "en-us")
    #expect(feed.problems == [])
    #expect(
      feed.entries == [
        FeedEntry(
          id: "tag:1", title: "First & foremost", link: "https://example.org/1",
          authors: ["The Desk"], published: PublicationDate(iso8601: "2020-07-06T12:00:00Z"),
          text: "One.\n\nTwo\nthree."),
        FeedEntry(),
      ])
  }

  @Test func `Atom 1 is read, with what entries inherit`() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://example.org/a/">
        <title type="html">&amp;lt;News&amp;gt; &lt;b>now&lt;/b></title>
        <link rel="self" href="feed"/><link href="/"/>
        <author><name>Desk</name></author>
        <entry><id>urn:1</id><title>عنوان</title><link href="../one"/><link rel="enclosure" href="x"/>
          <published>2020-07-06T12:00:00Z</published><updated>2020-07-07T12:00:00+03:00</updated>
          <summary>Short</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long</p><p>text</p></div>
          </content></entry>
        <entry xml:lang="en"><id>urn:2</id><author><name>Other</name></author>
          <source><title>Elsewhere</title><id>urn:source</id></source>
          <title>Two &lt;b> &amp; three</title></entry>
      </feed>
      """)
    #expect(feed.title == "<News> now")
    #expect(feed.link == "https://example.org/")
    #expect(feed.language == "ar")
    #expect(
      feed.entries == [
        FeedEntry(
          id: "urn:1", title: "عنوان", link: "https://example.org/one", authors: ["Desk"],
          published: PublicationDate(iso8601: "2020-07-06T12:00:00Z"),
          updated: PublicationDate(iso8601: "2020-07-07T09:00:00Z"), text: "Long\n\ntext"),
        FeedEntry(id: "urn:2", title: "Two <b> & three", authors: ["Other"], language: "en"),
      ])
  }

  @Test func `Atom 0.3 is read, packed and unpacked`() throws {
    let feed = try feed(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="base64">TmV3cw==</title>
      <entry><issued>2003-12-31T10:14:55-08:00</issued><modified>2004-01-01</modified>
      <content type="text/html" mode="escaped">One &lt;b&gt;two&lt;/b&gt;</content></entry></feed>
      """)
    #expect(feed.title == "News")
    #expect(
      feed.entries == [
        FeedEntry(
          published: PublicationDate(iso8601: "2003-12-31T18:14:55Z"),
          updated: PublicationDate(iso8601: "2004-01-01"), text: "One two")
      ])
  }

  @Test func `RSS 1 is read, whose items stand beside the channel`() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="https://example.org/"><title>News</title><dc:language>ar</dc:language></channel>
      <image><title>Picture</title></image>
      <item rdf:about="https://example.org/1"><title>One</title><dc:creator>Desk</dc:creator>
      <dc:date>2020-07-06</dc:date><description>Short</description>
      <content:encoded><![CDATA[<div>Long</div>]]></content:encoded></item></rdf:RDF>
      """)
    #expect(feed.title == "News")
    #expect(feed.language == "ar")
    #expect(
      feed.entries == [
        FeedEntry(
          id: "https://example.org/1", title: "One", link: "https://example.org/1",
          authors: ["Desk"], updated: PublicationDate(iso8601: "2020-07-06"), text: "Long")
      ])
  }

  @Test func `JSON Feed is read`() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "News", "language": "ar",
       "home_page_url": "https://example.org/", "authors": [{"name": "Desk"}],
       "items": [{"id": 7, "url": "one", "title": "عنوان", "content_html": "<p>One</p><p>two</p>",
                  "date_published": "2020-07-06T12:00:00Z"},
                 {"id": "8", "content_text": "Plain <b>", "author": {"name": "Other"}}, 9]}
      """, address: "https://example.org/feed.json")
    #expect(feed.title == "News")
    #expect(
      feed.entries == [
        FeedEntry(
          id: "7", title: "عنوان", link: "https://example.org/one", authors: ["Desk"],
          published: PublicationDate(iso8601: "2020-07-06T12:00:00Z"), text: "One\n\ntwo"),
        FeedEntry(id: "8", authors: ["Other"], text: "Plain <b>"),
      ])
    #expect(feed.problems == ["Entry 3 is no object, and was passed over."])
  }

  // MARK: What is wrong with feeds

  @Test(arguments: [
    ("Fish &nbsp;&amp; chips", "Fish & chips"), ("AT&T &copy; 2020", "AT&T © 2020"),
    ("It&amp;#8217;s", "It’s"), ("2 &gt; 1", "2 > 1"), ("Ø£Ø®Ø¨Ø§Ø±", "أخبار"),
    ("<![CDATA[A <i>B</i>]]>", "A B"), ("A &lt;i>B&lt;/i>", "A B"), ("a <b>c</b> d", "a c d"),
    ("x &lt; y and &lt;tag>", "x < y and <tag>"), ("It&#146;s", "It’s"),
    ("  two\n lines ", "two lines"), ("&lt;script>x&lt;/script>&lt;b>y&lt;/b>", "y"),
  ])
  func `a title is text on one line`(written: String, title: String) throws {
    #expect(try item("<title>\(written)</title>").title == title)
  }

  @Test func `an undeclared prefix and an entity of its own are understood`() throws {
    let feed = try feed(
      """
      <!DOCTYPE rss [<!ENTITY paper "The Paper">]>
      <rss><channel><title>&paper;</title><item><dc:creator>Desk</dc:creator>
      <content:encoded>Text</content:encoded></item></channel></rss>
      """)
    #expect(feed.title == "The Paper")
    #expect(feed.entries == [FeedEntry(authors: ["Desk"], text: "Text")])
  }

  @Test func `entries under one id are told of`() throws {
    let feed = try feed(rss("<item><guid>1</guid></item><item><guid>1</guid></item>"))
    #expect(feed.entries.map(\.id) == ["1", "1"])
    #expect(feed.problems == ["Entry 2: its id is that of entry 1, \"1\"."])
  }

  @Test func `a date that is none is told of`() throws {
    let feed = try feed(rss("<item><pubDate>yesterday</pubDate></item>"))
    #expect(feed.problems == ["Entry 1: the date \"yesterday\" is not understood."])
  }

  @Test func `a document that ends early tells which entry may be half`() throws {
    let whole = rss("<item><title>One</title></item><item><description>Tw")
    let cut = String(whole.prefix(while: { _ in true }).dropLast("</channel></rss>".count))
    let feed = try feed(cut)
    #expect(feed.entries.map(\.title) == ["One", nil])
    #expect(feed.entries.map(\.isCutOff) == [false, true])
    #expect(feed.problems == ["The document ends early: it lacks the end of <rss>."])
  }

  @Test func `what stands before a document is passed over`() throws {
    let feed = try feed("<br />\n<b>Warning</b>: no such file\n" + rss("<item/>"))
    #expect(feed.title == "News")
    #expect(feed.entries.count == 1)
    #expect(feed.problems == ["Something stood before the document, and was passed over."])
  }

  @Test func `a label that is wrong does not make letters wrong`() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>أخبار</title>"
      + "</channel></rss>"
    #expect(try feed(text).title == "أخبار")
    let head = Array("<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss><channel><title>".utf8)
    let bytes = head + [0xC3, 0xCE, 0xC8, 0xC7, 0xD1] + Array("</title></channel></rss>".utf8)
    #expect(try FeedReader.feed(of: bytes).title == "أخبار")
  }

  @Test func `five thousand entries are five thousand`() throws {
    let items = (1...5000).map {
      "<item><guid>\($0)</guid><title>Title \($0)</title><description>&lt;p>Text \($0)&lt;/p></description></item>"
    }
    let feed = try feed(rss(items.joined()))
    #expect(feed.entries.count == 5000)
    #expect(feed.entries.last?.text == "Text 5000")
  }

  // MARK: Texts

  @Test(arguments: [
    ("<content:encoded>Long</content:encoded><description>Short</description>", "Long"),
    ("<description>Short</description><summary>Long</summary>", "Long"),
    ("<description>Only</description>", "Only"),
    ("<media:group><media:description>Video</media:description></media:group>", "Video"),
    ("<description>&lt;ul>&lt;li>a&lt;/li>&lt;li>b&lt;/li>&lt;/ul>c</description>", "a\n\nb\n\nc"),
    ("<description>&lt;pre>a\n  b&lt;/pre></description>", "a\nb"),
    ("<description><p>Naked</p> <p>markup</p></description>", "Naked\n\nmarkup"),
    ("<description>a&lt;br>&lt;br>b</description>", "a\n\nb"),
    ("<description>one &lt;!-- two --> three &lt;3</description>", "one three <3"),
    ("<description>&lt;style>p{}&lt;/style>seen&lt;img alt=\"not\"></description>", "seen"),
  ])
  func `the fullest text of an entry is its text, without markup`(written: String, text: String)
    throws
  {
    #expect(try item(written).text == text)
  }

  // MARK: Authors and links

  @Test(arguments: [
    ("me@example.org (Name)", "Name"), ("Name &lt;me@example.org&gt;", "Name"),
    ("Name (me@example.org)", "Name"), ("me@example.org", "me@example.org"), ("Name", "Name"),
    ("\"Last, First\" &lt;me@example.org&gt;", "Last, First"),
  ])
  func `an author is a name`(written: String, name: String) throws {
    #expect(try item("<author>\(written)</author>").authors == [name])
  }

  @Test(arguments: [
    ("<guid>https://example.org/1</guid>", "https://example.org/1"),
    ("<guid isPermaLink=\"false\">https://example.org/1</guid>", nil),
    ("<guid>https://example.org/1</guid><link>/2</link>", "https://feeds.example.org/2"),
    ("<guid>/3</guid>", "https://feeds.example.org/3"), ("<guid>12345</guid>", nil),
    ("<image><link>https://example.org/image</link></image>", nil),
    ("<atom:link rel=\"self\" href=\"https://example.org/self\"/>", nil),
  ])
  func `the link of an entry is its page`(written: String, link: String?) throws {
    let feed = try feed(rss("<item>\(written)</item>"), address: "https://feeds.example.org/rss")
    #expect(feed.entries.first?.link == link)
  }

  // MARK: What is no feed

  @Test(arguments: [
    ("", FeedError.empty), (" \n", .empty), ("Only text.", .noMarkup), ("{}", .otherJSON),
    ("{\"items\": ", .otherJSON),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", .otherXML(root: "svg")),
    ("<!DOCTYPE html><html><title>x</title></html>", .page(feeds: [])),
  ])
  func `what is no feed is told apart`(text: String, error: FeedError) {
    #expect(throws: error) { try feed(text) }
  }

  @Test func `a page tells the feeds that it links to`() {
    let page = """
      <html><head><base href="https://example.org/a/"><link rel="stylesheet" href="x.css">
      <link rel="alternate" type="application/rss+xml" href="rss">
      <link rel="alternate home" type="application/atom+xml; charset=utf-8" href="/atom"></head>
      <body><a href="https://example.net/feed/">Feed</a><a href="feed.html">no</a></body></html>
      """
    #expect(
      throws: FeedError.page(feeds: [
        "https://example.org/a/rss", "https://example.org/atom", "https://example.net/feed/",
      ])
    ) { try feed(page, address: "https://www.example.org/") }
  }
}
