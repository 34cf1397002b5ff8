import Exporting
import KhabarCore
import Model

/// Makes a digest of a library's articles.
struct DigestMaker {
  let library: Library

  /// What a digest is made of where nothing else is asked for: what a person marked.
  static let marked = "is:starred OR has:note"

  /// A digest of the articles that match a query.
  ///
  /// - Parameters:
  ///   - query: The query; empty for what is starred or noted.
  ///   - entity: An entity that every article must name.
  ///   - reading: Which articles are wanted of those that are read.
  ///   - extent: How much there is to be of each article.
  ///   - isGrouped: Whether articles that report the same stand together.
  func digest(
    of query: String, naming entity: EntityID? = nil, reading: ReadingFilter = .all,
    extent: Digest.Extent = .lead, grouped isGrouped: Bool = true
  ) async throws -> Digest {
    let query = query.isEmpty && entity == nil ? Self.marked : query
    let page = try await library.page(
      of: query, naming: entity, reading: reading, offset: 0, limit: .max)
    var names: Set<EntityID> = []
    var entries: [ArticleID: Digest.Entry] = [:]
    for summary in page.articles {
      let annotated = try await library.annotated(summary.id)
      names.formUnion(annotated.mentions.map(\.entity))
      entries[summary.id] = Digest.Entry(
        article: annotated.article, tags: summary.tags, isStarred: summary.isStarred,
        notes: annotated.notes)
    }
    var sections: [Digest.Section] = []
    if isGrouped, entries.count > 1 {
      try await library.groupStories()
      for story in try await library.stories() {
        let own = story.articles.compactMap { entries[$0.id] }
        guard own.count > 1 else { continue }
        sections.append(Digest.Section(story: story, entries: own))
        for entry in own { entries[entry.article.id] = nil }
      }
    }
    let rest = page.articles.compactMap { entries[$0.id] }
    if !rest.isEmpty { sections.append(Digest.Section(entries: rest)) }
    let notes = try await library.notes().filter { $0.entity.map(names.contains) ?? false }
    return Digest(
      query: query, madeAt: .now, sections: sections, nameNotes: notes.map(\.note), extent: extent)
  }

  /// One article, whole.
  func digest(of id: ArticleID) async throws -> Digest {
    let (annotated, tags) = try await id.stored(in: library)
    return Digest(
      query: "", madeAt: .now,
      sections: [
        Digest.Section(
          entries: [Digest.Entry(article: annotated.article, tags: tags, notes: annotated.notes)])
      ], extent: .whole)
  }
}

extension ArticleID {
  /// The article as a library has it, and its tags.
  func stored(in library: Library) async throws -> (article: AnnotatedArticle, tags: [String]) {
    (try await library.annotated(self), try await library.tags(of: self))
  }
}
