import Model
import SentenceAlignment

/// Finds runs of words of one side that the other side lacks.
enum MissingPart {
  /// At most one flag for each side of a bead.
  static func flags(_ view: BeadView) -> [Flag] {
    let sourceRun = longestRun(view.source, view.texts.source)
    let targetRun = longestRun(view.target, view.texts.target)
    let sourceLength = length(view.bead.source, view.texts.source)
    let targetLength = length(view.bead.target, view.texts.target)
    let isOne = view.texts.areOneLanguage
    if answered(view.target, view.texts.target),
      isGap(sourceRun, others: targetRun, sourceLength, targetLength, isOneLanguage: isOne)
    {
      return [view.flag(.part, .words(words(of: sourceRun, view, inSource: true)))]
    }
    if answered(view.source, view.texts.source),
      isGap(targetRun, others: sourceRun, targetLength, sourceLength, isOneLanguage: isOne)
    {
      return [view.flag(.part, .words(words(of: targetRun, view, inSource: false)))]
    }
    return []
  }

  /// Whether enough of a side is understood for a gap to stand out.
  private static func answered(_ words: [BeadWord], _ profile: TextProfile) -> Bool {
    let telling = words.filter { !profile.types[Int($0.type)].isFunctionWord }
    let matched = telling.count { $0.match >= 0.4 }
    return matched >= 4 && matched * 5 >= telling.count * 2
  }

  private struct Run {
    var words: ArraySlice<BeadWord>
    /// Words in it that carry meaning and find no match.
    var weight: Int
  }

  /// Whether a run is missing on the other side: the sides differ in length by about as much.
  private static func isGap(
    _ run: Run, others: Run, _ own: Float, _ other: Float, isOneLanguage: Bool
  ) -> Bool {
    guard run.weight >= 3, run.weight >= 2 * others.weight || others.weight < 2 else {
      return false
    }
    guard let first = run.words.first, let last = run.words.last else { return false }
    let runLength = Float(
      first.place.segment == last.place.segment
        ? last.place.range.upperBound - first.place.range.lowerBound
        : run.words.reduce(0) { $0 + $1.place.range.count + 1 })
    let shortfall = own - other
    let spread = (3.05 * (own + other) / 2).squareRoot()
    return isOneLanguage
      ? shortfall > 0.5 * runLength * 0.8 && shortfall > 0.8 * spread
      : run.weight >= 5 && shortfall > 0.6 * runLength && shortfall > 3 * spread
  }

  /// The run of words with the most meaning in which next to nothing finds a match.
  private static func longestRun(_ words: [BeadWord], _ profile: TextProfile) -> Run {
    var best = Run(words: words[0..<0], weight: 0)
    var start = 0
    var weight = 0
    for (index, word) in words.enumerated() {
      let isFunctionWord = profile.types[Int(word.type)].isFunctionWord
      if word.match >= 0.4 {
        start = index + 1
        weight = 0
      } else if !isFunctionWord {
        weight += 1
        if weight > best.weight { best = Run(words: words[start...index], weight: weight) }
      }
    }
    return best
  }

  private static func length(_ segments: [Int], _ profile: TextProfile) -> Float {
    segments.reduce(0) { $0 + profile.segments[$1].length }
  }

  private static func words(of run: Run, _ view: BeadView, inSource: Bool) -> String {
    run.words.prefix(12).map { view.text($0.place, inSource: inSource) }.joined(separator: " ")
  }
}
