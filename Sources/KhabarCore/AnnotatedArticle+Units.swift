import Model
import SentenceAlignment

extension Article {
  /// The article with segments of a unit in place of its own, and the part of its own that each is.
  func cut(by unit: AlignmentUnit) -> (article: Article, places: [SegmentRange]) {
    guard unit == .sentence else { return (self, []) }
    let (sentences, places) = UnitSplitter.sentences(of: segments)
    var article = self
    article.segments = sentences
    return (article, places)
  }
}

extension AnnotatedArticle {
  /// The article with segments of a unit in place of its own, its names told by them, and the part of
  /// its own that each is.
  ///
  /// - Complexity: O(*n*) in scalars and mentions.
  func cut(by unit: AlignmentUnit) -> (article: AnnotatedArticle, places: [SegmentRange]) {
    let (article, places) = article.cut(by: unit)
    guard unit == .sentence else { return (self, places) }
    let sentences = Dictionary(grouping: places.indices) { places[$0].segment }
    let mentions = self.mentions.compactMap { linked -> LinkedMention? in
      let mention = linked.mention
      // A name that a sentence ends in is cut there.
      guard
        let sentence = sentences[mention.segment]?.first(where: {
          places[$0].range.contains(mention.range.lowerBound)
        })
      else { return nil }
      let range = places[sentence].range
      var moved = linked
      moved.mention.segment = sentence
      let end = min(mention.range.upperBound, range.upperBound)
      moved.mention.range =
        (mention.range.lowerBound - range.lowerBound)..<(end - range.lowerBound)
      return moved
    }
    return (AnnotatedArticle(article: article, mentions: mentions), places)
  }
}
