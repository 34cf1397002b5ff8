import CResources
import Language
public import Model

/// A name that Khabar knows of itself, with its spellings in both languages.
public struct KnownEntity: Hashable, Sendable {
  /// The id that mentions of it get in every library.
  public var id: EntityID
  /// What kind of thing it is.
  public var type: EntityType
  /// The name to show in each language.
  public var names: [LanguageTag: String]
  /// Every spelling, the ones to show included.
  public var forms: [String]

  /// A known name with its spellings; those to show should be among the forms.
  public init(
    id: EntityID, type: EntityType, names: [LanguageTag: String], forms: [String]
  ) {
    self.id = id
    self.type = type
    self.names = names
    self.forms = forms
  }
}

/// What Khabar knows before it has read anything: the names of the news in both languages.
///
/// It is compiled from the tables in `Sources/CResources/data` (see `docs/knowledge.md`), and nothing of
/// it is read before it is asked for.
public struct Knowledge: Sendable {
  /// How a known phrase may be used.
  package struct Sense: Hashable, Sendable {
    /// Index in ``entities``.
    package var entity: Int32
    /// The phrase is also a common word or somebody else's name: use it only where something else
    /// speaks for a name.
    var isWeak: Bool
    /// The words that must stand in capitals only (`US`, `WHO`), as a bit each.
    var capitals: UInt32
    /// The words that may stand in lower case, because the table has them so, as a bit each.
    var lowerCase: UInt32
    /// Of how many words it is kept how they are written.
    static let writtenWords: UInt32 = 16
  }

  /// Where each part stands in the compiled table.
  enum Section {
    static let phrases = 0
    static let entities = phrases + PhraseTrie<Sense>.sectionCount
  }

  /// All that is known, curated names first.
  package let entities: KnownEntities
  /// Phrases of folded words.
  let phrases: PhraseTrie<Sense>

  /// The tables that come with the program.
  public static let standard = Knowledge(CompiledTable(khabar_knowledge()))

  private init(_ table: CompiledTable) {
    entities = KnownEntities(table, section: Section.entities)
    phrases = PhraseTrie(table, section: Section.phrases)
  }

  /// Knowledge of the given entities alone, for tests and for people who bring their own.
  public init(_ entities: [KnownEntity]) {
    self.init(
      rows: entities.map { Row(entity: $0, weak: []) })
  }

  struct Row {
    var entity: KnownEntity
    var weak: [String]
  }

  init(rows: [Row]) {
    var entities: [KnownEntity] = []
    var indices: [EntityID: Int] = [:]
    var places: [String: Int] = [:]
    var phrases = PhraseTrie<Sense>(minimumCapacity: rows.count * 6)
    entities.reserveCapacity(rows.count)
    for row in rows {
      let index: Int
      let place = row.entity.names[.english].flatMap { places[$0] }
      if let known = indices[row.entity.id] ?? (row.entity.type == .location ? place : nil) {
        index = known
        entities[index].forms += row.entity.forms
        entities[index].names.merge(row.entity.names) { first, _ in first }
      } else {
        index = entities.count
        entities.append(row.entity)
        indices[row.entity.id] = index
        if row.entity.type == .location, let name = row.entity.names[.english] {
          places[name] = index
        }
      }
      for (forms, isWeak) in [(row.entity.forms, false), (row.weak, true)] {
        for form in forms {
          let tokens = NameTokenizer.tokens(of: Array(form.unicodeScalars))
          var capitals: UInt32 = 0
          var lowerCase: UInt32 = 0
          let written = tokens.enumerated().prefix(Int(Sense.writtenWords))
          for (position, token) in written
          where token.shape.contains(.capitals) && !token.shape.contains(.initial) {
            if token.range.count <= 4 || token.shape.contains(.dotted) {
              capitals |= 1 << UInt32(position)
            }
          }
          for (position, token) in written where !token.isCapitalised {
            if tokens.count > 1 { lowerCase |= 1 << UInt32(position) }
          }
          let sense = Sense(
            entity: Int32(index), isWeak: isWeak, capitals: capitals, lowerCase: lowerCase)
          let words = tokens.map(\.key)
          phrases.insert(words, value: sense) { other in
            guard other.entity == sense.entity else { return false }
            // `Accord Government; Accord government`: either way of writing will do.
            other.lowerCase |= sense.lowerCase
            other.capitals &= sense.capitals
            other.isWeak = other.isWeak && sense.isWeak
            return true
          }
        }
      }
    }
    self.entities = KnownEntities(entities)
    self.phrases = phrases
  }

  /// The known entity of an id.
  public func entity(_ id: EntityID) -> KnownEntity? {
    entities.index(of: id).map { entities[$0].entity }
  }

  /// What a name may stand for, the surest first.
  ///
  /// - Parameter name: A name in either language, without titles.
  public func entities(named name: String) -> [KnownEntity] {
    senses(named: name).map { entities[Int($0.entity)].entity }
  }

  package func senses(named name: String) -> [Sense] {
    let tokens = NameTokenizer.tokens(of: Array(name.unicodeScalars))
    return phrases.values(of: tokens.map(\.key)).sorted { !$0.isWeak && $1.isWeak }
  }

  // MARK: - The tables

  /// Knowledge of the tables that people write, curated ones first.
  init(tables: [String]) {
    var rows: [Row] = []
    for table in tables {
      TableReader.rows(of: table) { fields in
        guard fields.count >= 4, let type = EntityType(rawValue: String(fields[1])) else { return }
        rows.append(
          Self.row(id: String(fields[0]), type: type, english: fields[2], arabic: fields[3]))
      }
    }
    self.init(rows: rows)
  }

  /// The compiled table.
  var compiled: [UInt8] {
    var writer = CompiledTableWriter()
    phrases.write(to: &writer)
    entities.write(to: &writer)
    return writer.bytes
  }

  private static func row(
    id: String, type: EntityType, english: Substring, arabic: Substring
  ) -> Row {
    var names: [LanguageTag: String] = [:]
    var forms: [String] = []
    var weak: [String] = []
    var shown: [LanguageTag: String] = [:]
    for (language, field) in [(LanguageTag.english, english), (.arabic, arabic)] {
      for value in TableReader.values(of: field) {
        if value.first == "~" {
          weak.append(String(value.dropFirst()))
          shown[language] = shown[language] ?? String(value.dropFirst())
        } else {
          if names[language] == nil { names[language] = String(value) }
          forms.append(String(value))
        }
      }
    }
    names.merge(shown) { strong, _ in strong }
    return Row(
      entity: KnownEntity(id: EntityID(rawValue: id), type: type, names: names, forms: forms),
      weak: weak)
  }
}

extension Knowledge.Sense: CompiledRecord {
  static let width = 2

  /// The entity with the weakness in its last bit, and the words of both ways of writing by half.
  var numbers: [UInt32] {
    [UInt32(bitPattern: entity) << 1 | (isWeak ? 1 : 0), capitals << 16 | lowerCase]
  }

  init(_ numbers: CompiledSection<UInt32>, at position: Int) {
    self.init(
      entity: Int32(bitPattern: numbers[position] >> 1), isWeak: numbers[position] & 1 != 0,
      capitals: numbers[position + 1] >> 16, lowerCase: numbers[position + 1] & 0xffff)
  }
}
