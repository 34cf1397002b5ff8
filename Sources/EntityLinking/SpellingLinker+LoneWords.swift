import Language
import Model
import NamedEntities

/// Lone words for people whom their own article does not name in full.
extension SpellingLinker {
  private enum Owner {
    /// The only person of the library who bears the name.
    case person(EntityID, reason: SpellingReason)
    /// Several bear it: whoever is meant, it is none of them for sure.
    case several
    /// Nobody does.
    case nobody
  }

  /// Settles the lone words that are new, and those whose people are.
  func settleLoneWords(_ settlement: inout Settlement) throws {
    var words: Set<Int64> = []
    for number in unsettled where try graph[number]?.isLone == true {
      words.insert(number)
    }
    for number in settlement.people where try isOtherThanBefore(number, settlement) {
      words.formUnion(try loneWords(touchedBy: number, settlement))
    }
    var open = words.sorted()
    var owners: [Int64: Owner] = [:]
    // Whose they would be, of words that are only looked at beside another.
    var looked: [Int64: Owner] = [:]
    func look(for word: LinkedSpelling) throws -> Owner {
      if let known = looked[word.number] { return known }
      let found = try owner(of: word, settlement)
      looked[word.number] = found
      return found
    }
    var clusters: [[LinkedSpelling]] = []
    var next = 0
    while next < open.count {
      let number = open[next]
      next += 1
      guard owners[number] == nil, let word = try graph[number], word.isLone else { continue }
      if word.count == 0 {
        owners[number] = .nobody
        settlement.outcomes[number] = Settlement.Outcome()
        continue
      }
      let owner = try look(for: word)
      owners[number] = owner
      switch owner {
      case .person(let id, let reason):
        settlement.outcomes[number] = Settlement.Outcome(cluster: id, reasons: [reason])
        // It may have held others together.
        if word.cluster != id { open += try others(linkedWith: word) }
      case .several:
        let alike = try sameLetters(as: word)
        for other in alike { owners[other.number] = .several }
        clusters.append(settle(alike, reason: .sameSpelling, &settlement))
        if word.cluster == nil || alike.contains(where: { $0.cluster != word.cluster }) {
          open += try others(linkedWith: word)
        }
      case .nobody:
        var group = SpellingGroup(graph: graph)
        try group.add(word)
        var waiting = [word]
        while let current = waiting.popLast() {
          for number in try others(linkedWith: current) where owners[number] == nil {
            guard let other = try graph[number], other.count > 0, other.isLone,
              case .nobody = try look(for: other)
            else { continue }
            owners[number] = .nobody
            try group.add(other)
            waiting.append(other)
          }
        }
        for cluster in group.clusters() {
          for member in cluster.members {
            settlement.outcomes[member.number] = Settlement.Outcome(
              cluster: nil, reasons: member.reasons)
          }
          clusters.append(cluster.members)
        }
      }
    }
    try name(clusters, &settlement)
  }

  /// Whether a full name has come, has gone, or belongs to another entity than before.
  private func isOtherThanBefore(_ person: Int64, _ settlement: Settlement) throws -> Bool {
    try graph[person]?.cluster != settlement.outcomes[person]?.cluster
  }

  private func settle(
    _ words: [LinkedSpelling], reason: SpellingReason, _ settlement: inout Settlement
  ) -> [LinkedSpelling] {
    for word in words {
      settlement.outcomes[word.number] = Settlement.Outcome(
        cluster: nil, reasons: words.count > 1 ? [reason] : [])
    }
    return words
  }

  private func sameLetters(as word: LinkedSpelling) throws -> [LinkedSpelling] {
    try graph.numbers(under: SpellingKeys.letters(of: word.key, .person)).compactMap {
      try graph[$0]
    }.filter { $0.isLone && $0.count > 0 }
  }

  private func others(linkedWith word: LinkedSpelling) throws -> [Int64] {
    try graph.links(of: word.number).map { $0.other(than: word.number) }
      + graph.numbers(under: SpellingKeys.letters(of: word.key, .person))
  }

  /// The lone words that a person's full name may own.
  private func loneWords(
    touchedBy person: Int64, _ settlement: Settlement
  ) throws -> Set<Int64> {
    guard let name = try graph[person], let first = name.words.first, let last = name.words.last
    else { return [] }
    var touched: Set<Int64> = []
    for word in [first, last] {
      for number in try graph.numbers(under: SpellingKeys.letters(of: String(word), .person))
      where try graph.node(number)?.isLone == true {
        touched.insert(number)
      }
    }
    guard let node = try graph.node(person) else { return touched }
    for key in SpellingKeys.loneSounds(of: last) {
      for number in try graph.numbers(under: key) where !touched.contains(number) {
        guard let word = try graph.node(number), word.isLone, word.spelling.count > 0,
          SpellingRules.mayEnd(node, last, in: word),
          try !isSeverals(word, settlement),
          graph.likeness(word.spelling.key[...], last) >= rules.soundThreshold(word, node)
        else { continue }
        touched.insert(number)
      }
    }
    return touched
  }

