import CResources
import Foundation
import Model
import Testing

@testable import EntityLinking
@testable import Language
@testable import NameMatching
@testable import NamedEntities
@testable import SentenceAlignment

/// The compiled tables are committed beside the texts that they are made of;
/// `RECORD_TABLES=1 swift test --filter CompiledTablesTests` makes them anew.
struct CompiledTablesTests {
  enum Table: String, CaseIterable {
    // Words are cut by it, so that it is recorded by itself before the others.
    case folding
    case nameLexicon = "name-lexicon"
    case nameModel = "name-model"
    case nameAliases = "name-aliases"
    case newsLexicon = "news-lexicon"
    // Its phrases are cut into words with the help of the lexicon of names, so it comes last, and after
    // a change of that lexicon it is recorded by a second run.
    case knowledge
    case knownSounds = "known-sounds"

    /// The table made of its texts.
    func bytes() throws -> [UInt8] {
      func text(_ name: String) throws -> String { try TableText.named(name) }
      switch self {
      case .folding: return FoldingTable.compiled(try text("folding"))
      case .nameLexicon:
        return NameLexiconTables(
          words: try text("entities-words"), givenNames: try text("entities-given-names"),
          demonyms: try text("entities-demonyms"), english: try text("entities-english-words"),
          people: try text("entities-people-names"), news: try text("news-lexicon")
        ).compiled
      case .nameModel: return try Self.model().compiled
      case .nameAliases:
        let model = try Self.model()
        var aliases = NameAliases(table: Array(try text("news-names").utf8), model: model)
        for table in TableText.known {
          aliases.add(entityTable: Array(try text(table).utf8), model: model)
        }
        return aliases.compiledTable
      case .newsLexicon:
        return NewsLexicon.compiled(
          words: try text("news-lexicon"), places: try text("news-places"),
          calendar: try text("news-calendar"))
      case .knowledge: return try Self.knowledge().compiled
      case .knownSounds: return KnownSounds.compiled(try Self.knowledge())
      }
    }

    /// What the program has.
    var resource: khabar_resource {
      switch self {
      case .folding: khabar_folding()
      case .nameLexicon: khabar_name_lexicon()
      case .nameModel: khabar_name_model()
      case .nameAliases: khabar_name_aliases()
      case .newsLexicon: khabar_news_lexicon()
      case .knowledge: khabar_knowledge()
      case .knownSounds: khabar_known_sounds()
      }
    }

    static func knowledge() throws -> Knowledge {
      Knowledge(
        tables: try (TableText.known + ["entities-cldr"]).map(TableText.named))
    }

    private static func model() throws -> NameModel {
      NameModel(
        table: Array(try TableText.named("name-model").utf8),
        words: Array(try TableText.named("name-words").utf8))
    }
  }

  @Test(arguments: Table.allCases)
  func `a table in the program says what its texts say`(table: Table) throws {
    let expected = try table.bytes()
    if ProcessInfo.processInfo.environment["RECORD_TABLES"] != nil {
      try Data(expected).write(to: TableText.folder.appending(path: "\(table.rawValue).bin"))
      return
    }
    let bytes = UnsafeBufferPointer(start: table.resource.bytes, count: table.resource.count)
    #expect(
      bytes.elementsEqual(expected),
      "\(table.rawValue).bin is old: RECORD_TABLES=1 swift test --filter CompiledTablesTests")
  }

  @Test func `what is known is the same whether it was read or compiled`() throws {
    let read = try Table.knowledge()
    let compiled = Knowledge.standard
    #expect(compiled.entities.count == read.entities.count)
    #expect(read.entities.count > 2_000)
    for (entity, other) in zip(read.entities, compiled.entities) {
      #expect(entity.entity == other.entity)
      #expect(compiled.entity(entity.id) == entity.entity)
      for form in entity.forms {
        #expect(compiled.senses(named: form) == read.senses(named: form), "\(form)")
      }
    }
    #expect(compiled.entity("nobody-at-all") == nil)
    #expect(compiled.senses(named: "Zzyzx Quuxly").isEmpty)
  }

  @Test func `a known name is found by its sound whether it was read or compiled`() throws {
    let read = KnownSounds(try Table.knowledge())
    let words = Set(
      Knowledge.standard.entities.flatMap(\.forms).flatMap { NameKey.of($0).split(separator: " ") })
    #expect(words.count > 2_000)
    func forms(in sounds: KnownSounds, like word: some StringProtocol) -> [[KnownSounds.Form]] {
      SoundKey.keys(word).flatMap { key in
        [EntityType.person, .location, .organization].flatMap { type in
          (1...3).map {
            sounds.forms(soundingLike: key, type: type, words: $0, firstWords: true)
          }
        }
      }
    }
    // All of them would take minutes.
    let some = words.sorted().enumerated().filter { $0.offset.isMultiple(of: 37) }.map(\.element)
    let others = some.filter { forms(in: .standard, like: $0) != forms(in: read, like: $0) }
    #expect(others.isEmpty)
    let haftar = forms(in: .standard, like: "Hiftar").joined()
    #expect(haftar.contains { $0.text == "Khalifa Haftar" && $0.type == .person && $0.words == 2 })
  }
}
