import Feeds
import Testing

@Suite struct OPMLTests {
  @Test func `a list is read with its groups, each address once`() {
    let text = """
      <?xml version="1.0"?><opml version="1.1"><head/><body><outline text="Group">
      <outline type="rss" text="A &amp; B" xmlUrl="https://example.org/a" htmlUrl="https://example.org/"/>
      <outline title="C" text="c" xmlurl=" https://example.org/c "/></outline>
      <outline xmlUrl="https://example.org/a"/><outline text="No feed"/></body></opml>
      """
    #expect(
      OPML.subscriptions(of: Array(text.utf8)) == [
        .init(address: "https://example.org/a", title: "A & B", link: "https://example.org/"),
        .init(address: "https://example.org/c", title: "C"),
      ])
  }

  @Test func `what is written is read again`() {
    let subscriptions: [OPML.Subscription] = [
      .init(
        address: "https://example.org/?a=1&b=\"2\"", title: "<أخبار> & more", link: "https://x/"),
      .init(address: "https://example.org/b", title: "https://example.org/b"),
    ]
    let document = OPML.document(of: subscriptions)
    #expect(OPML.subscriptions(of: Array(document.utf8)) == subscriptions)
  }

  @Test(arguments: ["<rss/>", "text", "", "<html></html>"])
  func `what is no list is none`(text: String) {
    #expect(OPML.subscriptions(of: Array(text.utf8)) == nil)
  }
}
