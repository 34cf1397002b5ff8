import Browser
import Canvas
import DocumentedCode
import Model
import Testing

@Suite struct DocumentedExampleTests {
  private func answer(to question: Question) -> Answer? {
    switch question {
    case .articles: .articles(ArticleWindow(offset: 0, items: [], total: 0))
    case .savedSearches: .savedSearches([])
    default: nil
    }
  }

  @Test func `the example of the documentation does what it says`() {
    // Documented:
    var state = State(size: Size(columns: 80, rows: 24), library: LibraryStatus(name: "news"))
    var effects = update(&state, .start)
    while let effect = effects.popLast() {
      guard case .ask(let question, let generation) = effect else { continue }
      guard let answer = answer(to: question) else { continue }
      effects += update(&state, .response(answer, generation: generation))
    }
    let frame = state.frame()
    // Until here.
    #expect(frame.snapshot().contains("news"))
    #expect(frame.size == Size(columns: 80, rows: 24))
  }

  @Test func `the documentation has the code that is tested`() throws {
    let code = try DocumentedCode(page: "Sources/Browser/Browser.docc/Browser.md", test: #filePath)
    #expect(code.page.count > 5)
    #expect(code.page == code.test)
  }
}
