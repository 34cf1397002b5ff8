/// What tells an article, and the very text of it, in a footnote.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
  /// Who wrote it.
  public var author: String?
  /// The title.
  public var title: String
  /// The agency, paper or station.
  public var source: String?
  /// When it was published.
  public var date: PublicationDate?
  /// The address, or the file where there is none.
  public var place: String?
  /// Whether the text came from the web.
  public var isFetched: Bool
  /// When the text was stored, in UTC as in `2020-07-06T12:00:00Z`.
  public var storedAt: String?
  /// The FNV-1a hash of the text's UTF-8, as 16 hexadecimal digits.
  public var hash: String

  /// The citation of an article.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - seconds: When its text was stored, in seconds since 1970.
  ///   - hash: The hash of its text.
  public init(of article: Article, storedAt seconds: Int64?, hash: UInt64) {
    author = article.author
    title = article.title.text
    source = article.source
    date = article.date
    place = article.url ?? article.path
    isFetched =
      switch article.origin.container {
      case .page, .feed: true
      default: false
      }
    storedAt = seconds.map { PublicationDate(secondsSince1970: $0, precision: .second).iso8601 }
    let digits = String(hash, radix: 16)
    self.hash = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// One line: `Author, “Title”, Source, 2020-07-06. https://example.org. Fetched 2020-07-06T12:00:00Z, text
  /// fnv1a:0123456789abcdef.`
  public var description: String {
    let quoted = "“\(title)”"
    let about = [author, quoted, source, date?.iso8601].compactMap(\.self).joined(separator: ", ")
    let stored = storedAt.map { "\(isFetched ? "Fetched" : "Stored") \($0), text" } ?? "Text"
    let parts = [about, place, "\(stored) fnv1a:\(hash)"].compactMap(\.self)
    return parts.joined(separator: ". ") + "."
  }
}
