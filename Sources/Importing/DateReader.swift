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
    let own = segments.filter { $0.language == language }
    for segment in own.prefix(3) where segment.kind != .caption {
      // A dateline or a byline stands at the beginning.
      let opening = String(segment.text.unicodeScalars.prefix(80))
      if let day = CalendarDay.first(in: opening),
        segment.text.wordCount <= 12 || opening.isDateline
      {
        return day.publicationDate
      }
    }
    let running = own.filter { $0.kind == .paragraph }.map(\.text).joined(separator: "\n")
    for segment in own where segment.kind == .caption {
      if let day = CalendarDay.first(in: segment.text),
        day.weekdayNames.contains(where: running.contains)
      {
        return day.publicationDate
      }
    }
    return nil
  }
}

extension String {
  /// Whether an opening looks like "TRIPOLI, July 6, 2020 (Reuters) - ".
  fileprivate var isDateline: Bool {
    contains(" - ") || contains(" – ") || contains(" — ") || contains("(Reuters)")
  }
}
