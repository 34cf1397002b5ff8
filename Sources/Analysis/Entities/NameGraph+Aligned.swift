import Language
import Model

/// Joins by place: what stands in segments that correspond.
extension NameGraph {
  /// Joins the names that alone are left of one type in segments that correspond.
  mutating func linkAligned(_ articles: [ArticleMentions]) {
    let byID = Dictionary(articles.map { ($0.article, $0) }) { first, _ in first }
    for article in articles {
      guard let counterpart = article.counterpart, let other = byID[counterpart.article],
        let own = mentionNodes[article.article], let others = mentionNodes[counterpart.article]
      else { continue }
      for bead in counterpart.beads where !bead.source.isEmpty && !bead.target.isEmpty {
        confirm(
          Side(nodes: own, mentions: article.mentions, segments: bead.source),
          Side(nodes: others, mentions: other.mentions, segments: bead.target))
        for type in EntityType.allCases {
          let left = roots(own, of: article.mentions, in: bead.source, type: type)
          let right = roots(others, of: other.mentions, in: bead.target, type: type)
          let leftOnly = left.subtracting(right)
          let rightOnly = right.subtracting(left)
          guard leftOnly.count == 1, rightOnly.count == 1, let first = leftOnly.first,
            let second = rightOnly.first,
            type != .person || likeness(nodes[first].text, nodes[second].text) > 0.15
          else { continue }
          join(first, second)
          explain(
            second, "same place in the aligned paragraph as \u{201C}\(nodes[first].text)\u{201D}")
          explain(
            first, "same place in the aligned paragraph as \u{201C}\(nodes[second].text)\u{201D}")
        }
      }
    }
  }

  /// The names of one side of two segments that correspond.
  private struct Side {
    var nodes: [Int]
    var mentions: [Mention]
    var segments: [Int]

    var own: [Int] {
      zip(nodes, mentions).lazy.filter { segments.contains($0.1.segment) }.map(\.0)
    }
  }

  /// Notes that names which are joined also stand in segments that correspond.
  private mutating func confirm(_ left: Side, _ right: Side) {
    let others = Dictionary(right.own.map { (root($0), $0) }) { first, _ in first }
    for index in left.own {
      guard let other = others[root(index)], other != index else { continue }
      support(index, "aligned paragraph with \u{201C}\(nodes[other].text)\u{201D}")
      support(other, "aligned paragraph with \u{201C}\(nodes[index].text)\u{201D}")
    }
  }

  private func roots(
    _ own: [Int], of mentions: [Mention], in segments: [Int], type: EntityType
  ) -> Set<Int> {
    Set(
      zip(own, mentions).lazy
        .filter { segments.contains($0.1.segment) && $0.1.type == type }
        .map { root($0.0) })
  }
}
