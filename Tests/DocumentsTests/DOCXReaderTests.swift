import Documents
import Importing
import Model
import Testing

@Suite struct DOCXReaderTests {
  @Test func `a document's paragraphs are told apart by their styles`() throws {
    func paragraph(_ text: String, _ style: String? = nil) -> String {
      let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/><w:bidi/></w:pPr>" } ?? ""
      return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }
    var zip = ZipWriter()
    zip.add(
      "word/document.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      \(paragraph("مكتبة على الميناء", "Title"))\(paragraph("افتتحت البلدية ")
        .replacing("</w:p>", with: "<w:r><w:tab/><w:t>مكتبة عامة</w:t></w:r><w:del><w:r><w:delText>لا</w:delText></w:r></w:del></w:p>"))
      \(paragraph("القاعات", "Heading2"))<w:tbl><w:tr><w:tc>\(paragraph("قاعة للأطفال"))</w:tc></w:tr></w:tbl>
      \(paragraph("واجهة المكتبة", "Caption"))<w:p/></w:body></w:document>
      """)
    zip.add(
      "docProps/core.xml",
      "<cp:coreProperties xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>سلمى الحداد</dc:creator><dcterms:modified xmlns:dcterms='http://purl.org/dc/terms/'>2021-03-09T10:00:00Z</dcterms:modified></cp:coreProperties>"
    )
    let input = ArticleInput(bytes: zip.bytes, of: .file(path: "library.docx"))
    let stream = ArticleStream(input, readers: .standard.adding(DOCXReader()))
    let article = try #require(stream.next()?.articles.first)
    #expect(article.id == "library")
    #expect(
      article.segments.map(\.text) == [
        "مكتبة على الميناء", "افتتحت البلدية مكتبة عامة", "القاعات", "قاعة للأطفال",
        "واجهة المكتبة",
      ])
    #expect(
      article.segments.map(\.kind) == [.headline, .paragraph, .subheading, .paragraph, .caption])
    #expect(article.author == "سلمى الحداد")
    #expect(article.date?.iso8601 == "2021-03-09T10:00:00Z")
    #expect(article.language == .arabic)
  }

  @Test(arguments: ["", "PK", "no archive at all, but a text of some length that ends"])
  func `what is no archive says so`(text: String) throws {
    let input = ArticleInput(bytes: Array(text.utf8), of: .file(path: "x.docx"))
    let batch = try #require(ArticleStream(input, readers: .standard.adding(DOCXReader())).next())
    #expect("\(batch.failures)".contains("no ZIP archive"))
  }
}
