import Documents
import Importing
import Model
import Testing

@Suite struct EPUBReaderTests {
  private func archive(_ chapters: [String]) -> ZipWriter {
    var zip = ZipWriter()
    zip.add("mimetype", "application/epub+zip")
    zip.add(
      "META-INF/container.xml",
      "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='OEBPS/content.opf'/></rootfiles></container>"
    )
    let items = chapters.indices.map {
      "<item id='c\($0)' href='ch%20\($0).xhtml' media-type='application/xhtml+xml'/>"
    }
    let spine = chapters.indices.reversed().map { "<itemref idref='c\($0)'/>" }
    zip.add(
      "OEBPS/content.opf",
      """
      <package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:title>أوراق النورس</dc:title><dc:creator>سلمى الحداد</dc:creator><dc:language>ar-LY</dc:language>
      <dc:date>2021-03-09</dc:date></metadata><manifest>\(items.joined())</manifest>
      <spine>\(spine.joined())</spine></package>
      """)
    for (index, chapter) in chapters.enumerated() {
      zip.add(
        "OEBPS/ch \(index).xhtml",
        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>t</title></head><body>\(chapter)</body></html>"
      )
    }
    return zip
  }

  private func batch(_ bytes: [UInt8]) throws -> ArticleBatch {
    let input = ArticleInput(bytes: bytes, of: .file(path: "papers.epub"))
    let readers = ReaderRegistry.standard.adding(EPUBReader())
    return try #require(ArticleStream(input, readers: readers).next())
  }

  private static let chapter =
    "<h1>المكتبة</h1><p>افتتحت البلدية مكتبة عامة على شاطئ الميناء القديم.</p><h2>القاعات</h2><ul><li>قاعة للأطفال</li></ul>"

  @Test func `each chapter is an article, in the order of the book`() throws {
    let batch = try batch(
      archive([
        Self.chapter, "<p>غلاف</p>", "<p>A chapter in English, without a title above it.</p>",
      ]).bytes)
    #expect(batch.failures.isEmpty)
    #expect(batch.articles.map(\.id.rawValue) == ["papers-1", "papers-3"])
    let last = try #require(batch.articles.last)
    #expect(last.segments.map(\.kind) == [.headline, .paragraph, .subheading, .paragraph])
    #expect(last.title.text == "المكتبة")
    #expect(last.author == "سلمى الحداد")
    #expect(last.source == "أوراق النورس")
    #expect(last.date?.iso8601 == "2021-03-09")
    #expect(last.origin.place == .entry("OEBPS/ch 0.xhtml"))
    #expect(last.language == .arabic)
  }

  @Test func `an archive that unfolds without end is refused`() throws {
    var zip = archive([Self.chapter])
    zip.add("OEBPS/ch 0.xhtml", String(repeating: "<p>x</p>", count: 5 << 20))
    let failures = try batch(zip.bytes).failures
    #expect(failures.count == 1)
    #expect("\(failures)".contains("unfolds to more than 32 MB"))
  }

  @Test func `a file that is longer or shorter than its header says is damaged`() throws {
    for count in [10, 10_000] {
      var zip = archive([Self.chapter])
      zip.add("OEBPS/content.opf", "<package><spine/></package>", count: count)
      #expect("\(try batch(zip.bytes).failures)".contains("damaged"))
    }
  }

  @Test func `every beginning of an archive ends in one line`() throws {
    let bytes = archive([Self.chapter]).bytes
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let batch = try batch(Array(bytes[..<end]))
      #expect(batch.articles.isEmpty)
      #expect(batch.failures.count == 1)
    }
  }

  @Test func `no change of one byte is a crash`() throws {
    let bytes = archive([Self.chapter]).bytes
    for place in bytes.indices {
      for value: UInt8 in [0, 0xFF] {
        var changed = bytes
        changed[place] = value
        let batch = try batch(changed)
        #expect(batch.articles.count + batch.failures.count <= 2)
      }
    }
  }
}
