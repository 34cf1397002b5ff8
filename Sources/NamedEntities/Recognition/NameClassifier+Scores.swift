import Model

extension NameClassifier {
  /// What speaks for each type of name, and the words to say so in.
  struct Scores {
    var person = 0.0
    var location = 0.0
    var organization = 0.0
    var miscellaneous = 0.0
    var evidence: [(type: EntityType, weight: Double, words: String)] = []

    var best: (type: EntityType, score: Double) {
      [
        (type: EntityType.person, score: person), (type: .location, score: location),
        (type: .organization, score: organization), (type: .miscellaneous, score: miscellaneous),
      ].max { $0.score < $1.score } ?? (.miscellaneous, 0)
    }

    mutating func add(_ type: EntityType, _ weight: Double, _ words: String) {
      switch type {
      case .person: person += weight
      case .location: location += weight
      case .organization: organization += weight
      case .miscellaneous: miscellaneous += weight
      }
      evidence.append((type, weight, words))
    }
  }
}
