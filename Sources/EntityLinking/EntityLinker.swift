public import Language
public import Model
public import NamedEntities

/// Tells which mentions of a few articles name the same person, place or thing, in both languages,
/// without a library: see ``SpellingLinker`` for what joins them.
public struct EntityLinker: Sendable {
  private let knowledge: Knowledge?
  private let model: NameModel

  /// A linker with the given knowledge and name model.
  public init(knowledge: Knowledge, model: NameModel = .standard) {
    self.knowledge = knowledge
    self.model = model
  }

  /// A linker with the knowledge and the name model that come with the program.
  public init() {
    knowledge = nil
    model = .standard
  }

  /// Links the mentions of articles.
  ///
  /// - Parameters:
  ///   - articles: Mentions by article.
  ///   - existing: Entities of other articles, which new names may join.
  ///   - decisions: What a person merged, split and retyped, oldest first; other decisions are
  ///     passed over.
  public func link(
    _ articles: [ArticleMentions], existing: [Entity] = [], decisions: [Decision]
  ) -> Linking {
    let store = MemorySpellingStore()
    let decided = EntityDecisions(decisions)
    let linker = SpellingLinker(
      store: store, knowledge: knowledge, model: model, decisions: decided)
    do {
      try linker.add(existing)
      store.update(try linker.settle())
      var numbers: [[Int64]] = []
      for article in articles { numbers.append(try linker.add(article)) }
      store.update(try linker.settle())
      let byID = Dictionary(zip(articles.map(\.article), articles.indices)) { first, _ in first }
      for (place, article) in articles.enumerated() {
        guard let counterpart = article.counterpart, let other = byID[counterpart.article] else {
          continue
        }
        try linker.link(
          SpellingLinker.Side(mentions: article.mentions, numbers: numbers[place]),
          with: SpellingLinker.Side(
            mentions: articles[other].mentions, numbers: numbers[other]),
          along: counterpart.beads, origin: article.article)
      }
      store.update(try linker.settle())
      return linking(of: articles, numbers, store, decided)
    } catch {
      // What is kept in memory throws nothing.
      return Linking(entities: [], mentions: [:])
    }
  }

  private func linking(
    of articles: [ArticleMentions], _ numbers: [[Int64]], _ store: MemorySpellingStore,
    _ decisions: EntityDecisions
  ) -> Linking {
    var forms: [EntityID: [EntityForm]] = [:]
    var types: [EntityID: [EntityType: Int]] = [:]
    var places: [EntityID: [EntityForm: Int]] = [:]
    var mentions: [ArticleID: [EntityID]] = [:]
    for (article, numbers) in zip(articles, numbers) {
      mentions[article.article] = numbers.compactMap { number in
        guard let spelling = store.spelling(number), let entity = spelling.entity else {
          return nil
        }
        let form = EntityForm(
          text: spelling.identity.text, language: spelling.identity.language, count: 0,
          reasons: spelling.reasons)
        if let place = places[entity]?[form] {
          forms[entity]?[place].count += 1
        } else {
          places[entity, default: [:]][form] = forms[entity]?.count ?? 0
          var first = form
          first.count = 1
          forms[entity, default: []].append(first)
        }
        types[entity, default: [:]][spelling.identity.type, default: 0] += 1
        return entity
      }
    }
    let knowledge = knowledge ?? .standard
    let entities = forms.map { id, forms in
      let known = knowledge.entity(id)
      let type =
        decisions.type(of: id) ?? known?.type
        ?? types[id]?.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
        ?? .miscellaneous
      let ordered = forms.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
      return Entity(
        id: id, type: type, names: EntityNaming.names(of: ordered, type: type, known: known),
        forms: ordered)
    }
    return Linking(
      entities: entities.sorted { ($1.mentionCount, $0.id) < ($0.mentionCount, $1.id) },
      mentions: mentions)
  }
}

extension SpellingLinker {
  /// Takes in entities of articles that are not at hand.
  fileprivate func add(_ entities: [Entity]) throws {
    for entity in entities {
      for form in entity.forms {
        let mention = Mention(
          segment: 0, range: 0..<0, type: entity.type, text: form.text, language: form.language)
        let numbers = try add(
          ArticleMentions(article: ArticleID(rawValue: ""), mentions: [mention]))
        for number in numbers {
          guard var spelling = try graph[number] else { continue }
          spelling.cluster = entity.id
          graph.update(spelling)
        }
      }
    }
  }
}
