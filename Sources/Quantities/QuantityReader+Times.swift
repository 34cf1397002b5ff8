import Language

/// Times of day, told in digits or in words.
extension QuantityReader {
  /// "21:00", "9pm", `الساعة السادسة والنصف مساء`, "half past nine", and how many numbers tell it.
  func time(at index: Int) -> (time: Quantity, count: Int)? {
    if let time = timeAfterMinutes(at: index) { return time }
    var time = numbers[index]
    guard time.kind == .count || time.kind == .ordinal, time.value < 100 else { return nil }
    let isClock = role(time.words.lowerBound - 1) == .clock
    guard let minutes = minutes(after: index) else { return nil }
    time.words = time.words.lowerBound..<minutes.words
    time.range = time.range.lowerBound..<words[minutes.words - 1].range.upperBound
    let half = half(at: time.words.upperBound, isHour: isClock || minutes.isWritten)
    let isSaid = half != nil && !isScore(index) || role(time.words.upperBound) == .hour
    guard isClock || minutes.isWritten || isSaid else { return nil }
    var hour = time.value.rounded(.down)
    guard hour < 25 || minutes.isWritten, minutes.value < 60 else { return nil }
    if let half { hour = Self.hour(hour, half) }
    time.kind = .time(isSure: half != nil || hour > 12 || hour == 0)
    time.value = hour * 60 + minutes.value
    time.other = nil
    return (time, minutes.count)
  }

  /// The minutes of an hour.
  private struct Minutes {
    var value = 0.0
    /// How many numbers tell the time.
    var count = 1
    /// Where its words end.
    var words: Int
    /// Whether a colon says that it is one.
    var isWritten = false
  }

  /// What an hour's minutes are: `14:30`, `السابعة والربع`, `السابعة إلا ربعا`, `السابعة و10 دقائق`; `nil`
  /// where the number is no hour.
  private func minutes(after index: Int) -> Minutes? {
    let hour = numbers[index]
    let end = hour.words.upperBound
    var minutes = Minutes(words: end)
    let rest = hour.value - hour.value.rounded(.down)
    if rest != 0 {
      // "7.55 am": the point stands for a colon; in words a half is one of the hour.
      minutes.value = (rest * (hour.words.count > 1 ? 60 : 100)).rounded()
      return minutes
    }
    guard index + 1 < numbers.count else { return minutes }
    let next = numbers[index + 1]
    if sign(before: next) == ":" {
      guard next.kind == .count, next.value < 60, next.range.count >= 2, !next.isSpelledOut else {
        return nil
      }
      return Minutes(value: next.value, count: 2, words: next.words.upperBound, isWritten: true)
    }
    let start = next.words.lowerBound
    let isLess = start == end + 1 && words[end].form == "الا"
    let isMore =
      start == end && isJoined(start) || start == end + 1 && role(end) == .and
    guard words[end - 1].script != .latin, isLess || isMore else { return minutes }
    if next.kind == .part, next.words.count == 1 {
      // A third is told in the accusative, which looks like two.
      let isThird = isLess && next.value > 0.6
      minutes.value = isThird ? 20 : (next.value * 60).rounded()
      minutes.words = next.words.upperBound
    } else if next.kind == .count, next.value < 60, isMinute(next.words.upperBound) {
      minutes.value = next.value
      minutes.words = next.words.upperBound + 1
    } else {
      return minutes
    }
    minutes.count = 2
    if isLess { minutes.value = -minutes.value }
    return minutes
  }

  private func isJoined(_ index: Int) -> Bool {
    term(index)?.isJoined ?? (words[index].lead == "و")
  }

  private func isMinute(_ index: Int) -> Bool {
    index < words.count && ["دقيقه", "دقائق", "دقايق"].contains(words[index].form)
  }

  /// "half past nine", "a quarter to six".
  private func timeAfterMinutes(at index: Int) -> (time: Quantity, count: Int)? {
    let part = numbers[index]
    let side = part.words.upperBound
    guard part.kind == .part, part.value < 1, index + 1 < numbers.count, side < words.count,
      words[side].script == .latin, numbers[index + 1].words.lowerBound == side + 1,
      let minutes = ["past": 60.0, "to": -60][words[side].form]
    else { return nil }
    var time = numbers[index + 1]
    guard time.kind == .count, (1...12).contains(time.value), part.value == 0.25 || minutes > 0
    else { return nil }
    let half = half(at: time.words.upperBound, isHour: true)
    let hour = half.map { Self.hour(time.value, $0) } ?? time.value
    time.kind = .time(isSure: half != nil)
    time.value = hour * 60 + part.value * minutes
    time.words = part.words.lowerBound..<time.words.upperBound
    time.range = part.range.lowerBound..<time.range.upperBound
    time.other = nil
    return (time, 2)
  }

  /// The half of the day that words tell behind an hour: `مساء`, `بعد الظهر`, "in the evening".
  private func half(at index: Int, isHour: Bool) -> Double? {
    if let term = term(index), term.role == .meridiem { return term.value }
    guard isHour else { return nil }
    var place = index
    while place < index + 2, place < words.count, leadsToDayPart(place) { place += 1 }
    return term(place).flatMap {
      $0.role == .dayPart || $0.role == .meridiem && place > index ? $0.value : nil
    }
  }

  private func leadsToDayPart(_ index: Int) -> Bool {
    ["in", "the", "at", "من", "في", "بعد"].contains(words[index].form)
  }

  /// The hour of the day that an hour is with the half of the day told.
  private static func hour(_ hour: Double, _ half: Double) -> Double {
    guard hour <= 12 else { return hour.truncatingRemainder(dividingBy: 12) + 12 }
    let early = hour.truncatingRemainder(dividingBy: 12)
    return half < 0 ? early + (early < 6 ? 0 : 12) : early + half
  }

  /// The second number of "3 / 1 مساء السبت" is no hour.
  private func isScore(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = numbers[index].range.lowerBound - numbers[index - 1].range.upperBound
    guard gap <= 3, numbers[index].words.lowerBound == numbers[index - 1].words.upperBound else {
      return false
    }
    return gap != 1 || ["/", "-"].contains(words[numbers[index].words.lowerBound].lead)
  }
}
