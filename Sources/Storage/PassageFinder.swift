import Language
import Model

/// Finds where the words of a query stand in a text, and the passage that shows most of them.
struct PassageFinder {
  /// A place where a term stands.
  struct Occurrence {
    /// Scalars of the text.
    var range: Range<Int>
    /// The term's group.
    var group: Int
    /// Whether it stands there in the form that was typed.
    var isExact: Bool
  }

  /// Scalars that a snippet has at most.
  static let snippetLength = 180

  private let groups: [TermGroup]
  private let analyzer = TextAnalyzer()
  /// The groups' alternatives by their first stem.
  private var byFirstStem: [String: [(group: Int, alternative: Int)]] = [:]
  private var prefixes: [(group: Int, alternative: Int)] = []

  init(groups: [TermGroup]) {
    self.groups = groups
    for (group, term) in groups.enumerated() {
      for (index, alternative) in term.alternatives.enumerated() {
        if alternative.isPrefix, alternative.stems.count == 1 {
          prefixes.append((group, index))
        } else if let first = alternative.stems.first {
          byFirstStem[first, default: []].append((group, index))
        }
      }
    }
  }

  /// The places of all terms in a text, in reading order, without those inside longer ones.
  func occurrences(in text: String) -> [Occurrence] {
    guard !groups.isEmpty else { return [] }
    let tokens = analyzer.tokens(of: text)
    var found: [Occurrence] = []
    for index in tokens.indices {
      for place in (byFirstStem[tokens[index].stem] ?? []) + prefixes {
        let stems = groups[place.group].alternatives[place.alternative].stems
        let isPrefix = groups[place.group].alternatives[place.alternative].isPrefix
        let end = index + stems.count
        guard end <= tokens.count, matches(tokens[index..<end], stems, isPrefix: isPrefix) else {
          continue
        }
        let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
        let isExact = tokens[index..<end].lazy.map(\.folded)
          .elementsEqual(groups[place.group].folded)
        add(Occurrence(range: range, group: place.group, isExact: isExact), to: &found)
      }
    }
    return found
  }

  private func matches(
    _ tokens: ArraySlice<Token>, _ stems: [String], isPrefix: Bool
  ) -> Bool {
    for (token, stem) in zip(tokens, stems).dropLast() where token.stem != stem { return false }
    guard let token = tokens.last, let stem = stems.last else { return false }
    return isPrefix ? token.stem.hasPrefix(stem) : token.stem == stem
  }

  private func add(_ occurrence: Occurrence, to found: inout [Occurrence]) {
    if let last = found.last, last.range.overlaps(occurrence.range) {
      if occurrence.range.count > last.range.count || (occurrence.isExact && !last.isExact) {
        found[found.count - 1] = occurrence
      }
      return
    }
    found.append(occurrence)
  }

  /// A passage of an article and the words in it that match.
  struct Passage {
    var text: String
    var highlights: [Range<Int>]
  }

  /// The passage with the most weight of different terms; the beginning where no term stands.
  func passage(in segments: [Segment]) -> Passage {
    var best: (score: Double, segment: Segment, window: Range<Int>, [Occurrence])?
    for segment in segments {
      let occurrences = occurrences(in: segment.text)
      guard !occurrences.isEmpty else { continue }
      let (score, window) = bestWindow(of: occurrences)
      let weighted = segment.kind == .paragraph ? score : score * 0.8
      if weighted > best?.score ?? 0 { best = (weighted, segment, window, occurrences) }
    }
    guard let (_, segment, window, occurrences) = best else {
      let lead = segments.first { $0.kind == .paragraph } ?? segments.first
      return cut(lead?.text ?? "", around: 0..<0, [])
    }
    return cut(segment.text, around: window, occurrences)
  }

  private func bestWindow(of occurrences: [Occurrence]) -> (score: Double, range: Range<Int>) {
    var best = (score: 0.0, range: 0..<0)
    for first in occurrences.indices {
      var seen: Set<Int> = []
      var score = 0.0
      let lower = occurrences[first].range.lowerBound
      for occurrence in occurrences[first...] {
        let upper = occurrence.range.upperBound
        guard upper - lower <= Self.snippetLength * 2 / 3 || seen.isEmpty else { break }
        let weight = groups[occurrence.group].weight * (occurrence.isExact ? 1.2 : 1)
        score += seen.insert(occurrence.group).inserted ? weight : weight * 0.1
        if score > best.score { best = (score, lower..<upper) }
      }
    }
    return best
  }

  /// Cuts a text to a snippet around a range, at spaces.
  private func cut(
    _ text: String, around window: Range<Int>, _ occurrences: [Occurrence]
  ) -> Passage {
    let scalars = Array(text.unicodeScalars)
    var lower = 0
    var upper = scalars.count
    if scalars.count > Self.snippetLength {
      let room = max(0, Self.snippetLength - window.count)
      lower = max(0, min(window.lowerBound - room / 3, scalars.count - Self.snippetLength))
      upper = min(scalars.count, lower + Self.snippetLength)
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
    let kept = String(String.UnicodeScalarView(scalars[lower..<upper]))
    let highlights = occurrences.map(\.range)
      .filter { $0.lowerBound >= lower && $0.upperBound <= upper }
      .map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
    return Passage(text: head + kept + tail, highlights: highlights)
  }
}
