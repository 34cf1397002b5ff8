import Model

/// Names in a list, which mostly name things of one kind.
extension EnglishNameReader {
  /// Takes names of which little is known for what those are that they are listed with:
  /// `Paris, Kenora and Rome`.
  func agreeingInLists(_ spans: [NameSpan]) -> [NameSpan] {
    guard spans.count > 1 else { return spans }
    var result = spans
    var start = 0
    while start < spans.count {
      var end = start + 1
      while end < spans.count, isListed(spans[end - 1], with: spans[end]) { end += 1 }
      defer { start = end }
      guard
        end - start > 2 || end - start == 2 && tokens[spans[start].words.upperBound].gap == .space
      else { continue }
      let surest = spans[start..<end].filter { $0.strength >= NameSpan.sure }
      if let type = surest.first?.type, surest.allSatisfy({ $0.type == type }) {
        for index in start..<end
        where spans[index].strength < Self.leastOfItsOwn && !isSaying(spans[index]) {
          result[index].type = type
          result[index].evidence = ["listed with others of its kind"]
        }
      }
    }
    return result
  }

  /// A name with less than this takes the type of those beside it.
  private static let leastOfItsOwn = 0.8

  private func isSaying(_ span: NameSpan) -> Bool {
    span.words.upperBound < tokens.count && has(span.words.upperBound, .saying)
  }

  /// Whether nothing but a comma, `and` or `or` stands between two names.
  private func isListed(_ left: NameSpan, with right: NameSpan) -> Bool {
    let between = left.words.upperBound..<right.words.lowerBound
    guard !tokens[left.words.upperBound - 1].shape.contains(.possessive) else { return false }
    switch between.count {
    case 0: return tokens[right.words.lowerBound].gap == .comma
    case 1:
      return Self.conjunctions.contains(tokens[between.lowerBound].key)
        && tokens[right.words.lowerBound].gap == .space
    default: return false
    }
  }

  private static let conjunctions = KeySet(["and", "or"])
}
