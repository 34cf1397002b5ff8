import CResources
import Language
import Model
import NamedEntities

/// Known spellings by the sound of their deciding word, for names that are spelled in a new way.
struct KnownSounds: Sendable {
  /// A known spelling, for comparison by sound.
  struct Form: Hashable, Sendable {
    var text: String
    var id: EntityID
    var type: EntityType
    var words: Int
  }

  /// Where a known spelling stands.
  private struct Place {
    /// The number of the entity.
    var entity: Int
    /// The number of the spelling among those of the entity.
    var form: Int
    var words: Int
    /// Whether it stands under the sound of its first word rather than of the one that decides.
    var isByFirstWord = false

    init(entity: Int, form: Int, words: Int) {
      self.entity = entity
      self.form = form
      self.words = words
    }

    /// The place that a number of the compiled table tells.
    init(_ number: UInt32) {
      self.init(entity: Int(number >> 14), form: Int(number >> 6 & 0xff), words: Int(number & 0x1f))
      isByFirstWord = number & 0x20 != 0
    }

    /// The number of the compiled table, which has room for 256 spellings of an entity and 31 words.
    var number: UInt32 {
      UInt32(entity) << 14 | UInt32(form) << 6 | (isByFirstWord ? 0x20 : 0) | UInt32(words)
    }
  }

  private enum Storage: Sendable {
    case given([UInt64: [Place]], KnownEntities)
    case compiled(CompiledLists, KnownEntities)
  }

  private let storage: Storage

  /// Those of the tables that come with the program.
  static let standard = KnownSounds(
    storage: .compiled(
      CompiledLists(CompiledTable(khabar_known_sounds()), section: 0), Knowledge.standard.entities))

  private init(storage: Storage) {
    self.storage = storage
  }

  init(_ knowledge: Knowledge) {
    let entities = knowledge.entities
    storage = .given(Self.places(in: entities), entities)
  }

  /// The spellings of each sound.
  private static func places(in entities: KnownEntities) -> [UInt64: [Place]] {
    var places: [UInt64: [Place]] = [:]
    for (number, entity) in entities.enumerated() where entity.type != .miscellaneous {
      for (index, text) in entity.forms.prefix(256).enumerated() {
        let words = NameKey.of(text).split(separator: " ").map(String.init)
        guard words.count < 32, let word = decidingWord(of: words, type: entity.type) else {
          continue
        }
        var place = Place(entity: number, form: index, words: words.count)
        for key in SoundKey.keys(word) { places[key, default: []].append(place) }
        // A first name finds a family name that damage has spoiled.
        if entity.type == .person, words.count > 1, let first = words.first {
          place.isByFirstWord = true
          for key in SoundKey.keys(first) { places[key, default: []].append(place) }
        }
      }
    }
    return places
  }

  /// The word that a name is found by: a person's last one, another's longest.
  static func decidingWord(of words: [String], type: EntityType) -> String? {
    type == .person
      ? words.last : words.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }

  /// Known spellings of so many words whose deciding word has a sound key.
  ///
  /// - Parameter firstWords: Whether people are looked for by their first words too.
  /// - Complexity: Only what fits is read.
  func forms(
    soundingLike key: UInt64, type: EntityType, words: Int, firstWords: Bool = false
  ) -> [Form] {
    var forms: [Form] = []
    func add(_ place: Place, of entities: KnownEntities) {
      guard place.words == words, firstWords || !place.isByFirstWord else { return }
      let entity = entities[place.entity]
      guard entity.type == type else { return }
      forms.append(
        Form(text: entity.form(at: place.form), id: entity.id, type: type, words: words))
    }
    switch storage {
    case .given(let places, let entities):
      for place in places[key] ?? [] { add(place, of: entities) }
    case .compiled(let lists, let entities):
      var numbers = lists[key]
      while let number = numbers.popFirst() { add(Place(number), of: entities) }
    }
    return forms
  }

  // MARK: - In a compiled table

  /// The compiled table of what is known: for each sound, a number of each spelling.
  static func compiled(_ knowledge: Knowledge) -> [UInt8] {
    var writer = CompiledTableWriter()
    CompiledLists.write(
      places(in: knowledge.entities).mapValues { places in
        places.map(\.number)
      }, to: &writer)
    return writer.bytes
  }
}
