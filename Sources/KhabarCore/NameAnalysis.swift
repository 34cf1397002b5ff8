import EntityLinking
import Model
import NamedEntities
import Storage

/// What finding and linking names keeps from one round of articles to the next.
///
/// It mirrors the database as long as nobody else changes the names there; what somebody else may have
/// changed is thrown away and read anew.
final class NameAnalysis {
  let evidence = StoredEvidence()
  let reader: MentionReader
  let spellings = StoredSpellings()
  let linker: SpellingLinker
  let decisions: EntityDecisions
  /// What the round that was read last brings about.
  var consequences = MentionReader.Consequences()
  /// The state of the database's file that it mirrors.
  var fileVersion: Int

  init(decisions: EntityDecisions, fileVersion: Int) {
    reader = MentionReader(store: evidence)
    linker = SpellingLinker(store: spellings, decisions: decisions)
    self.decisions = decisions
    self.fileVersion = fileVersion
  }

  /// Keeps what linking makes of the spellings that have been touched.
  ///
  /// - Returns: The entities whose spellings changed, for ``name(_:in:)``.
  func settle(_ writer: StoreWriter) throws -> Set<EntityID> {
    let changed = try linker.settle()
    var touched: Set<EntityID> = []
    for spelling in changed {
      if let entity = try writer.spelling(spelling.number)?.entity { touched.insert(entity) }
      if let entity = spelling.entity { touched.insert(entity) }
    }
    try writer.save(changed)
    return touched
  }

  /// Says what entities are called by the spellings that they have now.
  func name(_ entities: Set<EntityID>, in writer: StoreWriter) throws {
    for entity in entities {
      let spellings = try writer.spellingsInUse(of: entity)
      guard !spellings.isEmpty else { continue }
      let known = Knowledge.standard.entity(entity)
      var counts: [EntityType: Int] = [:]
      for spelling in spellings { counts[spelling.type, default: 0] += spelling.form.count }
      let type =
        decisions.type(of: entity) ?? known?.type
        ?? counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
        ?? .miscellaneous
      try writer.setNames(
        EntityNaming.names(of: spellings.map(\.form), type: type, known: known), type: type,
        of: entity)
    }
  }
}
