import Language
public import Model

/// What is known of an article before its text is read: from its file, feed or JSONL line.
///
/// It comes from outside as the text does, and is cleaned as the text is: each value is one line
/// without control characters, and a language is a tag of BCP 47 or none.
public struct ArticleMetadata: Hashable, Sendable {
  /// The id it shall have.
  public private(set) var id: ArticleID
  /// The file that it stands in, by the name under which it can be opened: the only value that is
  /// not cleaned before it is printed.
  public private(set) var path: String?
  /// Where it was published.
  public private(set) var url: String?
  /// The agency, paper or station.
  public private(set) var source: String?
  /// Its title; `nil` where the text itself must tell.
  public private(set) var title: String?
  /// Its language; `nil` where the text itself must tell.
  public private(set) var language: LanguageTag?
  /// When it was published; `nil` where the text itself must tell.
  public private(set) var date: PublicationDate?

  /// Metadata of an article, cleaned; what is blank then is not known.
  public init(
    id: ArticleID, path: String? = nil, url: String? = nil, source: String? = nil,
    title: String? = nil, language: LanguageTag? = nil, date: PublicationDate? = nil
  ) {
    self.id = id
    self.path = path
    self.url = Self.cleaned(url)
    self.source = Self.cleaned(source)
    self.title = Self.cleaned(title)
    self.language = language.flatMap(Self.wellFormed)
    self.date = date
  }

  /// A value as one clean line, trimmed; `nil` for a blank one.
  private static func cleaned(_ value: String?) -> String? {
    guard let value else { return nil }
    let line = Sanitiser.line(value)
    guard let first = line.firstIndex(where: { !$0.isWhitespace }),
      let last = line.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(line[first...last])
  }

  /// A tag of the form that RFC 5646 gives to all: letters and digits in parts of eight at most.
  private static func wellFormed(_ tag: LanguageTag) -> LanguageTag? {
    let parts = tag.rawValue.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let language = parts.first, (2...8).contains(language.count),
      language.allSatisfy(isLetter),
      parts.allSatisfy({
        (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) }
      })
    else { return nil }
    return tag
  }
}
