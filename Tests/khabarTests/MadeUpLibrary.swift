import KhabarCore
import Model

/// A library in memory with two articles, `a` and `b`.
enum MadeUpLibrary {
  static func make() async throws -> Library {
    let library = try Library.open(.memory)
    try await library.add([article("a", "A bridge"), article("b", "A harbour")])
    return library
  }

  private static func article(_ id: String, _ title: String) -> Article {
    let segment = Segment(
      kind: .headline, language: .english, text: title, origin: OffsetMap(start: 0))
    return Article(
      id: ArticleID(rawValue: id), origin: .unknown, source: nil,
      title: ArticleTitle(text: title, origin: .headline, language: .english), language: .english,
      date: nil, text: title, segments: [segment])
  }
}
