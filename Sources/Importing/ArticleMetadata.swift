import Language
public import Model

/// What is known of an article before its text is read: from its file, feed or JSONL line.
///
/// It comes from outside as the text does, and is cleaned as the text is: each value is one line
/// without control characters, and a language is a tag of BCP 47 or none.
public struct ArticleMetadata: Hashable, Sendable {
  /// The id it shall have.
  public private(set) var id: ArticleID
  /// Where it was read from, by the name under which that can be opened: the only value that is not
  /// cleaned before it is printed.
  public private(set) var origin: Origin
  /// Where it was published.
  public private(set) var url: String?
  /// The agency, paper or station.
  public private(set) var source: String?
  /// Who wrote it.
  public private(set) var author: String?
  /// Its title; `nil` where the text itself must tell.
  public private(set) var title: String?
  /// Its language; `nil` where the text itself must tell.
  public private(set) var language: LanguageTag?
  /// When it was published; `nil` where the text itself must tell.
  public private(set) var date: PublicationDate?
  /// The encoding that its bytes were read in, where that was not UTF-8.
  public private(set) var encoding: TextEncoding?

  /// Metadata of an article, cleaned; what is blank then is not known.
  public init(
    id: ArticleID, origin: Origin = .unknown, url: String? = nil, source: String? = nil,
    author: String? = nil, title: String? = nil, language: LanguageTag? = nil,
    date: PublicationDate? = nil, encoding: TextEncoding? = nil
  ) {
    self.id = id
    self.origin = origin
    self.url = Self.cleaned(url)
    self.source = Self.cleaned(source)
    self.author = Self.cleaned(author)
    self.title = Self.cleaned(title)
    self.language = language.flatMap(Self.wellFormed)
    self.date = date
    self.encoding = encoding
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
    guard let language = parts.first, (2...8).contains(language.count),
      language.allSatisfy(isLetter),
      parts.allSatisfy({
        (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || $0.isASCIIDigit }
      })
    else { return nil }
    return tag
  }
}
