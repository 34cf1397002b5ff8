import Foundation
import Model
import Testing

@testable import Language

@Suite struct SolarHijriCalendarTests {
  @Test func `every day of two centuries is the one that Foundation's calendar tells`() throws {
    var calendar = Calendar(identifier: .persian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var wrong: [String] = []
    for days in stride(from: -36_525, to: 36_525, by: 7) {
      let date = Date(timeIntervalSince1970: Double(days) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let year = try #require(parts.year)
      let month = try #require(parts.month)
      let day = try #require(parts.day)
      if SolarHijriCalendar.days(year: year, month: month, day: day) != days {
        wrong.append("\(year)-\(month)-\(day)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test(arguments: [(1399, 7, 31), (1402, 12, 30), (1399, 13, 1), (900, 1, 1), (1399, 1, 0)])
  func `a day that there is not is none`(year: Int, month: Int, day: Int) {
    #expect(SolarHijriCalendar.days(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("جمعه ۱۶ آبان ۱۳۹۹", "2020-11-06"), ("۳۰ اسفند ۱۳۹۹", "2021-03-20"),
    ("۱۶ تیر ماه ۱۳۹۹", "2020-07-06"), ("۱۳۹۹/۰۴/۱۶", "2020-07-06"), ("16-4-1399", "2020-07-06"),
    ("۶ ژوئیه ۲۰۲۰", "2020-07-06"), ("۶ اوت ۲۰۲۰", "2020-08-06"), ("۲۰۲۰/۰۷/۰۶", "2020-07-06"),
    ("۱۶ تیر ۱۳۹۹، ساعت ۱۴:۳۰", "2020-07-06T14:30:00Z"),
    ("دوشنبه، ۱۶ تیر ۱۳۹۹ - ۲:۳۰ عصر", "2020-07-06T14:30:00Z"),
  ])
  func `a Persian date is read in either calendar`(text: String, date: String) {
    #expect(DateField.date(text, language: "fa")?.iso8601 == date)
  }

  @Test(arguments: [
    ("lundi 6 juillet 2020", "2020-07-06"), ("1er août 2020", "2020-08-01"),
    ("le 24 févr. 2021", "2021-02-24"), ("6 juillet 2020 à 14h30", "2020-07-06T14:30:00Z"),
    ("Publié le 6 décembre 2020", "2020-12-06"), ("06/07/2020", "2020-07-06"),
  ])
  func `a French date is read`(text: String, date: String) {
    #expect(DateField.date(text, language: "fr")?.iso8601 == date)
  }

  @Test(arguments: [
    ("July 6, 2020 2:30 PM", "2020-07-06T14:30:00Z"),
    ("6 يوليو 2020 الساعة 02:30 مساء", "2020-07-06T14:30:00Z"),
    ("July 6, 2020 at 12:05 am JST", "2020-07-05T15:05:00Z"),
  ])
  func `a time in twelve hours is read on a page as in a feed`(text: String, date: String) {
    #expect(DateField.date(text, language: .english)?.iso8601 == date)
  }

  @Test func `a year that is another calendar's is no date of a text that does not use it`() {
    #expect(CalendarDay.first(in: "1399/04/16", language: .arabic) == nil)
  }
}
