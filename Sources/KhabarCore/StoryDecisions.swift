import Model
import Stories

/// What a person decided about which articles report the same.
struct StoryDecisions {
  private var ties: [Pair: Bool] = [:]
  private var partners: [ArticleID: Set<ArticleID>] = [:]

  private struct Pair: Hashable {
    var first: ArticleID
    var second: ArticleID

    init(_ one: ArticleID, _ other: ArticleID) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  /// What the decisions that hold come to; a later one counts more than an earlier one.
  init(_ decisions: [Decision]) {
    for decision in decisions {
      switch decision {
      case .storyJoined(let articles):
        for (index, one) in articles.enumerated() {
          for other in articles[(index + 1)...] where one != other { ties[Pair(one, other)] = true }
        }
      case .storyParted(let articles, let others):
        for one in articles {
          for other in others where one != other { ties[Pair(one, other)] = false }
        }
      default: break
      }
    }
    for (pair, isJoined) in ties where isJoined {
      partners[pair.first, default: []].insert(pair.second)
      partners[pair.second, default: []].insert(pair.first)
    }
  }

  var isEmpty: Bool { ties.isEmpty }

  /// The articles that were said to report the same as one.
  func joined(with article: ArticleID) -> [ArticleID] { (partners[article] ?? []).sorted() }

  /// What was said of articles, by their places.
  func ties(
    among articles: [ArticleID]
  ) -> [(one: Int, other: Int, tie: StoryClusterer.Tie)] {
    guard !isEmpty else { return [] }
    let places = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1, $0) })
    return ties.compactMap { pair, isJoined in
      guard let one = places[pair.first], let other = places[pair.second] else { return nil }
      return (min(one, other), max(one, other), isJoined ? .joined : .parted)
    }.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }
}
