public import Language

/// Ranks a pool of names by how likely each is the same as a query, in any mix of scripts.
public struct NameMatcher: Sendable {
  /// A name of the pool, judged against the query.
  public struct Match: Sendable {
    /// The id that the name has in the pool.
    public var id: String
    /// The probability that it is the query's name, 0...1.
    public var score: Double
    /// Whether the matcher would call it the same name.
    public var isAccepted: Bool
    /// Why.
    public var evidence: NameEvidence
  }

  /// The least score of a name that is called the same whatever else the pool holds.
  public static let acceptance = 0.5
  /// The least score of one that stands out: the second after it is far less likely.
  static let outstandingAcceptance = 0.27
  /// How far below in log odds, which a second spelling of the same name does not fill.
  private static let outstandingGap = 1.5
  /// The least score of a name that has a word which the other lacks, while it lacks one of the
  /// other's: what differs where it should be alike says much.
  static let differingAcceptance = 0.7

  private let model: NameModel
  private let aliases: NameAliases
  private var ids: [String] = []
  private var owners: [[Int]] = []
  private var index = NameIndex()
  private let names: PoolNames
  private let candidateLimit: Int
  /// A pool of so many names is compared whole.
  private let smallPool: Int

  /// How many names of a pool a query is compared with.
  public enum Care: Sendable {
    /// All of a small pool, and five hundred of a large one: for a ranking that somebody looks through.
    case ranking
    /// Those that sound most like it, eighty at most: for very many queries of which few are accepted.
    case screening

    fileprivate var limits: (candidates: Int, smallPool: Int) {
      self == .ranking ? (500, 2_000) : (80, 20)
    }
  }

  /// A matcher of the given pool.
  ///
  /// - Complexity: O(*n*) in names, about two microseconds each; those that a query may mean are made
  ///   ready for comparison when it comes.
  public init(
    pool: [(id: String, name: String)], model: NameModel = .standard,
    aliases: NameAliases = .standard, care: Care = .ranking
  ) {
    (candidateLimit, smallPool) = care.limits
    self.model = model
    self.aliases = aliases
    names = PoolNames(pool.map(\.name), model: model)
    ids.reserveCapacity(pool.count)
    owners.reserveCapacity(pool.count)
    for (id, name) in pool {
      let keys = model.keys(of: name)
      let known = aliases.owners(of: keys)
      ids.append(id)
      owners.append(known)
      index.append(keys, owners: known)
    }
  }

  private struct Found {
    var odds: Double
    var position: Int
    var names: Compared
    var isKnown: Bool
    /// Whether both names tell of whom somebody is the child.
    var hasDescent: Bool
  }

  /// What comparing two names found, and the names as they were compared.
  private struct Compared {
    var comparison: NameComparison
    var left: PreparedName
    var right: PreparedName
  }

  /// Compares two names, also with the word for son joined where the other name joins it: `Benbella`,
  /// `بن بلة`.
  private func compare(_ left: PreparedName, _ right: PreparedName) -> Compared {
    let apart = Compared(comparison: model.compare(left, right), left: left, right: right)
    guard apart.comparison.logOdds < 0 else { return apart }
    var joined = apart
    if NameDescent.joinsSon(left.text), let text = NameDescent.joiningSon(in: right.text) {
      joined.right = model.prepare(text)
    } else if NameDescent.joinsSon(right.text), let text = NameDescent.joiningSon(in: left.text) {
      joined.left = model.prepare(text)
    } else {
      return apart
    }
    joined.comparison = model.compare(joined.left, joined.right)
    return joined.comparison.logOdds > apart.comparison.logOdds ? joined : apart
  }

  /// The names of the pool that are most likely the query's, the best first; of several with one id
  /// only the best.
  ///
  /// - Parameter top: How many at most.
  /// - Complexity: At most two thousand comparisons, and a glance at each name of the pool.
  public func rank(_ query: String, top: Int) -> [Match] {
    let name = model.prepare(query)
    let hasDescent = NameDescent.isTold(in: query)
    let keys = model.keys(of: query)
    let known = aliases.owners(of: keys)
    let limit = ids.count <= smallPool ? ids.count : max(candidateLimit, top)
    let candidates = index.candidates(for: keys, owners: known, limit: limit)
    var found = zip(candidates, names.prepared(at: candidates)).map { position, other in
      let names = compare(name, other)
      let isKnown = !known.isEmpty && known.contains(where: owners[position].contains)
      let odds = names.comparison.logOdds(isKnown: isKnown)
      return Found(
        odds: odds, position: position, names: names, isKnown: isKnown,
        hasDescent: hasDescent && NameDescent.isTold(in: other.text))
    }
    found.sort { ($0.odds, $1.position) > ($1.odds, $0.position) }
    // Among three names or fewer nothing stands out.
    let third = found.dropFirst(2).first?.odds ?? (ids.count > 3 ? -.infinity : .infinity)
    var seen: Set<String> = []
    var best: [Found] = []
    for item in found where best.count < top && seen.insert(ids[item.position]).inserted {
      best.append(item)
    }
    let bestScore = best.first.map { NameComparison.probability(logOdds: $0.odds) } ?? 0
    return best.enumerated().map { rank, item in
      let score = NameComparison.probability(logOdds: item.odds)
      // Beside a name that is the query's for sure, another stands out for being another's.
      let isOutstanding =
        (rank == 0 || bestScore < Self.acceptance)
        && score >= Self.outstandingAcceptance && item.odds - third >= Self.outstandingGap
      let names = item.names
      let least =
        names.comparison.hasWordsOfItsOwn(names.left, names.right)
        ? Self.differingAcceptance : Self.acceptance
      return Match(
        id: ids[item.position], score: score,
        isAccepted: item.isKnown && score >= Self.acceptance
          || (score >= least || isOutstanding)
            && !names.comparison.isReversed(hasDescent: item.hasDescent)
            && !model.differsInWords(names.comparison, names.left, names.right),
        evidence: NameEvidence(names.comparison, isKnown: item.isKnown, probability: score))
    }
  }
}

extension NameComparison {
  /// The odds with what is known of both names: names that are known to be one thing's are taken
  /// for it, the more alike the surer.
  func logOdds(isKnown: Bool) -> Double {
    isKnown ? max(logOdds, 0) * 0.5 + 3 : logOdds
  }
}
