import Model
import Testing

@Suite struct NoteTests {
  private func article(_ paragraphs: String...) -> Article {
    Article(
      id: "a", title: ArticleTitle(text: "A title", origin: .headline, language: .english),
      language: .english, text: paragraphs.joined(separator: "\n\n"),
      segments: paragraphs.map { Segment(kind: .paragraph, language: .english, text: $0) })
  }

  @Test func `a paragraph that moved is found by how it began`() {
    let subject = Note.Subject.paragraph(1, of: article("One.", "Two ferries.", "Three."))
    #expect(subject.segment(in: article("One.", "Two ferries.", "Three.")) == 1)
    #expect(subject.segment(in: article("New.", "One.", "More.", "Two ferries.")) == 3)
    #expect(subject.segment(in: article("One.", "Two ferries. And what they carried.")) == 1)
  }

  @Test func `of two paragraphs that begin alike the nearer one is meant`() {
    let subject = Note.Subject.paragraph(2, of: article("Ha.", "b", "Ha.", "c"))
    #expect(subject.segment(in: article("Ha.", "b", "c", "Ha.", "Ha.")) == 3)
  }

  @Test func `a paragraph that is gone is nowhere, and so is one of another article`() {
    let subject = Note.Subject.paragraph(0, of: article("One."))
    #expect(subject.segment(in: article("Two.")) == nil)
    var other = article("One.")
    other.id = "b"
    #expect(subject.segment(in: other) == nil)
  }

  @Test func `a long paragraph is known by its beginning`() {
    let long = String(repeating: "ما بعد ", count: 200)
    guard case .paragraph(_, _, let quote) = Note.Subject.paragraph(0, of: article(long)) else {
      Issue.record("no paragraph")
      return
    }
    #expect(quote.unicodeScalars.count == 300)
    #expect(long.hasPrefix(quote))
  }
}
