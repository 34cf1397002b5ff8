import Model
import Testing

@testable import NamedEntities

/// Towns, provinces and waters that the news names, and what only looks like one.
struct KnownTownsTests {
  @Test(arguments: [
    ("استقبلت مستشفيات القطيف والأحساء عشرات الجرحى.", ["القطيف/LOC", "الأحساء/LOC"]),
    ("وصلت القافلة إلى سيدي بوزيد ثم بنزرت.", ["سيدي بوزيد/LOC", "بنزرت/LOC"]),
    ("أعلنت بلدية حفر الباطن إغلاق الطريق.", ["حفر الباطن/LOC"]),
    ("Shelling went on around Kramatorsk and Chasiv Yar.", ["Kramatorsk/LOC", "Chasiv Yar/LOC"]),
    ("They met in Culiacán, not far from Lake Nasser.", ["Culiacán/LOC", "Lake Nasser/LOC"]),
  ])
  func `a town of the second rank is a place`(text: String, names: [String]) {
    #expect(EntityTexts.names(in: text).filter { $0.hasSuffix("LOC") } == names)
  }

  @Test(arguments: [
    "يمثل هذا إنجازاً كبيراً وخطوة هامة.", "كان الارتفاع كبيرا هذا العام.",
    "تحدثت فاطمة عن عملها في المتحف.",
  ])
  func `a word of its own is no town behind a proclitic`(text: String) {
    #expect(!EntityTexts.names(in: text).contains { $0.hasSuffix("LOC") })
  }

  @Test func `a town behind a proclitic is found`() {
    #expect(EntityTexts.names(in: "ألقي القبض عليهم في سوسة وبقابس.").contains("قابس/LOC"))
  }

  @Test func `whom an article names in full is meant, not the town of the same name`() {
    let mentions = MentionDetector().mentions(
      in: EntityTexts.article(
        "a", "The coach Brian Durham praised his team.", "Nobody had asked Durham before."))
    #expect(mentions.map(\.type) == [.person, .person])
  }

  @Test(arguments: [
    (
      "The study in the New England Journal of Medicine was small.",
      "New England Journal of Medicine"
    ),
    ("She writes for the Fort Worth Star-Telegram these days.", "Fort Worth Star-Telegram"),
  ])
  func `a paper may have its town in its name`(text: String, name: String) {
    #expect(EntityTexts.names(in: text) == ["\(name)/ORG"])
  }
}
