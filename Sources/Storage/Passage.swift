import Model

/// A passage of an article, on one line, and the words in it that match.
struct Passage {
  /// Scalars that a passage has at most.
  private static let length = 180

  let text: String
  /// Scalars of ``text``, half open, ascending.
  let highlights: [Range<Int>]

  /// The passage with the most weight of different terms; the beginning where no term stands.
  ///
  /// - Parameters:
  ///   - segments: The segments of an article.
  ///   - occurrences: For each of them, where the terms stand; may be shorter.
  ///   - groups: The terms.
  init(
    in segments: [Segment], _ occurrences: [[TermFinder.Occurrence]], groups: [TermGroup]
  ) {
    var best = (score: 0.0, index: 0, window: 0..<0)
    for (index, found) in occurrences.enumerated() where !found.isEmpty {
      let (score, window) = Self.bestWindow(of: found, groups)
      let weighted = segments[index].kind == .paragraph ? score : score * 0.8
      if weighted > best.score { best = (weighted, index, window) }
    }
    if best.score > 0 {
      self.init(segments[best.index].text, around: best.window, occurrences[best.index])
    } else {
      let lead = segments.first { $0.kind == .paragraph } ?? segments.first
      self.init(lead?.text ?? "", around: 0..<0, [])
    }
  }

  private static func bestWindow(
    of occurrences: [TermFinder.Occurrence], _ groups: [TermGroup]
  ) -> (score: Double, range: Range<Int>) {
    var best = (score: 0.0, range: 0..<0)
    for first in occurrences.indices {
      var seen: Set<Int> = []
      var score = 0.0
      let lower = occurrences[first].range.lowerBound
      for occurrence in occurrences[first...] {
        let upper = occurrence.range.upperBound
        guard upper - lower <= length * 2 / 3 || seen.isEmpty else { break }
        let weight = groups[occurrence.group].weight * (occurrence.isExact ? 1.2 : 1)
        score += seen.insert(occurrence.group).inserted ? weight : weight * 0.1
        if score > best.score { best = (score, lower..<upper) }
      }
    }
    return best
  }

  /// Cuts a text to a snippet around a range, at spaces.
  private init(
    _ text: String, around window: Range<Int>, _ occurrences: [TermFinder.Occurrence]
  ) {
    let snippetLength = Self.length
    let scalars = Array(text.unicodeScalars)
    var lower = 0
    var upper = scalars.count
    if scalars.count > snippetLength {
      let room = max(0, snippetLength - window.count)
      lower = max(0, min(window.lowerBound - room / 3, scalars.count - snippetLength))
      upper = min(scalars.count, lower + snippetLength)
      while lower > 0, lower < window.lowerBound, !scalars[lower - 1].properties.isWhitespace {
        lower += 1
      }
      while upper < scalars.count, upper > max(window.upperBound, lower + 1),
        !scalars[upper].properties.isWhitespace
      {
        upper -= 1
      }
    }
    let head = lower > 0 ? "… " : ""
    let tail = upper < scalars.count ? " …" : ""
    let shift = head.unicodeScalars.count - lower
    self.text = head + String(String.UnicodeScalarView(scalars[lower..<upper])) + tail
    highlights = occurrences.map(\.range)
      .filter { $0.lowerBound >= lower && $0.upperBound <= upper }
      .map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
  }
}
