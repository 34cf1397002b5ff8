import Model
import SentenceAlignment

/// Finds the spans of words in which two texts of one language differ.
enum WordDifferences {
  /// Words of both sides that stand between two words that agree.
  struct Change {
    var source: Range<Int>
    var target: Range<Int>
    /// The place of the same words on the other side, where they moved.
    var moved: Range<Int>?
  }

  /// What changed between the two sides of a bead, in reading order of its source.
  static func changes(_ view: BeadView) -> [Change] {
    var changes = wordsBetweenAgreements(view)
    pairMoves(&changes, view)
    return changes
  }

  /// The same as spans of text.
  static func differences(_ changes: [Change], _ view: BeadView) -> [Difference] {
    changes.flatMap { parts(of: $0, view) }.flatMap { difference($0, view) }
  }

  /// The words that both sides have in the same order, but for those that say little by themselves.
  static func agreements(_ view: BeadView) -> [WordLink] {
    let left = view.source.map { view.sourceType($0).form }
    let right = view.target.map { view.targetType($0).form }
    return WordSequence.commonPairs(left, right).compactMap { i, j in
      view.sourceType(view.source[i]).isFunctionWord
        ? nil : WordLink(source: view.source[i].place, target: view.target[j].place)
    }
  }

  private static func wordsBetweenAgreements(_ view: BeadView) -> [Change] {
    let left = view.source.map { view.sourceType($0).form }
    let right = view.target.map { view.targetType($0).form }
    var changes: [Change] = []
    var open = Change(source: 0..<0, target: 0..<0)
    for (i, j) in WordSequence.commonPairs(left, right) + [(left.count, right.count)] {
      let source = open.source.upperBound..<i
      let target = open.target.upperBound..<j
      if !source.isEmpty || !target.isEmpty {
        changes.append(Change(source: source, target: target))
      }
      open = Change(source: i..<(i + 1), target: j..<(j + 1))
    }
    return changes
  }

  /// A change cut where a word of one side is a word of the other in another spelling, so that a
  /// respelled name beside another wording is told by itself.
  private static func parts(of change: Change, _ view: BeadView) -> [Change] {
    guard change.moved == nil, change.source.count + change.target.count > 2,
      change.source.count * change.target.count <= mostWordPairs
    else { return [change] }
    var parts: [Change] = []
    var open = (source: change.source.lowerBound, target: change.target.lowerBound)
    func close(at source: Int, _ target: Int) {
      guard open.source < source || open.target < target else { return }
      parts.append(Change(source: open.source..<source, target: open.target..<target))
    }
    for source in change.source {
      let word = view.sourceType(view.source[source])
      let match = (open.target..<change.target.upperBound).first { target in
        NameSpelling.areOne(word, view.targetType(view.target[target]))
      }
      guard let match else { continue }
      close(at: source, match)
      parts.append(Change(source: source..<(source + 1), target: match..<(match + 1)))
      open = (source + 1, match + 1)
    }
    close(at: change.source.upperBound, change.target.upperBound)
    return parts
  }

  /// In longer changes a respelled name is not looked for.
  private static let mostWordPairs = 20_000

  /// Joins a span that one place lost with the same span that another place gained.
  private static func pairMoves(_ changes: inout [Change], _ view: BeadView) {
    var gained: [[String]: [Int]] = [:]
    for index in changes.indices.reversed() where changes[index].source.isEmpty {
      let words = changes[index].target.map { view.targetType(view.target[$0]).form }
      gained[words, default: []].append(index)
    }
    for index in changes.indices where changes[index].target.isEmpty {
      let words = changes[index].source.map { view.sourceType(view.source[$0]).form }
      guard words.count > 1, let other = gained[words]?.popLast() else { continue }
      changes[index].moved = changes[other].target
      changes[other].target = changes[other].target.lowerBound..<changes[other].target.lowerBound
    }
    changes.removeAll { $0.source.isEmpty && $0.target.isEmpty }
  }

  private static func difference(_ change: Change, _ view: BeadView) -> [Difference] {
    let source = spans(view.source[change.source])
    if let moved = change.moved {
      return [
        Difference(kind: .moved, source: source.first, target: spans(view.target[moved]).first)
      ]
    }
    let target = spans(view.target[change.target])
    guard let left = source.first, let right = target.first else {
      let types =
        change.source.map { view.sourceType(view.source[$0]) }
        + change.target.map { view.targetType(view.target[$0]) }
      let isContradiction = Contradiction.turnsRound(types)
      return source.map {
        Difference(kind: .removed, source: $0, target: nil, isContradiction: isContradiction)
      }
        + target.map {
          Difference(kind: .added, source: nil, target: $0, isContradiction: isContradiction)
        }
    }
    let kind: Difference.Kind = isSpelling(change, view) ? .spelling : .replaced
    let rest =
      source.dropFirst().map { Difference(kind: .removed, source: $0, target: nil) }
      + target.dropFirst().map { Difference(kind: .added, source: nil, target: $0) }
    return [
      Difference(
        kind: kind, source: left, target: right,
        isContradiction: kind == .replaced
          && Contradiction.isOne(change.source, change.target, view))
    ] + rest
  }

  /// Whether the words are the same but for their spelling or their form.
  private static func isSpelling(_ change: Change, _ view: BeadView) -> Bool {
    let left = change.source.map { view.sourceType(view.source[$0]) }
    let right = change.target.map { view.targetType(view.target[$0]) }
    guard left.map(\.isCapitalized).contains(true) || left.count == right.count else {
      return false
    }
    if left.count == right.count {
      return zip(left, right).allSatisfy { $0.stem == $1.stem || NameSpelling.areOne($0, $1) }
    }
    let first = left.map(\.form).joined()
    let second = right.map(\.form).joined()
    return first == second
  }

  /// The words as one span for each segment that they stand in.
  private static func spans(_ words: ArraySlice<BeadWord>) -> [SegmentRange] {
    var spans: [SegmentRange] = []
    for word in words {
      if let last = spans.last, last.segment == word.place.segment {
        spans[spans.count - 1].range = last.range.lowerBound..<word.place.range.upperBound
      } else {
        spans.append(word.place)
      }
    }
    return spans
  }
}
