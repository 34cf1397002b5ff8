import DocumentedCode
import KhabarCore
import Model
import TestSupport
import Testing

@Suite struct DocumentedExampleTests {
  @Test func `the example of the documentation does what it says`() async throws {
    let news = try TemporaryFolder()
    try news.write("Harbour opened\n\nThe harbour of Hatta was opened on Monday.", to: "en.txt")
    try news.write("Bridge closed\n\nThe bridge was closed on Monday.", to: "other.txt")
    let folder = news.path
    var lines: [String] = []
    // Documented:
    let library = try Library.open(.memory)
    _ = try await library.read(paths: [folder])
    let found = try await library.search("harbour", limit: 10)
    for hit in found.hits {
      let translations = try await library.counterparts(of: hit.article.id)
      lines.append("\(hit.article.title.text) (\(translations.count))")
    }
    // Until here.
    #expect(lines == ["Harbour opened (0)"])
  }

  @Test func `the documentation has the code that is tested`() throws {
    let code = try DocumentedCode(
      page: "Sources/KhabarCore/KhabarCore.docc/KhabarCore.md", test: #filePath)
    #expect(code.page.count > 5)
    #expect(code.page == code.test)
  }
}
