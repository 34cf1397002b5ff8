import Model
import Testing

struct GregorianDayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11_016), (2021, 4, 22, 18_739), (1969, 12, 31, -1),
    (622, 7, 19, -492_148), (0, 1, 1, -719_528), (9999, 12, 31, 2_932_896),
  ])
  func `a day is a number of days since 1970, and back`(year: Int, month: Int, day: Int, days: Int)
  {
    let date = GregorianDay(year: year, month: month, day: day)
    #expect(date?.daysSince1970 == days)
    #expect(GregorianDay(daysSince1970: days) == date)
  }

  @Test(arguments: [(2021, 2, 29), (1900, 2, 29), (2020, 13, 1), (2020, 4, 31), (2020, 1, 0)])
  func `a day that no calendar has is none`(year: Int, month: Int, day: Int) {
    #expect(GregorianDay(year: year, month: month, day: day) == nil)
  }

  @Test func `the last second of a day is in it, also before 1970`() {
    #expect(GregorianDay(secondsSince1970: 86_399).day == 1)
    #expect(GregorianDay(secondsSince1970: -1).year == 1969)
  }
}
