import Model
import Testing

@testable import EntityLinking
@testable import NamedEntities

/// Arabic bodies that are known by how their names are written, and family names that stand alone.
@Suite struct WrittenBodiesTests {
  private func names(in text: String) -> [String] { EntityTexts.names(in: text) }

  @Test(arguments: [
    ("ونشرت صحيفة «سنابل الريف» تقريرا عن الزراعة.", "سنابل الريف/ORG"),
    ("وخفضت مؤسسة \"فولت ريتنغز\" تصنيف السندات.", "فولت ريتنغز/ORG"),
    ("وقالت شركة \"Norvane Tessel\" إن الأرباح زادت.", "Norvane Tessel/ORG"),
    ("وذكر تقرير لمنظمة “بيوت آمنة” أن الأرقام زادت.", "بيوت آمنة/ORG"),
  ])
  func `all that is quoted behind the word for a body is its name`(text: String, name: String) {
    #expect(names(in: text) == [name])
  }

  @Test(arguments: [
    "وأعلنت الشركة \"بداية جديدة\" للجميع.",
    "وقال في برنامج \"سنابل الريف\" أمس.",
    "وقالت صحيفة \"إن الأمر انتهى\" أمس.",
    "ونشرت صحيفة «الريف والحقول البعيدة جدا عن المدينة» أمس.",
  ])
  func `what else is quoted is nobody's name`(text: String) {
    #expect(names(in: text).filter { $0.hasSuffix("ORG") } == [])
  }

  @Test func `a family name that opens a headline speaks there`() {
    #expect(names(in: "القصيباتي: المشروع مستمر") == ["القصيباتي/PER"])
    #expect(names(in: "التالي: المشروع مستمر") == [])
  }

  @Test func `what a body called for somebody is for belongs to its name`() {
    #expect(
      names(in: "وشاركت مؤسسة الشيخ سالم للأعمال الإنسانية في الحملة.")
        == ["مؤسسة الشيخ سالم للأعمال الإنسانية/ORG"])
  }
}
