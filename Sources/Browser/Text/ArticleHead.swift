import Canvas
import Model

/// What stands above an article's text: its title where the text does not have it, where and when it
/// was published, its address and its tags.
enum ArticleHead {
  /// The lines of the head, each a block of its own.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - tags: Its tags.
  ///   - folder: The folder that was opened, if one was.
  ///   - note: What else is to be said of it.
  /// - Returns: The title, which a text that begins with it goes without, and the other lines.
  static func blocks(
    of article: Article, tags: [String], in folder: String?, note: String? = nil
  ) -> (title: TextBlock?, details: [TextBlock]) {
    let direction = article.language.direction ?? .leftToRight
    func block(_ text: String, _ kind: Segment.Kind, _ direction: BaseDirection) -> TextBlock {
      TextBlock(
        segment: nil, offset: 0, length: text.unicodeScalars.count, text: text, kind: kind,
        direction: direction, space: 0)
    }
    let title = article.title
    let isOwn =
      title.origin == .headline
      && !article.segments.contains { $0.kind == .headline && $0.text == title.text }
      && article.segments.first?.text != title.text
    var details: [String] = []
    let published = [article.source, article.date?.dayInWords].compactMap(\.self)
    if !published.isEmpty { details.append(published.map(\.isolated).joined(separator: " · ")) }
    if let address = article.url ?? article.path?.way(from: folder) {
      details.append(address.isolated)
    }
    if !tags.isEmpty {
      details.append(tags.map { "#\($0)".isolated }.joined(separator: " "))
    }
    if let note { details.append(note) }
    return (
      isOwn
        ? block(title.text, .headline, title.direction(inArticle: article.language)) : nil,
      details.map { block($0, .sourceLine, direction) }
    )
  }
}

extension String {
  /// The way to a file from the folder that holds it; the whole path where the folder does not.
  func way(from folder: String?) -> String {
    guard let folder else { return self }
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    return hasPrefix(start) ? String(dropFirst(start.count)) : self
  }
}
