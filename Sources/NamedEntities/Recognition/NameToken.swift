/// A word as name detection sees it: where it stands, how it folds and how it is written.
struct NameToken: Hashable, Sendable {
  /// How a word is written, as far as names care.
  struct Shape: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// Has Latin letters.
    static let latin = Shape(rawValue: 1)
    /// Has Arabic letters.
    static let arabic = Shape(rawValue: 2)
    /// Has digits.
    static let digits = Shape(rawValue: 4)
    /// The first letter is a capital.
    static let capitalised = Shape(rawValue: 8)
    /// Every letter is a capital.
    static let capitals = Shape(rawValue: 16)
    /// Stands where a capital says nothing: at the start of a sentence or of a quotation.
    static let opensSentence = Shape(rawValue: 32)
    /// Had dots between its letters: `U.S.`
    static let dotted = Shape(rawValue: 64)
    /// Is followed by a possessive `'s` that is not part of the range.
    static let possessive = Shape(rawValue: 128)
    /// One capital, followed by a dot or nothing: an initial.
    static let initial = Shape(rawValue: 256)
    /// The plural of an acronym: `MPs`.
    static let pluralAcronym = Shape(rawValue: 1024)
  }

  /// What stands between a word and the one before it.
  enum Gap: UInt8, Hashable, Sendable {
    /// Nothing but spaces, or the start of the text.
    case space
    /// One hyphen, with no space.
    case hyphen
    /// An apostrophe, an ampersand, or a dot after an abbreviation: they do not part a name.
    case soft
    /// One comma.
    case comma
    /// A slash, bracket, quotation mark or another mark inside a sentence.
    case mark
    /// The end of a sentence.
    case stop
  }

  /// Scalars of the segment's text.
  var range: Range<Int>
  /// Hash of the folded word (``NameFolding``).
  var key: UInt64
  /// Hash of the word's very letters.
  var spelling: UInt64
  /// How it is written.
  var shape: Shape
  /// What parts it from the word before it.
  var gap: Gap

  var isLatin: Bool { shape.contains(.latin) }
  var isArabic: Bool { shape.contains(.arabic) && !shape.contains(.latin) }
  var isCapitalised: Bool { shape.contains(.capitalised) }
}
