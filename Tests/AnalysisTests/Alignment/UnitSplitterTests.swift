import Importing
import Model
import Testing

@testable import SentenceAlignment

struct UnitSplitterTests {
  @Test func `sentences say where in their paragraph and in the article they stand`() throws {
    let article = try SeedArticles.article(2)
    let (sentences, parents) = UnitSplitter.sentences(of: article.segments)
    #expect(sentences.count == parents.count)
    #expect(sentences.count > article.segments.count)
    let scalars = Array(article.text.unicodeScalars)
    for (sentence, parent) in zip(sentences, parents) {
      let paragraph = Array(article.segments[parent.segment].text.unicodeScalars)
      let text = Array(sentence.text.unicodeScalars)
      #expect(Array(paragraph[parent.range]) == text)
      #expect(scalars[sentence.origin.sourceOffset(of: 0)] == text[0])
    }
  }

  @Test func `lines are those of the text, blank ones left out`() throws {
    let article = try PlainTextReader().article(
      from: "First line\nSecond line\n\n\nThird line\n", metadata: ArticleMetadata(id: "x"))
    #expect(
      UnitSplitter.segments(of: article, by: .line).map(\.text)
        == ["First line", "Second line", "Third line"])
  }

  @Test func `an Arabic paragraph falls into its sentences`() {
    let paragraph = Segment(
      kind: .paragraph, language: .arabic,
      text: "قال الوزير إن المحادثات تأجلت. هل تستأنف غدا؟ لا أحد يعرف!")
    #expect(UnitSplitter.sentences(of: [paragraph]).segments.count == 3)
  }
}
