public import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An inverted index from features to the articles that have them: finds the few articles that may
/// render a given one without comparing it with all others.
public struct PairIndex: Sendable {
  /// An article that shares rare features.
  public struct Candidate: Sendable, Hashable {
    /// The article.
    public var article: ArticleID
    /// Share of the smaller article's weight that both have, 0 to 1.
    public var overlap: Double
  }

  private var articles: [ArticleID] = []
  private var fingerprints: [ArticleFingerprint] = []
  private var postings: [UInt32: [Int32]] = [:]
  private var slotByArticle: [ArticleID: Int32] = [:]

  /// An empty index.
  public init() {}

  /// How many articles it holds.
  public var count: Int { slotByArticle.count }

  /// Adds an article; one that is there already is replaced.
  ///
  /// - Complexity: O(*f*) in features.
  public mutating func add(_ article: ArticleID, _ fingerprint: ArticleFingerprint) {
    remove(article)
    let slot = Int32(articles.count)
    articles.append(article)
    fingerprints.append(fingerprint)
    slotByArticle[article] = slot
    for feature in fingerprint.features { postings[feature, default: []].append(slot) }
  }

  /// Takes an article out.
  public mutating func remove(_ article: ArticleID) {
    // The slot stays in the postings and is passed over.
    slotByArticle[article] = nil
  }

  /// The articles that share most with a fingerprint, the best first.
  ///
  /// - Parameters:
  ///   - fingerprint: What to look for.
  ///   - article: An article to leave out: the one that the fingerprint is of.
  ///   - acrossLanguages: Whether only articles in other languages are wanted.
  ///   - limit: How many at most in each language.
  /// - Complexity: O(*f* · *d*) for *f* features that *d* articles have; features of more than
  ///   ``widestPosting`` articles are passed over.
  public func candidates(
    for fingerprint: ArticleFingerprint, excluding article: ArticleID? = nil,
    acrossLanguages: Bool = false, limit: Int = 5
  ) -> [Candidate] {
    let total = Float(max(articles.count, 2))
    var shared: [Int32: Float] = [:]
    var own: Float = 0
    for feature in fingerprint.features {
      guard let slots = postings[feature] else {
        own += log(total)
        continue
      }
      let weight = log(1 + total / Float(slots.count))
      own += weight
      guard slots.count <= max(8, min(Self.widestPosting, articles.count / 2)) else { continue }
      for slot in slots { shared[slot, default: 0] += weight * weight }
    }
    let ranked = shared.filter { slot, _ in
      articles[Int(slot)] != article && slotByArticle[articles[Int(slot)]] == slot
    }.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    var taken: [LanguageTag: Int] = [:]
    var candidates: [Candidate] = []
    for (slot, weight) in ranked {
      let other = fingerprints[Int(slot)]
      guard taken[other.language, default: 0] < limit,
        !acrossLanguages || other.language != fingerprint.language
      else { continue }
      taken[other.language, default: 0] += 1
      candidates.append(
        Candidate(
          article: articles[Int(slot)],
          overlap: Double(min(1, weight / max(own * log(total), 1)))))
    }
    return candidates
  }

  /// Features of more articles than this say too little about any one of them.
  private static let widestPosting = 400
}
