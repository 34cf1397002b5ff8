import CResources

/// The names of months and days of the week in English and Arabic, from the table that the
/// comparison of texts uses too.
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

  /// The names, read when first asked for.
  public static let standard = CalendarNames()

  /// Every name of a month; two months have one name in short, "كانون", which tells neither.
  public private(set) var monthNames: [Name] = []
  /// Every whole name of a day of the week.
  public private(set) var weekdayNames: [Name] = []
  private var months: [String: Int] = [:]
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
  }

  /// The month that a word names, or a word with the next.
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

  /// Whether a folded word names a day of the week.
  public func isWeekday(_ word: String) -> Bool { foldedWeekdays.contains(word) }

  /// The whole names of a day of the week, in lower case where they are English.
  ///
  /// - Parameter number: 0 for Monday.
  public func namesOfWeekday(_ number: Int) -> [String] {
    weekdays.indices.contains(number) ? weekdays[number] : []
  }
}
