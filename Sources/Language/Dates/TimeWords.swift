/// Words beside a time of day, from the lists of all languages; each is asked for folded.
package enum TimeWords {
  private static let zones = values(.zone) { Int($0) }
  private static let halves = values(.half) { $0 == "pm" }
  private static let openings = Set(values(.timeWord) { $0 }.keys)
  private static let hourSigns = Set(values(.hourSign) { $0 }.keys)

  /// How many minutes a zone is ahead of UTC; `nil` where the word names none.
  package static func minutes(ofZone word: String) -> Int? { zones[word] }

  /// Whether a word behind a time says that it is in the second half of the day; `nil` where it says
  /// nothing of it.
  package static func isAfternoon(_ word: String) -> Bool? { halves[word] }

  /// Whether a word may stand between a day and a time.
  static func opensTime(_ word: String) -> Bool { openings.contains(word) }

  /// Whether a word may stand between hours and minutes, as in 14h30.
  static func partsHours(_ word: String) -> Bool { hourSigns.contains(word) }

  /// The hour of the day of one that is counted to twelve; `nil` where there is no such hour.
  package static func hour(_ hour: Int, isAfternoon: Bool) -> Int? {
    (1...12).contains(hour) ? hour % 12 + (isAfternoon ? 12 : 0) : nil
  }

  private static func values<Value>(
    _ role: WordRole, _ value: (String) -> Value?
  ) -> [String: Value] {
    var values: [String: Value] = [:]
    for profile in LanguageProfile.all {
      for word in profile.words(role) { values[word.folded] = value(word.value) }
    }
    return values
  }
}
