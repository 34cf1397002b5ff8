import Language
import Model

/// Reads the day of publication from a text, where it gives one.
///
/// A text names many days, most of them past. Only a full date in the first lines of the article's
/// own language counts, or one in a caption, where pictures of the day have it, that fits a weekday
/// which the running text names.
enum DateReader {
  /// The date of an article's segments.
  static func date(of segments: [Segment], in language: LanguageTag) -> PublicationDate? {
    var opened = 0
    for segment in segments where segment.language == language && opened < 3 {
      opened += 1
      if segment.kind == .caption { continue }
      // A dateline or a byline stands at the beginning.
      let opening = String(segment.text.unicodeScalars.prefix(80))
      if let day = CalendarDay.first(in: opening, language: language),
        opening.isDateline || LineMeasure(segment.text).words <= 12
      {
        return day.publicationDate
      }
    }
    for segment in segments where segment.kind == .caption && segment.language == language {
      guard let day = CalendarDay.first(in: segment.text, language: language) else { continue }
      let names = day.weekdayNames
      let isNamed = segments.contains { segment in
        segment.kind == .paragraph && segment.language == language
          && segment.text.names(anyOf: names)
      }
      if isNamed { return day.publicationDate }
    }
    return nil
  }
}

extension String {
  /// Whether an opening looks like "TRIPOLI, July 6, 2020 (Reuters) - ".
  fileprivate var isDateline: Bool {
    contains(" - ") || contains(" – ") || contains(" — ") || contains("(Reuters)")
  }

  /// Whether one of some weekdays is among the words.
  fileprivate func names(anyOf weekdays: [String]) -> Bool {
    let folded = Set(weekdays.map(Folding.folded))
    return TextAnalyzer().tokens(of: self).contains { folded.contains($0.folded) }
  }
}
