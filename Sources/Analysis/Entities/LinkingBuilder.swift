import Language
import Model

/// Turns joined names into entities with stable ids, as a person's decisions have them.
struct LinkingBuilder {
  let graph: NameGraph
  let existing: [Entity]
  let decisions: [Decision]

  func linking(of articles: [ArticleMentions]) -> Linking {
    let ids = entityIDs()
    var forms: [EntityID: [FormKey: EntityForm]] = [:]
    var types: [EntityID: [EntityType: Int]] = [:]
    var linked: [ArticleID: [EntityID]] = [:]
    for article in articles {
      guard let own = graph.mentionNodes[article.article] else { continue }
      var result: [EntityID] = []
      result.reserveCapacity(own.count)
      for (mention, node) in zip(article.mentions, own) {
        let id = ids[node]
        result.append(id)
        let key = FormKey(text: mention.text, language: mention.language)
        let reason = graph.nodes[node].reason
        forms[id, default: [:]][
          key,
          default: EntityForm(
            text: mention.text, language: mention.language, count: 0,
            reasons: reason.map { [$0] } ?? [])
        ].count += 1
        types[id, default: [:]][mention.type, default: 0] += 1
      }
      linked[article.article] = result
    }
    let retyped = retypedEntities()
    let entities = forms.map { id, spellings in
      let known = graph.knowledge.entity(id)
      let counts = types[id] ?? [:]
      let type =
        retyped[id] ?? known?.type
        ?? counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
        ?? .miscellaneous
      let ordered = spellings.values.sorted {
        ($1.count, $0.text) < ($0.count, $1.text)
      }
      return Entity(
        id: id, type: type, names: names(of: ordered, type: type, known: known), forms: ordered)
    }
    return Linking(
      entities: entities.sorted { ($1.mentionCount, $0.id) < ($0.mentionCount, $1.id) },
      mentions: linked)
  }

  private struct FormKey: Hashable {
    var text: String
    var language: LanguageTag
  }

  // MARK: - Ids

  /// The entity of each node.
  private func entityIDs() -> [EntityID] {
    var owners: [String: EntityID] = [:]
    for entity in existing {
      for form in entity.forms {
        let key = Self.ownerKey(NameGraph.key(of: form.text), entity.type)
        if owners[key] == nil { owners[key] = entity.id }
      }
    }
    var byRoot: [Int: EntityID] = [:]
    // The entity that most spellings of a cluster belonged to keeps it.
    for index in graph.nodes.indices {
      let root = graph.root(index)
      guard byRoot[root] == nil, graph.known(index) == nil else { continue }
      if let owner = owners[Self.ownerKey(graph.nodes[index].key, graph.nodes[index].type)] {
        byRoot[root] = owner
      }
    }
    let redirects = mergedEntities()
    let splits = splitForms()
    return graph.nodes.indices.map { index in
      let root = graph.root(index)
      let node = graph.nodes[index]
      let id = graph.known(index) ?? byRoot[root] ?? Self.newID(of: graph.nodes[root])
      if let apart = splits[SplitKey(form: node.text, entity: id)] { return apart }
      return redirects[id] ?? id
    }
  }

  private static func ownerKey(_ key: String, _ type: EntityType) -> String {
    type.rawValue + " " + key
  }

  /// An id made of the type and the letters of the name, or of their hash where they are not Latin.
  private static func newID(of node: NameGraph.Node) -> EntityID {
    let prefix = node.type.rawValue.lowercased() + "-"
    let words = node.key.split(separator: " ")
    let isLatin = node.key.utf8.allSatisfy { $0 < 0x80 }
    guard isLatin, node.key.utf8.count <= 60, !node.key.isEmpty else {
      return EntityID(rawValue: prefix + String(NameFolding.key(node.key), radix: 36))
    }
    return EntityID(rawValue: prefix + words.joined(separator: "-"))
  }

  // MARK: - Decisions

  private func mergedEntities() -> [EntityID: EntityID] {
    var redirects: [EntityID: EntityID] = [:]
    for case .merged(let ids) in decisions {
      guard let first = ids.first else { continue }
      let target = redirects[first] ?? first
      for id in ids.dropFirst() where id != target { redirects[id] = target }
      for (source, old) in redirects where ids.dropFirst().contains(old) {
        redirects[source] = target
      }
    }
    return redirects
  }

  private struct SplitKey: Hashable {
    var form: String
    var entity: EntityID
  }

  private func splitForms() -> [SplitKey: EntityID] {
    var splits: [SplitKey: EntityID] = [:]
    for case .split(let form, let entity) in decisions {
      let hash = NameFolding.combine(NameFolding.key(form), 0x2F) ^ NameFolding.key(entity.rawValue)
      splits[SplitKey(form: form, entity: entity)] = EntityID(
        rawValue: "split-" + String(hash, radix: 36))
    }
    return splits
  }

  private func retypedEntities() -> [EntityID: EntityType] {
    var types: [EntityID: EntityType] = [:]
    for case .retyped(let id, let type) in decisions { types[id] = type }
    return types
  }

  // MARK: - Names

  /// The name to show in each language: the known one, or the fullest of the frequent ones.
  private func names(
    of forms: [EntityForm], type: EntityType, known: KnownEntity?
  ) -> [LanguageTag: String] {
    var names: [LanguageTag: String] = [:]
    for form in forms {
      guard let current = names[form.language] else {
        names[form.language] = form.text
        continue
      }
      let isFuller = form.text.split(separator: " ").count > current.split(separator: " ").count
      if type == .person, isFuller { names[form.language] = form.text }
    }
    return names.merging(known?.names ?? [:]) { _, known in known }
  }
}
