import DocumentAlignment
import Model
import Storage

/// One run of the search for translations: looks at one article after the other, each among those that
/// were looked at before it, and keeps what it found step by step.
///
/// Every two articles are thus compared once, when the second one comes. Which ones are worth an
/// alignment hangs on the two and on their nearest neighbours, and an article that comes in may become
/// the neighbour of an older one: so what is found does not hang on the order.
final class TranslationSearch {
  /// Another program, or another run, has looked at articles meanwhile.
  struct ConcurrentChange: Error {}

  private let library: Library
  private lazy var finder = PairFinder(dictionary: InstalledWords.dictionary)
  private var index = PairIndex()
  /// How many articles have numbers that are kept.
  private var numbered: Int
  private var texts = RecentValues<ArticleID, ReadArticle?>(capacity: 400)
  private var known = RecentValues<PairIndex.Number, Known?>(capacity: 4_000)
  private var looked: [ArticleID] = []
  private var found: [ArticleRelation] = []
  /// The neighbours of articles that are in ``found``.
  private var neighbours: [ArticleID: PairNeighbours] = [:]

  private struct Known {
    var article: ArticleID
    var fingerprint: ArticleFingerprint
  }

  init(in library: Library) throws {
    self.library = library
    numbered = 0
    let state = try library.read { reader in
      let state = try reader.pairingState
      for key in PairIndex.weightKeys(articleCount: state.numbered) {
        try load(key, from: reader)
      }
      return state
    }
    numbered = state.numbered
    guard state.indexed < state.numbered else { return }
    // A run that was broken off looked at these and did not come to writing the index.
    try library.read { reader in
      for article in try reader.articlesOutsidePairingIndex(limit: .max) {
        let fingerprint = try article.fingerprint.unpacked(ArticleFingerprint.init(bytes:))
        try load(fingerprint, from: reader)
        index.add(PairIndex.Number(article.number), fingerprint)
      }
    }
  }

  /// How many articles were looked at since the last time that anything was kept.
  var lookedCount: Int { looked.count }

  /// Compares an article with those that have most in common with it.
  ///
  /// - Throws: `CancellationError`, as if it had not been looked at.
  func look(at id: ArticleID) throws {
    let kept = try library.read { reader in
      try reader.fingerprint(of: id)?.unpacked(ArticleFingerprint.init(bytes:))
    }
    guard let fingerprint = kept else { return looked.append(id) }
    let nearest = try library.read { try self.nearest(to: id, fingerprint, in: $0) }
    var relations: [ArticleRelation] = []
    for neighbour in nearest {
      try Task.checkCancellation()
      guard let one = try text(of: id), let other = try text(of: neighbour.article) else {
        continue
      }
      relations.append(finder.relation(of: one, to: other, overlap: neighbour.overlap))
    }
    index.add(PairIndex.Number(numbered + looked.count), fingerprint)
    looked.append(id)
    found += relations
    for neighbour in nearest {
      neighbours[neighbour.article, default: PairNeighbours()]
        .add(id, fingerprint.language, neighbour.overlap)
      neighbours[id, default: PairNeighbours()]
        .add(neighbour.article, neighbour.language, neighbour.overlap)
    }
  }

  /// The articles that have most in common with one, and those with which it has more in common than
  /// others do.
  private func nearest(
    to id: ArticleID, _ fingerprint: ArticleFingerprint, in reader: StoreReader
  ) throws -> [PairNeighbours.Neighbour] {
    try load(fingerprint, from: reader)
    var own = PairNeighbours()
    for number in index.candidates(for: fingerprint) {
      guard let other = try known(number, in: reader), other.article != id,
        let overlap = fingerprint.overlap(with: other.fingerprint)
      else { continue }
      own.add(other.article, other.fingerprint.language, overlap)
    }
    let nearest = own.nearest(finder.candidateCount)
    let chosen = Set(nearest.map(\.article))
    return try nearest
      + own.all.filter { neighbour in
        guard !chosen.contains(neighbour.article) else { return false }
        var theirs = try neighboursKept(of: neighbour.article, in: reader)
        theirs.add(neighbours[neighbour.article])
        theirs.add(id, fingerprint.language, neighbour.overlap)
        return theirs.nearest(finder.candidateCount).contains { $0.article == id }
      }
  }

  private func load(_ fingerprint: ArticleFingerprint, from reader: StoreReader) throws {
    for key in index.missingKeys(for: fingerprint) { try load(key, from: reader) }
  }

  private func load(_ key: PairIndex.Key, from reader: StoreReader) throws {
    guard let kept = try reader.posting(of: key) else { return index.load(nil, of: key) }
    // Bytes that are no numbers would be read as other numbers.
    index.load(try kept.unpacked { $0.count.isMultiple(of: 4) ? $0 : nil }, of: key)
  }

  private func known(_ number: PairIndex.Number, in reader: StoreReader) throws -> Known? {
    if Int(number) >= numbered {
      let article = looked[Int(number) - numbered]
      return try known.value(of: number) {
        guard let kept = try reader.fingerprint(of: article) else { return nil }
        return Known(
          article: article, fingerprint: try kept.unpacked(ArticleFingerprint.init(bytes:)))
      }
    }
    return try known.value(of: number) {
      guard let stored = try reader.pairingArticle(Int(number)) else { return nil }
      return Known(
        article: stored.article,
        fingerprint: try stored.fingerprint.unpacked(ArticleFingerprint.init(bytes:)))
    }
  }

