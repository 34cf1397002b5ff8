import Model

/// The articles that were read, in order, and where one is among them.
struct VisitTrail: Hashable, Sendable {
  /// An article in the list that it was read from.
  struct Visit: Hashable, Sendable {
    let filter: ListFilter
    let article: ArticleID
    /// Where it stood in the list.
    let index: Int
  }

  private var visits: [Visit] = []
  /// Index of the visit that one is at; there is none before the first.
  private var place = -1

  private static let longest = 100

  /// Notes a visit, unless one is at it; what lay ahead goes.
  mutating func note(_ visit: Visit) {
    guard current?.article != visit.article else { return }
    visits.removeSubrange((place + 1)...)
    visits.append(visit)
    if visits.count > Self.longest { visits.removeFirst() }
    place = visits.count - 1
  }

  /// Goes to the visit before or after; `nil` where there is none.
  ///
  /// - Parameter article: The article that is selected: from one that was not read, the way back
  ///   leads to the one that was read last.
  mutating func go(_ direction: Verb.Direction, from article: ArticleID?) -> Visit? {
    if direction == .previous, let current, current.article != article { return current }
    let next = direction == .next ? place + 1 : place - 1
    guard visits.indices.contains(next) else { return nil }
    place = next
    return visits[next]
  }

  private var current: Visit? { visits.indices.contains(place) ? visits[place] : nil }
}
