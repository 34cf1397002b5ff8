import Model

/// What a name is where it is plain settles what it is where nothing tells: `Birkenhead who…` is the
/// place of `in Birkenhead`.
///
/// A name of the news means one kind of thing nearly always; so each reading of a name that is not
/// sure takes the kind that all readings of that name together speak for most.
struct TypeConsensus {
  private var weights = KeyTable<TypeWeights>()

  /// Takes one reading of a name in.
  mutating func note(_ type: EntityType, of name: UInt64, strength: Double) {
    var known = weights[name] ?? TypeWeights()
    known[type] += strength
    weights[name] = known
  }

  /// The type that a name has nearly always, where a reading of it that is not sure has another.
  func type(of name: UInt64, otherThan type: EntityType, strength: Double) -> EntityType? {
    guard strength < Self.unsure, let weights = weights[name] else { return nil }
    let best = weights.heaviest
    return best != type && weights[best] > 1.3 * weights[type] ? best : nil
  }

  /// Readings as strong as this stand by themselves.
  private static let unsure = 3.0
}

/// How much speaks for each type.
struct TypeWeights {
  private var weights = SIMD4<Double>()

  subscript(type: EntityType) -> Double {
    get { weights[Self.place(of: type)] }
    set { weights[Self.place(of: type)] = newValue }
  }

  /// The type that most speaks for; of several, the first in this order: places, other names,
  /// organisations, people.
  var heaviest: EntityType {
    var best = EntityType.location
    for type in [EntityType.miscellaneous, .organization, .person]
    where self[type] > self[best] { best = type }
    return best
  }

  private static func place(of type: EntityType) -> Int {
    switch type {
    case .location: 0
    case .miscellaneous: 1
    case .organization: 2
    case .person: 3
    }
  }
}
