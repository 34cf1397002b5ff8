import Importing
import Model
import Pages
import Testing

@Suite struct PageArticleReaderTests {
  private let readers = ReaderRegistry.standard.adding(PageArticleReader())
  private let story = ArabicStory()

  private func batch(
    _ html: String, of container: Origin.Container, type: String? = nil
  ) throws -> ArticleBatch {
    let input = ArticleInput(bytes: Array(html.utf8), of: container, contentType: type)
    return try #require(ArticleStream(input, readers: readers).next())
  }

  @Test func `a page becomes an article with what the page says of itself`() throws {
    let html = try #require(PageTemplate.all.first).html(story)
    let batch = try batch(html, of: .file(path: "news/library.html"))
    #expect(batch.failures.isEmpty)
    let article = try #require(batch.articles.first)
    #expect(article.id == "library")
    #expect(article.origin == .file("news/library.html"))
    #expect(article.title.text == story.title)
    #expect(article.title.origin == .headline)
    #expect(article.author == story.author)
    #expect(article.source == story.site)
    #expect(article.language == .arabic)
    #expect(article.date?.iso8601 == "2021-03-09T10:15:00Z")
    #expect(
      article.segments.map(\.kind)
        == [.headline, .paragraph, .caption] + story.paragraphs.map { _ in .paragraph }
        + [.subheading, .paragraph, .paragraph, .paragraph])
    for segment in article.segments {
      let range = segment.origin.sourceRange(of: 0..<segment.text.unicodeScalars.count)
      #expect(
        String(String.UnicodeScalarView(Array(article.text.unicodeScalars)[range])) == segment.text)
    }
  }

  @Test func `a page that was fetched is known by its address`() throws {
    let html = try #require(PageTemplate.all.last).html(story)
    let address = "https://gull.example/n/7"
    let article = try #require(
      try batch(html, of: .page(address: address), type: "text/html; charset=utf-8").articles.first)
    #expect(article.url == address)
    #expect(article.origin == .page(address))
  }

  @Test(arguments: [
    ("saved.txt", "<!DOCTYPE HTML><title>a</title>"), ("x", "<!-- saved --><html>"),
    ("x.html", "anything"),
    (
      "x.xhtml",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\">"
    ),
  ])
  func `a page is known by its name or its beginning`(name: String, beginning: String) throws {
    let html = beginning + "<body><p>" + story.body.joined(separator: "</p><p>") + "</p></body>"
    #expect(try batch(html, of: .file(path: name)).articles.count == 1)
  }

  @Test func `XML that is no page is none`() throws {
    let sample = InputSample(
      name: "x.xml", head: Array("<?xml version=\"1.0\"?><rss><channel/></rss>".utf8))
    #expect(PageArticleReader().recognises(sample) == false)
  }

  @Test func `a page without an article is named`() throws {
    let batch = try batch("<html><body></body></html>", of: .file(path: "empty.html"))
    #expect(batch.failures == [.empty(path: "empty.html")])
  }
}
