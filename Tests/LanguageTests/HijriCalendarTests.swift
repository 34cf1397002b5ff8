import Language
import Model
import Testing

struct HijriCalendarTests {
  @Test(arguments: [
    (1, 1, 1, GregorianDay(year: 622, month: 7, day: 19)),
    (1442, 9, 10, GregorianDay(year: 2021, month: 4, day: 22)),
    (1445, 1, 1, GregorianDay(year: 2023, month: 7, day: 19)),
  ])
  func `a Hijri day is a day of the common calendar`(
    year: Int, month: Int, day: Int, common: GregorianDay?
  ) {
    #expect(HijriCalendar.days(year: year, month: month, day: day) == common?.daysSince1970)
  }

  @Test func `a Hijri year lies in two of the common calendar, or in one`() {
    #expect(HijriCalendar.commonYears(of: 1442) == 2020...2021)
    #expect(HijriCalendar.commonYears(of: 1429) == 2008...2008)
    #expect(HijriCalendar.days(year: 1442, month: 13, day: 1) == nil)
  }
}
