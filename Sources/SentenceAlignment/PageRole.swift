import Language
import Model

/// What a line is on a news page, as far as it decides which lines can render each other.
package enum PageRole: Sendable {
  /// Text of the article, headlines and subheadings included.
  case text
  /// The text of a picture.
  case caption
  /// A pointer to another article.
  case link
  /// Where the report comes from.
  case source

  /// The role of a segment: the one its reader gave it, or that of its own first words.
  init(of segment: Segment) {
    switch segment.kind {
    case .caption: self = .caption
    case .linkLine: self = .link
    case .sourceLine: self = .source
    case .headline, .paragraph, .subheading: self = Self.role(of: segment.text)
    }
  }

  private static func role(of text: String) -> PageRole {
    if linkOpenings.contains(where: { opens(text, with: $0) }) { return .link }
    if sourceOpenings.contains(where: { opens(text, with: $0) }) { return .source }
    if endsWithCredit(text) { return .caption }
    return .text
  }

  private static func opens(_ text: String, with opening: String) -> Bool {
    var scalars = text.unicodeScalars[...]
    for expected in opening.unicodeScalars {
      guard let scalar = scalars.popFirst() else { return false }
      let isSame =
        scalar == expected
        || (scalar.isASCII && scalar.properties.lowercaseMapping == String(expected))
      guard isSame else { return false }
    }
    return true
  }

  /// Whether the text is short and ends with a picture agency in brackets.
  private static func endsWithCredit(_ text: String) -> Bool {
    guard text.utf8.count < 360, text.last == ")" || text.last == "]" else { return false }
    guard let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return false }
    let credit = text[text.index(after: open)...].dropLast()
    let words = WordScanner().words(in: String(credit)).map(\.form)
    return words.count <= 5 && words.contains { agencies.contains($0) }
  }

  private static let linkOpenings = [
    "read more", "also read", "read also", "see also", "watch:", "related:", "more:",
    "اقرأ أيضا", "اقرأ المزيد", "إقرأ", "اقرأ:", "شاهد:", "شاهد أيضا", "للمزيد", "طالع أيضا",
    "المزيد:",
  ]
  private static let sourceOpenings = ["source:", "source :", "المصدر", "additional reporting by"]
  private static let agencies = Set(
    [
      "reuters", "afp", "ap", "getty", "anadolu", "anatolia", "epa", "dpa", "shutterstock", "alamy",
      "aljazeera", "jazeera", "رويترز", "الفرنسية", "الأناضول", "غيتي", "أسوشيتد", "الجزيرة",
      "الأوروبية", "الألمانية", "مواقع", "ناشطون",
    ].map(Folding.folded))
}
