public import Model

/// Tells apart what a story is made of: paragraphs of several articles that tell of the same matter.
public enum StoryThreads {
  /// A paragraph of an article.
  public struct Passage: Sendable {
    /// The article's place among those of the story.
    public var article: Int
    /// The segment's place in the article.
    public var segment: Int
    fileprivate var profile: StoryProfile

    /// A paragraph, with the names that stand in it.
    public init(
      _ segment: Segment, at place: Int, of article: Article, at index: Int,
      naming entities: [StoryProfile.NamedEntity]
    ) {
      self.article = index
      self.segment = place
      let alone = Article(
        id: article.id, title: article.title, language: segment.language, text: segment.text,
        segments: [segment])
      profile = StoryProfile(of: alone, naming: entities)
    }
  }

  /// The matters that several paragraphs tell of, those of which most is told first.
  ///
  /// - Parameters:
  ///   - passages: The paragraphs of the story's articles, in order.
  ///   - renderings: Which of them render each other.
  /// - Returns: Places in `passages`, for each matter the one that has most in common with the others first.
  /// - Complexity: O(*n*²) in paragraphs.
  public static func threads(of passages: [Passage], renderings: [(one: Int, other: Int)])
    -> [[Int]]
  {
    var counts: [StoryFeature: Int] = [:]
    for passage in passages {
      for feature in passage.profile.features { counts[feature, default: 0] += 1 }
    }
    let vectors = passages.map { passage in
      var profile = passage.profile
      profile.count(amongArticles: passages.count) { counts[$0] ?? 1 }
      return StoryVector(profile)
    }
    var rendered: Set<[Int]> = []
    for (one, other) in renderings { rendered.insert([min(one, other), max(one, other)]) }
    var ties: [(one: Int, other: Int, tie: StoryClusterer.Tie)] = []
    for (one, vector) in vectors.enumerated() {
      for other in (one + 1)..<max(one + 1, vectors.count) {
        ties.append(
          (
            one, other,
            rendered.contains([one, other])
              ? .rendering(rendering) : .likeness(vector.likeness(to: vectors[other]))
          ))
      }
    }
    let members = vectors.map {
      StoryClusterer.Member(isRightToLeft: $0.isRightToLeft, day: nil)
    }
    return StoryClusterer.stories(of: members, ties: ties).filter { $0.count > 1 }
      .map { thread in
        let centrality = thread.map { one in
          (
            one,
            thread.reduce(Float(0)) {
              $0 + ($1 == one ? 0 : vectors[one].likeness(to: vectors[$1]))
            }
          )
        }
        return centrality.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
      }.sorted { first, second in
        let articles = [first, second].map { Set($0.map { passages[$0].article }).count }
        return (second.count, articles[1], first.min() ?? 0)
          < (first.count, articles[0], second.min() ?? 0)
      }
  }

  /// What a paragraph has in common with its rendering.
  private static let rendering: Float = 4
}
