import CResources

/// The names of months and days of the week in English and Arabic, from the table that the
/// comparison of texts uses too.
///
/// Arabic has several calendars' names for one month: "يناير" in Egypt, "كانون الثاني" in the
/// Levant, "جانفي" in Tunisia.
public struct CalendarNames: Sendable {
  /// The names, read when first asked for.
  public static let standard = CalendarNames()

  /// Folded names of months, a name of two words with a blank.
  private var months: [String: Int] = [:]
  /// Of each day of the week, Monday first, its whole names.
  private var weekdays: [[String]] = []
  private var foldedWeekdays: Set<String> = []

  private init() {
    let resource = khabar_news_calendar()
    let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    var row = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      row += 1
      let columns = line.split(separator: UInt8(ascii: "\t")).map { column in
        column.split(separator: UInt8(ascii: " ")).map { name in
          String(decoding: name, as: UTF8.self).split(separator: "_").joined(separator: " ")
        }
      }
      if row <= 12 {
        for name in columns.joined() { note(Folding.folded(name), month: row) }
      } else {
        weekdays.append(Array(columns.prefix(2).joined()))
        foldedWeekdays.formUnion(columns.joined().map(Folding.folded))
      }
    }
  }

  /// Two months have one name in short, "كانون": it tells neither.
  private mutating func note(_ name: String, month: Int) {
    months[name] = months[name].map { $0 == month ? month : 0 } ?? month
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
