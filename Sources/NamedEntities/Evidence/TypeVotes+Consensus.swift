import Model

extension TypeVotes {
  /// A strength as votes.
  static func votes(ofStrength strength: Double) -> Int64 { Int64((strength * 1000).rounded()) }

  /// The type that most speaks for; of several, the first in this order: places, other names,
  /// organisations, people.
  var heaviest: EntityType {
    var best = EntityType.location
    for type in [EntityType.miscellaneous, .organization, .person]
    where self[type] > self[best] { best = type }
    return best
  }

  /// The type that a name has nearly always, where a reading of it that is not sure has another.
  func type(otherThan type: EntityType, strength: Double) -> EntityType? {
    guard strength < Self.unsure, !isEmpty else { return nil }
    let best = heaviest
    return best != type && self[best] * 10 > 13 * self[type] ? best : nil
  }

  /// Whether readings that are not sure come out the same under other votes.
  func agrees(with other: Self) -> Bool {
    EntityType.allCases.allSatisfy {
      type(otherThan: $0, strength: 0) == other.type(otherThan: $0, strength: 0)
    }
  }

  /// Readings as strong as this stand by themselves.
  static let unsure = 3.0
}