  private func text(of id: ArticleID) throws -> ReadArticle? {
    try texts.value(of: id) {
      try library.read { try $0.article(id) }.map(finder.read)
    }
  }

  private func neighboursKept(
    of id: ArticleID, in reader: StoreReader
  ) throws -> PairNeighbours {
    PairNeighbours(of: id, in: try reader.compared(with: id))
  }

  // MARK: Keeping

  /// Keeps what was found, in one transaction.
  ///
  /// - Throws: ``ConcurrentChange`` where the numbers were given to other articles meanwhile; the search is of
  ///   no more use then.
  func keep() throws {
    guard !looked.isEmpty else { return }
    let undone = found.isEmpty ? [] : try undonePairs()
    try library.write { writer in
      guard try writer.pairingState.numbered == numbered else { throw ConcurrentChange() }
      try writer.setPaired(looked)
      for relation in found where !undone.contains([relation.source, relation.target]) {
        try writer.save(
          StoredRelation(
            source: relation.source, target: relation.target, share: relation.share,
            overlap: Double(relation.overlap)))
      }
      var touched = Set(found.flatMap { [$0.source, $0.target] })
      for article in looked {
        for stored in try writer.pairs(of: article) {
          touched.formUnion([stored.pair.source, stored.pair.target])
        }
      }
      for article in touched.sorted() { try forgetFarNeighbours(of: article, in: writer) }
      try choosePairs(of: touched, in: writer)
    }
    numbered += looked.count
    looked = []
    found = []
    neighbours = [:]
  }

  /// Forgets comparisons with articles that are among the nearest to this one no longer, nor it to
  /// them.
  private func forgetFarNeighbours(of article: ArticleID, in writer: StoreWriter) throws {
    let compared = try writer.compared(with: article)
    let all = PairNeighbours(of: article, in: compared)
    let near = Set(all.nearest(finder.candidateCount).map(\.article))
    guard near.count < all.all.count else { return }
    for relation in compared.map(\.relation) {
      let other = relation.source == article ? relation.target : relation.source
      guard !near.contains(other) else { continue }
      let theirs = PairNeighbours(of: other, in: try writer.compared(with: other))
      if !theirs.nearest(finder.candidateCount).contains(where: { $0.article == article }) {
        try writer.removeRelation(source: relation.source, target: relation.target)
      }
    }
  }

  /// Chooses the translations of articles anew among all that they were compared with.
  private func choosePairs(of articles: Set<ArticleID>, in writer: StoreWriter) throws {
    var relations: [Set<ArticleID>: ArticleRelation] = [:]
    func gather(_ article: ArticleID) throws {
      for compared in try writer.compared(with: article)
      where compared.sourceLanguage.primary != compared.targetLanguage.primary {
        let relation = compared.relation
        relations[[relation.source, relation.target]] = ArticleRelation(
          kind: .related, source: relation.source, target: relation.target,
          share: relation.share, overlap: Float(relation.overlap))
      }
    }
    for article in articles { try gather(article) }
    for article in Set(relations.keys.flatMap { $0 }).subtracting(articles) { try gather(article) }
    let pairs = finder.pairs(from: Array(relations.values))
      .filter { articles.contains($0.source) || articles.contains($0.target) }
    let chosen = Set(pairs.map { [$0.source, $0.target] as Set })
    for article in articles {
      for stored in try writer.pairs(of: article)
      where !stored.isDeclared && !chosen.contains([stored.pair.source, stored.pair.target]) {
        try writer.removeFoundPair(source: stored.pair.source, target: stored.pair.target)
      }
    }
    try writer.save(pairs.map { StoredPair(pair: $0, isDeclared: false) })
  }

  /// Pairs that a person took apart.
  private func undonePairs() throws -> Set<Set<ArticleID>> {
    Set(
      try library.read { try $0.decisions() }.compactMap { record in
        guard case .paired(let source, let target, false) = record.decision else { return nil }
        return [source, target]
      })
  }

  // MARK: The index

  /// Whether so much of the index is in memory that it should be written and dropped.
  var isFull: Bool { index.size > Self.mostEntries }

  /// Gives what changed in the index in portions, and at last notes that all of it is there.
  func writeIndex() -> [(StoreWriter) throws -> Void] {
    let changes = index.takeChanges()
    let numbered = numbered
    var steps: [(StoreWriter) throws -> Void] = stride(
      from: 0, to: changes.count, by: Self.listsPerTransaction
    ).map { start in
      { try $0.savePostings(changes[start...].prefix(Self.listsPerTransaction)) }
    }
    steps.append { try $0.setPairingIndexed(numbered) }
    return steps
  }

  /// Entries of the index that are held in memory at most, of four bytes.
  private static let mostEntries = 6_000_000
  private static let listsPerTransaction = 1_000
}

extension PairNeighbours {
  /// The articles that one was compared with.
  fileprivate init(of article: ArticleID, in compared: [ComparedArticles]) {
    self.init()
    for other in compared {
      let isSource = other.relation.source == article
      add(
        isSource ? other.relation.target : other.relation.source,
        (isSource ? other.targetLanguage : other.sourceLanguage).primary,
        Float(other.relation.overlap))
    }
  }
}
