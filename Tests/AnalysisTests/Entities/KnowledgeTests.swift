import Model
import Testing

@testable import NamedEntities

struct KnowledgeTests {
  @Test(arguments: [
    ("Haftar", "haftar"), ("حفتر", "haftar"), ("GNA", "gna"), ("حكومة الوفاق", "gna"),
    ("reconciliation government", "gna"), ("Turkey", "region-tr"), ("تركيا", "region-tr"),
    ("UAE", "region-ae"), ("Al-Jafra", "jufra"), ("الجفرة", "jufra"), ("Al-Watiyah", "watiya"),
    ("Volcano of Anger", "volcano-of-rage"), ("بركان الغضب", "volcano-of-rage"),
    ("Côte d'Ivoire", "region-ci"), ("Nairobi", "nairobi"), ("Sao Tome & Principe", "region-st"),
    ("Yankees", "new-york-yankees"), ("فينغر", "arsene-wenger"),
    ("كأس أمم أفريقيا", "africa-cup-of-nations"),
    ("البورصة المصرية", "egyptian-exchange"), ("Mobily", "mobily"),
    ("توفيق الحكيم", "tawfiq-al-hakim"),
    ("الجامعة الأميركية في بيروت", "american-university-of-beirut"),
    ("Ibn Khaldoun", "ibn-khaldun"),
  ])
  func `a name of the news is known`(name: String, id: EntityID) {
    #expect(Knowledge.standard.entities(named: name).first?.id == id)
  }

  /// Elsevier (`إلسفير`), Elbit, Aldi and Bitcoin fold like these.
  @Test(arguments: ["السفير", "البيت", "الدي", "بتكوين", "ليبي", "خليجي", "برنت"])
  func `a word that only folds like a name is nobody's`(word: String) {
    #expect(Knowledge.standard.entities(named: word).isEmpty)
  }

  @Test(arguments: [
    ("Valencia", "valencia-cf"), ("فالنسيا", "valencia-cf"), ("نابولي", "ssc-napoli"),
  ])
  func `a club called like its town comes after the town`(name: String, club: EntityID) {
    let known = Knowledge.standard.entities(named: name)
    #expect(known.first?.type == .location)
    #expect(known.contains { $0.id == club })
  }

  @Test func `demonyms are known as nobody's name`() {
    for demonym in ["Turkish", "Libyans", "تركي", "التركية", "الليبيين", "الأتراك"] {
      #expect(Knowledge.standard.entities(named: demonym).isEmpty, "\(demonym)")
      let key = NameTokenizer.keys(of: demonym)[0]
      #expect(NameLexicon.classes(of: key).contains(.demonym), "\(demonym)")
    }
  }

  @Test func `every row of the tables can be read and shows a name in a language`() throws {
    var ids: Set<String> = []
    for table in TableText.known {
      TableReader.rows(of: try TableText.named(table)) { fields in
        #expect(fields.count == 4, "\(fields)")
        #expect(EntityType(rawValue: String(fields[1])) != nil, "\(fields)")
        #expect(ids.insert(String(fields[0])).inserted, "twice: \(fields[0])")
      }
    }
    #expect(ids.count > 1_500)
    #expect(Knowledge.standard.entities.allSatisfy { !$0.names.isEmpty })
  }

  @Test func `knowledge of one's own replaces what comes with the program`() {
    let own = Knowledge([
      KnownEntity(
        id: "x", type: .organization, names: [.english: "Blue Lantern"], forms: ["Blue Lantern"])
    ])
    let mentions = MentionDetector(knowledge: own)
      .mentions(in: EntityTexts.article("a", "He joined Blue Lantern early."))
    #expect(mentions.map(\.type) == [.organization])
  }

  @Test(arguments: [
    ("Çavuşoğlu", "Cavusoglu"), ("أنقرة", "انقره"), ("مُحَمَّد", "محمد"), ("موسى", "موسي"),
    ("Sana'a", "Sanaa"), ("DÜSSELDORF", "Dusseldorf"), ("كـتـاب", "كتاب"),
  ])
  func `spellings of one word fold to one key`(left: String, right: String) {
    #expect(NameFolding.key(left) == NameFolding.key(right))
  }

  @Test(arguments: [("Vekterdal", "فيكتردال"), ("Poceno", "بوتشينو"), ("Gaddafi", "القذافي")])
  func `words that sound alike in both scripts share a key`(latin: String, arabic: String) {
    #expect(!Set(SoundKey.keys(latin)).isDisjoint(with: SoundKey.keys(arabic)))
  }
}
