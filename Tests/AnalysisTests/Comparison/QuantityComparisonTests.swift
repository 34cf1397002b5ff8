import Model
import Testing

@testable import TranslationReview

struct QuantityComparisonTests {
  private func details(_ arabic: String, _ english: String) -> [String] {
    let source = [Segment(kind: .paragraph, language: .arabic, text: arabic)]
    let target = [Segment(kind: .paragraph, language: .english, text: english)]
    let beads = [Bead(source: [0], target: [0], score: 1)]
    return TextComparer().compare(source, target, beads: beads).flags
      .filter { $0.kind == .number }.map(\.detail)
  }

  @Test(arguments: [
    ("بلغ العدد 12 ألفا و500 شخص", "The number reached 12,500"),
    ("صوت 75% من الأعضاء", "Three quarters of the members voted"),
    ("أيد القرار ثلثا الأعضاء", "67 percent of the members backed it"),
    ("بقي أربعة عقود", "He stayed for 40 years"),
    ("تبدأ الجلسة الساعة التاسعة مساء", "The session starts at 21:00"),
    ("تبدأ الجلسة الساعة 9", "The session starts at 9pm"),
    ("تبدأ الجلسة الساعة 21:00", "The session starts at 9 p.m."),
    ("تبعد 100 كيلومتر عن المدينة", "It lies 62 miles from the city"),
    ("زرعت 10 هكتارات", "They planted 25 acres"),
    ("في 10 رمضان 1442 هـ", "on 22 April 2021"), ("عام 1442 هـ", "in 2020"),
    ("في 15/3/2021", "on 15 March 2021"), ("في 3/4/2021", "on 3 April 2021"),
    ("موسم 2019-2020", "the 2019-20 season"), ("في الثمانينيات", "in the 1980s"),
    ("بلغ العدد 2,487,000 شخص", "There were about 2.5 million"),
    ("بلغ العدد 20.000 شخص", "There were 20,000 people"),
    ("ويبلغ ارتفاع الجدار 10 أمتار", "The wall is 10m high"),
    ("نزح عشرات الآلاف", "Tens of thousands fled"), ("فاز بنسبة خمسين بالمئة", "He won 50%"),
    ("قتلت ثلاث نساء", "Three women were killed"),
    ("في تموز/يوليو وحده", "in July and August alone"),
    ("قال إنه وصل مرتين", "He said he arrived twice"),
    ("قتل شخصان في الهجوم", "Two people were killed in the attack"),
    ("يصل في الخامسة والنصف مساء", "He arrives at 5:30 p.m."),
    ("نال خمس الأصوات", "He won 20% of the votes"),
    ("بين 200 و250 ألف شخص", "Between 200,000 and 250,000 people"),
    ("بلغ السعر 76.000 ريال وزاد 2.5 في المئة", "The price was 76,000 and rose 2.5 percent"),
    ("زاره مرتين", "He visited it twice"), ("هو ثالث أكبر بنك", "It is the third-largest bank"),
    ("قتل رجلان", "Two men were killed"),
    ("استمر ساعتين ونصف الساعة", "It lasted two and a half hours"),
    ("بعد عامين وربع", "2.25 years later"),
    ("ارتفعت بنسبة سبعة بالمئة", "They rose by seven percent"),
  ])
  func `one quantity told in two ways is no fault`(arabic: String, english: String) {
    #expect(details(arabic, english).isEmpty)
  }

  @Test(arguments: [
    ("بلغ العدد 12 ألفا و500 شخص", "The number reached 12,000", "12 ألفا و500 / 12,000"),
    ("في 14 جويلية 2021", "on 14 January 2021", "جويلية / January"),
    ("في 14 تشرين الثاني 2021", "on 14 May 2021", "تشرين الثاني / May"),
    ("في 14 أوت 2021", "on 14 February 2021", "أوت / February"),
    ("تبدأ الجلسة الساعة 14:30", "The session starts at 15:30", "14:30 / 15:30"),
    ("تبعد 100 كيلومتر عن المدينة", "It lies 100 miles from the city", "100 / 100"),
    ("ارتفعت 5 نقاط مئوية", "They rose 5%", "5 / 5"),
    ("نزح عشرات الآلاف", "Hundreds of thousands fled", "عشرات الآلاف / Hundreds of thousands"),
    ("أيد القرار ثلثا الأعضاء", "Three quarters of the members backed it", "ثلثا / Three quarters"),
    ("في 10 رمضان 1442 هـ", "on 22 June 2021", "10 / 22"),
    ("في عام 1442 هـ", "in 2013", "1442 / 2013"),
    ("بلغ الدين ملياري دولار", "The debt is $3bn", "ملياري / 3bn"),
    ("قتلت ثلاث نساء", "Four women were killed", "ثلاث / Four"),
    ("بلغ العدد 5 آلاف شخص", "There were 5 people", "5 آلاف / 5"),
    ("ارتفعت 2.5 في المئة", "They rose 2 percent", "2.5 في المئة / 2 percent"),
    ("قتل 21 شخصا وجرح 33", "21 were killed and 21 were wounded", "33 / 21"),
    ("بلغ 1,245,701", "It was 1,245,710", "1,245,701 / 1,245,710"),
    ("يوم السبت", "on Monday", "السبت / Monday"),
    (
      "دمرت ثلاثة أرباع الغابة", "Sixty-five percent of the forest was lost",
      "ثلاثة أرباع / Sixty-five percent"
    ),
    ("خسر 40 في المئة من الأصوات", "He lost half of the votes", "40 في المئة / half"),
    ("زاره ثلاث مرات", "He visited it twice", "ثلاث / twice"),
    ("في المرة الثالثة", "for the fourth time", "الثالثة / fourth"),
    ("هو ثاني أكبر بنك", "It is the third-largest bank", "ثاني / third"),
    ("يصل في الخامسة والنصف مساء", "He arrives at 5:45 p.m.", "الخامسة والنصف / 5:45"),
    ("قتل رجلان", "Four men were killed", "رجلان / Four"),
    ("بعد ساعتين", "six hours later", "ساعتين / six"),
    ("ارتفعت بنسبة سبعة بالمئة", "They rose by nine percent", "سبعة بالمئة / nine percent"),
  ])
  func `quantities that differ are flagged with both readings`(
    arabic: String, english: String, detail: String
  ) {
    #expect(details(arabic, english) == [detail])
  }
}
