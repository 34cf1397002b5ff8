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

  /// One way of one term, as fingerprints of its stems.
  private struct Pattern {
    let group: Int
    let stems: [UInt64]
    /// The bytes with which the last stem begins, where only its beginning is given.
    let beginning: [UInt8]?
  }

  /// A word of the text as fingerprints; two words with the same one are taken for the same.
  private struct Word {
    let range: Range<Int>
    let stem: UInt64
    let folded: UInt64
    /// Patterns of ``PassageFinder/beginnings`` that the word continues, one bit each.
    let beginnings: UInt64
  }

  private let groups: [TermGroup]
  private let foldedGroups: [[UInt64]]
  private let analyzer = TextAnalyzer()
  private var patterns: [Pattern] = []
  /// Indices of patterns by their first stem.
  private var byFirstStem: [UInt64: [Int]] = [:]
  /// A bit for each first stem, so that most words are passed over at once.
  private var firstStems: UInt64 = 0
  /// Indices of patterns whose last stem is only a beginning, at most 64.
  private var beginnings: [Int] = []

  init(groups: [TermGroup]) {
    self.groups = groups
    foldedGroups = groups.map { $0.folded.map { fingerprint($0.utf8) } }
    for (group, term) in groups.enumerated() {
      for alternative in term.alternatives {
        guard let last = alternative.stems.last else { continue }
        let index = patterns.count
        let whole = alternative.isPrefix ? alternative.stems.dropLast() : alternative.stems[...]
        let stems = whole.map { fingerprint($0.utf8) }
        patterns.append(
          Pattern(
            group: group, stems: stems, beginning: alternative.isPrefix ? Array(last.utf8) : nil))
        if alternative.isPrefix, beginnings.count < 64 { beginnings.append(index) }
        if let first = stems.first {
          byFirstStem[first, default: []].append(index)
          firstStems |= 1 << (first & 63)
        }
      }
    }
  }

  /// The places of all terms in a text, in reading order, without those inside longer ones.
  func occurrences(in text: String) -> [Occurrence] {
    guard !groups.isEmpty else { return [] }
    let words = words(of: text)
    var found: [Occurrence] = []
    for index in words.indices {
      let word = words[index]
      if firstStems & (1 << (word.stem & 63)) != 0, let candidates = byFirstStem[word.stem] {
        for candidate in candidates { match(patterns[candidate], words[index...], &found) }
      }
      guard word.beginnings != 0 else { continue }
      for (bit, candidate) in beginnings.enumerated()
      where word.beginnings & (1 << UInt64(bit)) != 0 && patterns[candidate].stems.isEmpty {
        match(patterns[candidate], words[index...], &found)
      }
    }
    return found
  }

  private func words(of text: String) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(64)
    var text = text
    text.withUTF8 { bytes in
      analyzer.forEachToken(inUTF8: bytes) { token in
        var continued: UInt64 = 0
        for (bit, index) in beginnings.enumerated() {
          if let beginning = patterns[index].beginning, token.stem.starts(with: beginning) {
            continued |= 1 << UInt64(bit)
          }
        }
        words.append(
          Word(
            range: token.scalarRange, stem: fingerprint(token.stem),
            folded: fingerprint(token.folded), beginnings: continued))
        return true
      }
    }
    return words
  }

  private func match(_ pattern: Pattern, _ words: ArraySlice<Word>, _ found: inout [Occurrence]) {
    let count = pattern.stems.count + (pattern.beginning == nil ? 0 : 1)
    guard words.count >= count, let first = words.first else { return }
    for (word, stem) in zip(words, pattern.stems) where word.stem != stem { return }
    let last = words[words.startIndex + count - 1]
    if pattern.beginning != nil {
      let continues = beginnings.enumerated().contains { bit, index in
        last.beginnings & (1 << UInt64(bit)) != 0
          && patterns[index].beginning == pattern.beginning
      }
      guard continues else { return }
    }
    let isExact = words.prefix(count).lazy.map(\.folded).elementsEqual(foldedGroups[pattern.group])
    add(
      Occurrence(
        range: first.range.lowerBound..<last.range.upperBound, group: pattern.group,
        isExact: isExact), to: &found)
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

  /// The share of the terms, by weight, that stand somewhere in the form that was typed.
  func exactShare(in texts: [String]) -> Double {
    var exact: Set<Int> = []
    for text in texts {
      for occurrence in occurrences(in: text) where occurrence.isExact {
        exact.insert(occurrence.group)
      }
    }
    let total = groups.reduce(0) { $0 + $1.weight }
    return total > 0 ? exact.reduce(0) { $0 + groups[$1].weight } / total : 0
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

/// A fingerprint of a word (FNV-1a, 64 bits).
private func fingerprint(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash
}
