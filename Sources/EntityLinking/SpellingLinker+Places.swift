import Language
public import Model

extension SpellingLinker {
  /// The names of one article of a pair, as they are linked so far.
  public struct Side: Sendable {
    /// The article's mentions.
    public var mentions: [Mention]
    /// The spelling of each.
    public var numbers: [Int64]

    /// Mentions with their spellings.
    public init(mentions: [Mention], numbers: [Int64]) {
      self.mentions = mentions
      self.numbers = numbers
    }
  }

  /// Notes what an original and its translation tell of their names: of one type, those that alone
  /// are left in segments that correspond are one; those that are one already are confirmed.
  ///
  /// - Parameters:
  ///   - source: The names of the original.
  ///   - target: Those of the translation.
  ///   - beads: Which segments correspond.
  ///   - origin: The original; what it told before is to be taken back beforehand.
  public func link(
    _ source: Side, with target: Side, along beads: [Bead], origin: ArticleID
  ) throws {
    for bead in beads where !bead.source.isEmpty && !bead.target.isEmpty {
      let left = try names(of: source, in: bead.source)
      let right = try names(of: target, in: bead.target)
      for (cluster, own) in left.sorted(by: { $0.key < $1.key }) {
        guard let other = right[cluster], other.number != own.number else { continue }
        try insert(
          SpellingLink(left: own.number, right: other.number, kind: .confirmation, score: 0),
          origin: origin)
      }
      for type in EntityType.allCases {
        let leftOnly = left.filter { $0.value.type == type && right[$0.key] == nil }
        let rightOnly = right.filter { $0.value.type == type && left[$0.key] == nil }
        guard leftOnly.count == 1, rightOnly.count == 1, let first = leftOnly.first?.value,
          let second = rightOnly.first?.value,
          type != .person || likeness(first.text, second.text) > Self.leastLikeness
        else { continue }
        try insert(
          SpellingLink(
            left: try standing(first.number), right: try standing(second.number), kind: .place,
            score: Self.placeScore),
          origin: origin)
      }
    }
  }

  /// Two people in one place are not one where their names are nothing alike.
  private static let leastLikeness = 0.15
  /// Less than any sound: a place says less than letters.
  private static let placeScore = 0.5

  private struct Name {
    var number: Int64
    var text: String
    var type: EntityType
  }

  /// A name of each cluster in some segments.
  private func names(of side: Side, in segments: [Int]) throws -> [EntityID: Name] {
    var names: [EntityID: Name] = [:]
    for (mention, number) in zip(side.mentions, side.numbers)
    where segments.contains(mention.segment) {
      guard let cluster = try graph[number]?.cluster, names[cluster] == nil else { continue }
      names[cluster] = Name(number: number, text: mention.text, type: mention.type)
    }
    return names
  }

  /// The full name that a part stands for; other names stand for themselves.
  private func standing(_ number: Int64) throws -> Int64 {
    guard let spelling = try graph[number], spelling.identity.whole > 0 else { return number }
    return spelling.identity.whole
  }

  private func likeness(_ left: String, _ right: String) -> Double {
    rules.model.similarity(rules.model.prepare(left), rules.model.prepare(right))
  }
}
