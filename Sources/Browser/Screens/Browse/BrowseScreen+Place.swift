import Model

/// Where to go in an article that is open or on its way.
struct PendingPlace: Hashable, Sendable {
  /// What is to be gone to.
  enum Target: Hashable, Sendable {
    /// The beginning of a segment; its lines from an anchor on, where there is one.
    case segment(Int, top: TextAnchor? = nil)
    /// A place, which is lit.
    case light(SegmentRange)
    /// What was noted, once the note stands there.
    case note(Note.Subject)
  }

  let article: ArticleID
  let target: Target
}

extension BrowseScreen {
  /// Goes to a place in the text as soon as its article stands in the pane.
  mutating func light(_ place: SegmentRange, in article: ArticleID) {
    pendingPlace = PendingPlace(article: article, target: .light(place))
    focus = .reader
  }

  /// Goes to the place that waits for the text that is there now.
  mutating func settlePlace(visible: Int) {
    guard let pending = pendingPlace, pending.article == reader.articleID,
      pending.article == articles.selectedID, reader.go(to: pending.target, visible: visible)
    else { return }
    pendingPlace = nil
    // The place was chosen; the first name or hit was not.
    pendingMatch = nil
  }
}

extension Reader {
  /// Goes to a place of the text.
  ///
  /// - Returns: Whether it can be gone to by now.
  fileprivate mutating func go(to target: PendingPlace.Target, visible: Int) -> Bool {
    switch target {
    case .segment(let segment, let top):
      let start = text.position(of: SegmentRange(segment: segment, range: 0..<0))
      if let place = top.flatMap({ text.position(of: $0) }) ?? start { text.top = place }
      text.clamp(visible: visible)
      text.moveCursor(toSegment: segment)
    case .light(let place): light(place, visible: visible)
    case .note(let subject):
      guard let content, content.notes.contains(where: { $0.subject == subject }) else {
        return false
      }
      if let segment = subject.segment(in: content.article) {
        text.goTo(segment: segment, visible: visible)
      }
    }
    return true
  }

  /// Shows a place and lights it.
  private mutating func light(_ place: SegmentRange, visible: Int) {
    word = place
    guard let position = text.position(of: place) else { return }
    text.reveal(from: position, to: position, visible: visible, margin: min(3, visible / 4))
    text.moveCursor(toBlock: position.item)
  }
}
