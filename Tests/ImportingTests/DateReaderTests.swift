import Importing
import Model
import Testing

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("دمشق، 22 كانون الثاني 2021 (رويترز) - قال الوزير إن المحادثات بدأت.", "2021-01-22"),
    ("15/3/2021", "2021-03-15"),
    ("الجزائر، 3 جويلية 2019 - قال الوزير إن المحادثات بدأت.", "2019-07-03"),
    ("1 محرم 1442 هـ الموافق 20 آب 2020", "2020-08-20"),
    ("1442/01/01 هـ - 2020/08/20", "2020-08-20"),
    ("2020x07x06", nil),
  ])
  func `a dateline's day is the Gregorian one`(line: String, day: String?) throws {
    let article = try PlainTextReader().article(
      from: line + "\n\nنص آخر للخبر يأتي هنا بعد السطر الأول.", metadata: ArticleMetadata(id: "a"))
    #expect(article.date?.iso8601 == day)
  }
}