  // MARK: - Whose name it is

  private func owner(of word: LinkedSpelling, _ settlement: Settlement) throws -> Owner {
    if let placed = try placed(word, settlement) { return placed }
    // A given name alone may be anybody's: only its own article can tell whose it is.
    guard !SpellingRules.isGivenName(word.key) else { return .nobody }
    var keys = [SpellingKeys.lastWord(word.key)]
    // A first name is nobody's alone, known or not, but where the family's stands in front.
    if SpellingRules.isFamilyNameInFront(word.key) { keys.append(SpellingKeys.firstWord(word.key)) }
    for key in keys {
      let people = try people(under: key, settlement)
      guard let first = people.first else { continue }
      guard people.allSatisfy({ $0.cluster == first.cluster }) else { return .several }
      return .person(first.cluster, reason: .onlyBearer(name: first.name))
    }
    return try ownerBySound(of: word, settlement)
  }

  /// Whose a lone word is of those whose last word sounds like it.
  ///
  /// - Complexity: In people who have come since it was asked last, until two are found.
  private func ownerBySound(
    of word: LinkedSpelling, _ settlement: Settlement
  ) throws -> Owner {
    guard let node = try graph.node(word.number), node.isLedBySound else { return .nobody }
    var found: [(name: String, cluster: EntityID)] = []
    /// Adds a person; whether there are two now.
    func add(_ number: Int64) throws -> Bool {
      guard let person = try graph.node(number)?.spelling, person.count > 0,
        let cluster = settlement.outcomes[number]?.cluster ?? person.cluster
      else { return false }
      found.append((person.identity.text, cluster))
      return cluster != found[0].cluster
    }
    for number in node.comparedPeople.alike where try add(number) { return .several }
    for key in SpellingKeys.lastSounds(of: word.key) {
      let people = try graph.numbers(under: key).prefix(Self.mostPeople)
      while let number = node.comparedPeople.next(of: people, under: key) {
        guard let person = try graph.node(number), let last = person.spelling.words.last,
          SpellingRules.mayEnd(person, last, in: node),
          graph.likeness(word.key[...], last) >= rules.soundThreshold(node, person)
        else { continue }
        node.comparedPeople.alike.append(number)
        if try add(number) { return .several }
      }
    }
    guard let first = found.min(by: { $0.name < $1.name }) else { return .nobody }
    return .person(first.cluster, reason: .soundsLikeLastWord(name: first.name))
  }

  /// How many people of one sound are looked at for a lone word.
  private static let mostPeople = 200

  /// Whether several people were and are known who may be meant by a lone word for its sound: one more
  /// makes no difference.
  private func isSeverals(_ word: SpellingNode, _ settlement: Settlement) throws -> Bool {
    var first: (former: EntityID, current: EntityID)?
    for number in word.comparedPeople.alike {
      guard let person = try graph.node(number)?.spelling, person.count > 0,
        let former = person.cluster,
        let current = settlement.outcomes[number]?.cluster ?? person.cluster
      else { continue }
      guard let one = first else {
        first = (former, current)
        continue
      }
      if one.former != former, one.current != current { return true }
    }
    return false
  }

  private func people(
    under key: UInt64, _ settlement: Settlement
  ) throws -> [(name: String, cluster: EntityID)] {
    try graph.numbers(under: key).compactMap { number -> (String, EntityID)? in
      guard let person = try graph[number], person.count > 0,
        let cluster = settlement.outcomes[number]?.cluster ?? person.cluster
      else { return nil }
      return (person.identity.text, cluster)
    }.sorted { $0.0 < $1.0 }
  }

  /// The person whom a translation has in its place.
  private func placed(_ word: LinkedSpelling, _ settlement: Settlement) throws -> Owner? {
    var found: [(name: String, cluster: EntityID)] = []
    for link in try graph.links(of: word.number) where link.kind == .place {
      guard let other = try graph[link.other(than: word.number)], other.count > 0, !other.isLone,
        let cluster = settlement.outcomes[other.number]?.cluster ?? other.cluster
      else { continue }
      found.append((other.identity.text, cluster))
    }
    guard let first = found.min(by: { $0.name < $1.name }),
      Set(found.map(\.cluster)).count == 1
    else { return nil }
    return .person(first.cluster, reason: .samePlace(name: first.name))
  }
}
