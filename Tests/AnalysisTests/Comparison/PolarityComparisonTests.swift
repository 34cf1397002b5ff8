import Model
import Testing

@testable import TranslationReview

struct PolarityComparisonTests {
  private func compare(
    _ first: String, _ second: String
  ) -> (flags: [Flag], differences: [Difference]) {
    let beads = [Bead(source: [0], target: [0], score: 1)]
    func segment(_ text: String) -> [Segment] {
      let isArabic = text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
      return [
        Segment(kind: .paragraph, language: isArabic ? .arabic : .english, text: text)
      ]
    }
    return TextComparer().compare(segment(first), segment(second), beads: beads)
  }

  private func details(_ first: String, _ second: String) -> [String] {
    compare(first, second).flags.filter { $0.kind == .negation }.map(\.detail)
  }

  /// Precision, recall and F1 of flags on pairs of which half differ.
  private func measure(
    _ pairs: [(first: String, second: String, differs: Bool)]
  ) -> (falseAlarms: Int, missed: Int, f1: Double) {
    var (hits, falseAlarms, missed) = (0, 0, 0)
    for pair in pairs {
      switch (details(pair.first, pair.second).isEmpty, pair.differs) {
      case (false, true): hits += 1
      case (false, false): falseAlarms += 1
      case (true, true): missed += 1
      case (true, false): break
      }
    }
    return (falseAlarms, missed, 2 * Double(hits) / Double(2 * hits + falseAlarms + missed))
  }

  @Test func `denials put in or taken out of a translation are found`() {
    let pairs = PolarityCase.all.flatMap { one in
      [
        (one.arabic, one.english, false), (one.deniedArabic, one.deniedEnglish, false),
        (one.arabic, one.deniedEnglish, true), (one.deniedArabic, one.english, true),
      ]
    }
    #expect(pairs.count == 200)
    let found = measure(pairs)
    #expect(found.falseAlarms <= 2)
    #expect(found.f1 >= 0.95)
  }

  @Test func `denials that one of two renderings has are found`() {
    let pairs = PolarityCase.all.flatMap { one in
      [
        (one.english, one.rewordedEnglish, false),
        (one.deniedEnglish, one.deniedRewordedEnglish, false),
        (one.english, one.deniedRewordedEnglish, true),
        (one.deniedEnglish, one.rewordedEnglish, true),
      ]
    }
    let found = measure(pairs)
    #expect(found.falseAlarms <= 2)
    #expect(found.f1 >= 0.95)
  }

  @Test(arguments: [
    ("قال إنه سيعود إلى البيت", "He said he would not return home", "— / not return"),
    ("قال إنه لن يعود إلى البيت", "He said he would return home", "لن يعود / —"),
    ("He said he would return home", "He said he wouldn't return home", "— / wouldn't return"),
    ("أمر ألا يعود أحد", "He ordered everyone to return", "ألا يعود / —"),
  ])
  func `a flag shows the denial with its verb`(first: String, second: String, detail: String) {
    #expect(details(first, second) == [detail])
  }

  @Test(arguments: [
    ("لا يزال الوزير في العاصمة", "The minister is still in the capital"),
    ("قتل ما لا يقل عن عشرين", "At least twenty were killed"),
    ("لم يبق سوى القليل", "Only a little was left"), ("رفض العودة", "He would not return"),
    ("سافر بدون جواز", "He did not travel with a passport"),
    ("المكتب رقم 10 في داونينغ ستريت", "No 10 Downing Street"),
    ("لاعب لا ليغا", "A player of La Liga"),
    ("كانوا غير سعداء", "They were unhappy"),
    ("ليس الفقراء فقط بل الأغنياء", "Rich and poor alike"),
    ("مسيرة التاريخ التي لا ترحم", "The inexorable march of history"),
    ("لا شك أنه سيعود", "He will surely return"), ("لم يحضر إلا الوزير", "Only the minister came"),
    ("لا الوزير ولا المدير حضر", "Neither the minister nor the director came"),
  ])
  func `what one language denies in other words is no fault`(arabic: String, english: String) {
    #expect(details(arabic, english).isEmpty)
  }

  @Test func `an added not is a contradiction between two renderings`() {
    let found = compare("He said he would return home.", "He said he would not return home.")
    #expect(found.differences.map(\.isContradiction) == [true])
    let same = compare("He said he would return home.", "He said he would soon return home.")
    #expect(same.differences.map(\.isContradiction) == [false])
  }

  @Test(arguments: [
    ("All members left.", "Some members left.", true), ("They may pay.", "They must pay.", true),
    ("All members left.", "Every members left.", false),
    ("They may pay.", "They might pay.", false),
  ])
  func `another degree is a contradiction and no flag`(
    first: String, second: String, isContradiction: Bool
  ) {
    let found = compare(first, second)
    #expect(found.differences.contains(where: \.isContradiction) == isContradiction)
    #expect(found.flags.isEmpty)
  }
}
