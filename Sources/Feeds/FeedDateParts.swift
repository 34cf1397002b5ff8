import Language
import Model

/// The words, numbers and signs of a date in the formats of feeds, in whatever order they stand, and what can be
/// told from them. Dates as texts write them are read by `DateField`; what words mean beside a time both ask
/// of `TimeWords`.
struct FeedDateParts {
  private enum Token: Hashable {
    case number(Int, digits: Int)
    case word(String)
    case sign(Character)
  }

  private var tokens: [Token] = []

  /// Parts a text; what stands in brackets is a remark.
  init(_ text: String) {
    var word = ""
    var number = ""
    func value(_ digits: String) -> Int { Int(digits.prefix(15)) ?? 0 }
    var depth = 0
    for scalar in text.unicodeScalars + [" "] {
      if let digit = scalar.digitValue, depth == 0 {
        if !word.isEmpty { flush(&word) }
        number.append(String(digit))
        continue
      }
      if !number.isEmpty {
        tokens.append(.number(value(number), digits: number.count))
        number = ""
      }
      if scalar == "(" { depth += 1 }
      if depth == 0,
        scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
      {
        word.unicodeScalars.append(scalar)
        continue
      }
      flush(&word)
      if scalar == ")" { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      switch scalar {
      case ":", "+", "-", ".": tokens.append(.sign(Character(scalar)))
      case "\u{2010}"..."\u{2015}", "\u{2212}": tokens.append(.sign("-"))
      default: break
      }
    }
  }

  private mutating func flush(_ word: inout String) {
    if !word.isEmpty { tokens.append(.word(Folding.folded(word))) }
    word = ""
  }

  // MARK: ISO 8601, and what is much like it

  /// `20040708`, `20040708T235658Z`, `2004-7-8 11:56 PM`, and the day of a year in `2004-190`.
  func compactDate() -> PublicationDate? {
    guard case .number(let value, let digits) = tokens.first else { return nil }
    var day: Int64?
    var rest = tokens.dropFirst()
    switch digits {
    case 8:
      day = PublicationDate.secondsOfDay(
        year: value / 10_000, month: value / 100 % 100, day: value % 100)
    case 14:
      day = PublicationDate.secondsOfDay(
        year: value / 10_000_000_000, month: value / 100_000_000 % 100,
        day: value / 1_000_000 % 100)
      rest = [.number(value % 1_000_000, digits: 6)] + rest
    case 7: day = Self.ordinal(year: value / 1000, day: value % 1000)
    case 4:
      guard tokens.count >= 3, tokens[1] == .sign("-"),
        case .number(let number, let digits) = tokens[2]
      else { return nil }
      if digits == 3 {
        day = Self.ordinal(year: value, day: number)
        rest = tokens.dropFirst(3)
      } else if tokens.count >= 5, tokens[3] == .sign("-"),
        case .number(let ofMonth, digits: 1...2) = tokens[4]
      {
        day = PublicationDate.secondsOfDay(year: value, month: number, day: ofMonth)
        rest = tokens.dropFirst(5)
      } else {
        return nil
      }
    default: return nil
    }
    guard let day else { return nil }
    if rest.first == .word("t") { rest = rest.dropFirst() }
    guard let first = rest.first else {
      return PublicationDate(secondsSince1970: day, precision: .day)
    }
    var time: Int?
    if case .number(let value, let digits) = first, digits == 4 || digits == 6 {
      let seconds = digits == 6 ? value : value * 100
      time = Self.time(hour: seconds / 10_000, minute: seconds / 100 % 100, second: seconds % 100)
      rest = rest.dropFirst()
    } else {
      var parts = self
      parts.tokens = Array(rest)
      guard let clock = parts.takeTime() else { return nil }
      return PublicationDate(secondsSince1970: day + Int64(clock), precision: .second)
    }
    var parts = self
    parts.tokens = Array(rest)
    guard let time, let offset = parts.takeZone(at: 0) else { return nil }
    return PublicationDate(secondsSince1970: day + Int64(time - offset * 60), precision: .second)
  }

  private static func ordinal(year: Int, day: Int) -> Int64? {
    guard (1...366).contains(day) else { return nil }
    return PublicationDate.secondsOfDay(year: year, month: 1, day: 1)
      .map { $0 + Int64(day - 1) * 86_400 }
  }

  // MARK: Dates in words

  /// A day, a month by its name, and a year, in any order, with a time or without.
  mutating func dateWithMonthName() -> PublicationDate? {
    let hasTime = tokens.contains(.sign(":"))
    let time = takeTime()
    if hasTime, time == nil { return nil }
    guard let month = takeMonth() else { return nil }
    var numbers: [(value: Int, digits: Int)] = []
    for token in tokens {
      guard case .number(let value, let digits) = token else { continue }
      numbers.append((value, digits))
    }
    guard numbers.count == 2 else { return nil }
    let isYearFirst = numbers[0].digits > 2 || numbers[0].value > 31
    let (day, year) = isYearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    guard day.digits <= 2, let whole = Self.year(year.value, digits: year.digits),
      let midnight = PublicationDate.secondsOfDay(year: whole, month: month, day: day.value)
    else { return nil }
    guard let time else { return PublicationDate(secondsSince1970: midnight, precision: .day) }
    return PublicationDate(secondsSince1970: midnight + Int64(time), precision: .second)
  }

  /// A year of two digits is one of this century until 89.
  private static func year(_ value: Int, digits: Int) -> Int? {
    switch digits {
    case 4: value
    case 2: value < 90 ? 2000 + value : 1900 + value
    // Some count from 1900, as C does.
    case 3: (100...199).contains(value) ? 1900 + value : nil
    default: nil
    }
  }

  private mutating func takeMonth() -> Int? {
    for index in tokens.indices {
      guard case .word(let word) = tokens[index] else { continue }
      var next: String?
      if index + 1 < tokens.count, case .word(let word) = tokens[index + 1] { next = word }
      guard let (month, words) = CalendarNames.standard.month(word, followedBy: next) else {
        continue
      }
      tokens.removeSubrange(index..<(index + words))
      return month
    }
    return nil
  }

  // MARK: Times

  /// Takes a time of day and its zone out, as seconds from the midnight of UTC.
  private mutating func takeTime() -> Int? {
    guard let colon = tokens.firstIndex(of: .sign(":")), colon > 0, colon + 1 < tokens.count,
      case .number(var hour, let hourDigits) = tokens[colon - 1], hourDigits <= 2,
      case .number(let minute, _) = tokens[colon + 1]
    else { return nil }
    var second = 0
    var end = colon + 2
    if end + 1 < tokens.count, tokens[end] == .sign(":"),
      case .number(let value, _) = tokens[end + 1]
    {
      second = value
      end += 2
      if end + 1 < tokens.count, tokens[end] == .sign("."), case .number = tokens[end + 1] {
        end += 2
      }
    }
    if end < tokens.count, case .word(let word) = tokens[end],
      let isAfternoon = TimeWords.isAfternoon(word)
    {
      guard let ofDay = TimeWords.hour(hour, isAfternoon: isAfternoon) else { return nil }
      hour = ofDay
      end += 1
    }
    tokens.removeSubrange((colon - 1)..<end)
    guard let time = Self.time(hour: hour, minute: minute, second: second),
      let offset = takeZone(at: colon - 1)
    else { return nil }
    return time - offset * 60
  }

  private static func time(hour: Int, minute: Int, second: Int) -> Int? {
    guard hour <= 24, minute < 60, second <= 60, hour < 24 || minute == 0 && second == 0 else {
      return nil
    }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// Takes the zone out that stands at a place, in minutes ahead of UTC; 0 where there is none, `nil`
  /// where what stands there is none.
  private mutating func takeZone(at place: Int) -> Int? {
    guard place < tokens.count else { return 0 }
    var index = place
    var named = 0
    if case .word(let name) = tokens[index] {
      // A month may follow the time, and other words say nothing of it.
      if let minutes = TimeWords.minutes(ofZone: name) { named = minutes } else { return 0 }
      tokens.remove(at: index)
    } else if case .number = tokens[index] {
      // The year of asctime.
      return 0
    }
    guard index < tokens.count, case .sign(let sign) = tokens[index], sign == "+" || sign == "-"
    else { return named }
    index += 1
    // A lone hyphen joins, as in "12:00 - 6 July".
    guard index < tokens.count, case .number(let value, let digits) = tokens[index] else {
      return named
    }
    if sign == "-", digits <= 2, index + 1 < tokens.count, case .word = tokens[index + 1] {
      return named
    }
    var minutes = 0
    var end = index + 1
    switch digits {
    case 3...4: minutes = value / 100 * 60 + value % 100
    case 1...2:
      minutes = value * 60
      if end + 1 < tokens.count, tokens[end] == .sign(":"),
        case .number(let more, digits: 2) = tokens[end + 1]
      {
        minutes += more
        end += 2
      }
    default: return nil
    }
    guard minutes <= 24 * 60 else { return nil }
    tokens.removeSubrange((index - 1)..<end)
    return named + (sign == "+" ? minutes : -minutes)
  }
}
