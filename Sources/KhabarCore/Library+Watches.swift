import Language
public import Model
import Storage

/// What somebody wants to be told of.
extension Library {
  /// The watches with their counts, in the order of their names.
  public nonisolated func watches() async throws -> [WatchStatus] {
    try read { try $0.watches() }
  }

  /// The watch of a name, upper case or lower.
  ///
  /// - Throws: ``LibraryError/unknownWatch(name:)``.
  public nonisolated func watch(named name: String) async throws -> Watch {
    guard let stored = try read({ try $0.watch(named: name) }) else {
      throw LibraryError.unknownWatch(name: name)
    }
    return stored.watch
  }

  /// Watches whose queries cannot be read any more, one line each.
  public nonisolated func unreadableWatches() async throws -> [String] {
    try read { reader in
      try reader.storedWatches().compactMap { stored in
        guard case .query(let text) = stored.watch.subject else { return nil }
        do {
          _ = try query(text, in: reader)
          return nil
        } catch LibraryError.badQuery(let message, _, _) {
          return "The watch \"\(stored.watch.name)\" finds nothing: \(message)"
        }
      }
    }
  }

  /// Has the watches look at the articles that have come in, or that have been edited or given to
  /// other names, since they looked the last time.
  ///
  /// An article is looked at when its names are found. What is found is kept together with the note
  /// that it was looked at, so nothing is found twice and nothing is missed, however this ends.
  ///
  /// - Returns: How many articles are new to how many watches, in all.
  /// - Complexity: O(*articles that came in* · *watches*).
  @discardableResult
  public nonisolated func lookThroughWatches() async throws -> Int {
    guard try read({ try !$0.unwatchedRows(limit: 1).isEmpty }) else { return 0 }
    let names = WatchedNames(
      try read { reader in try reader.storedWatches().map { look($0, in: reader) } })
    var newCount = 0
    while true {
      try Task.checkCancellation()
      let count = try write { writer -> Int? in
        let rows = try writer.unwatchedRows(limit: Self.rowsPerLook)
        guard !rows.isEmpty else { return nil }
        // Another program may have made or taken away one meanwhile.
        guard try writer.watchNumbers() == names.looks.map(\.number) else { return nil }
        let found = try note(names, among: rows, areNew: true, in: writer)
        try writer.removeUnwatched(rows: rows)
        return found
      }
      guard let count else { break }
      newCount += count
    }
    let isChanged = try read { reader in
      try !reader.unwatchedRows(limit: 1).isEmpty && !reader.watchNumbers().isEmpty
    }
    return isChanged ? newCount + (try await lookThroughWatches()) : newCount
  }

  /// Hands out what watches have found and nobody was told of, the first found first.
  ///
  /// Each is handed out within the change that notes it as told: when `tell` throws, or the program is
  /// ended in it, it comes again the next time. So nothing is missed; it is handed out twice only where
  /// the program is ended between the end of `tell` and the change, which follows at once.
  ///
  /// - Parameters:
  ///   - prepare: Called before each, when nothing is locked: the place to wait until something can be
  ///     printed.
  ///   - tell: Prints one. It must not wait, as nobody else can change the library meanwhile.
  /// - Returns: How many were handed out.
  @discardableResult
  public nonisolated func tellNews(
    prepare: () throws -> Void = {}, _ tell: (WatchNews) throws -> Void
  ) async throws -> Int {
    var count = 0
    while let news = try read({ try $0.untoldNews(limit: 1).first }) {
      try prepare()
      let isTold = try write { writer in
        // Another program may have told it since.
        guard try writer.setTold(news) else { return false }
        try tell(news)
        return true
      }
      if isTold { count += 1 }
    }
    return count
  }

  /// What watches have found and nobody was rung for, the first found first.
  public nonisolated func unrungNews() async throws -> [WatchNews] {
    try read { try $0.unrungNews() }
  }

  /// Notes that somebody was rung for news.
  public nonisolated func noteRung(_ news: [WatchNews]) async throws {
    try write { try $0.setRung(news) }
  }

  /// Notes that somebody looked at what a watch has found, as one decision.
  ///
  /// - Returns: The decision; `nil` where nothing was new.
  /// - Throws: ``LibraryError/unknownWatch(name:)``.
  public nonisolated func markSeen(watch name: String) async throws -> Decision? {
    guard let stored = try read({ try $0.watch(named: name) }) else {
      throw LibraryError.unknownWatch(name: name)
    }
    let articles = try read { try $0.unseenArticles(ofWatch: stored.number) }
    guard !articles.isEmpty else { return nil }
    let decision = Decision.watchSeen(name: stored.watch.name, articles, true)
    try await record(decision)
    return decision
  }

  /// What a watch looks for in an article, in reading order.
  nonisolated func hits(
    ofWatch name: String, in id: ArticleID, _ reader: StoreReader
  ) throws -> [SegmentRange] {
    guard let stored = try reader.watch(named: name), let article = try reader.article(id) else {
      return []
    }
    let entities = try reader.entities(foundBy: stored.number, in: id)
    let names = try reader.mentions(of: id).filter { entities.contains($0.entity) }
      .map { SegmentRange(segment: $0.mention.segment, range: $0.mention.range) }
    guard case .query(let text) = stored.watch.subject else { return names }
    return try reader.hits(of: query(text, in: reader), in: article)
  }

  // MARK: Making

  /// Makes a watch; what it finds in the articles that are there is nothing new, unless the watch was
  /// there before.
  nonisolated func add(_ watch: Watch, to writer: StoreWriter) throws {
    if let other = try writer.watch(named: watch.name) {
      throw LibraryError.watchExists(name: other.watch.name)
    }
    if case .query(let text) = watch.subject { _ = try query(text, in: writer) }
    let (number, isKnown) = try writer.add(watch, at: Self.now)
    let stored = StoredWatch(number: number, watch: watch)
    try note(WatchedNames([look(stored, in: writer)]), among: nil, areNew: isKnown, in: writer)
  }

  private nonisolated func look(
    _ stored: StoredWatch, in reader: StoreReader
  ) -> WatchedNames.Look {
    var query: Query?
    // One that cannot be read any more, as it is of another version, finds nothing.
    if case .query(let text) = stored.watch.subject { query = try? self.query(text, in: reader) }
    return WatchedNames.Look(number: stored.number, watch: stored.watch, query: query)
  }

  @discardableResult
  private nonisolated func note(
    _ names: WatchedNames, among rows: [Int64]?, areNew: Bool, in writer: StoreWriter
  ) throws -> Int {
    var count = 0
    for (look, hits) in zip(names.looks, try names.hits(among: rows, in: writer)) {
      count += try writer.note(hits, ofWatch: look.number, areNew: areNew, at: Self.now)
    }
    return count
  }

  private static var rowsPerLook: Int { 100 }
}
