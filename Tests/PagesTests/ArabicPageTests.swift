import Model
import Pages
import Testing

@Suite struct ArabicPageTests {
  private let story = ArabicStory()

  private func text(_ page: Page) -> [String] {
    page.blocks.filter { $0.kind != .headline }.map(\.text)
  }

  @Test(arguments: PageTemplate.all)
  func `a page of any make gives the article and nothing else`(template: PageTemplate) throws {
    let page = try PageReader.page(from: template.html(story))
    #expect(text(page) == template.shown(story))
    #expect(page.title == story.title)
    #expect(page.blocks.first == Page.Block(kind: .headline, text: story.title))
    #expect(page.language == .arabic)
  }

  @Test(arguments: PageTemplate.all, ["WINDOWS-1256", "ISO-8859-6", "UTF-16LE"])
  func `a page in an old encoding gives the same`(template: PageTemplate, encoding: String) throws {
    let html = template.html(story)
    let bytes = try #require(OldEncoding.bytes(of: html, in: encoding))
    let page = try PageReader.page(from: bytes)
    #expect(text(page) == template.shown(story))
    #expect(page.encoding == TextEncoding(name: encoding, isDeclared: false))
    let labelled = try PageReader.page(from: bytes, label: encoding)
    // Two bytes a character are told by themselves.
    #expect(labelled.encoding?.isDeclared == (encoding != "UTF-16LE"))
  }

  @Test func `a page tells what its parts are`() throws {
    let page = try PageReader.page(from: try #require(PageTemplate.all.first).html(story))
    let kinds: [Page.Block.Kind] =
      [.headline, .paragraph, .caption] + story.paragraphs.map { _ in .paragraph }
      + [.subheading, .listItem, .listItem, .quotation]
    #expect(page.blocks.map(\.kind) == kinds)
    #expect(page.byline == story.author)
    #expect(page.siteName == story.site)
    #expect(page.date?.iso8601 == "2021-03-09T10:15:00Z")
  }

  @Test(arguments: [
    ("fields", "2021-03-09"), ("hashed names", "2021-03-09"), ("spans", "2021-03-09"),
    ("form", "2021-03-09"), ("blocks", "2021-03-09"), ("tables", nil), ("plain", nil),
  ])
  func `the day beside the title is the day of publication`(name: String, day: String?) throws {
    let template = try #require(PageTemplate.all.first { $0.name == name })
    #expect(try PageReader.page(from: template.html(story)).date?.iso8601 == day)
  }
}
