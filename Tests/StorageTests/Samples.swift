import Model

extension Article {
  /// A small article whose first line is its title.
  static func sample(
    _ id: String, _ title: String, _ paragraphs: String..., language: LanguageTag = .english,
    date: Int64? = nil, source: String? = nil, path: String? = nil
  ) -> Article {
    let lines = [title] + paragraphs
    var offset = 0
    let segments = lines.enumerated().map { index, line in
      defer { offset += line.unicodeScalars.count + 2 }
      return Segment(
        kind: index == 0 ? .headline : .paragraph, language: language, text: line,
        origin: OffsetMap(start: offset))
    }
    return Article(
      id: ArticleID(rawValue: id), origin: path.map(Origin.file) ?? .unknown, source: source,
      title: ArticleTitle(text: title, origin: .headline, language: language), language: language,
      date: date.map { PublicationDate(secondsSince1970: $0, precision: .second) },
      text: lines.joined(separator: "\n\n"), segments: segments)
  }
}
