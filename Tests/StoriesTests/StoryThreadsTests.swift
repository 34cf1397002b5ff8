import Language
import Model
import Stories
import Testing

/// What a story is made of, on texts that were made up.
@Suite struct StoryThreadsTests {
  private static let paragraphs: [[String]] = [
    [
      "The ferry Alma Star ran onto the Marsa reef off Tobruk at dawn with 214 passengers, the guard said.",
      "Three thousand litres of diesel leaked from her tanks, the harbour office said, and booms were laid.",
      "Prosecutors questioned the captain, Rashid Omari, over the course that he had steered.",
    ],
    [
      "Passengers of the Alma Star, which ran onto the Marsa reef at dawn, were taken to Tobruk by the guard.",
      "Booms were laid around the tanks, from which three thousand litres of diesel leaked.",
      "The weather will be fair on Friday.",
    ],
    [
      "Captain Rashid Omari was questioned by prosecutors over the course that the ferry had steered."
    ],
  ]

  private func threads(renderings: [(one: Int, other: Int)] = []) -> [[[Int]]] {
    var passages: [StoryThreads.Passage] = []
    for (index, texts) in Self.paragraphs.enumerated() {
      let segments = texts.map { Segment(kind: .paragraph, language: .english, text: $0) }
      let article = Article(
        id: ArticleID(rawValue: "a\(index)"),
        title: ArticleTitle(text: "", origin: .lead, language: .english), language: .english,
        text: texts.joined(), segments: segments)
      for (place, segment) in segments.enumerated() {
        passages.append(
          StoryThreads.Passage(segment, at: place, of: article, at: index, naming: []))
      }
    }
    return StoryThreads.threads(of: passages, renderings: renderings).map { thread in
      thread.map { [passages[$0].article, passages[$0].segment] }
        .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    }
  }

  @Test func `paragraphs of several articles on one matter stand together, each matter apart`() {
    #expect(
      Set(threads()) == [[[0, 0], [1, 0]], [[0, 1], [1, 1]], [[0, 2], [2, 0]]])
  }

  @Test func `a paragraph stands with what renders it`() {
    #expect(threads(renderings: [(5, 6)]).contains { $0.contains([1, 2]) && $0.contains([2, 0]) })
  }

  @Test func `a story without paragraphs is made of nothing`() {
    #expect(StoryThreads.threads(of: [], renderings: []).isEmpty)
  }
}
