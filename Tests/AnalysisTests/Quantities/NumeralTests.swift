import Testing

@testable import Language
@testable import Quantities

struct NumeralTests {
  private func values(_ text: String) -> [Double] {
    var style: NumeralStyle = []
    let words = WordScanner().words(in: text, showing: &style)
    return QuantityReader.read(words, of: text, style: style).numbers.map(\.value)
  }

  @Test(arguments: [
    ("12 500 شخص", 12_500.0), ("1 234 567", 1_234_567), ("12\u{A0}500", 12_500),
    ("1.234.567", 1_234_567), ("1.250,5", 1_250.5), ("1,250.5", 1_250.5), ("42,5", 42.5),
    ("٤٢٫٥", 42.5), ("١٬٢٣٤", 1_234), ("1'234", 1_234), ("12,500", 12_500), ("3.14", 3.14),
    ("1,00,000", 100_000), ("42،5", 42.5), ("12 500,75", 12_500.75), ("0.125", 0.125),
    ("4-1/2", 4.5), ("10 3/8", 10.375),
  ])
  func `digits are grouped as people group them`(text: String, value: Double) {
    #expect(values(text) == [value])
  }

  @Test(arguments: [
    ("0800 555 111", [800.0, 555, 111]), ("2015 300", [2015, 300]), ("10 20 30", [10, 20, 30]),
    ("192.168.0.1", [192, 168, 0, 1]), ("30.09.2018", [30, 9, 2018]), ("101 1234", [101, 1234]),
  ])
  func `rows of numbers are not one`(text: String, expected: [Double]) {
    #expect(values(text) == expected)
  }

  @Test func `a point before three digits means what the text shows elsewhere`() {
    #expect(values("من 20.000 إلى 1.234.567") == [20_000, 1_234_567])
    #expect(values("من 20.000 إلى 3,5") == [20_000, 3.5])
    #expect(values("from 20.125 to 3.5") == [20.125, 3.5])
    let text = "بلغ 20.000 شخص"
    let words = WordScanner().words(in: text)
    #expect(QuantityReader.read(words, of: text).numbers.first?.other == 20_000)
  }
}
