import Model

/// A day of the Gregorian calendar, as texts name it.
struct CalendarDay: Hashable {
  /// Its midnight in UTC.
  let publicationDate: PublicationDate

  /// The day, if there is such a one in the times that news is about.
  init?(year: Int, month: Int, day: Int) {
    guard (1800...2200).contains(year),
      let seconds = PublicationDate.secondsOfDay(year: year, month: month, day: day)
    else { return nil }
    publicationDate = PublicationDate(secondsSince1970: seconds, precision: .day)
  }

  /// The names of its weekday in English and Arabic.
  var weekdayNames: [String] {
    // 1 January 1970 was a Thursday.
    let index = Int((publicationDate.secondsSince1970 / 86_400 + 4) % 7 + 7) % 7
    return [Self.englishWeekdays[index], Self.arabicWeekdays[index]]
  }

  /// The first full date in a text: "July 22, 2020", "22 July 2020", "2020-07-22",
  /// "22 يوليو 2020", "22 يوليو/تموز 2020", "٢٢ تموز ٢٠٢٠".
  static func first(in text: String) -> CalendarDay? {
    let words = text.split(whereSeparator: { $0.isWhitespace || ",،()/".contains($0) })
      .map { $0.lowercased() }
    for index in words.indices {
      if let day = isoDay(words[index]) { return day }
      guard let month = months[words[index].trimmingPoint] else { continue }
      // An Arabic month may have both its names, "يوليو/تموز".
      let hasTwoNames = index + 1 < words.count && months[words[index + 1]] == month
      let next = hasTwoNames ? index + 2 : index + 1
      let before = index > 0 ? number(words[index - 1]) : nil
      let after = next < words.count ? number(words[next]) : nil
      let afterNext = next + 1 < words.count ? number(words[next + 1]) : nil
      if let before, let after, let day = CalendarDay(year: after, month: month, day: before) {
        return day
      }
      if let after, let afterNext,
        let day = CalendarDay(year: afterNext, month: month, day: after)
      {
        return day
      }
    }
    return nil
  }

  private static func isoDay(_ word: String) -> CalendarDay? {
    let parts = word.prefix(10).split(separator: "-").map { number(String($0)) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      year >= 1800
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The number that a word begins with, in Latin, Arabic-Indic or Persian digits.
  private static func number(_ word: String) -> Int? {
    let digits = word.prefix { $0.wholeNumberValue != nil }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    return digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
  }

  private static let englishWeekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let arabicWeekdays = [
    "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت",
  ]
  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["january", "jan", "يناير", "كانون الثاني", "جانفي"],
      ["february", "feb", "فبراير", "شباط", "فيفري"],
      ["march", "mar", "مارس", "آذار"],
      ["april", "apr", "أبريل", "ابريل", "إبريل", "نيسان", "أفريل"],
      ["may", "مايو", "أيار", "ايار", "ماي"],
      ["june", "jun", "يونيو", "يونيه", "حزيران", "جوان"],
      ["july", "jul", "يوليو", "يوليه", "تموز", "جويلية"],
      ["august", "aug", "أغسطس", "اغسطس", "آب", "أوت"],
      ["september", "sep", "sept", "سبتمبر", "أيلول", "ايلول"],
      ["october", "oct", "أكتوبر", "اكتوبر"],
      ["november", "nov", "نوفمبر"],
      ["december", "dec", "ديسمبر"],
    ]
    var result: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list { result[name] = index + 1 }
    }
    return result
  }()
}

extension String {
  fileprivate var trimmingPoint: String { hasSuffix(".") ? String(dropLast()) : self }
}
