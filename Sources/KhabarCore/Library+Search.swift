import Language
public import Model
import Storage

extension Library {
  /// Searches titles and texts.
  ///
  /// - Parameters:
  ///   - text: The query as typed.
  ///   - entity: An entity that every article must name.
  ///   - reading: Which articles are wanted of those that are read.
  ///   - offset: How many of the best to pass over.
  ///   - limit: How many at most.
  ///   - ranksAll: Whether every match is ranked, rather than the newest few thousand.
  ///   - isUnfinished: Whether the query is still being typed.
  ///   - includesCopies: Whether copies are found beside the article that stands for them.
  ///   - includesArchive: Whether archived articles are found too.
  ///   - sorting: In which order; the best first, or the newest, unless told otherwise.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``; `CancellationError` when the task
  ///   is cancelled.
  public nonisolated func search(
    _ text: String, naming entity: EntityID? = nil, reading: ReadingFilter = .all,
    offset: Int = 0, limit: Int, rankingAll ranksAll: Bool = false, isUnfinished: Bool = false,
    includingCopies includesCopies: Bool = false, includingArchive includesArchive: Bool = false,
    sorting: ArticleSorting = .standard
  ) async throws -> SearchResults {
    try read { reader in
      var query = try query(
        text, naming: entity, reading: reading, isUnfinished: isUnfinished, in: reader)
      query.wantsCopies = includesCopies
      query.wantsArchive = includesArchive
      do {
        var results = try reader.search(
          query, limit: limit, offset: offset, scope: ranksAll ? .all : .standard,
          sorting: sorting)
        for index in results.additions.indices where results.additions[index].isTranslation {
          results.additions[index].isDictionaryMissing =
            !dictionaries.hasDictionary(for: results.additions[index].word)
        }
        return results
      } catch let error as QueryError {
        throw LibraryError.badQuery(message: error.message, query: text, range: error.range)
      }
    }
  }

  /// Where the words of a query stand in an article, in reading order.
  public nonisolated func hits(of text: String, in id: ArticleID) async throws -> [SegmentRange] {
    try read { reader in
      let query = try query(text, isUnfinished: true, in: reader)
      if case .filter(.watch(let name)) = query.root {
        return try hits(ofWatch: name, in: id, reader)
      }
      return try reader.article(id).map { try reader.hits(of: query, in: $0) } ?? []
    }
  }

  /// How a query may go on where the caret, a scalar offset, stands: fields, values, names, words.
  public nonisolated func completions(
    of query: String, at caret: Int
  ) async throws -> [Completion] {
    try read { try $0.completions(of: query, caret: caret) }
  }

  /// The saved searches with their counts, what watches have found before the others.
  public nonisolated func savedSearches() async throws -> [SavedSearch] {
    try read { reader in
      try reader.watches().map(SavedSearch.init)
        + reader.savedSearches().map { saved in
          var saved = saved
          if let query = try? query(saved.query, in: reader) {
            saved.count = try reader.count(query)
          }
          return saved
        }
    }
  }

  /// What a query asks of the library, narrowed to an entity: its meaning, with translations and the
  /// library's spellings of names that it spells otherwise.
  ///
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  nonisolated func query(
    _ text: String, naming entity: EntityID? = nil, reading: ReadingFilter = .all,
    isUnfinished: Bool = false, in reader: StoreReader
  ) throws -> Query {
    try names.completing(
      meaning(of: text, naming: entity, reading: reading, isUnfinished: isUnfinished), in: reader)
  }

  private nonisolated func meaning(
    of text: String, naming entity: EntityID?, reading: ReadingFilter, isUnfinished: Bool
  ) throws(LibraryError) -> Query {
    do {
      var query = try QueryParser.parse(text, isUnfinished: isUnfinished)
      for term in query.root?.terms ?? [] where term.kind == .translated {
        query.translations[term.text] = dictionaries.translations(of: term.text)
      }
      query.kept = reading.kept
      for filter in [entity.map { .filter(.names($0)) }, reading.clause].compactMap(\.self) {
        query.root = query.root.map { .all([$0, filter]) } ?? filter
      }
      return query
    } catch {
      throw .badQuery(message: error.message, query: text, range: error.range)
    }
  }
}
