import Model
import NamedEntities

/// The known family names of an article that stand alone there for somebody whom the tables do not know.
///
/// A table has one Stoltenberg; a library holds the minister of 1987 too. News tells its people in full, or by
/// their title (`President Reagan`): where it does neither, or tells another in full who bears the name, the
/// known person is not meant.
struct UntoldPeople {
  private var texts: Set<String> = []

  init(_ article: ArticleMentions, rules: SpellingRules) {
    var alone: [String: EntityID] = [:]
    var told: Set<EntityID> = []
    var others: [Mention] = []
    // Those of people who are told in full.
    var families: Set<Substring> = []
    for mention in article.mentions where mention.type == .person {
      let entity = rules.entity(spelled: mention.text, type: .person)
      let key = NameKey.of(mention.text)
      if NameKey.hasSeveralWords(key) {
        if let entity {
          told.insert(entity)
          families.formUnion(key.split(separator: " ").suffix(1))
        } else {
          others.append(mention)
        }
      } else if let entity {
        alone[mention.text] = entity
        if mention.evidence.contains(Mention.followsTitle) || mention.text.allSatisfy(\.isUppercase)
        {
          told.insert(entity)
        }
      }
    }
    guard !alone.isEmpty else { return }
    for mention in others {
      let key = NameKey.of(mention.text)
      let spelling = LinkedSpelling(
        identity: LinkedSpelling.Identity(
          text: mention.text, language: mention.language, type: .person), key: key)
      if let entity = rules.entity(soundingLike: spelling)?.id
        ?? Self.entity(endingIn: mention.text, rules)
      {
        told.insert(entity)
      } else if let last = spelling.words.last {
        families.insert(last)
      }
    }
    for (text, entity) in alone where !told.contains(entity) && !rules.goesByOneWord(entity) {
      // Arabic news writes of those whom everybody knows by their family name alone.
      let isToldOf = article.isLong && !NameLetters.isArabic(text)
      if isToldOf || families.contains(NameKey.of(text)[...]) { texts.insert(text) }
    }
  }

  /// The known person whose full name stands at the end of a longer one, where a word too many was read:
  /// `عادل لويس هاميلتون`.
  private static func entity(endingIn text: String, _ rules: SpellingRules) -> EntityID? {
    let words = text.split(separator: " ")
    guard words.count > 2 else { return nil }
    return rules.entity(spelled: words.dropFirst().joined(separator: " "), type: .person)
  }

  /// Whether a mention is one of them.
  func contains(_ mention: Mention) -> Bool {
    !texts.isEmpty && mention.type == .person && texts.contains(mention.text)
  }
}
