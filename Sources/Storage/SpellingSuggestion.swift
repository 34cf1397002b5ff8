import GRDB
import Language
import Model

/// Finds what a reader may have meant by words that the library does not have.
struct SpellingSuggestion {
  /// Words of the vocabulary that are compared at most, the most frequent first.
  private static let maximumCandidateCount = 20_000

  let reader: StoreReader

  /// The query with each word that no article has replaced by the nearest one that some have;
  /// `nil` where there is nothing to replace or nothing near.
  func suggestion(for query: Query) throws -> String? {
    let analyzer = TextAnalyzer()
    var scalars = Array(query.text.unicodeScalars)
    var hasChanged = false
    // From the end, so that the places before stay where they are.
    for term in query.root?.terms.reversed() ?? [] {
      for token in analyzer.tokens(of: term.text) where token.folded.count > 3 {
        guard try reader.articleCount(ofStem: token.stem) == 0 else { continue }
        guard let word = try nearest(to: token), let range = place(of: token, in: term, scalars)
        else { return nil }
        scalars.replaceSubrange(range, with: word.unicodeScalars)
        hasChanged = true
      }
    }
    return hasChanged ? String(String.UnicodeScalarView(scalars)) : nil
  }

  /// Where a term's token stands in the query; a term of several words is changed in its first.
  private func place(
    of token: Token, in term: Query.Term, _ scalars: [Unicode.Scalar]
  ) -> Range<Int>? {
    let typed = Array(term.text.unicodeScalars)
    guard
      let start = (term.range.lowerBound..<term.range.upperBound).first(where: { offset in
        offset + typed.count <= scalars.count
          && scalars[offset..<(offset + typed.count)].elementsEqual(typed)
      })
    else { return nil }
    return (start + token.range.lowerBound)..<(start + token.range.upperBound)
  }

  private func nearest(to token: Token) throws -> String? {
    let wanted = Array(token.stem.unicodeScalars)
    guard let first = token.stem.first else { return nil }
    let rows = try Row.fetchCursor(
      reader.database.cachedStatement(
        sql: """
          SELECT form, stem FROM word WHERE stem >= ? AND stem < ?
          ORDER BY articles DESC LIMIT ?
          """),
      arguments: [
        String(first), String(first) + "\u{10FFFF}", Self.maximumCandidateCount,
      ])
    let limit = wanted.count < 5 ? 1 : 2
    var best: (distance: Int, form: String)?
    while let row = try rows.next() {
      let stem: String = row[1]
      let candidate = Array(stem.unicodeScalars)
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = EditDistance.between(wanted, candidate, limit: limit)
      // The most frequent of the nearest: rows come in that order.
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, row[0]) }
    }
    return best?.form
  }
}

/// How many letters have to be added, left out, changed or swapped to make one word of another.
enum EditDistance {
  /// The distance, or anything greater than `limit` where it is greater.
  static func between(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int) -> Int {
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      var least = row + 1
      for (column, other) in second.enumerated() {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
        least = min(least, cost)
      }
      if least > limit { return limit + 1 }
      beforeLast = last
      last = current
    }
    return last.last ?? first.count
  }
}
