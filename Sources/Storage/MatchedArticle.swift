import GRDB
import Model

/// An article that a search found, read, with the places where the query's terms stand in it.
struct MatchedArticle {
  /// Scalars of an article after which no more places are looked for, once there are some.
  private static let longestReading = 50_000

  /// The columns from which one is made.
  static let columns = "\(ArticleRow.summaryColumns), articleText.text, articleText.segments"

  private let summary: ArticleSummary
  private let segments: [Segment]
  private let groups: [TermGroup]
  private let inTitle: [TermFinder.Occurrence]
  private var inSegments: [[TermFinder.Occurrence]] = []

  /// Reads an article from a row that begins with ``columns``.
  init(_ row: Row, finder: TermFinder) {
    let summary = ArticleRow.summary(from: row)
    self.summary = summary
    segments = ArticleRow.segments(from: row, text: 13, segments: 14).filter {
      !($0.kind == .headline && $0.text == summary.title.text)
    }
    groups = finder.groups
    inTitle = finder.occurrences(in: summary.title.text)
    var length = 0
    var count = 0
    for segment in segments {
      let found = finder.occurrences(in: segment.text)
      inSegments.append(found)
      count += found.count
      length += segment.text.utf8.count
      if length > Self.longestReading, count > 0 { break }
    }
  }

  /// What the terms' form and order count beside their number: their share, by weight, that stands
  /// somewhere as it was typed, and the share that stands beside its neighbour in the query.
  var closeness: Double {
    let total = groups.reduce(0) { $0 + ($1.isBonus ? 0 : $1.weight) }
    guard total > 0 else { return 0 }
    var exact: UInt64 = 0
    var beside: UInt64 = 0
    func look(_ found: [TermFinder.Occurrence]) {
      var last: TermFinder.Occurrence?
      for occurrence in found where occurrence.group < 64 {
        if occurrence.isExact { exact |= 1 << UInt64(occurrence.group) }
        if let last, last.words.upperBound == occurrence.words.lowerBound,
          last.group + 1 == occurrence.group
        {
          beside |= 1 << UInt64(last.group)
        }
        last = occurrence
      }
    }
    look(inTitle)
    inSegments.forEach(look)
    var weight = 0.0
    for index in groups.indices.prefix(64) {
      if exact >> UInt64(index) & 1 == 1 { weight += Weighting.exactForm * groups[index].weight }
      if beside >> UInt64(index) & 1 == 1 {
        weight += Weighting.adjacency * min(groups[index].weight, groups[index + 1].weight)
      }
    }
    return weight / total
  }

  /// What the search shows of it.
  func hit(score: Double) -> SearchHit {
    let passage = Passage(in: segments, inSegments, groups: groups)
    return SearchHit(
      article: summary, score: score, snippet: passage.text, highlights: passage.highlights,
      titleHighlights: inTitle.map(\.range))
  }
}
