import Language
package import Model

/// The things that are known beforehand, by number; of those that came with the program only what is
/// asked for is read.
package struct KnownEntities: RandomAccessCollection, Sendable {
  fileprivate enum Storage: Sendable {
    case given([KnownEntity], [EntityID: Int])
    case compiled(Compiled)
  }

  private let storage: Storage

  init(_ entities: [KnownEntity]) {
    storage = .given(
      entities,
      Dictionary(
        entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The entities in a section of a compiled table and the next ones.
  init(_ table: CompiledTable, section: Int) {
    storage = .compiled(Compiled(table, section: section))
  }

  /// One of them, of which each part is read when it is asked for.
  package struct Element {
    fileprivate let storage: Storage
    fileprivate let index: Int

    package var id: EntityID {
      switch storage {
      case .given(let entities, _): entities[index].id
      case .compiled(let table): EntityID(rawValue: table.texts[Int(table.heads[index * 3])])
      }
    }

    package var type: EntityType {
      switch storage {
      case .given(let entities, _): entities[index].type
      case .compiled(let table): Compiled.types[Int(table.heads[index * 3 + 1])]
      }
    }

    package var names: [LanguageTag: String] {
      switch storage {
      case .given(let entities, _): return entities[index].names
      case .compiled(let table):
        var names: [LanguageTag: String] = [:]
        var numbers = table.names(of: index)
        while let language = numbers.popFirst(), let name = numbers.popFirst() {
          names[LanguageTag(rawValue: table.texts[Int(language)])] = table.texts[Int(name)]
        }
        return names
      }
    }

    package var forms: [String] {
      switch storage {
      case .given(let entities, _): entities[index].forms
      case .compiled(let table): table.forms(of: index).map { table.texts[$0] }
      }
    }

    /// One of its forms.
    package func form(at place: Int) -> String {
      switch storage {
      case .given(let entities, _): entities[index].forms[place]
      case .compiled(let table): table.texts[table.forms(of: index).lowerBound + place]
      }
    }

    /// All of it.
    var entity: KnownEntity { KnownEntity(id: id, type: type, names: names, forms: forms) }
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .given(let entities, _): entities.count
    case .compiled(let table): table.count
    }
  }

  package subscript(position: Int) -> Element { Element(storage: storage, index: position) }

  /// The number of the entity that has an id.
  package func index(of id: EntityID) -> Int? {
    switch storage {
    case .given(_, let indices): indices[id]
    case .compiled(let table): table.ids.index(of: Self.key(id)).map { Int(table.numbersOfIDs[$0]) }
    }
  }

  private static func key(_ id: EntityID) -> UInt64 { WordKey(id.rawValue).value }
}

// MARK: - In a compiled table

extension KnownEntities {
  /// Each entity has three numbers (its id among the texts, its type, and where its list begins): the
  /// first of its forms, which are texts that follow each other, how many they are, and languages and
  /// names in turn with their count before them, each the number of a text.
  fileprivate struct Compiled: Sendable {
    let texts: CompiledTexts
    let heads: CompiledSection<UInt32>
    let lists: CompiledSection<UInt32>
    let ids: CompiledKeys
    let numbersOfIDs: CompiledSection<UInt32>
    static let types = EntityType.allCases

    init(_ table: CompiledTable, section: Int) {
      texts = CompiledTexts(table, section: section)
      heads = table.section(section + CompiledTexts.sectionCount)
      lists = table.section(section + CompiledTexts.sectionCount + 1)
      ids = CompiledKeys(table, section: section + CompiledTexts.sectionCount + 2)
      numbersOfIDs = table.section(
        section + CompiledTexts.sectionCount + 2 + CompiledKeys.sectionCount)
    }

    var count: Int { heads.count / 3 }

    /// The numbers of the forms of an entity.
    func forms(of index: Int) -> Range<Int> {
      let start = Int(heads[index * 3 + 2])
      return Int(lists[start])..<Int(lists[start] + lists[start + 1])
    }

    /// Languages and names of an entity in turn.
    func names(of index: Int) -> Slice<CompiledSection<UInt32>> {
      let start = Int(heads[index * 3 + 2]) + 2
      return lists[(start + 1)..<(start + 1 + Int(lists[start]))]
    }
  }

  /// Writes the entities.
  func write(to writer: inout CompiledTableWriter) {
    var texts: [String] = []
    var numbersOfTexts: [[UInt8]: UInt32] = [:]
    func number(_ text: String) -> UInt32 {
      let bytes = Array(text.utf8)
      if let number = numbersOfTexts[bytes] { return number }
      numbersOfTexts[bytes] = UInt32(texts.count)
      texts.append(text)
      return UInt32(texts.count - 1)
    }
    var heads: [UInt32] = []
    var lists: [UInt32] = []
    for element in self {
      let type = EntityType.allCases.firstIndex(of: element.type) ?? 0
      let forms = element.forms
      let first = texts.count
      texts += forms
      func numberOfName(_ name: String) -> UInt32 {
        forms.firstIndex(of: name).map { UInt32(first + $0) } ?? number(name)
      }
      let names = element.names.sorted { $0.key.rawValue < $1.key.rawValue }
        .flatMap { [number($0.key.rawValue), numberOfName($0.value)] }
      heads += [number(element.id.rawValue), UInt32(type), UInt32(lists.count)]
      lists += [UInt32(first), UInt32(forms.count), UInt32(names.count)] + names
    }
    let ids = enumerated().map { (key: Self.key($1.id), number: UInt32($0)) }
      .sorted { $0.key < $1.key }
    CompiledTexts.write(texts, to: &writer)
    writer.add(heads)
    writer.add(lists)
    CompiledKeys.write(ids.map(\.key), to: &writer)
    writer.add(ids.map(\.number))
  }
}
