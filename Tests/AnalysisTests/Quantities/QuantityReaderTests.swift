import Testing

@testable import Language
@testable import Quantities

struct QuantityReaderTests {
  private func quantities(_ text: String) -> [Quantity] {
    QuantityReader.read(WordScanner().words(in: text), of: text).quantities
  }

  @Test(arguments: [
    ("يناير كانون_الثاني جانفي January", 1), ("فبراير شباط فيفري February", 2),
    ("أبريل إبريل أفريل April", 4), ("مايو أيار", 5), ("يونيو حزيران يونيه June", 6),
    ("يوليو تموز يوليه يوليوز جويلية July", 7), ("أغسطس غشت August", 8),
    ("سبتمبر أيلول شتنبر September", 9), ("أكتوبر تشرين_الأول October", 10),
    ("نوفمبر تشرين_الثاني نونبر November", 11), ("ديسمبر كانون_الأول دجنبر December", 12),
  ])
  func `every month is known under every name of the region`(names: String, month: Int) {
    for name in names.split(separator: " ") {
      let text = String(name).replacing("_", with: " ")
      let found = quantities(text)
      #expect(found.map(\.kind) == [.month], "\(text)")
      #expect(found.map(\.value) == [Double(month)], "\(text)")
    }
  }

  @Test(arguments: [
    ("14 مارس 2021", 3.0), ("14 آذار 2021", 3), ("14 آب 2021", 8), ("14 أوت 2021", 8),
    ("14 ماي 2021", 5), ("14 جوان 2021", 6), ("14 نيسان 2021", 4), ("on 14 March 2021", 3),
    ("March 14, 2021", 3), ("in May 2020", 5), ("14 Mar 2021", 3), ("في مارس الماضي", 3),
    ("by May", 5), ("14 من مارس", 3), ("في 2 وتشرين الأول", 10),
  ])
  func `a word of two meanings is a month beside a date`(text: String, month: Double) {
    #expect(quantities(text).filter { $0.kind == .month }.map(\.value) == [month])
  }

  @Test(arguments: [
    "مارس ضغوطا على الحكومة", "May told reporters", "They march on", "آب إلى منزله",
    "Theresa May said", "the March organisers", "Jan Smith", "may",
  ])
  func `a word of two meanings is no month elsewhere`(text: String) {
    #expect(quantities(text).allSatisfy { $0.kind != .month })
  }

  @Test(arguments: [
    ("21:00", 1260.0), ("9pm", 1260), ("9 p.m.", 1260), ("9:30 am", 570), ("6 مساء", 1080),
    ("الساعة 14:30", 870), ("الساعة السادسة مساء", 1080), ("7.55 صباحا", 475), ("12 am", 0),
    ("1100 GMT", -1), ("3 / 1 مساء السبت", -1), ("صفر /1 مساء", -1),
    ("الساعة الثانية عشرة ظهرا", 720), ("الخامسة والنصف مساء", 1050),
    ("الساعة الرابعة والثلث", 260), ("السابعة إلا ربعا صباحا", 405), ("الساعة 5 ونصف", 330),
    ("الساعة العاشرة إلا الثلث مساء", 1300), ("الساعة السادسة و10 دقائق", 370),
    ("الساعة السادسة وعشر دقائق مساء", 1090), ("الساعة الرابعة بعد الظهر", 960),
    ("الساعة الرابعة من عصر أمس", 960), ("الساعة 8 من صباح اليوم", 480),
    ("الساعة الواحدة ليلا", 60), ("الساعة 11 ليلا", 1380), ("12 ليلا", 0),
    ("half past six", 390), ("a quarter to nine", 525), ("quarter past two in the afternoon", 855),
    ("4:20 in the afternoon", 980), ("10:15 at night", 1335), ("half to nine", -1),
    ("وقتل 5 من صباح الأمس", -1),
  ])
  func `times of day are minutes since midnight`(text: String, minutes: Double) {
    let found = quantities(text).filter(\.isTime)
    #expect(found.map(\.value) == (minutes < 0 ? [] : [minutes]))
  }

  @Test(arguments: [
    ("15/3/2021", [15.0, 3, 2021]), ("2020-07-22", [2020, 7, 22]), ("3/25/2021", [25, 3, 2021]),
    ("15.3.2021", [15, 3, 2021]),
  ])
  func `a date in digits has a day, a month and a year`(text: String, values: [Double]) {
    #expect(quantities(text).map(\.value) == values)
    #expect(quantities(text).map(\.kind) == [.count, .month, .count])
  }

