import Model

/// A place in an article.
struct PlaceInArticle: Hashable, Sendable {
  var article: ArticleID
  var place: SegmentRange
}

extension BrowseScreen {
  /// Goes to a place in the text as soon as its article stands in the pane.
  mutating func light(_ place: SegmentRange, in article: ArticleID) {
    pendingPlace = PlaceInArticle(article: article, place: place)
    focus = .reader
  }

  /// Goes to the place that waits for the text that is there now.
  mutating func goToPendingPlace(visible: Int) {
    guard let pending = pendingPlace, pending.article == reader.articleID,
      pending.article == articles.selectedID
    else { return }
    pendingPlace = nil
    // The place was chosen; the first name or hit was not.
    pendingMatch = nil
    reader.light(pending.place, visible: visible)
  }
}

extension Reader {
  /// Shows a place and lights it.
  mutating func light(_ place: SegmentRange, visible: Int) {
    word = place
    guard let position = text.position(of: place) else { return }
    text.reveal(from: position, to: position, visible: visible, margin: min(3, visible / 4))
    text.moveCursor(toBlock: position.item)
  }
}
