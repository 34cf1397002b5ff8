/// The title of a page's article.
///
/// It is the heading that the page shows, if what the page says of itself names it too; of what is said
/// the site's name is taken off.
struct PageTitle {
  private(set) var text: String?
  /// The node of the heading that shows it.
  private(set) var heading: Int?
  /// The site's name, where the head's title ends with it.
  private(set) var site: String?

  init(
    tree: PageTree, given: String?, structured: String?, head: String?, siteName: String?
  ) {
    let given = given.flatMap(PageText.unescaped)
    let structured = structured.flatMap(PageText.unescaped)
    let head = head.flatMap(PageText.unescaped)
    let said = Set([given, structured, head].compactMap { $0 }.flatMap(Self.readings))
    let headings = tree.blocks.filter { tree.tags[$0.owner].headingLevel ?? 9 <= 2 && $0.words > 0 }
    let named = Self.matches(headings, of: said)
    // Old pages have the title in any element.
    let best =
      named.max { left, right in
        // A first heading before a second, and the whole title before the beginning of it.
        let levels = [left, right].map { tree.tags[$0.owner].headingLevel ?? 9 }
        return (levels[1], left.words) < (levels[0], right.words)
      }
      ?? tree.blocks.filter {
        (4...40).contains($0.words) && said.contains(BlockWords.folded($0.text))
      }
      .max { $0.words < $1.words }
    if let best {
      text = PageText.line(best.text)
      heading = best.start
      if let head { site = Self.rest(of: head, after: best.text) }
      return
    }
    let first = headings.filter { tree.tags[$0.owner] == .h1 }
    let only = first.count == 1 && first[0].words > 2 ? first[0] : nil
    if let title = given ?? structured {
      text = Self.withoutSite(title, site: siteName)
    } else if let only {
      text = PageText.line(only.text)
    } else if let head {
      text = Self.withoutSite(head, site: siteName)
    } else {
      text = first.first.flatMap { PageText.line($0.text) }
    }
    heading = only?.start
  }

  /// Whether a heading shows a title that is said, which may have been cut short.
  private static func names(_ said: String, _ shown: String) -> Bool {
    said == shown || said.utf8.count >= 20 && shown.hasPrefix(said)
  }

  /// A title, folded, with and without what stands before or behind a separator.
  private static func readings(of title: String) -> [String] {
    var readings = [title]
    for separator in separators {
      let parts = title.components(separatedBy: separator)
      guard (2...mostParts).contains(parts.count) else { continue }
      for length in 1..<parts.count {
        readings.append(parts.prefix(length).joined(separator: separator))
      }
      readings.append(parts.dropFirst().joined(separator: separator))
    }
    return readings.map(BlockWords.folded).filter { $0.utf8.count >= 3 }
  }

  private static func matches(_ headings: [TextBlock], of said: Set<String>) -> [TextBlock] {
    headings.filter { heading in
      let words = BlockWords.folded(heading.text)
      return (words.utf8.count >= 8 || heading.words > 1) && said.contains { names($0, words) }
    }
  }

  /// More than any title has.
  private static let mostParts = 12
  private static let dashes: Set<String> = [" - ", " – ", " — ", " / "]
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ",
  ]

  /// What follows a title in a longer one.
  private static func rest(of head: String, after title: String) -> String? {
    guard head.hasPrefix(title) else { return nil }
    let rest = head.dropFirst(title.count)
    guard let separator = separators.first(where: { rest.hasPrefix($0) }) else { return nil }
    let parts = rest.dropFirst(separator.count).split(separator: separator.trimmed)
    return parts.last.flatMap { PageText.line(String($0)) }
  }

  /// A title without the site's name at its end or beginning.
  static func withoutSite(_ title: String, site: String?) -> String {
    let folded = site.map(BlockWords.folded)
    for separator in separators {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1 else { continue }
      if let folded {
        if BlockWords.folded(parts[parts.count - 1]) == folded {
          return parts.dropLast().joined(separator: separator)
        }
        if BlockWords.folded(parts[0]) == folded {
          return parts.dropFirst().joined(separator: separator)
        }
      }
      let words = parts.map { $0.split(separator: " ").count }
      if words[words.count - 1] <= 3, words.dropLast().reduce(0, +) >= 4 {
        return parts.dropLast().joined(separator: separator)
      }
      // A dash before the longer part is mostly one of the title.
      if words[0] <= 3, words.dropFirst().reduce(0, +) >= 6, !dashes.contains(separator) {
        return parts.dropFirst().joined(separator: separator)
      }
    }
    return title
  }
}

extension String {
  fileprivate var trimmed: String { filter { !$0.isWhitespace } }

  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts
  }
}
