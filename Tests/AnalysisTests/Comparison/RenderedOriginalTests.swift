import Model
import Testing

@testable import TranslationReview

struct RenderedOriginalTests {
  private func original(segments: Int) -> AnnotatedArticle {
    AnnotatedArticle(
      article: Article(
        id: "o", title: ArticleTitle(text: "", origin: .lead, language: .arabic),
        language: .arabic, text: "",
        segments: (0..<segments).map {
          Segment(kind: .paragraph, language: .arabic, text: "\($0)")
        }),
      mentions: [])
  }

  @Test func `each bead has the segments that either side renders beside it`() {
    let found = RenderedOriginal(
      original(segments: 4),
      beside: [
        Bead(source: [0], target: [0, 1], score: 1), Bead(source: [1], target: [], score: 1),
        Bead(source: [], target: [2], score: 1),
      ],
      toFirst: [
        Bead(source: [0], target: [0], score: 1), Bead(source: [2], target: [1], score: 1),
        Bead(source: [3], target: [], score: 1),
      ],
      toSecond: [
        Bead(source: [0, 1], target: [0], score: 1), Bead(source: [2], target: [1], score: 1),
        Bead(source: [], target: [2], score: 1),
      ])
    #expect(found.segments == [[0, 1, 2], [2], []])
    #expect(found.unrendered == [3])
  }
}
