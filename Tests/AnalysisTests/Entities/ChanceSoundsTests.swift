import Language
import Model
import Testing

@testable import EntityLinking
@testable import NamedEntities

/// What sounds alike by chance in a library of many names.
@Suite struct ChanceSoundsTests {
  /// The spellings of each person of some articles.
  private func people(in texts: [String]) -> Set<Set<String>> {
    let articles = texts.enumerated().map { EntityTexts.article(ArticleID(rawValue: "\($0)"), $1) }
    let linking = EntityLinker().link(
      MentionDetector().mentions(in: articles), existing: [], decisions: [])
    return Set(
      linking.entities.filter { $0.type == .person }.map { Set($0.forms.map(\.text)) })
  }

  @Test func `a son's name alone goes with the man whom its article names`() {
    let found = people(in: [
      "التقى الأمير ظافر بن عبد العزيز الوفد. وأضاف بن عبد العزيز أن اللقاء كان مثمرا.",
      "قال عبد العزيز بوتفليقة إن بلاده ترحب بالوفد.",
    ])
    let sons = found.first { $0.contains("بن عبد العزيز") }
    #expect(sons?.contains { $0.contains("بوتفليقة") } != true)
    #expect(!found.contains { $0.contains("بن عبد العزيز") && $0.contains("عبد العزيز بوتفليقة") })
  }

  @Test func `a son is not his father who bears the family's name too`() {
    let found = people(in: [
      "التقى محمد بن زايد آل نهيان الوفد.", "وكان زايد بن سلطان آل نهيان قد زار المدينة.",
    ])
    #expect(
      !found.contains {
        $0.contains { $0.hasPrefix("محمد") } && $0.contains { $0.hasPrefix("زايد") }
      })
  }

  @Test func `a given name alone is led to nobody of another article`() {
    let found = people(in: [
      "قال فيصل الدرعاني إن الطريق مفتوح.", "وقال فيصل إن الطريق مغلق.",
    ])
    #expect(!found.contains { $0.isSuperset(of: ["فيصل الدرعاني", "فيصل"]) })
  }

  @Test(arguments: [
    ("هادئ", "Abd-Rabbu Mansour Hadi"), ("تعافت", "Dudley Taft"), ("أسعد", "Bashar al-Assad"),
  ])
  func `sound leads from a lone word only where it has foreign letters`(word: String, other: String)
  {
    let spelling = LinkedSpelling(
      identity: .init(text: word, language: .arabic, type: .person), key: NameKey.of(word))
    #expect(!SpellingRules.isLedBySound(spelling), "\(other)")
  }

  @Test(arguments: ["بيرلسكوني", "ستولتنبرغ", "فابريغاس"])
  func `sound leads from a foreign name`(word: String) {
    let spelling = LinkedSpelling(
      identity: .init(text: word, language: .arabic, type: .person), key: NameKey.of(word))
    #expect(SpellingRules.isLedBySound(spelling))
  }

  @Test(arguments: [
    ("بن عبد العزيز", true), ("بن سلمان", true), ("بن بلة", false), ("سلمان بن عبد العزيز", false),
    ("بن لادن", false),
  ])
  func `whose son somebody is is no name of his own`(name: String, isSon: Bool) {
    #expect(SpellingRules.isFathersName(NameKey.of(name)) == isSon)
  }

  @Test(arguments: [
    "زار مدير معابد الكرنك المدينة.", "قدم رئيس توثيق ردود الفعل تقريره.",
    "Oper shr 12 cts vs 10 cts", "Avg shrs 4.1 mln vs 3.9 mln",
  ])
  func `what a title without article is of is nobody`(text: String) {
    #expect(people(in: [text]).isEmpty)
  }

  @Test(arguments: [
    ("عدنان منصر", "adnan-mansour"), ("محمد عسيري", "ahmed-al-asiri"),
    ("عبدالعزيز بن سعد", "ibn-saud"),
  ])
  func `an Arabic name is nobody whose own name has other Arabic letters`(
    name: String, other: EntityID
  ) {
    #expect(ids(in: "وقال \(name) إن الوفد وصل أمس.").isDisjoint(with: [other]))
  }

  @Test func `initials are nobody whose name begins with another letter`() {
    #expect(
      ids(in: "The song is by AR Rahman, who arrived late.").isDisjoint(with: ["ziaur-rahman"]))
  }

  @Test(arguments: [
    ("فولفغانغ شويبليه", "wolfgang-schauble"), ("علي تارهوني", "ali-tarhouni"),
    ("ناصر جوده", "nasser-judeh"), ("رشاد عليمي", "rashad-al-alimi"),
  ])
  func `a name that is spelled a little differently is still known`(name: String, id: EntityID) {
    #expect(ids(in: "وقال \(name) إن الوفد وصل أمس.").contains(id))
  }

  private func ids(in text: String) -> Set<EntityID> {
    let linking = EntityLinker().link(
      MentionDetector().mentions(in: [EntityTexts.article("a", text)]), existing: [],
      decisions: [])
    return Set(linking.entities.map(\.id))
  }
}
