import Model
import SentenceAlignment

/// Finds spans that one of two renderings in one language lacks.
enum MissingClause {
  /// At most one flag for each side of a bead.
  static func flags(_ changes: [WordDifferences.Change], _ view: BeadView) -> [Flag] {
    var flags: [Flag] = []
    for isSource in [true, false] {
      let spans = changes.filter { $0.moved == nil }.map { change in
        isSource
          ? Span(
            own: change.source, other: change.target,
            weight: weight(change.source, view, isSource: true))
          : Span(
            own: change.target, other: change.source,
            weight: weight(change.target, view, isSource: false))
      }
      guard let longest = spans.max(by: { $0.weight < $1.weight }), longest.isClause else {
        continue
      }
      let words = isSource ? view.source : view.target
      flags.append(
        view.flag(
          .part,
          words[longest.own].prefix(12).map { view.text($0.place, inSource: isSource) }
            .joined(separator: " ")))
    }
    return flags
  }

  private struct Span {
    var own: Range<Int>
    var other: Range<Int>
    /// Words of its own that carry meaning and that the other side has nowhere.
    var weight: Int

    /// Whether it is long enough to be missed, and nothing like it stands in its place.
    var isClause: Bool {
      own.count >= 4 && own.count >= 3 * other.count
        && (weight >= 3 || (weight == 2 && own.count >= 6))
    }
  }

  private static func weight(_ range: Range<Int>, _ view: BeadView, isSource: Bool) -> Int {
    range.count { index in
      isSource
        ? view.sourceSurplus[index] && !view.sourceType(view.source[index]).isFunctionWord
        : view.targetSurplus[index] && !view.targetType(view.target[index]).isFunctionWord
    }
  }
}
