import Model
import SentenceAlignment

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds runs of words of one side that the other side lacks, in two texts of two languages.
///
/// A run of words that nothing renders may be a missing clause, or freely rendered. What tells the two
/// apart is whether the other side is shorter than these two texts lead to expect, by about the length
/// of the run, while the rest of both sides is well rendered.
struct MissingPart {
  /// Letters of the target for each letter of the source.
  private let lengthRatio: Float

  /// - Parameters:
  ///   - texts: Two texts of two languages.
  ///   - beads: How they are aligned; those that are sure tell how long one text is to the other.
  init(_ texts: ComparedTexts, beads: [Bead]) {
    let ratios = beads.compactMap { bead -> Float? in
      guard bead.score > Self.sureBead else { return nil }
      let source = Self.length(bead.source, texts.source)
      let target = Self.length(bead.target, texts.target)
      return source > 0 && target > 0 ? target / source : nil
    }.sorted()
    // Fewer say less of the two texts than other texts do.
    let middle = ratios.count / 2
    lengthRatio =
      ratios.count < 3
      ? 1
      : ratios.count.isMultiple(of: 2)
        ? (ratios[middle - 1] + ratios[middle]) / 2 : ratios[middle]
  }

  private static let sureBead = 0.6

  /// A flag where one side of a bead lacks a run of words of the other.
  func flags(_ view: BeadView) -> [Flag] {
    let source = Side(view.source, view.texts.source)
    let target = Side(view.target, view.texts.target)
    let sourceLength = Self.length(view.bead.source, view.texts.source) * lengthRatio
    let targetLength = Self.length(view.bead.target, view.texts.target)
    let isMissingInTarget = Self.isGap(
      source, lengthRatio, target, own: sourceLength, other: targetLength)
    let isMissingInSource = Self.isGap(
      target, 1, source, own: targetLength, other: sourceLength)
    guard isMissingInTarget || isMissingInSource else { return [] }
    let run = isMissingInTarget ? view.source[source.run] : view.target[target.run]
    let words = run.prefix(12).map { view.text($0.place, inSource: isMissingInTarget) }
    return [view.flag(.part, .words(words.joined(separator: " ")))]
  }

  /// One side of a bead: its run of words that are rendered least, and how well the rest is.
  private struct Side {
    /// The places of the run's words.
    private(set) var run = 0..<0
    /// Words in it that carry meaning and find no match, less those that do.
    private(set) var weight: Float = 0
    /// Letters of it.
    private(set) var length: Float = 0
    /// How well the words outside of it are rendered, 0 to 1.
    private(set) var coverage: Float = 0
    /// Words of the side that carry meaning.
    private(set) var meaningful = 0

    init(_ words: [BeadWord], _ profile: TextProfile) {
      let carryMeaning = words.map { !profile.types[Int($0.type)].isFunctionWord }
      meaningful = carryMeaning.count { $0 }
      findRun(words, carryMeaning)
      length = words[run].reduce(0) { $0 + Float($1.place.range.count + 1) }
      let rest = words.indices.filter { carryMeaning[$0] && !run.contains($0) }
      // A few words are no measure: two more of which one is rendered.
      coverage =
        (rest.reduce(1) { $0 + min(1, words[$1].match) }) / Float(rest.count + 2)
    }

    /// The run with the largest sum of what its words weigh.
    private mutating func findRun(_ words: [BeadWord], _ carryMeaning: [Bool]) {
      var sum: Float = 0
      var start = 0
      for (index, word) in words.enumerated() {
        if sum <= 0 {
          sum = 0
          start = index
        }
        if carryMeaning[index] {
          sum += word.match < 0.4 ? 1 - word.match : word.match > 0.6 ? -1 : -0.7
        }
        if sum > weight {
          weight = sum
          run = start..<(index + 1)
        }
      }
    }
  }

  /// Whether a side's run is missing on the other side.
  ///
  /// The weights were learned by logistic regression on news of which clauses between commas were cut by
  /// a program.
  private static func isGap(
    _ side: Side, _ ratio: Float, _ otherSide: Side, own: Float, other: Float
  ) -> Bool {
    let shortfall = own - other
    let deviation = shortfall / max(1, (3.05 * (own + other) / 2).squareRoot())
    guard side.weight >= 2.5, deviation >= 1 else { return false }
    let fit = shortfall / max(1, side.length * ratio)
    let words = Float(side.meaningful + 1) / Float(otherSide.meaningful + 1)
    let logOdds =
      -11.9 + 0.52 * min(6, deviation) + 0.43 * min(8, side.weight) + 1.52 * min(1.5, fit)
      + 1.09 * side.coverage + 2.37 * otherSide.coverage + 2.25 * min(3, words)
    return logOdds > 0
  }

  private static func length(_ segments: [Int], _ profile: TextProfile) -> Float {
    segments.reduce(0) { $0 + profile.segments[$1].length }
  }
}
