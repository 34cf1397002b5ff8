import Language
import Model
import NamedEntities

extension SpellingRules {
  /// Whether a person's full name in Arabic letters may be one of those that the tables have of another in
  /// the same letters.
  ///
  /// What a name of the language sounds like in Latin letters is what others of it sound like too
  /// (`منصر`, `منصور`: Mansour; `محمد`, `أحمد`), so that there its own letters decide.
  func isWrittenLike(_ id: EntityID, _ spelling: LinkedSpelling) -> Bool {
    let own = Self.withJoinedServants(spelling.words)
    guard spelling.identity.type == .person, spelling.identity.language == .arabic, own.count > 1,
      let first = own.first, let last = own.last,
      !LostLetters.areMissing(in: spelling.identity.text),
      let index = knowledge.entities.index(of: id)
    else { return true }
    let others = knowledge.entities[index].forms.lazy.map(NameKey.of)
      .filter { NameLetters.isArabic($0) }
      .map { Self.withJoinedServants($0.split(separator: " ")) }
      .filter { $0.count == own.count }
    return others.isEmpty
      || others.contains { other in
        guard let otherFirst = other.first, let otherLast = other.last else { return false }
        return mayBeOne(first, otherFirst) && mayBeOneFamily(last, otherLast)
      }
  }

  /// Words of a name with `عبد` and the one behind it as one: `عبد العزيز` is `عبدالعزيز`.
  private static func withJoinedServants(_ words: [Substring]) -> [Substring] {
    var result: [Substring] = []
    for word in words {
      if result.last == "عبد" {
        result[result.count - 1] += word
      } else {
        result.append(word)
      }
    }
    return result
  }
}
