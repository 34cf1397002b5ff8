import Model

/// When a story was reported in each language, as a small plot.
struct StoryTimeline: Hashable, Sendable {
  /// The reports of one language.
  struct Line: Hashable, Sendable {
    var language: LanguageTag
    /// A character for each stretch of time.
    var bars: String
  }

  let lines: [Line]
  /// What one character stands for.
  let unit: String

  /// The timeline of a story; `nil` where fewer than two of its articles have a date, or all have one.
  init?(_ story: Story, width: Int) {
    let dated = story.articles.filter { $0.date != nil }
    guard dated.count > 1, width > 0,
      let first = story.first?.secondsSince1970, let last = story.last?.secondsSince1970
    else { return nil }
    let areMoments = dated.allSatisfy { $0.date?.precision == .second }
    let hours = Int((last - first) / 3_600) + 1
    let isHourly = areMoments && hours <= min(width, 48)
    let step: Int64
    if isHourly {
      step = 3_600
      unit = "an hour"
    } else {
      let days = Int((last / 86_400) - (first / 86_400)) + 1
      let perBar = (days + width - 1) / width
      step = Int64(perBar) * 86_400
      unit = perBar == 1 ? "a day" : "\(perBar) days"
    }
    let start = first / step
    let count = Int(last / step - start) + 1
    guard count > 1 else { return nil }
    var counts: [LanguageTag: [Int]] = [:]
    for article in dated {
      guard let seconds = article.date?.secondsSince1970 else { continue }
      counts[article.language.primary, default: Array(repeating: 0, count: count)][
        Int(seconds / step - start)] += 1
    }
    let most = counts.values.flatMap(\.self).max() ?? 1
    lines = story.languages.compactMap { language in
      counts[language].map { counts in
        Line(language: language, bars: counts.map { Self.bar($0, of: most) }.joined())
      }
    }
  }

  private static func bar(_ count: Int, of most: Int) -> String {
    guard count > 0 else { return "·" }
    let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return most == 1 ? "▄" : bars[(count * bars.count - 1) / most]
  }
}
