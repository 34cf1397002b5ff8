import Model
import Storage
import Stories

extension Library {
  /// What a story is made of: matters that several of its paragraphs tell of.
  ///
  /// - Complexity: O(*n*²) in paragraphs, of which a few hundred are looked at.
  nonisolated func threads(of account: StoryAccount) throws -> [StoryAccount.Thread] {
    let (articles, passages) = try read { try self.passages(of: account.story, in: $0) }
    let index = Dictionary(articles.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let places = Dictionary(
      passages.enumerated().map { ([$1.article, $1.segment], $0) }
    ) { first, _ in first }
    var renderings: [(one: Int, other: Int)] = []
    for pair in account.pairs {
      guard let source = index[pair.source], let target = index[pair.target] else { continue }
      for bead in try alignment(of: articles[source], with: articles[target]).beads {
        for one in bead.source {
          for other in bead.target {
            if let one = places[[source, one]], let other = places[[target, other]] {
              renderings.append((one, other))
            }
          }
        }
      }
    }
    return StoryThreads.threads(of: passages, renderings: renderings).map { thread in
      var titles: [LanguageTag: String] = [:]
      for place in thread {
        let passage = passages[place]
        let article = articles[passage.article]
        let language = article.segments[passage.segment].language.primary
        if titles[language] == nil {
          titles[language] = Self.title(of: passage.segment, in: article)
        }
      }
      let told = Set(thread.map { passages[$0].article }).sorted()
      return StoryAccount.Thread(titles: titles, articles: told.map { articles[$0].id })
    }
  }

  private nonisolated func passages(of story: Story, in reader: StoreReader) throws
    -> (articles: [Article], passages: [StoryThreads.Passage])
  {
    var articles: [Article] = []
    var passages: [StoryThreads.Passage] = []
    for summary in story.articles.prefix(Self.mostThreadedArticles) {
      guard passages.count < Self.mostPassages, let article = try reader.article(summary.id) else {
        continue
      }
      let mentions = Dictionary(
        grouping: try reader.mentions(of: article.id), by: \.mention.segment)
      for (place, segment) in article.segments.enumerated()
      where segment.kind == .paragraph
        && segment.language.isRightToLeft == article.language.isRightToLeft
      {
        passages.append(
          StoryThreads.Passage(
            segment, at: place, of: article, at: articles.count,
            naming: Self.named(mentions[place] ?? [])))
      }
      articles.append(article)
    }
    return (articles, passages)
  }

  private static func named(_ mentions: [LinkedMention]) -> [StoryProfile.NamedEntity] {
    Dictionary(grouping: mentions, by: \.entity).map { entity, mentions in
      StoryProfile.NamedEntity(
        id: entity, isPlace: mentions[0].mention.type == .location, count: mentions.count)
    }
  }

  /// How a paragraph begins, behind the subheading above it.
  private static func title(of segment: Int, in article: Article) -> String {
    let text = String(article.segments[segment].text.prefix(longestBeginning))
    let heading = article.segments[..<segment].last { $0.kind == .subheading }
    return heading.map { "\($0.text): \(text)" } ?? text
  }

  private static var mostThreadedArticles: Int { 40 }
  private static var mostPassages: Int { 400 }
  private static var longestBeginning: Int { 240 }
}
