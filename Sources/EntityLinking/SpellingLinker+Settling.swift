import Language
public import Model
import NamedEntities

extension SpellingLinker {
  /// Puts together anew what the evidence since the last time touches.
  ///
  /// - Returns: The spellings whose entity or reasons are other than the store has them.
  public func settle() throws -> [LinkedSpelling] {
    // What the store has of others is what is in memory.
    var before: [Int64: LinkedSpelling] = [:]
    for number in unsettled { before[number] = try graph.store.spelling(number) }
    var settlement = Settlement()
    let names = try wholeNames(among: unsettled)
    let groups = try groups(around: names, &settlement)
    try assign(groups, &settlement)
    try settleLoneWords(&settlement)
    try settleParts(&settlement)
    unsettled = []
    defer { graph.forgetIfLarge() }
    var changed: [LinkedSpelling] = []
    for (number, outcome) in settlement.outcomes.sorted(by: { $0.key < $1.key }) {
      guard let former = try graph[number] else { continue }
      var spelling = former
      spelling.cluster = outcome.cluster
      spelling.entity = outcome.cluster.map {
        decisions.entity(of: spelling.identity.text, in: $0)
      }
      if let reasons = outcome.reasons { spelling.reasons = reasons }
      graph.update(spelling)
      let stored = before[number] ?? former
      if stored.entity != spelling.entity || stored.cluster != spelling.cluster
        || stored.reasons != spelling.reasons
      {
        changed.append(spelling)
      }
    }
    return changed
  }

  /// What has been decided about spellings so far.
  struct Settlement {
    struct Outcome {
      /// `nil` for a spelling that no article has any more.
      var cluster: EntityID?
      /// `nil` where the reasons stay as they are.
      var reasons: [SpellingReason]?
    }

    var outcomes: [Int64: Outcome] = [:]
    /// Ids given out.
    var taken: Set<EntityID> = []
    /// Full names of people that were looked at.
    var people: Set<Int64> = []
  }

  /// Names that stand for themselves, rather than parts or lone words.
  private func wholeNames(among numbers: Set<Int64>) throws -> [Int64] {
    try numbers.sorted().filter { number in
      guard let spelling = try graph[number] else { return false }
      return spelling.identity.whole == 0 && !spelling.isLone
    }
  }

  // MARK: - Groups

  /// Unknown names that evidence connects, in the order of their numbers.
  private func groups(
    around names: [Int64], _ settlement: inout Settlement
  ) throws -> [SpellingGroup] {
    var groups: [SpellingGroup] = []
    var visited: Set<Int64> = []
    var queue = names
    var next = 0
    while next < queue.count {
      let number = queue[next]
      next += 1
      guard visited.insert(number).inserted, let spelling = try graph[number] else { continue }
      if spelling.identity.type == .person, spelling.hasSeveralWords {
        settlement.people.insert(number)
      }
      if spelling.count == 0 {
        settlement.outcomes[number] = Settlement.Outcome()
        continue
      }
      if let known = spelling.known {
        settlement.outcomes[number] = Settlement.Outcome(
          cluster: known, reasons: try confirmed(spelling.reasons.prefix(1), of: number))
        for neighbour in try neighbours(of: spelling) where neighbour.known == nil {
          queue.append(neighbour.number)
        }
        continue
      }
      var group = SpellingGroup(graph: graph)
      try group.add(spelling)
      var open = [spelling]
      while let current = open.popLast() {
        for neighbour in try neighbours(of: current) {
          if neighbour.known != nil {
            try group.add(neighbour)
          } else if visited.insert(neighbour.number).inserted {
            if neighbour.identity.type == .person, neighbour.hasSeveralWords {
              settlement.people.insert(neighbour.number)
            }
            try group.add(neighbour)
            open.append(neighbour)
          }
        }
      }
      groups.append(group)
    }
    return groups
  }

  /// The names in use that a name has the letters of, or is linked with.
  private func neighbours(of spelling: LinkedSpelling) throws -> [LinkedSpelling] {
    var numbers = try graph.numbers(
      under: SpellingKeys.letters(of: spelling.key, spelling.identity.type))
    for link in try graph.links(of: spelling.number) where link.kind != .confirmation {
      numbers.append(link.other(than: spelling.number))
    }
    return try numbers.compactMap { number in
      guard number != spelling.number, let other = try graph[number], other.count > 0,
        !other.isLone, other.identity.whole == 0
      else { return nil }
      return other
    }
  }

  /// Reasons with what confirms them.
  private func confirmed(
    _ reasons: some Sequence<SpellingReason>, of number: Int64
  ) throws -> [SpellingReason] {
    var reasons = Array(reasons)
    guard !reasons.isEmpty else { return [] }
    let confirmations = try graph.links(of: number).filter { $0.kind == .confirmation }
      .compactMap { try graph[$0.other(than: number)]?.identity.text }
    for text in Set(confirmations).sorted() where reasons.count < Self.mostReasons {
      reasons.append(.alignedParagraph(name: text))
    }
    return reasons
  }

  private static let mostReasons = 3

  // MARK: - Ids

  /// Gives each cluster of the groups its id: the known one; else the one that most of its names had;
  /// else one made of its most frequent name.
  private func assign(_ groups: [SpellingGroup], _ settlement: inout Settlement) throws {
    var unnamed: [[LinkedSpelling]] = []
    for group in groups {
      for cluster in group.clusters() {
        for member in cluster.members {
          settlement.outcomes[member.number] = Settlement.Outcome(
            cluster: cluster.known, reasons: try confirmed(member.reasons, of: member.number))
        }
        if cluster.known == nil { unnamed.append(cluster.members) }
      }
    }
    try name(unnamed, &settlement)
  }

