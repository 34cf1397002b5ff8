import Model

/// Words that are looked for in the texts on the screen, and where they stand.
struct TextFind: Hashable, Sendable {
  static let prompt = "find-in-text"

  /// The words as they were typed.
  private(set) var query: String
  /// The segment that one was at when the looking began: the next place from there on is gone to.
  let origin: Int
  /// Where the words stand, by article; `nil` while not known.
  private(set) var places: [ArticleID: [SegmentRange]]?
  /// Whether the first place is still to be gone to.
  var isToGo = true

  init(from origin: Int, query: String = "") {
    self.origin = origin
    self.query = query
  }

  /// Looks for other words.
  mutating func look(for query: String) {
    guard query != self.query else { return }
    self.query = query
    places = nil
    isToGo = true
  }

  /// Takes over where words stand, if they are the ones that are looked for.
  mutating func take(_ places: [ArticleID: [SegmentRange]], of query: String) {
    guard query == self.query else { return }
    self.places = (self.places ?? [:]).merging(places) { _, new in new }
  }

  /// Where the words stand in an article, in reading order; `nil` while not known.
  func places(in article: ArticleID) -> [SegmentRange]? { places?[article] }
}

extension Int {
  /// So many places where words stand.
  var placesInWords: String { self == 0 ? "nowhere here" : counted("place") }
}
