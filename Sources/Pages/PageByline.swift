import Language
import Markup

/// Who wrote a page's article.
enum PageByline {
  static func text(
    of tree: PageTree, meta: MetaElements, structured: StructuredData, heading: Int?
  ) -> String? {
    let authors = structured.authors.compactMap(cleaned)
    if !authors.isEmpty { return authors.prefix(mostNames).joined(separator: ", ") }
    let given = [
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl",
    ]
    for name in given {
      let names = meta.all(name).compactMap(cleaned)
      if !names.isEmpty { return names.prefix(mostNames).joined(separator: ", ") }
    }
    return shown(in: tree).map { $0.trimmingSuffix { " -–,".contains($0) } }
  }

  private static let mostNames = 5

  /// What the page shows as the author, beside the title or elsewhere.
  private static func shown(in tree: PageTree) -> String? {
    for index in tree.tags.indices where tree.tags[index] != .text {
      let node = tree.document.node(at: index)
      guard tree.hints[index].contains(.author), tree.tags[index] != .label,
        node.subtree.count < 40, !isAmongReaders(index, of: tree)
      else { continue }
      if let name = tree.shownText(of: index).flatMap(cleaned) { return name }
    }
    return nil
  }

  /// Whether an element is part of what readers write: comments, and forms for them.
  private static func isAmongReaders(_ index: Int, of tree: PageTree) -> Bool {
    sequence(first: index, next: tree.parent).contains {
      tree.hints[$0].contains(.stranger) || tree.tags[$0] == .form && tree.blocks(in: $0).count < 30
    }
  }

  /// A name or several; `nil` for what is none: an address, a sentence, a date.
  private static func cleaned(_ text: String) -> String? {
    guard var line = PageText.unescaped(text) else { return nil }
    let folded = line.lowercased()
    for opening in openings where folded.hasPrefix(opening) {
      line = String(line.dropFirst(opening.count))
      break
    }
    if let end = line.firstIndex(where: { "|•·".contains($0) }) { line = String(line[..<end]) }
    guard
      let name = PageText.line(
        line.trimmingPrefix { ":،,-–".contains($0) || $0.isWhitespace }.description),
      !name.contains("://"), !name.contains("@"), !name.contains("www."),
      !name.contains(where: \.isNumber), !name.hasSuffix(":"), !name.hasSuffix("*"),
      name.split(separator: " ").count <= 8, name.contains(where: \.isLetter),
      !openings.contains(name.lowercased() + " ")
    else { return nil }
    return name
  }

  private static let openings = LanguageProfile.texts(.byline).sorted {
    ($1.utf8.count, $0) < ($0.utf8.count, $1)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
