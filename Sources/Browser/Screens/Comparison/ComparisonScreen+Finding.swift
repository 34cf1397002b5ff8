import Canvas
import Model

/// Finding words in both texts of a comparison, as they are typed.
extension ComparisonScreen {
  mutating func startFinding(in context: inout ScreenContext) {
    guard let pane else { return }
    let past = find.map { [$0.query] } ?? []
    // Rows stand for the segments of a single text.
    find = TextFind(from: pane.focus)
    found = nil
    foundPlaces = []
    context.open(Prompt(.named(TextFind.prompt, label: "Find in both texts: "), past: past))
  }

  mutating func endFinding() {
    find = nil
    found = nil
    foundPlaces = []
  }

  /// Goes to the next place or the one before; from the last one to the first.
  mutating func goToFound(_ direction: Verb.Direction, in context: inout ScreenContext) {
    let places = foundPlaces
    guard !places.isEmpty else {
      return context.tell("\(find?.query.isolated ?? "That") stands in neither text.")
    }
    let next = found.map { $0 + (direction == .next ? 1 : -1) } ?? 0
    if !places.indices.contains(next) {
      context.tell(direction == .next ? "From the beginning again." : "From the end again.")
    }
    go(to: (next + places.count) % places.count, among: places, in: context)
  }

  /// Asks where the words stand, and goes to the first place from the row that one was in.
  mutating func settleFind(in context: inout ScreenContext) {
    guard let find, !find.query.isEmpty else { return }
    context.want(.found(find.query, in: [articles.source, articles.target]))
    foundPlaces = placesInRows
    guard find.isToGo, find.places != nil else { return }
    self.find?.isToGo = false
    found = nil
    let places = foundPlaces
    guard !places.isEmpty else { return }
    go(to: places.firstIndex { $0.row >= find.origin } ?? 0, among: places, in: context)
  }

  private mutating func go(to index: Int, among places: [FoundPlace], in context: ScreenContext) {
    found = index
    pane?.focus(on: places[index].row, visible: context.visibleRows)
  }

  /// A place where the words stand.
  struct FoundPlace: Hashable {
    let row: Int
    let side: Side
    let range: SegmentRange
  }

  /// The places in the order of the rows, those of the left text first.
  private var placesInRows: [FoundPlace] {
    guard let find, let pane else { return [] }
    let sides = [pane.leftSide, pane.leftSide.other]
    return sides.enumerated().flatMap { order, side -> [(order: Int, place: FoundPlace)] in
      let id = side == .source ? articles.source : articles.target
      return (find.places(in: id) ?? []).compactMap { range in
        guard let range = pane.place(of: range, on: side),
          let row = pane.stack.bead(of: range.segment, on: side), pane.stack.item(of: row) != nil
        else { return nil }
        return (order, FoundPlace(row: row, side: side, range: range))
      }
    }.sorted {
      ($0.place.row, $0.order, $0.place.range) < ($1.place.row, $1.order, $1.place.range)
    }.map(\.place)
  }

  /// What is looked for and where one is among its places.
  func findSpans(in context: ScreenContext) -> [Span] {
    guard let find, !find.query.isEmpty else { return [] }
    let count = foundPlaces.count
    let place = found.map { "\(($0 + 1).grouped) of \(count.grouped)" } ?? count.placesInWords
    return [
      Span("Find ", context.theme.quiet), Span(find.query.isolated, Style(attributes: .bold)),
      Span(" · \(place) · ", context.theme.quiet),
    ]
  }

  func note(for prompt: Prompt, in context: ScreenContext) -> PromptNote? {
    guard prompt.kind.name == TextFind.prompt, let find else { return nil }
    guard !find.query.isEmpty, find.places != nil else { return PromptNote() }
    return PromptNote(spans: [Span(foundPlaces.count.placesInWords, context.theme.quiet)])
  }
}

extension ComparisonPane {
  /// A place of a text's paragraph as a place of what stands in the rows: of a sentence, where these do.
  fileprivate func place(of range: SegmentRange, on side: Side) -> SegmentRange? {
    guard let sentences = comparison.sentences else { return range }
    let places = side == .source ? sentences.source : sentences.target
    guard
      let index = places.lastIndex(where: {
        $0.segment == range.segment && $0.range.lowerBound <= range.range.lowerBound
      })
    else { return nil }
    let start = places[index].range.lowerBound
    return SegmentRange(
      segment: index, range: (range.range.lowerBound - start)..<(range.range.upperBound - start))
  }
}
