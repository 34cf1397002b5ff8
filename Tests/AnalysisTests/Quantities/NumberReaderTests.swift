import Testing

@testable import Analysis

struct NumberReaderTests {
  @Test(arguments: [
    ("twenty-two people", 22.0), ("2.5 million refugees", 2.5e6), ("three hundred and five", 305),
    ("10,000 troops", 10_000), ("two thousand", 2_000), ("١٢٫٥ ألف", 12_500),
    ("اثنان وعشرون شخصا", 22), ("ثلاثة عشر", 13), ("مئة وخمسة وعشرين ألفا", 125_000),
    ("ثلاثمائة وخمسون", 350), ("ألفين", 2_000), ("وخمسة ملايين", 5e6), ("٢٠١٥", 2015),
    ("مليونين ونصف", 2e6), ("S400", 400), ("بثلاثة صواريخ", 3), ("القرن التاسع عشر", 19),
    ("السادس والثلاثين", 36),
  ])
  func `the first number of a text has its value`(text: String, value: Double) throws {
    let numbers = NumberReader.numbers(in: WordScanner().words(in: text))
    #expect(numbers.first?.value == value)
  }

  @Test(arguments: ["12 percent", "12%", "12 في المئة", "١٢٪", "twelve percent", "12 بالمائة"])
  func `a share of a hundred is known as one`(text: String) {
    let numbers = NumberReader.numbers(in: WordScanner().words(in: text))
    #expect(numbers.map(\.value) == [12])
    #expect(numbers.allSatisfy { $0.isPercentage })
  }

  @Test func `numbers that stand side by side stay apart`() {
    let numbers = NumberReader.numbers(
      in: WordScanner().words(in: "3, 4 and 5; two, three; 2015 2016"))
    #expect(numbers.map(\.value) == [3, 4, 5, 2, 3, 2015, 2016])
  }

  @Test func `an ordinal is known as one`() {
    let numbers = NumberReader.numbers(
      in: WordScanner().words(in: "the third round في الجولة الثالثة"))
    #expect(numbers.map(\.value) == [3, 3])
    #expect(numbers.allSatisfy { $0.isOrdinal })
  }
}
