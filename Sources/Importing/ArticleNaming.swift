import Language
public import Model

/// Gives the articles of one file their ids.
///
/// An id is what people type and what rows of output begin with. One that comes from outside is
/// taken as it stands or refused, never changed in silence; one that is made of a file's name is
/// made safe.
public struct ArticleNaming: Sendable {
  /// Why an id cannot be taken; each is a clause that says what to do.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing is in it.
    case empty
    /// It has a character that cannot be typed or would break a row.
    case unprintable(Unicode.Scalar)
    /// It has more bytes than ``ArticleNaming/longest``.
    case tooLong(bytes: Int)
    /// Another article of the file has it.
    case repeated(ArticleID, line: Int)
    /// Another article of the file, without an id, has the same text.
    case repeatedText(line: Int)

    /// What is wrong, and what to do.
    public var description: String {
      switch self {
      case .empty:
        "the \"id\" is empty; give it one, or leave \"id\" out"
      case .unprintable(let scalar):
        "the \"id\" has the character U+\(Self.hexadecimal(scalar.value)), which cannot be typed "
          + "or printed; take it out"
      case .tooLong(let bytes):
        "the \"id\" has \(bytes) bytes; give it one of at most \(ArticleNaming.longest)"
      case .repeated(let id, let line):
        "the id \"\(id)\" stands on line \(line) already; give this article another"
      case .repeatedText(let line):
        "the same text stands on line \(line) already; leave one out, or give both an \"id\""
      }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
      let digits = String(value, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  /// The most bytes of UTF-8 that an id has.
  public static let longest = 1_000

  private var lines: [ArticleID: Int] = [:]

  /// For the articles of a file of which none has an id yet.
  public init() {}

  /// The id of the next article.
  ///
  /// - Parameters:
  ///   - given: The id that it has in the file; `nil` where it has none, and its text names it.
  ///   - text: Its text.
  ///   - line: The line that it stands on, counted from 1.
  public mutating func id(
    _ given: String?, text: String, line: Int
  ) throws(Problem) -> ArticleID {
    if let given { try Self.check(given) }
    let id = ArticleID(rawValue: given ?? ContentHash(text).description)
    if let earlier = lines[id] {
      throw given == nil ? .repeatedText(line: earlier) : .repeated(id, line: earlier)
    }
    lines[id] = line
    return id
  }

  /// The id of a file's only article, made of the file's name.
  ///
  /// - Parameter stem: The name without folder and ending.
  public static func id(ofFileNamed stem: String) -> ArticleID {
    let scalars = Sanitiser.line(FileName.escaped(stem)).unicodeScalars.filter {
      !isUnprintable($0)
    }
    var safe = String(String.UnicodeScalarView(scalars))
    while let last = safe.last, last.isWhitespace || safe.utf8.count > longest { safe.removeLast() }
    return ArticleID(rawValue: safe.isEmpty ? ContentHash(stem).description : safe)
  }

  /// The id of the only article of an input: made of the name of its file, or of the text where it is
  /// of none.
  public static func id(ofOnlyArticleIn input: ArticleInput, text: String) -> ArticleID {
    input.stem.map(id(ofFileNamed:)) ?? ArticleID(rawValue: ContentHash(text).description)
  }

  private static func check(_ id: String) throws(Problem) {
    if let scalar = id.unicodeScalars.first(where: isUnprintable) { throw .unprintable(scalar) }
    guard id.contains(where: { !$0.isWhitespace }) else { throw .empty }
    guard id.utf8.count <= longest else { throw .tooLong(bytes: id.utf8.count) }
  }

  /// Whether a scalar is a control, a break, a directional control or otherwise nothing to see.
  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // The joiners are spelling in Persian and in many Indic scripts.
    case .format: !(0x200C...0x200D).contains(scalar.value)
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }
}
