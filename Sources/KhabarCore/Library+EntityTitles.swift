import Language
public import Model
import NamedEntities
import Storage

extension Library {
  /// Articles that are read for the titles of somebody.
  private static let articlesForTitles = 1_000

  /// What somebody is called beside the name, and when, in the newest articles that have the name.
  ///
  /// - Throws: ``LibraryError/unknownEntity(id:)``; `CancellationError` when the task is cancelled.
  /// - Complexity: O(*text*) of these articles.
  public nonisolated func titles(of id: EntityID) async throws -> EntityTitles {
    try read { reader in
      guard let entity = try reader.entity(id) else { throw LibraryError.unknownEntity(id: id) }
      // Nothing else has titles.
      guard entity.type == .person else {
        return EntityTitles(entity: id, titles: [], articleCount: 0)
      }
      let titleReader = TitleReader()
      var tally = TitleTally()
      let newest = try reader.articles(naming: id, limit: Self.articlesForTitles)
      for summary in newest {
        try Task.checkCancellation()
        guard let article = try reader.article(summary.id) else { continue }
        let mentions = Dictionary(grouping: try reader.mentions(of: summary.id)) {
          $0.mention.segment
        }
        for (index, named) in mentions
        where article.segments.indices.contains(index) && named.contains(where: { $0.entity == id })
        {
          let own = Set(named.filter { $0.entity == id }.map(\.mention.range))
          let segment = article.segments[index]
          let titles = titleReader.titles(in: segment, names: named.map(\.mention)) {
            own.contains($0.range)
          }
          for title in titles { tally.add(title, in: segment.language, on: summary.date) }
        }
      }
      return EntityTitles(entity: id, titles: tally.titles, articleCount: newest.count)
    }
  }
}

/// Titles as they are counted: those that differ in capitals and marks alone are one.
private struct TitleTally {
  private struct Key: Hashable {
    let folded: String
    let language: LanguageTag
  }

  private var spellings: [Key: [String: Int]] = [:]
  private var dates: [Key: ClosedRange<PublicationDate>] = [:]

  mutating func add(_ title: String, in language: LanguageTag, on date: PublicationDate?) {
    let key = Key(folded: Folding.folded(title), language: language)
    spellings[key, default: [:]][title, default: 0] += 1
    guard let date else { return }
    let known = dates[key] ?? date...date
    dates[key] = min(known.lowerBound, date)...max(known.upperBound, date)
  }

  /// The most frequent first.
  var titles: [EntityTitle] {
    spellings.map { key, spellings in
      let text = spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? key.folded
      return EntityTitle(
        text: text, language: key.language, count: spellings.values.reduce(0, +), dates: dates[key])
    }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}
