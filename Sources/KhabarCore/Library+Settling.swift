import Analysis
import Model
import Storage

extension Library {
  /// Reads the names of the newest articles once more, all together, when articles have come in.
  ///
  /// An article tells of the names of others: English ones show by their capitals what an Arabic one
  /// names, a full name explains a part of it elsewhere, a translation stands beside its original.
  /// So the newest articles are read in the light of each other, and it does not matter in which
  /// order they came. What only older articles name stays as it is.
  func settleNames() throws {
    let window = try recentArticles()
    guard !window.isEmpty else { return }
    let former = try read { try $0.allEntities() }
    let elsewhere = try entities(former, outside: window.map(\.id))
    var detected = detector.mentions(in: window, knowing: elsewhere)
    try addCounterparts(to: &detected, of: window)
    let linking = linker.link(
      detected, existing: elsewhere, former: former.map(\.withFormsInUse),
      decisions: try read { try $0.decisions() }.map(\.decision))
    try write { try save(linking, of: detected, to: $0) }
  }

  /// The newest articles that are analysed, in the order of their ids.
  private func recentArticles() throws -> [Article] {
    let waiting = Set(try read { try $0.unanalysedArticles() })
    let ids = try read { try $0.allArticleIDs() }
    var articles: [Article] = []
    var size = 0
    for id in ids.prefix(Self.settledArticles) where !waiting.contains(id) {
      guard size < Self.settledSize, let article = try read({ try $0.article(id) }) else {
        continue
      }
      size += article.text.utf8.count
      articles.append(article)
    }
    return articles.sorted { $0.id < $1.id }
  }

  /// How many of the newest articles are read together.
  private static let settledArticles = 200
  /// About how many bytes of text are.
  private static let settledSize = 500_000

  /// The entities that other articles name, with those of their spellings that stand there.
  private func entities(
    _ entities: [Entity], outside articles: [ArticleID]
  ) throws -> [Entity] {
    var inside: [EntityID: [EntitySpelling: Int]] = [:]
    for article in articles {
      for linked in try read({ try $0.mentions(of: article) }) {
        let spelling = EntitySpelling(
          text: linked.mention.text, language: linked.mention.language)
        inside[linked.entity, default: [:]][spelling, default: 0] += 1
      }
    }
    return entities.compactMap { entity in
      var entity = entity
      entity.forms = entity.forms.compactMap { form in
        let spelling = EntitySpelling(text: form.text, language: form.language)
        var form = form
        form.count -= inside[entity.id]?[spelling] ?? 0
        return form.count > 0 ? form : nil
      }
      return entity.forms.isEmpty ? nil : entity
    }
  }

  private struct EntitySpelling: Hashable {
    var text: String
    var language: LanguageTag
  }

  /// Says of each original among the articles where its translation says the same.
  ///
  /// - Parameter articles: The articles' texts, where alignments that are not kept may be made.
  func addCounterparts(
    to mentions: inout [ArticleMentions], of articles: [Article] = []
  ) throws {
    let places = Dictionary(
      mentions.enumerated().map { ($1.article, $0) }, uniquingKeysWith: { first, _ in first })
    let texts = Dictionary(
      articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for pair in try read({ try $0.pairs() }).map(\.pair) {
      guard let place = places[pair.source], places[pair.target] != nil,
        mentions[place].counterpart == nil
      else { continue }
      let alignment: Alignment?
      if let source = texts[pair.source], let target = texts[pair.target] {
        alignment = try self.alignment(of: source, with: target)
      } else {
        alignment = try read {
          try $0.alignment(
            of: pair.source, with: pair.target, unit: AlignmentUnit.paragraph.rawValue,
            version: AnalysisVersion.current)
        }
      }
      guard let alignment else { continue }
      mentions[place].counterpart = ArticleMentions.Counterpart(
        article: pair.target, beads: alignment.beads)
    }
  }
}

extension Entity {
  /// The entity without spellings that no article has any more.
  var withFormsInUse: Entity {
    var entity = self
    entity.forms.removeAll { $0.count == 0 }
    return entity
  }
}
