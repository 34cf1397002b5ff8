import Model
import NamedEntities

/// Known spellings by the sound of their deciding word, for names that are spelled in a new way.
struct KnownSounds: Sendable {
  /// A known spelling, for comparison by sound.
  struct Form: Sendable {
    var text: String
    var id: EntityID
    var type: EntityType
    var words: Int
  }

  /// Those of the tables that come with the program.
  static let standard = KnownSounds(.standard)

  private var forms: [UInt64: [Form]] = [:]

  init(_ knowledge: Knowledge) {
    for entity in knowledge.entities where entity.type != .miscellaneous {
      for text in entity.forms {
        let words = NameKey.of(text).split(separator: " ").map(String.init)
        guard let word = Self.decidingWord(of: words, type: entity.type) else { continue }
        let form = Form(text: text, id: entity.id, type: entity.type, words: words.count)
        for key in SoundKey.keys(word) { forms[key, default: []].append(form) }
        // A first name finds a family name that damage has spoiled.
        if entity.type == .person, words.count > 1, let first = words.first {
          for key in SoundKey.keys(first) { forms[key, default: []].append(form) }
        }
      }
    }
  }

  /// The word that a name is found by: a person's last one, another's longest.
  static func decidingWord(of words: [String], type: EntityType) -> String? {
    type == .person
      ? words.last : words.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }

  /// Known spellings whose deciding word has a sound key.
  func forms(soundingLike key: UInt64) -> [Form] { forms[key] ?? [] }
}
