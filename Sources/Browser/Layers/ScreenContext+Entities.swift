import Language
import Model

/// What is done to names, wherever they stand: in the sidebar, on the page of one.
extension ScreenContext {
  /// Marks an entity to be merged with others, or takes its mark away.
  mutating func markEntity(_ id: EntityID) {
    if let place = markedEntities.firstIndex(of: id) {
      markedEntities.remove(at: place)
      tell("The mark is gone.")
    } else {
      markedEntities.append(id)
      let merge = keyName(of: .mergeEntities).map { ": \($0) on another name merges them" } ?? ""
      tell("\(markedEntities.count.counted("name")) marked\(merge).")
    }
  }

  /// Merges the marked entities into one.
  mutating func mergeMarkedEntities(into id: EntityID) {
    let others = markedEntities.filter { $0 != id }
    guard !others.isEmpty else {
      tell("Mark the names to be merged with \(keyName(of: .markEntity) ?? ":") first.")
      return
    }
    decide(.merged([id] + others))
    tell("Merging \((others.count + 1).counted("name"))…")
  }

  /// Has another type chosen.
  mutating func retype(_ id: EntityID, now type: EntityType?) {
    open(Picker.types(of: id, now: type))
  }

  /// Has typed what an entity is to be called.
  mutating func startRenaming(_ id: EntityID, called name: String) {
    open(Prompt(.rename(id, from: name), text: name))
  }

  /// Keeps what was typed: the name in the language that is written so; for an empty line, the usual name.
  mutating func rename(_ id: EntityID, from old: String, to text: String) {
    let name = text.trimmingBlanks
    guard name != old else { return }
    let script = Script.dominant(in: name.isEmpty ? old : name)
    let isRightToLeft = script?.isRightToLeft ?? false
    let profile = LanguageProfile.named.first { $0.isRightToLeft == isRightToLeft }
    guard let profile else { return tell("Khabar knows no names in that script.") }
    decide(.renamed(id, profile.language, name))
  }
}