  @Test(arguments: [
    ("عشرات الآلاف", 1e4), ("tens of thousands", 1e4), ("آلاف المتظاهرين", 1e3),
    ("thousands of people", 1e3), ("مئات الآلاف", 1e5), ("hundreds of thousands", 1e5),
    ("dozens", 12), ("multi-billion", 1e9), ("ملايين", 1e6),
  ])
  func `an unsaid number has its size`(text: String, value: Double) {
    #expect(quantities(text).map(\.kind) == [.many])
    #expect(quantities(text).map(\.value) == [value])
  }

  @Test(arguments: [
    ("three quarters", 0.75), ("ثلاثة أرباع", 0.75), ("ثلثا الأعضاء", 0.667),
    ("two-thirds", 0.667),
    ("about a third of them", 0.333), ("بنحو الثلث", 0.333), ("half", 0.5), ("one-fifth", 0.2),
  ])
  func `a part of one is a part`(text: String, value: Double) throws {
    let found = quantities(text)
    #expect(found.map(\.kind) == [.part])
    #expect(try abs(#require(found.first).value - value) < 0.001)
  }

  @Test(arguments: [
    ("كانون 2", 1.0), ("كانون ثاني", 1), ("تشرين أول", 10), ("تشرين1", 10), ("تشرين ثاني", 11),
    ("كانون أول", 12), ("14 مايس", 5),
  ])
  func `months are known in short too`(text: String, month: Double) {
    let found = quantities(text).filter { $0.kind == .month }
    #expect(found.map(\.value) == [month])
  }

  @Test(arguments: [
    ("خمس السكان", 0.2), ("تسع المساحة", 1.0 / 9), ("سدس الأرباح", 1.0 / 6),
    ("خمسة أسداس", 5.0 / 6), ("three eighths", 0.375),
  ])
  func `smaller parts of one are parts too`(text: String, value: Double) throws {
    let found = quantities(text)
    #expect(found.map(\.kind) == [.part])
    #expect(try abs(#require(found.first).value - value) < 0.001)
  }

  @Test(arguments: ["خمس سنوات", "السنوات الخمس", "خمس الاف"])
  func `a number before what it counts is no part`(text: String) {
    #expect(quantities(text).map(\.kind) == [.count])
  }

  @Test(arguments: [
    ("بين 200 و250 ألفا", 200_000.0), ("من 2 إلى 3 ملايين", 2e6), ("two to three million", 2e6),
    ("$2-3 billion", 2e9), ("ثلاثة أو أربعة آلاف", 3_000),
  ])
  func `the first of a range may have the scale of the second`(text: String, value: Double) {
    #expect(quantities(text).first?.other == value)
  }

  @Test(arguments: ["قتل 20 وجرح 3 آلاف", "300 and 2 thousand", "20 شخصا و3 آلاف"])
  func `numbers that make no range share no scale`(text: String) {
    #expect(quantities(text).first?.other == nil)
  }

  @Test func `decades, dozens and centuries count years and things`() {
    #expect(quantities("أربعة عقود").map(\.other) == [40])
    #expect(quantities("عقدين").map(\.other) == [20])
    #expect(quantities("three decades").map(\.other) == [30])
    #expect(quantities("two dozen").map(\.value) == [24])
    #expect(quantities("the 1980s").map(\.other) == [80])
    #expect(quantities("الثمانينيات").map(\.kind) == [.decade])
  }

  @Test func `years and months of the Hijri calendar are known as such`() {
    #expect(quantities("10 رمضان 1442 هـ").map(\.kind) == [.count, .hijriMonth, .hijriYear])
    #expect(quantities("10 Ramadan 1442 AH").map(\.kind) == [.count, .hijriMonth, .hijriYear])
    #expect(quantities("12 ربيع الأول 1442").map(\.kind) == [.count, .hijriMonth, .hijriYear])
    #expect(quantities("عام 1442 هـ").map(\.kind) == [.hijriYear])
    #expect(quantities("1442 شخصا").map(\.kind) == [.count])
    #expect(quantities("الرئيس رجب طيب أردوغان").isEmpty)
  }
}
