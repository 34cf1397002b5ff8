import Language
public import Model

/// Finds what an article quotes, and whom.
///
/// - SeeAlso: Pouliquen, Steinberger and Best, "Automatic detection of quotations in multilingual news" (2007).
public struct QuotationFinder {
  private let analyzer = TextAnalyzer()

  /// A finder; it serves one thread at a time.
  public init() {}

  /// The quotations of an article whose speaker is known, in reading order.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - mentions: The names in it, in reading order.
  /// - Complexity: O(*n*) in the article's length.
  public func quotations(in article: Article, mentions: [Mention]) -> [Quotation] {
    let kinds: Set<Segment.Kind> = [.headline, .paragraph]
    let indices = article.segments.indices.filter {
      kinds.contains(article.segments[$0].kind)
        && QuotationWords.of(article.segments[$0].language) != nil
    }
    let spans = QuotationMarks.spans(
      in: indices.map {
        (
          $0, Array(article.segments[$0].text.unicodeScalars),
          article.segments[$0].kind == .paragraph
        )
      })
    let isMarked = !spans.isEmpty
    guard isMarked || indices.contains(where: { article.segments[$0].kind == .headline }) else {
      return []
    }
    let mentionsOf = Dictionary(grouping: mentions.indices, by: { mentions[$0].segment })
    var partsOf: [Int: [(index: Int, range: Range<Int>)]] = [:]
    for (index, span) in spans.enumerated() {
      for part in span.parts { partsOf[part.segment, default: []].append((index, part.range)) }
    }
    let texts = indices.compactMap { index -> SpokenText? in
      let segment = article.segments[index]
      guard let lexicon = QuotationWords.of(segment.language) else { return nil }
      return SpokenText(
        segment, index: index, lexicon: lexicon, analyzer: analyzer,
        mentions: (mentionsOf[index] ?? []).map { ($0, mentions[$0].range) },
        spans: partsOf[index] ?? [])
    }
    var attribution = QuotationAttribution(spans: spans, texts: texts, mentions: mentions)
    return attribution.quotations()
  }
}
