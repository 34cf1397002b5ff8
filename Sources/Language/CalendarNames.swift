import CResources

/// The names of months and days of the week: those of English and Arabic from the table that the comparison
/// of texts uses too, in which they render each other, those of other languages from their word lists.
///
/// Arabic has several calendars' names for one month: "يناير" in Egypt, "كانون الثاني" in the
/// Levant, "جانفي" in Tunisia.
public struct CalendarNames: Sendable {
  /// A name of a month or of a day of the week.
  public struct Name: Hashable, Sendable {
    /// Its folded words, parted by a blank.
    public let folded: String
    /// The month from 1 to 12, or the day of the week from 1 for Monday.
    public let number: Int
    /// Whether it may mean something else, so that only a date beside it makes it one.
    public let isAmbiguous: Bool
  }

  /// A month of a calendar.
  enum Month: Hashable, Sendable {
    /// Of the common calendar, from 1 to 12.
    case gregorian(Int)
    /// Of the calendar of Iran and Afghanistan, from 1 to 12.
    case solarHijri(Int)
  }

  /// The names, read when first asked for.
  public static let standard = CalendarNames()

  /// Every name of a month in English and Arabic; two months have one name in short, "كانون", which tells neither.
  public private(set) var monthNames: [Name] = []
  /// Every whole name of a day of the week in English and Arabic.
  public private(set) var weekdayNames: [Name] = []
  private var months: [String: Int] = [:]
  private var solarMonths: [String: Int] = [:]
  /// Of each day of the week, Monday first, its whole names.
  private var weekdays: [[String]] = []
  private var foldedWeekdays: Set<String> = []

  private init() {
    let resource = khabar_news_calendar()
    let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    for (index, row) in WordTable(bytes, fieldCount: 0).rows.enumerated() {
      let number = index < 12 ? index + 1 : index - 11
      func names(_ columns: some Sequence<[WordTable.Word]>) -> [Name] {
        columns.joined().map {
          Name(folded: $0.folded, number: number, isAmbiguous: $0.isAmbiguous)
        }
      }
      if index < 12 {
        for name in names(row.columns) {
          months[name.folded] = months[name.folded].map { $0 == number ? number : 0 } ?? number
          monthNames.append(name)
        }
      } else {
        weekdays.append(row.columns.prefix(2).joined().map(\.text))
        weekdayNames += names(row.columns.prefix(2))
        foldedWeekdays.formUnion(row.columns.joined().map(\.folded))
      }
    }
    for profile in LanguageProfile.all {
      for name in profile.words(.month) {
        guard let number = Int(name.value) else { continue }
        months[name.folded] = months[name.folded].map { $0 == number ? number : 0 } ?? number
      }
      for name in profile.words(.solarMonth) { solarMonths[name.folded] = Int(name.value) }
      for name in profile.words(.weekday) {
        guard let number = Int(name.value), weekdays.indices.contains(number - 1) else { continue }
        weekdays[number - 1].append(name.text)
        foldedWeekdays.insert(name.folded)
      }
    }
  }

  /// The month of the common calendar that a word names, or a word with the next.
  ///
  /// - Parameters:
  ///   - word: A folded word.
  ///   - next: The folded word after it.
  /// - Returns: The month from 1 to 12 and how many of the words name it; `nil` where none does.
  public func month(_ word: String, followedBy next: String? = nil) -> (month: Int, words: Int)? {
    if let next, let month = months[word + " " + next] { return (month, 2) }
    guard let month = months[word], month > 0 else { return nil }
    return (month, 1)
  }

  /// The same of any calendar.
  func monthOfAnyCalendar(
    _ word: String, followedBy next: String?
  ) -> (month: Month, words: Int)? {
    if let (number, words) = month(word, followedBy: next) { return (.gregorian(number), words) }
    return solarMonths[word].map { (.solarHijri($0), 1) }
  }

  /// Whether a folded word names a day of the week.
  public func isWeekday(_ word: String) -> Bool { foldedWeekdays.contains(word) }

  /// The whole names of a day of the week, in lower case where they are English.
  ///
  /// - Parameter number: 0 for Monday.
  public func namesOfWeekday(_ number: Int) -> [String] {
    weekdays.indices.contains(number) ? weekdays[number] : []
  }
}
