import Language
public import Model

/// Reads the names of articles in the light of what all articles of a library tell.
///
/// English shows names by its capitals, and what it names is looked for by sound in Arabic articles;
/// what a name is where it is plain settles what it is where nothing tells. Both are sums over all
/// articles, so it does not matter in which order these are read: where the sums come out otherwise
/// than before, ``endRound()`` names what has to be read again.
///
/// Articles are read in rounds: ``withdraw(_:)`` for those that were read before, ``read(_:)`` for all,
/// those without Arabic first, ``endRound()``, and then ``mentions(of:)`` for each.
public final class MentionReader {
  /// An article as read, before all types are settled.
  public struct Reading {
    let findings: ArticleReading
    /// What it tells of names that other articles have too.
    public let evidence: ArticleEvidence
  }

  private let detector: MentionDetector
  private let store: any EvidenceStore
  private let words: WordMemory
  private let latinWords: LatinWords
  private let names: LibraryNames
  private var votes = KeyTable<NameVotes>(minimumCapacity: 1_024)
  /// The names that this round has counted.
  private var touched: Set<UInt64> = []

  private struct NameVotes {
    var former: TypeVotes
    var current: TypeVotes
  }

  /// A reader over what a library's articles have told so far.
  public init(store: any EvidenceStore, detector: MentionDetector = MentionDetector()) {
    self.store = store
    self.detector = detector
    words = WordMemory(knowledge: detector.knowledge)
    latinWords = LatinWords(store: store, model: .standard)
    names = LibraryNames(words: latinWords)
  }

  /// Takes back what an article told that is read again, or is gone.
  public func withdraw(_ evidence: ArticleEvidence) throws {
    try count(evidence, times: -1)
  }

  /// Reads an article.
  ///
  /// - Parameter article: Those with Arabic come after all others of a round.
  /// - Complexity: O(*n*) in the length of the article.
  public func read(_ article: Article) throws -> Reading {
    let hasArabic = Self.hasArabic(article)
    let findings = detector.read(article, asking: hasArabic ? names : nil, words: words)
    let evidence = findings.evidence(withWords: !hasArabic)
    try count(evidence, times: 1)
    return Reading(findings: findings, evidence: evidence)
  }

  /// The names of an article that was read, with the types that articles agree on.
  public func mentions(of reading: Reading) throws -> [Mention] {
    try reading.findings.mentions { name in try self.votes(for: name).current }
  }

  /// Whether a segment is mostly Arabic; a damaged letter in an English text does not make it so.
  public static func hasArabic(_ article: Article) -> Bool {
    article.segments.contains { segment in
      // Arabic letters are two bytes that begin with D8 to DB.
      segment.text.utf8.count { (0xD8...0xDB).contains($0) } * 4 > segment.text.utf8.count
    }
  }

  /// The keys of how a Latin word sounds.
  public static func sounds(of word: ArticleEvidence.Word) -> [UInt64] {
    SoundKey.keys(word.spelling)
  }

  /// The keys of how an Arabic word sounds that was asked about.
  public static func sounds(of word: AskedWord) -> [UInt64] { SoundKey.keys(word.letters) }

  // MARK: - Counting

  private func count(_ evidence: ArticleEvidence, times factor: Int64) throws {
    for vote in evidence.votes {
      var known = try votes(for: vote.name)
      known.current.add(vote.votes, times: factor)
      votes[vote.name] = known
      touched.insert(vote.name)
    }
    for word in evidence.words { try latinWords.count(word, times: factor) }
    if !evidence.words.isEmpty { names.forget() }
  }

  private func votes(for name: UInt64) throws -> NameVotes {
    if let known = votes[name] { return known }
    let stored = try store.votes(for: name)
    let found = NameVotes(former: stored, current: stored)
    votes[name] = found
    return found
  }

  // MARK: - Consequences

  /// What has to be read again after the articles of a round.
  public struct Consequences: Sendable {
    /// Names whose readings come out as another type: articles with an unsure reading of them.
    public var names: [UInt64] = []
    /// Arabic words that sound like another name, or like one at all: articles that have them.
    public var words: [AskedWord] = []
    /// Arabic words that were asked about for the first time.
    public var asked: [AskedWord] = []

    /// Nothing to be read again.
    public init() {}
  }

  /// Ends a round: what its evidence changes for articles that were read before.
  public func endRound() throws -> Consequences {
    var consequences = Consequences()
    for name in touched.sorted() {
      guard var known = votes[name] else { continue }
      if !known.former.agrees(with: known.current) { consequences.names.append(name) }
      known.former = known.current
      votes[name] = known
    }
    touched = []
    consequences.asked = names.takeAsked()
    consequences.words = try changedWords()
    latinWords.beginRound()
    return consequences
  }

  /// The Arabic words that sound like another name now, or like one at all, of those that were asked about.
  ///
  /// - Complexity: A glance at each word that shares a sound with one that changed; the names of those that
  ///   are near enough are looked up.
  private func changedWords() throws -> [AskedWord] {
    let changed = latinWords.changed()
    guard !changed.isEmpty else { return [] }
    var search = ChangedAnswers(changed, among: latinWords, names, in: store)
    for number in changed {
      for sound in LatinWords.sounds(of: latinWords.entries[Int(number)].word) {
        try search.look(at: number, sounding: sound)
      }
    }
    return search.found
  }
}
