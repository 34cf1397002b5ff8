public import Model

/// What was taken out of a web page: one article, and what the page says of it.
public struct Page: Hashable, Sendable {
  /// A run of text that stands alone.
  public struct Block: Hashable, Sendable {
    /// What a block is in the make-up of a page.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The article's title as it stands above the text.
      case headline
      /// A title between paragraphs.
      case subheading
      /// Running text.
      case paragraph
      /// An item of a list, without its bullet or number.
      case listItem = "list-item"
      /// Words of somebody else that are set apart.
      case quotation
      /// The text of a picture.
      case caption
      /// A row of a table, its cells parted by " | ".
      case row
    }

    /// What it is.
    public var kind: Kind
    /// The text on one line, white space run together, otherwise as the page has it.
    public var text: String

    /// A block of the given parts.
    public init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// How the text was found, the surest way first.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// In the element that the page names as the article's text.
    case named
    /// In the element that has most of the running text.
    case scored
    /// In the element that has the text that the page gives to search engines.
    case confirmed
    /// All running text of the page, wherever it stands.
    case paragraphs
  }

  /// The article's title; `nil` where the page has none.
  public var title: String?
  /// Who wrote it.
  public var byline: String?
  /// When it was published.
  public var date: PublicationDate?
  /// The language of most of the text.
  public var language: LanguageTag
  /// The paper, station or agency.
  public var siteName: String?
  /// The address under which the page wants to be known, whole.
  public var address: String?
  /// The text in reading order.
  public var blocks: [Block]
  /// How the text was found.
  public var method: Method
  /// How the page's bytes were read.
  public var encoding: TextEncoding?
  /// How many faulty sequences of bytes became U+FFFD.
  public var repairs: Int
}
