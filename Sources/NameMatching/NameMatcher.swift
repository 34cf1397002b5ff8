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
    let joins = (NameDescent.joinsSon(left.text), NameDescent.joinsSon(right.text))
    let texts = (
      joins.1 ? NameDescent.joiningSon(in: left.text) : nil,
      joins.0 ? NameDescent.joiningSon(in: right.text) : nil
    )
    guard joins.0 && joins.1 || texts.0 != nil || texts.1 != nil else { return apart }
    joined.left = model.prepare(NameDescent.withoutArticleOfSon(in: texts.0 ?? left.text))
    joined.right = model.prepare(NameDescent.withoutArticleOfSon(in: texts.1 ?? right.text))
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
    func isPlain(_ item: Found) -> Int {
      // Of names with the same words, the one that has them in the same order and as a child alike.
      (item.names.comparison.isTurned ? 0 : 2)
        + (hasDescent == NameDescent.isTold(in: item.names.right.text) ? 1 : 0)
    }
    found.sort {
      if $0.odds != $1.odds || $0.odds < 0 {
        return ($0.odds, $1.position) > ($1.odds, $0.position)
      }
      let plain = (isPlain($0), isPlain($1))
      return plain.0 != plain.1 ? plain.0 > plain.1 : $0.position < $1.position
    }
    // Among three names or fewer nothing stands out.
    let third = found.dropFirst(2).first?.odds ?? (ids.count > 3 ? -.infinity : .infinity)
    var seen: Set<String> = []
    var best: [Found] = []
    for item in found where best.count < top && seen.insert(ids[item.position]).inserted {
      best.append(item)
    }
    let bestOdds = best.first?.odds ?? -.infinity
    let leading = best.first.flatMap { accepts($0, above: third, bestOdds: bestOdds) ? $0 : nil }
    return best.enumerated().map { rank, item in
      let isOther = rank > 0 && leading.map { self.isOther(item, than: $0) } ?? false
      let score = NameComparison.probability(logOdds: item.odds)
      return Match(
        id: ids[item.position], score: score,
        isAccepted: !isOther && accepts(item, above: third, bestOdds: bestOdds),
        evidence: NameEvidence(
          item.names.comparison, isKnown: item.isKnown, probability: score))
    }
  }

  /// Whether a name is taken for the one that is looked for, whatever better ones there are.
  ///
  /// - Parameters:
  ///   - third: The log odds of the third-best name.
  ///   - bestOdds: Those of the best.
  private func accepts(_ item: Found, above third: Double, bestOdds: Double) -> Bool {
    let names = item.names
    let score = NameComparison.probability(logOdds: item.odds)
    guard !NameDescent.differ(names.left.text, names.right.text) else { return false }
    if item.isKnown, score >= Self.acceptance { return true }
    // Beside a name that is the query's for sure, another stands out for being another's.
    let isOutstanding =
      (item.odds == bestOdds || bestOdds < 0)
      && score >= Self.outstandingAcceptance && item.odds - third >= Self.outstandingGap
    let least =
      names.comparison.hasWordsOfItsOwn(names.left, names.right)
      ? Self.differingAcceptance : Self.acceptance
    return (score >= least || isOutstanding)
      && !names.comparison.isReversed(hasDescent: item.hasDescent)
      && !names.comparison.isOfChild(names.left, names.right)
      && !names.comparison.skipsFather(names.left, names.right)
      && !names.comparison.hasOtherVowels(names.left, names.right)
      && !model.differsInWords(names.comparison, names.left, names.right)
  }

  /// Whether a name is somebody else's than a better one, as two names in one list are.
  private func isOther(_ item: Found, than leading: Found) -> Bool {
    func rival(_ found: Found) -> NameRivalry.Rival {
      NameRivalry.Rival(
        name: found.names.right, odds: found.odds, isTurned: found.names.comparison.isTurned,
        isAnswered: found.names.comparison.links.count == found.names.right.words.count,
        hasDescent: NameDescent.isTold(in: found.names.right.text))
    }
    let query = leading.names.left.text
    guard !NameDescent.differOnlyInJoining(item.names.right.text, leading.names.right.text) else {
      return false
    }
    if !NameDescent.joinsSon(query), !rival(leading).hasDescent, rival(item).hasDescent,
      !NameDescent.isTold(in: query)
    {
      return true
    }
    return !item.isKnown
      && NameRivalry(model: model).isOther(rival(item), than: rival(leading))
  }
}

extension NameComparison {
  /// The odds with what is known of both names: names that are known to be one thing's are taken
  /// for it, the more alike the surer.
  func logOdds(isKnown: Bool) -> Double {
    isKnown ? max(logOdds, 0) * 0.5 + 3 : logOdds
  }
}
