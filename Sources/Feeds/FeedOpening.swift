/// What the beginning of a text shows it to be.
enum FeedOpening {
  case empty
  case json
  case page
  /// A text without markup.
  case text
  /// The document from its first element or declaration on, and whether something stood before it.
  case xml(String, skipped: Bool)

  /// Bytes within which a document must begin.
  private static let longestPreamble = 64 << 10

  init(_ text: String) {
    let scalars = text.unicodeScalars
    guard
      let start = scalars.firstIndex(where: { !$0.properties.isWhitespace && $0.value != 0xFEFF })
    else {
      self = .empty
      return
    }
    if scalars[start] == "{" {
      self = .json
      return
    }
    let head = text.utf8[start...].prefix(Self.longestPreamble)
    if let begin = Self.firstMark(in: head) {
      self = .xml(Self.withoutDeclaration(text[begin...]), skipped: Self.isText(head[..<begin]))
    } else if scalars[start] != "<" {
      self = .text
    } else if Self.isPage(head) {
      self = .page
    } else {
      self = .xml(String(text[start...]), skipped: false)
    }
  }

  private static let marks = ["<?xml", "<rss", "<feed", "<rdf:rdf", "<channel", "<opml"]
    .map { Array($0.utf8) }
  private static let documentType = Array("<!doctype".utf8)
  private static let pageMarks = ["<!doctype html", "<html", "<head", "<body"]
    .map { Array($0.utf8) }

  /// Where a declaration or the outermost element of a feed begins; `nil` where a page does before.
  private static func firstMark(in head: Substring.UTF8View.SubSequence) -> String.Index? {
    var rest = head
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if marks.contains(where: { rest.startsIgnoringCase($0) }) {
        // XHTML has a declaration as well.
        return declaresPage(rest) ? nil : open
      }
      if pageMarks.contains(where: { rest.startsIgnoringCase($0) }) { return nil }
      // Entities may be declared there.
      if rest.startsIgnoringCase(documentType) { return open }
      if rest.startsIgnoringCase(Array("<!--".utf8)) {
        rest = rest.dropFirst(4)
        while !rest.isEmpty, !rest.startsIgnoringCase(Array("-->".utf8)) { rest = rest.dropFirst() }
      } else {
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  private static func declaresPage(_ head: Substring.UTF8View.SubSequence) -> Bool {
    guard head.startsIgnoringCase(marks[0]), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      return false
    }
    let rest = head[head.index(after: end)...].drop { $0 <= 0x20 }
    return rest.startsIgnoringCase(pageMarks[1])
  }

  private static func isPage(_ head: Substring.UTF8View.SubSequence) -> Bool {
    var rest = head
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if pageMarks.contains(where: { rest.startsIgnoringCase($0) }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Whether something else than blanks and comments stands there.
  private static func isText(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
    guard let first = bytes.first(where: { $0 > 0x20 }) else { return false }
    return
      !(first == UInt8(ascii: "<") && bytes.drop { $0 <= 0x20 }.startsIgnoringCase([0x3C, 0x21]))
  }

  /// The document without its XML declaration, which says of the encoding what is past.
  private static func withoutDeclaration(_ text: Substring) -> String {
    guard text.utf8.startsIgnoringCase(marks[0]), let end = text.firstRange(of: "?>") else {
      return String(text)
    }
    return String(text[end.upperBound...].drop { $0.isWhitespace })
  }
}

extension Collection<UInt8> {
  /// Whether it begins with letters, in upper or lower case.
  func startsIgnoringCase(_ letters: [UInt8]) -> Bool {
    var index = startIndex
    for letter in letters {
      guard index != endIndex else { return false }
      let byte = self[index]
      guard byte == letter || (0x41...0x5A).contains(byte) && byte | 0x20 == letter else {
        return false
      }
      formIndex(after: &index)
    }
    return true
  }
}
