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
        forms[id, default: [:]][
          key,
          default: EntityForm(
            text: mention.text, language: mention.language, count: 0,
            reasons: graph.nodes[node].reasons)
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
    let byRoot = rootIDs()
    let redirects = mergedEntities()
    let splits = splitForms()
    return graph.nodes.indices.map { index in
      let root = graph.root(index)
      let node = graph.nodes[index]
      let id = byRoot[root] ?? Self.newID(of: graph.nodes[root])
      if let apart = splits[SplitKey(form: node.text, entity: id)] { return apart }
      return redirects[id] ?? id
    }
  }

  /// The id of each cluster: the known one; else the one that most of its names had; else one that a
  /// decision names; else one made of its most frequent name.
  ///
  /// No two clusters get the same id.
  private func rootIDs() -> [Int: EntityID] {
    let owners = owners()
    let decided = decidedEntities()
    var members: [Int: [Int]] = [:]
    for index in graph.nodes.indices { members[graph.root(index), default: []].append(index) }
    var ids: [Int: EntityID] = [:]
    var taken: Set<EntityID> = []
    for root in members.keys {
      guard let known = graph.known(root) ?? graph.anchors[root] else { continue }
      ids[root] = known
      taken.insert(known)
    }
    let ordered = members.mapValues { own in
      own.sorted {
        let left = graph.nodes[$0]
        let right = graph.nodes[$1]
        return (right.count, left.key) < (left.count, right.key)
      }
    }
    // The cluster that is named most chooses first.
    let roots = ordered.keys.filter { ids[$0] == nil }.sorted {
      let left = ordered[$0]?.first.map { graph.nodes[$0] }
      let right = ordered[$1]?.first.map { graph.nodes[$0] }
      return (right?.count ?? 0, left?.key ?? "") < (left?.count ?? 0, right?.key ?? "")
    }
    let choices = roots.map { root in
      let names = (ordered[root] ?? []).map { graph.nodes[$0] }
      return Choice(
        root: root, own: names.map(Self.newID),
        former: names.compactMap { owners[Self.ownerKey($0.key, $0.type)] ?? owners[$0.key] })
    }
    // First those whose id is made of their own names: after a merger, an id owns others' names too.
    for choice in choices {
      let own = choice.own.filter { choice.former.contains($0) || decided.contains($0) }
      guard let id = own.first(where: { !taken.contains($0) }) else { continue }
      ids[choice.root] = id
      taken.insert(id)
    }
    for choice in choices where ids[choice.root] == nil {
      let id =
        (choice.former + choice.own).first { !taken.contains($0) }
        ?? Self.numbered(choice.own.first ?? "entity", besides: taken)
      ids[choice.root] = id
      taken.insert(id)
    }
    return ids
  }

  /// The ids that a cluster may have.
  private struct Choice {
    var root: Int
    /// Those made of its names, the most frequent first.
    var own: [EntityID]
    /// Those that its names had before.
    var former: [EntityID]
  }

  /// The entity that each spelling belonged to, by its letters and type, and by its letters alone
  /// where a person gave the entity another type.
  private func owners() -> [String: EntityID] {
    let retyped = retypedEntities()
    var owners: [String: EntityID] = [:]
    for entity in existing where !Self.isSplitOff(entity.id) {
      for form in entity.forms {
        let key = NameGraph.key(of: form.text)
        let typed = Self.ownerKey(key, entity.type)
        if owners[typed] == nil { owners[typed] = entity.id }
        if retyped[entity.id] != nil, owners[key] == nil { owners[key] = entity.id }
      }
    }
    return owners
  }

  private func decidedEntities() -> Set<EntityID> {
    var ids: Set<EntityID> = []
    for decision in decisions {
      switch decision {
      case .merged(let merged): ids.formUnion(merged)
      case .split(_, let entity): ids.insert(entity)
      case .retyped(let entity, _): ids.insert(entity)
      default: break
      }
    }
    return ids
  }

  private static func ownerKey(_ key: String, _ type: EntityType) -> String {
    type.rawValue + " " + key
  }

  private static func numbered(_ id: EntityID, besides taken: Set<EntityID>) -> EntityID {
    var number = 2
    while taken.contains(EntityID(rawValue: "\(id.rawValue)-\(number)")) { number += 1 }
    return EntityID(rawValue: "\(id.rawValue)-\(number)")
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
        rawValue: Self.splitPrefix + String(hash, radix: 36))
    }
    return splits
  }

  private static let splitPrefix = "split-"

  private static func isSplitOff(_ id: EntityID) -> Bool { id.rawValue.hasPrefix(splitPrefix) }

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
