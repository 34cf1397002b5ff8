import Language
public import Model
import Storage

extension Library {
  /// Articles that are looked at for who is named together with whom.
  private static let articlesForCompanions = 200
  /// Articles whose sentences are told.
  private static let articlesForSentences = 50
  private static let companionsPerType = 12

  /// What the news tell of an entity beyond its spellings.
  ///
  /// - Throws: ``LibraryError/unknownEntity(id:)``.
  /// - Complexity: O(*n*) in the articles that name it for their days; sentences and companions are
  ///   those of the newest few.
  public nonisolated func profile(of id: EntityID) async throws -> EntityProfile {
    try read { reader in
      guard try reader.entity(id) != nil else { throw LibraryError.unknownEntity(id: id) }
      let newest = try reader.articles(naming: id, limit: Self.articlesForCompanions)
      let companions = try reader.entities(
        in: newest.map(\.id), limitPerType: Self.companionsPerType
      )
      .filter { $0.id != id }
      .sorted { ($1.articles, $1.mentions, $0.id) < ($0.articles, $0.mentions, $1.id) }
      let days = try reader.days(naming: id)
      return EntityProfile(
        entity: id, articleCount: days.articleCount, days: days.days,
        appearances: try newest.prefix(Self.articlesForSentences).compactMap {
          try appearance(of: id, in: $0, reader)
        }, companions: companions, notes: try reader.notes(about: id))
    }
  }

  private nonisolated func appearance(
    of id: EntityID, in summary: ArticleSummary, _ reader: StoreReader
  ) throws -> EntityProfile.Appearance? {
    let mentions = try reader.mentions(of: summary.id).filter { $0.entity == id }
    guard let mention = mentions.first?.mention, let article = try reader.article(summary.id),
      article.segments.indices.contains(mention.segment)
    else { return nil }
    let segment = article.segments[mention.segment]
    let place = SegmentRange(segment: mention.segment, range: mention.range)
    guard let sentence = SentenceOfPlace(place.range, in: segment.text, language: segment.language)
    else { return nil }
    return EntityProfile.Appearance(
      article: summary, sentence: sentence.text, language: segment.language,
      place: sentence.place, mentions: mentions.count)
  }
}
