import Model
import Testing

@testable import NamedEntities

@Suite struct ForeignNamesTests {
  private func names(in text: String) -> Set<String> {
    Set(
      MentionDetector().mentions(in: EntityTexts.article("a", text))
        .map { "\($0.type.rawValue) \($0.text)" })
  }

  @Test(arguments: [
    ("ويشاع أن شتاينفورت تأخر في المدرسة.", "PER شتاينفورت"),
    ("ارتقى فلوريزيتش سلم المجد.", "PER فلوريزيتش"),
    ("تلقى فاسيليوس بروكوبينكو كرة عرضية.", "PER فاسيليوس بروكوبينكو"),
    ("تحدث مطولا عن ليندستروم وفيرهوفن.", "PER ليندستروم"),
    ("تحدث مطولا عن ليندستروم وفيرهوفن.", "PER فيرهوفن"),
    ("لم يجد النادي بديلا لفيرهوفن هذا العام.", "PER فيرهوفن"),
    ("وقع الحادث في براندنشتاين مساء.", "LOC براندنشتاين"),
    ("فيلهلمسهافن - وكالات: أعلنت السلطات الأمر.", "LOC فيلهلمسهافن"),
    ("أشرف على أندية منها غريبونيزي البرازيلي.", "ORG غريبونيزي"),
  ])
  func `a foreign name is known by its letters`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }

  @Test(arguments: [
    "كان الفوز كبيراً وكان الجهد كبيرا.", "ما رأيك في هاتفك الجديد؟", "قطع خمسين كيلومترا في ساعة.",
    "مشى على الكورنيش ثم على كورنيش آخر.", "جاؤوا ولتوفير المال ذهبوا.",
  ])
  func `a word of everyday Arabic has no foreign letters`(text: String) {
    #expect(names(in: text).isEmpty)
  }

  @Test func `letters tell names from words that no list has`() {
    for name in ["شتاينفورت", "بروكوبينكو", "ماكفيرلي"] {
      #expect(ForeignLetters.logOdds(of: name.unicodeScalars) > 2, "\(name)")
    }
    for word in ["المستهلكون", "يستخدمونها", "فاستقبلهم"] {
      #expect(ForeignLetters.logOdds(of: word.unicodeScalars) < -2, "\(word)")
    }
  }

  @Test(arguments: [
    ("رحل عن صفوف مانشستر هذا الصيف.", "ORG مانشستر"),
    ("فاز فالنسيا الإسباني أمس.", "ORG فالنسيا"),
    ("وصل إلى فالنسيا الإسبانية أمس.", "LOC فالنسيا"),
    ("تدخل مدافع ألمانيا متأخرا.", "LOC ألمانيا"),
  ])
  func `a town stands for its club where one plays for it`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }

  @Test(arguments: [
    ("جاء الجيش بقيادة ساعدة بن قدامة.", "PER ساعدة بن قدامة"),
    ("حضر السيد علي السامرائي الحفل.", "PER علي السامرائي"),
    ("التقى مروان فلاح وناصر الشاذلي.", "PER ناصر الشاذلي"),
    ("قال نائب الرئيس طه ياسين رمضان ذلك.", "PER طه ياسين رمضان"),
    ("رفعت مؤسسة \" ليندستروم بروكس \" التصنيف.", "ORG ليندستروم بروكس"),
  ])
  func `a name ends where its grammar ends`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }
}
