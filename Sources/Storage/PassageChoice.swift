import Model

/// Chooses the passage to show while the segments of an article go by.
struct PassageChoice {
  /// What a caption or the like is worth beside a paragraph.
  private static let otherKinds = 0.8

  private let groups: [TermGroup]
  private var passage: Passage?
  private var score = 0.0
  private var isParagraph = false

  init(groups: [TermGroup]) {
    self.groups = groups
  }

  /// Whether a term stood in one of the segments.
  var hasTerms: Bool { score > 0 }

  /// The passage with the most weight of different terms; the beginning where no term stands.
  var best: Passage { passage ?? Passage(text: "", highlights: []) }

  /// Takes in a segment and where the terms stand in it.
  mutating func look(
    at text: UnsafeBufferPointer<UInt8>, kind: Segment.Kind, _ found: [TermFinder.Occurrence]
  ) {
    guard !found.isEmpty else {
      if !hasTerms, passage == nil || (kind == .paragraph && !isParagraph) {
        passage = Passage(cutFrom: text, around: 0..<0, [])
        isParagraph = kind == .paragraph
      }
      return
    }
    let (weight, window) = bestWindow(of: found)
    let weighted = kind == .paragraph ? weight : weight * Self.otherKinds
    guard weighted > score else { return }
    score = weighted
    passage = Passage(cutFrom: text, around: window, found)
  }

  private func bestWindow(
    of occurrences: [TermFinder.Occurrence]
  ) -> (score: Double, range: Range<Int>) {
    var best = (score: 0.0, range: 0..<0)
    for first in occurrences.indices {
      var seen: UInt64 = 0
      var score = 0.0
      let lower = occurrences[first].range.lowerBound
      for occurrence in occurrences[first...] {
        let upper = occurrence.range.upperBound
        guard upper - lower <= Passage.length * 2 / 3 || seen == 0 else { break }
        let weight = groups[occurrence.group].weight * (occurrence.isExact ? 1.2 : 1)
        let bit: UInt64 = 1 << UInt64(min(occurrence.group, 63))
        score += seen & bit == 0 ? weight : weight * 0.1
        seen |= bit
        if score > best.score { best = (score, lower..<upper) }
      }
    }
    return best
  }
}
