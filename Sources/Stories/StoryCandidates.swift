/// Gathers the articles that have most rare things in common with one.
///
/// Articles are told by the numbers of their rows: a generic type would cost its metadata at every one.
public struct StoryCandidates {
  private var scores: [Int64: Score] = [:]

  private struct Score {
    var all: Float = 0
    /// What articles in another language have in common with it too.
    var acrossLanguages: Float = 0
    var count = 0
  }

  /// No candidates.
  public init() {}

  /// Notes that these articles have a feature.
  ///
  /// - Complexity: O(*n*) in numbers.
  public mutating func add(
    _ numbers: [Int64], having feature: StoryFeature, articles: Int
  ) {
    let weight = 1 / (1 + Float(articles)).squareRoot()
    for number in numbers {
      scores[number, default: Score()].all += weight
      if feature.kind.countsAcross { scores[number, default: Score()].acrossLanguages += weight }
      scores[number, default: Score()].count += 1
    }
  }

  /// The articles that are worth a closer look, without the one that is looked for.
  public func best(excluding own: Int64) -> [Int64] {
    let found = scores.filter { $0.key != own && $0.value.count >= Self.fewest }
    var best = Set(Self.first(found.map { ($0.key, $0.value.all) }))
    best.formUnion(
      Self.first(
        found.compactMap { number, score in
          score.acrossLanguages > 0 ? (number, score.acrossLanguages) : nil
        }))
    return best.sorted()
  }

  private static func first(_ scored: [(number: Int64, score: Float)]) -> [Int64] {
    scored.sorted { ($0.score, $1.number) > ($1.score, $0.number) }.prefix(most).map(\.number)
  }

  /// Articles that share less cannot be alike.
  private static var fewest: Int { 2 }
  private static var most: Int { 32 }
}
