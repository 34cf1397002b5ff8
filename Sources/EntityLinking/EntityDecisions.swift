public import Model
import NamedEntities

/// What a person's decisions make of the entities that linking found.
public struct EntityDecisions: Sendable {
  private struct Split: Hashable {
    var form: String
    var entity: EntityID
  }

  private var redirects: [EntityID: EntityID] = [:]
  private var splits: [Split: EntityID] = [:]
  private var types: [EntityID: EntityType] = [:]
  /// The entities that a decision names.
  private(set) var named: Set<EntityID> = []

  /// The effect of decisions, oldest first; those about other things are passed over.
  public init(_ decisions: [Decision] = []) {
    for decision in decisions {
      switch decision {
      case .merged(let ids):
        named.formUnion(ids)
        merge(ids)
      case .split(let form, let entity):
        named.insert(entity)
        let hash =
          NameFolding.combine(NameFolding.key(form), 0x2F) ^ NameFolding.key(entity.rawValue)
        splits[Split(form: form, entity: entity)] = EntityID(
          rawValue: Self.splitPrefix + String(hash, radix: 36))
      case .retyped(let entity, let type):
        named.insert(entity)
        types[entity] = type
      default: break
      }
    }
  }

  private mutating func merge(_ ids: [EntityID]) {
    guard let first = ids.first else { return }
    let target = redirects[first] ?? first
    for id in ids.dropFirst() where id != target { redirects[id] = target }
    for (source, old) in redirects where ids.dropFirst().contains(old) {
      redirects[source] = target
    }
  }

  /// The entity of a spelling that linking put into a cluster.
  func entity(of form: String, in cluster: EntityID) -> EntityID {
    splits[Split(form: form, entity: cluster)] ?? redirects[cluster] ?? cluster
  }

  /// The type that a person gave an entity.
  public func type(of entity: EntityID) -> EntityType? { types[entity] }

  private static let splitPrefix = "split-"
}

extension Decision {
  /// The entities whose spellings have to be looked at again for it.
  public var entities: [EntityID] {
    switch self {
    case .merged(let ids): ids
    case .split(_, let entity): [entity]
    case .retyped(let entity, _): [entity]
    default: []
    }
  }
}