  /// Gives ids to clusters that no table knows; the one that is named most chooses first, and those
  /// whose id is made of their own names before the others.
  func name(_ clusters: [[LinkedSpelling]], _ settlement: inout Settlement) throws {
    let choices = clusters.map { members in
      let ordered = members.sorted { ($1.count, $0.key) < ($0.count, $1.key) }
      return Choice(
        members: members, count: ordered.first?.count ?? 0, key: ordered.first?.key ?? "",
        own: ordered.map { EntityNaming.id(ofNewEntityNamed: $0.key, $0.identity.type) },
        former: ordered.compactMap(\.cluster))
    }.sorted { ($1.count, $0.key) < ($0.count, $1.key) }
    var ids: [EntityID?] = Array(repeating: nil, count: choices.count)
    for (index, choice) in choices.enumerated() {
      let own = choice.own.filter {
        choice.former.contains($0) || decisions.named.contains($0)
      }
      let members = Set(choice.members.map(\.number))
      ids[index] = try own.first { try !isTaken($0, besides: members, settlement) }
      if let id = ids[index] { settlement.taken.insert(id) }
    }
    for (index, choice) in choices.enumerated() where ids[index] == nil {
      let members = Set(choice.members.map(\.number))
      let former = try choice.former.first { id in
        try rules.knowledge.entity(id) == nil && !isTaken(id, besides: members, settlement)
      }
      if let former {
        settlement.taken.insert(former)
        ids[index] = former
        continue
      }
      var id = choice.own.first ?? "entity"
      if try isTaken(id, besides: members, settlement) {
        id = try EntityNaming.numbered(id) { try isTaken($0, besides: members, settlement) }
      }
      settlement.taken.insert(id)
      ids[index] = id
    }
    for (choice, id) in zip(choices, ids) {
      for member in choice.members {
        settlement.outcomes[member.number]?.cluster = id
      }
    }
  }

  /// Whether another cluster has an id; lone words and parts, which follow full names, have none of
  /// their own to lose.
  private func isTaken(
    _ id: EntityID, besides members: Set<Int64>, _ settlement: Settlement
  ) throws -> Bool {
    if settlement.taken.contains(id) { return true }
    return try graph.store.numbers(in: id).contains { number in
      guard !members.contains(number), settlement.outcomes[number] == nil,
        let other = try graph[number]
      else { return false }
      return other.count > 0 && other.identity.whole == 0 && other.cluster == id
        && !(other.isLone && Self.follows(other, id))
    }
  }

  /// Whether a lone word has the id of a full name rather than one made of its own letters.
  private static func follows(_ word: LinkedSpelling, _ id: EntityID) -> Bool {
    EntityNaming.id(ofNewEntityNamed: word.key, .person) != id
  }

  /// A cluster and the ids that it may have.
  private struct Choice {
    var members: [LinkedSpelling]
    var count: Int
    var key: String
    /// Those made of its names, the most frequent first.
    var own: [EntityID]
    /// Those that its names had before.
    var former: [EntityID]
  }

  // MARK: - Parts

  /// Gives the parts of names to the entities of their full names.
  private func settleParts(_ settlement: inout Settlement) throws {
    var parts: Set<Int64> = []
    for number in unsettled {
      if let spelling = try graph[number], spelling.identity.whole != 0 { parts.insert(number) }
    }
    for (number, outcome) in settlement.outcomes {
      guard let spelling = try graph[number], spelling.identity.type == .person,
        spelling.cluster != outcome.cluster || unsettled.contains(number)
      else { continue }
      parts.formUnion(try graph.store.parts(of: number))
      for link in try graph.links(of: number) where link.kind == .place {
        let other = link.other(than: number)
        if let spelling = try graph[other], spelling.identity.whole < 0 { parts.insert(other) }
      }
    }
    for number in parts {
      if let name = try graph[number], name.identity.whole < 0 {
        settlement.outcomes[number] = try ofOneArticle(name, settlement)
        continue
      }
      guard let part = try graph[number], let whole = try graph[part.identity.whole] else {
        continue
      }
      let cluster = settlement.outcomes[whole.number]?.cluster ?? whole.cluster
      settlement.outcomes[number] = Settlement.Outcome(
        cluster: part.count > 0 ? cluster : nil,
        reasons: try confirmed(part.reasons.prefix(1), of: number))
    }
  }

  /// What becomes of a given name that its article does not tell in full: whom the article's translation
  /// names in its place, else somebody of this article alone.
  private func ofOneArticle(
    _ name: LinkedSpelling, _ settlement: Settlement
  ) throws -> Settlement.Outcome {
    guard name.count > 0 else { return Settlement.Outcome() }
    let own = EntityNaming.id(of: name.key, in: name.identity.whole)
    var found: [(text: String, cluster: EntityID)] = []
    for link in try graph.links(of: name.number) where link.kind == .place {
      guard let other = try graph[link.other(than: name.number)], other.count > 0 else { continue }
      if other.identity.whole < 0 {
        let theirs = EntityNaming.id(of: other.key, in: other.identity.whole)
        found.append((other.identity.text, min(own, theirs)))
      } else if let cluster = settlement.outcomes[other.number]?.cluster ?? other.cluster {
        found.append((other.identity.text, cluster))
      }
    }
    let placed = found.min { ($0.text, $0.cluster) < ($1.text, $1.cluster) }
    let reason = placed.map { SpellingReason.samePlace(name: $0.text) }
    return Settlement.Outcome(
      cluster: placed?.cluster ?? own,
      reasons: try confirmed([reason].compactMap(\.self), of: name.number))
  }
}
