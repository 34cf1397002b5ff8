import Model
import Testing

/// What the addresses of one article have in common.
@Suite struct CanonicalAddressTests {
  @Test(arguments: [
    "https://example.org/news/1", "http://example.org/news/1", "https://www.example.org/news/1/",
    "HTTPS://Example.ORG:443/news/1", "http://example.org:80/news/1#comments",
    "https://example.org/news/1?utm_source=rss&utm_medium=feed", "https://example.org./news/1",
    "https://example.org/news/1?fbclid=IwAR0&gclid=x&at_medium=RSS",
    "https://me:pw@example.org/news/1",
    "https://example.org/n%65ws/1?UTM_Campaign=a", "https://example.org/news/1?",
  ])
  func `one article has one canonical name`(address: String) {
    #expect(WebAddress(address).canonicalName == "example.org/news/1")
  }

  @Test(arguments: [
    ("https://example.org/?p=17&utm_source=x", "example.org?p=17"),
    ("https://example.org/a?id=1&fbclid=2&page=3", "example.org/a?id=1&page=3"),
    ("https://example.org:8080/a", "example.org:8080/a"),
    ("https://m.example.org/a", "m.example.org/a"),
    ("https://example.org/a/amp", "example.org/a/amp"),
    ("https://example.org/#!/story/4", "example.org#!/story/4"),
    ("https://example.org/A", "example.org/A"),
    ("https://example.org/a?ref=b&source=c", "example.org/a?ref=b&source=c"),
    ("https://example.org/خبر?q=٣", "example.org/%D8%AE%D8%A8%D8%B1?q=%D9%A3"),
    ("https://example.org/%d8%ae%d8%a8%d8%b1", "example.org/%D8%AE%D8%A8%D8%B1"),
    ("https://example.org/a%2Fb", "example.org/a%2Fb"),
  ])
  func `what may name another article stays`(address: String, name: String) {
    #expect(WebAddress(address).canonicalName == name)
  }

  @Test(arguments: [
    "https://example.org", "https://www.example.org/", "https://example.org/?utm_source=rss",
    "mailto:desk@example.org", "file:///news/1", "/news/1", "",
  ])
  func `a site's first page and what is no page name no article`(address: String) {
    #expect(WebAddress(address).canonicalName == nil)
  }
}
