import Model
import SentenceAlignment
import Testing

struct ThirdLanguageTests {
  @Test(arguments: [
    ("Le ministre a dit que la réunion à Tripoli est reportée à dimanche prochain", true),
    ("Der Minister sagte, dass die Sitzung in Tripolis auf Sonntag verschoben wurde", true),
    ("The minister said that the meeting in Tripoli was put off until next Sunday", false),
    ("Police arrest man on suspicion of murder after woman is stabbed", false),
    ("Le ministre a dit", false),
    ("قال الوزير إن الاجتماع في طرابلس تأجل إلى يوم الأحد المقبل", false),
  ])
  func `French and German are told from English by its small words`(text: String, isThird: Bool) {
    let segment = Segment(kind: .paragraph, language: .english, text: text)
    #expect(ThirdLanguage.isLikely(in: [segment]) == isThird)
  }
}
