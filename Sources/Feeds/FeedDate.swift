import Language
import Model

/// Reads dates as feeds write them, in the formats of the standards and those that stray from them.
enum FeedDate {
  /// Bytes beyond which a text is no date.
  private static let longest = 120

  /// The date of a text: ISO 8601 whole, in part, or without its signs, RFC 822 in any order and with
  /// years of two digits, C's `asctime`, and days in English and Arabic with a time in 12 or 24 hours.
  ///
  /// A time of day without a zone is taken as UTC.
  static func date(_ text: String) -> PublicationDate? {
    guard text.utf8.count <= longest else { return nil }
    if let date = PublicationDate(iso8601: text) { return date }
    var parts = FeedDateParts(text)
    if let date = parts.compactDate() { return date }
    if let date = parts.dateWithMonthName() { return date }
    return DateField.date(text, language: .arabic)
  }
}
