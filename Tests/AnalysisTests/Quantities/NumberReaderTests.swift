import Testing

@testable import Language
@testable import Quantities

struct NumberReaderTests {
  private func numbers(_ text: String) -> [Quantity] {
    QuantityReader.read(WordScanner().words(in: text), of: text).numbers
  }

  @Test(arguments: [
    ("twenty-two people", 22.0), ("2.5 million refugees", 2.5e6), ("three hundred and five", 305),
    ("10,000 troops", 10_000), ("two thousand", 2_000), ("١٢٫٥ ألف", 12_500),
    ("اثنان وعشرون شخصا", 22), ("ثلاثة عشر", 13), ("مئة وخمسة وعشرين ألفا", 125_000),
    ("ثلاثمائة وخمسون", 350), ("ألفين", 2_000), ("وخمسة ملايين", 5e6), ("٢٠١٥", 2015),
    ("S400", 400), ("بثلاثة صواريخ", 3), ("القرن التاسع عشر", 19), ("السادس والثلاثين", 36),
    ("two hundred thousand", 200_000), ("one million two hundred thousand and six", 1_200_006),
    ("66.76 mln", 66_760_000),
  ])
  func `the first number of a text has its value`(text: String, value: Double) {
    #expect(numbers(text).first?.value == value)
  }

  @Test(arguments: [
    ("12 ألفا و500", 12_500.0), ("12 ألفا و 500", 12_500), ("3 ملايين و400 ألف", 3.4e6),
    ("مئة و20", 120), ("مليونا و200 ألف", 1.2e6), ("ألفا و200", 1_200),
    ("مليون ومئتان وخمسة وأربعون ألفا وسبعمئة وواحد", 1_245_701), ("5 آلاف و320", 5_320),
    ("مئة ألف وأربعين", 100_040), ("2 مليون و150 ألفا و7", 2_150_007),
  ])
  func `what و joins is one number while it grows smaller`(text: String, value: Double) {
    #expect(numbers(text).map(\.value) == [value])
  }

  @Test(arguments: [
    ("بين ألف و5 آلاف", [1_000.0, 5_000]), ("33 و34 و39", [33, 34, 39]),
    ("ثلاثة وخمسة", [3, 5]), ("مليون دولار و300 ألف", [1e6, 300_000]), ("200 و500", [200, 500]),
    ("between two and three million", [2, 3e6]),
  ])
  func `what does not grow smaller stays apart`(text: String, values: [Double]) {
    #expect(numbers(text).map(\.value) == values)
  }

  @Test(arguments: [
    ("ثلاثة ملايين ونصف المليون", 3.5e6), ("مليون ونصف مليون", 1.5e6), ("مليونين ونصف", 2.5e6),
    ("نصف مليون", 500_000), ("ربع المليون", 250_000), ("ثلاثة أرباع المليون", 750_000),
    ("two and a half million", 2.5e6), ("half a million", 500_000), ("2½ million", 2.5e6),
    ("a quarter of a million", 250_000), ("half-million", 500_000), ("ثلاثة ونصف", 3.5),
    ("ثلاثة أعوام ونصف العام", 3.5), ("two and a half years", 2.5), ("half a dozen", 6),
    ("three quarters of a million", 750_000), ("ألف وربع الألف", 1_250),
  ])
  func `halves, thirds and quarters belong to their number`(text: String, value: Double) {
    #expect(numbers(text).map(\.value) == [value])
  }

  @Test(arguments: [
    ("أحد عشر", 11.0), ("إحدى عشرة", 11), ("اثنا عشر", 12), ("اثنتي عشرة", 12), ("ثلاث عشرة", 13),
    ("أربعة عشر", 14), ("خمسة عشر", 15), ("ست عشرة", 16), ("سبعة عشر", 17), ("ثماني عشرة", 18),
    ("ثمانية عشر", 18), ("تسع عشرة", 19), ("nineteen", 19), ("الثاني عشر", 12),
    ("الحادية عشرة", 11), ("الثالث والعشرين", 23), ("الحادي والعشرين", 21), ("twenty-first", 21),
    ("21st", 21), ("12th", 12), ("السادسة", 6),
  ])
  func `teens of both genders and ordinals have their value`(text: String, value: Double) {
    #expect(numbers(text).map(\.value) == [value])
  }

  @Test(arguments: [
    ("ملياري دولار", 2e9), ("مليوني دولار", 2e6), ("ألفا شخص", 2_000), ("ألفي شخص", 2_000),
    ("مئتا شخص", 200), ("مئتي شخص", 200), ("تريليوني دولار", 2e12), ("مليونا شخص", 2e6),
    ("بلغ ألفا في المدينة", 1_000), ("12 ألفا", 12_000), ("مليونا", 1e6),
  ])
  func `a dual before its noun is two, an accusative one`(text: String, value: Double) {
    #expect(numbers(text).map(\.value) == [value])
  }

  @Test(arguments: [
    "عثر عليه ميتا في منزله", "كانوا ميتين", "كمية كبيرة", "كميات من السلاح", "لست من هنا",
    "مورنينغ بوست", "وست هام", "ألفت كتابا",
  ])
  func `words that look like numbers are none`(text: String) {
    #expect(numbers(text).isEmpty)
  }

  @Test(arguments: [
    ("مئة", 100.0), ("مائة", 100), ("مئه", 100), ("ثلاثمئة", 300), ("ثلاثمائة", 300),
    ("ثلاث مئة", 300), ("أربعة مئة", 400), ("إثنان", 2), ("الاف", 1_000), ("ثمانمائة", 800),
    ("ثمانيمئة", 800), ("تسع مائة وخمسون", 950),
  ])
  func `spellings with and without hamza are one`(text: String, value: Double) {
    #expect(
      QuantityReader.read(WordScanner().words(in: text), of: text).quantities.map(\.value)
        == [value])
  }

  @Test(arguments: [
    ("$10m", 1e7), ("€5m", 5e6), ("5mln euros", 5e6), ("$5B", 5e9), ("US$5M", 5e6), ("$2tn", 2e12),
    ("£3bn", 3e9), ("7 bn", 7e9), ("$20k", 20_000), ("5m dollars", 5e6),
  ])
  func `scales in short follow digits`(text: String, value: Double) {
    #expect(numbers(text).map(\.value) == [value])
    #expect(numbers(text).allSatisfy { $0.other == nil })
  }

  @Test func `a letter that may be a unit leaves both readings`() {
    #expect(numbers("10m high").map(\.other) == [10])
    #expect(numbers("5 b").map(\.value) == [5])
  }

  @Test(arguments: [
    "12 percent", "12%", "12 في المئة", "١٢٪", "twelve percent", "12 بالمائة", "12 per cent",
    "12 %",
  ])
  func `a share of a hundred is known as one`(text: String) {
    #expect(numbers(text).map(\.value) == [12])
    #expect(numbers(text).allSatisfy { $0.kind == .percent })
  }

  @Test(arguments: ["5 percentage points", "5 نقاط مئوية", "5 points", "خمس نقاط"])
  func `points are no share`(text: String) {
    #expect(numbers(text).map(\.kind) == [.points])
  }

  @Test func `numbers that stand side by side stay apart`() {
    #expect(
      numbers("3, 4 and 5; two, three; 2015 2016").map(\.value) == [3, 4, 5, 2, 3, 2015, 2016])
  }

  @Test func `an ordinal is known as one`() {
    let found = numbers("the third round في الجولة الثالثة on the 3rd")
    #expect(found.map(\.value) == [3, 3, 3])
    #expect(found.allSatisfy { $0.kind == .ordinal })
  }
}
