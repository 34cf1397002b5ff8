public import Language
import Model

/// Groups the spellings of one name, over scripts and languages: average-link clustering of each
/// type by itself, where no single comparison can speak against a group without bound.
///
/// Forms may be added later; groups that are there keep their number and take new forms in.
public struct NameClusterer: Sendable {
  /// Where a form came to stand.
  public struct Assignment: Sendable {
    /// The id of the form.
    public var form: String
    /// The number of its cluster, from 0 in the order in which clusters came up.
    public var cluster: Int
    /// Why it stands with the others; nothing for the first of its cluster.
    public var evidence: NameEvidence?
  }

  private let model: NameModel
  private let aliases: NameAliases
  private var indexes: [EntityType: NameIndex] = [:]
  /// For each type, the positions of its index as numbers of `forms`.
  private var members: [EntityType: [Int]] = [:]
  private var owners: [[Int]] = []
  private var names: [PreparedName] = []
  private var ids: [String] = []
  private var clusters: [Int] = []
  private var clusterCount = 0
  private var byKey: [Key: Int] = [:]
  /// The forms that are acronyms.
  private var acronyms: Set<Int> = []

  private struct Key: Hashable {
    var type: EntityType
    var key: String
    var isAcronym: Bool
  }

  private static let candidateLimit = 80
  private static let leastLikeness: Float = 0.12

  /// The least average log odds of the pairs of two clusters that are joined.
  public static let standardThreshold = -1.0

  private let threshold: Double

  /// A clusterer with no form yet.
  ///
  /// - Parameter threshold: The least average log odds of the pairs of two clusters that are
  ///   joined.
  public init(
    model: NameModel = .standard, aliases: NameAliases = .standard,
    threshold: Double = Self.standardThreshold
  ) {
    self.model = model
    self.aliases = aliases
    self.threshold = threshold
  }

  /// The cluster of each form, over forms that are clustered together.
  public static func clusters(of forms: [NameForm]) -> [Assignment] {
    var clusterer = Self()
    return clusterer.add(forms)
  }

  /// Adds forms to the clusters that are there, or to new ones.
  ///
  /// - Returns: An assignment for each form, in their order.
  /// - Complexity: O(*n*) comparisons of names in forms, with a glance at each known form.
  public mutating func add(_ forms: [NameForm]) -> [Assignment] {
    var positions: [Int] = []
    var evidence: [Int: NameEvidence] = [:]
    var links: [NameLinkage.Link] = []
    let known = ids.count
    for form in forms {
      let name = model.prepare(form.name, language: form.language)
      let keys = model.keys(of: form.name)
      let key = Key(type: form.type, key: name.key, isAcronym: name.acronym != nil)
      if let twin = byKey[key], !name.words.isEmpty {
        positions.append(twin)
        continue
      }
      let position = ids.count
      byKey[key] = position
      positions.append(position)
      ids.append(form.id)
      let formOwners = aliases.owners(of: keys)
      owners.append(formOwners)
      names.append(name)
      if name.acronym != nil { acronyms.insert(position) }
      links += self.links(
        of: name, keys, at: position, owners: formOwners, type: form.type, &evidence)
      indexes[form.type, default: NameIndex()].append(keys, owners: formOwners)
      members[form.type, default: []].append(position)
    }
    links += Self.linksOfAcronyms(acronyms, through: links)
    var linkage = NameLinkage(count: ids.count, settled: clusters)
    linkage.join(links, threshold: threshold)
    clusters = linkage.clusters(from: clusterCount)
    clusterCount = (clusters.max() ?? -1) + 1
    var seen: Set<Int> = []
    return zip(forms, positions).map { form, position in
      let isTwin = ids[position] != form.id || !seen.insert(position).inserted
      let reason =
        isTwin || position < known
        ? NameEvidence(kind: .spelling, probability: 1) : evidence[position]
      return Assignment(form: form.id, cluster: clusters[position], evidence: reason)
    }
  }

  /// What acronyms have to do with other names by way of those that they are short for.
  ///
  /// An acronym says nothing by itself to a name in the other script, and must not be voted out of
  /// its cluster for that.
  private static func linksOfAcronyms(
    _ acronyms: Set<Int>, through links: [NameLinkage.Link]
  ) -> [NameLinkage.Link] {
    guard !acronyms.isEmpty else { return [] }
    var byForm: [Int: [(other: Int, odds: Double)]] = [:]
    for link in links {
      byForm[link.left, default: []].append((link.right, link.logOdds))
      byForm[link.right, default: []].append((link.left, link.logOdds))
    }
    var found: [NameLinkage.Link] = []
    for acronym in acronyms.sorted() {
      let own = byForm[acronym] ?? []
      var best: [Int: Double] = [:]
      for (long, odds) in own where odds > 0 && !acronyms.contains(long) {
        for (other, otherOdds) in byForm[long] ?? [] where other != acronym {
          best[other] = max(best[other] ?? -.infinity, min(odds, otherOdds))
        }
      }
      let linked = Dictionary(own.map { ($0.other, $0.odds) }, uniquingKeysWith: max)
      for (other, odds) in best.sorted(by: { $0.key < $1.key }) {
        // What the acronym says itself is counted already; only the difference is added.
        let gain = odds - max(linked[other] ?? NameLinkage.unlikely, NameLinkage.unlikely)
        guard gain > 0 else { continue }
        found.append(
          NameLinkage.Link(
            left: min(acronym, other), right: max(acronym, other),
            logOdds: NameLinkage.unlikely + gain))
      }
    }
    return found
  }

  /// What a new name has to do with those before it.
  private func links(
    of name: PreparedName, _ keys: NameKeys, at position: Int, owners formOwners: [Int],
    type: EntityType, _ evidence: inout [Int: NameEvidence]
  ) -> [NameLinkage.Link] {
    guard let index = indexes[type], let members = members[type] else { return [] }
    var links: [NameLinkage.Link] = []
    var best = 0.0
    for candidate in index.candidates(
      for: keys, owners: formOwners, limit: Self.candidateLimit, least: Self.leastLikeness)
    {
      let other = members[candidate]
      let comparison = model.compare(name, names[other])
      let isKnown = formOwners.contains(where: owners[other].contains)
      let odds = comparison.logOdds(isKnown: isKnown)
      guard odds > NameLinkage.unlikely,
        isKnown || type != .person || !areNamesakes(name, names[other], comparison)
      else { continue }
      links.append(NameLinkage.Link(left: other, right: position, logOdds: odds))
      let probability = NameComparison.probability(logOdds: odds)
      if probability > best, probability > 0.3 {
        best = probability
        evidence[position] = NameEvidence(
          comparison, isKnown: isKnown, probability: probability)
      }
    }
    return links
  }

  /// Whether two people's names that are alike differ in what tells people apart.
  private func areNamesakes(
    _ name: PreparedName, _ other: PreparedName, _ comparison: NameComparison
  ) -> Bool {
    model.differsInWords(comparison, name, other)
      || comparison.hasWordsOfItsOwn(name, other)
        && comparison.probability < NameMatcher.differingAcceptance
      || comparison.isReversed(
        hasDescent: NameDescent.isTold(in: name.text) && NameDescent.isTold(in: other.text))
  }
}
