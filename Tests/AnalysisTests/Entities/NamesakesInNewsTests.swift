import Language
import Model
import Testing

@testable import EntityLinking
@testable import NamedEntities

/// People and bodies of one name stay apart in a large library.
@Suite struct NamesakesInNewsTests {
  private func entities(_ type: EntityType, in texts: [String]) -> Set<Set<String>> {
    let articles = texts.enumerated().map { EntityTexts.article(ArticleID(rawValue: "\($0)"), $1) }
    let linking = EntityLinker().link(
      MentionDetector().mentions(in: articles), existing: [], decisions: [])
    return Set(linking.entities.filter { $0.type == type }.map { Set($0.forms.map(\.text)) })
  }

  private func people(in texts: String...) -> Set<Set<String>> { entities(.person, in: texts) }

  private func names(in text: String) -> [String] { EntityTexts.names(in: text) }

  @Test(arguments: [
    ("قال سلطان الدرعاني إن الحفل بدأ.", "قال منصور الدرعاني إن الحفل بدأ."),
    ("أكد خليفة الشاذلي ذلك.", "أكد حميد الشاذلي ذلك."),
  ])
  func `a title that is a given name too is the name where it has no article`(
    first: String, second: String
  ) {
    #expect(people(in: first, second).count == 2)
  }

  @Test func `a title with its article is no part of a name`() {
    #expect(
      people(in: "استقبل السلطان مروان الدرعاني ضيوفه.", "قال مروان الدرعاني ذلك.").contains {
        $0.contains("مروان الدرعاني")
      })
  }

  @Test(arguments: [
    ("قال محمد الشهراني ذلك.", "قال محمد الزهراني ذلك."),
    ("قال علي عمر ذلك.", "قال علي العمير ذلك."),
  ])
  func `family names of Arabic letters that differ are two`(first: String, second: String) {
    #expect(people(in: first, second).count == 2)
  }

  @Test func `a foreign family name may be written in two ways`() {
    #expect(
      people(in: "قال جيمس كلاتنبيرغ ذلك.", "قال جيمس كلاتينبرغ ذلك.")
        == [["جيمس كلاتنبيرغ", "جيمس كلاتينبرغ"]])
  }

  @Test(arguments: [
    ("قال عادل بلعيد في تصريح إن الماء قطع، وزار المحامي عادل بلعيد المدينة.", "عادل بلعيد/PER"),
    ("وكان سمير الدرعاني هنا، ثم جاء سيف الدرعاني.", "سيف الدرعاني/PER"),
    ("وقال الرئيس التنفيذي للشركة كيفين جونسون إنه راض.", "كيفين جونسون/PER"),
    ("تفاصيل الصفقة المعقدة لجيرارد كوشنير.", "جيرارد كوشنير/PER"),
    ("سجل البرازيلي ويلتون سواريز هدفين.", "ويلتون سواريز/PER"),
  ])
  func `a given name before a known family name is somebody else`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }

  @Test(arguments: [
    ("عادل بنزيمة النتيجة بعد دقيقة.", "عادل بنزيمة/PER"),
    ("وبعد عودة هادي إلى عدن.", "عودة هادي/PER"),
    ("ظهر المغني الأمريكي كاني ويست أمس.", "اني ويست/PER"),
  ])
  func `a verb or a noun before a known family name is no given name`(text: String, name: String) {
    #expect(!names(in: text).contains(name))
  }

  @Test func `a given name alone is the one whom the article calls so with a title`() {
    let people = people(
      in: "Prince Charles and Charles Kennedy met. Later Charles said that he was glad.")
    #expect(people.contains { $0.isSuperset(of: ["Prince Charles", "Charles"]) })
    #expect(people.contains(["Charles Kennedy"]))
  }

  @Test func `an everyday name of another script is not the known person who sounds like it`() {
    #expect(
      !people(in: "Champion Muhammad Ali spoke.", "قال أحمد علي ذلك.").contains {
        $0.contains("أحمد علي") && $0.count > 1
      })
  }

  @Test func `the acronym of a known body is another's where the article explains it so`() {
    let bodies = entities(
      .organization,
      in: [
        "The Free Syrian Army (FSA) fought. The FSA said so.",
        "The Financial Services Authority (FSA) fined a bank. The FSA said so.",
      ])
    #expect(bodies.contains { $0.isSuperset(of: ["Financial Services Authority", "FSA"]) })
    #expect(
      !bodies.contains { $0.isSuperset(of: ["Financial Services Authority", "Free Syrian Army"]) })
  }

  @Test(arguments: ["عاد الهدوء إلى شبه الجزيرة الكورية أمس.", "وتقع القرية في الجزيرة."])
  func `an island is no broadcaster`(text: String) {
    #expect(!names(in: text).contains("الجزيرة/ORG"))
  }
}
