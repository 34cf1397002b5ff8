import Model
import Testing

@Suite struct OffsetMapTests {
  private let map = OffsetMap(
    start: 10, gaps: [.init(offset: 0, dropped: 1), .init(offset: 4, dropped: 2)])

  @Test func `an offset counts what was dropped before it`() {
    #expect((0..<6).map(map.sourceOffset) == [11, 12, 13, 14, 17, 18])
  }

  @Test func `a range leaves out what was dropped at its edges`() {
    #expect(map.sourceRange(of: 0..<4) == 11..<15)
    #expect(map.sourceRange(of: 3..<5) == 14..<18)
    #expect(map.sourceRange(of: 4..<4) == 17..<17)
  }
}

@Suite struct PublicationDateTests {
  @Test(arguments: [
    ("2020-07-06", "2020-07-06"),
    ("2020-07-06T12:00:00Z", "2020-07-06T12:00:00Z"),
    ("2020-07-06T12:00:00+02:00", "2020-07-06T10:00:00Z"),
    ("2020-01-01T00:30:00+0100", "2019-12-31T23:30:00Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ("2024-02-29", "2024-02-29"),
    ("2020-07-06 12:00", "2020-07-06T12:00:00Z"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
    ("2020-07-06T12:00:00.123+0530", "2020-07-06T06:30:00Z"),
  ])
  func `a date is read and written in ISO 8601`(text: String, expected: String) {
    #expect(PublicationDate(iso8601: text)?.iso8601 == expected)
  }

  @Test(arguments: [
    "", "yesterday", "2020-13-01", "2023-02-29", "2020-07", "2020-07-06T25:00:00Z", "2020x07x06",
    "2020-07x06", "2020-07-06x12:00:00Z", "2020-07-06T12x00", "2020-07-06T12:00:00+99:99",
    "2020-07-06T12:00:00-99:99", "2020-07-06T12:00:00+24:00", "2020-07-06T12:00:00+02:60",
    "2020-07-06T12:00:99Z", "9999-12-31T23:00:00-02:00", "0000-01-01T00:30:00+01:00",
  ])
  func `what is no date is none`(text: String) {
    #expect(PublicationDate(iso8601: text) == nil)
  }

  @Test func `days and moments are in order of time`() throws {
    let day = try #require(PublicationDate(iso8601: "2020-07-06"))
    let moment = try #require(PublicationDate(iso8601: "2020-07-06T00:00:00Z"))
    #expect(day < moment)
  }
}

@Suite struct LanguageTagTests {
  @Test func `a tag's language is told without its region`() {
    #expect(LanguageTag(rawValue: "ar-LY").primary == .arabic)
    #expect(LanguageTag(rawValue: "ar-LY").isRightToLeft)
    #expect(!LanguageTag.english.isRightToLeft)
  }
}
