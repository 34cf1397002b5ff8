import Testing

@testable import TranslationReview

struct WordSequenceTests {
  private func common(_ left: String, _ right: String) -> [String] {
    let (left, right) = (left.split(separator: " "), right.split(separator: " "))
    return WordSequence.commonPairs(left.map(String.init), right.map(String.init)).map { i, j in
      left[i] == right[j] ? String(left[i]) : "\(left[i])/\(right[j])"
    }
  }

  @Test(arguments: [
    ("a b c d", "a x c d", "a c d"), ("a b c", "a b c", "a b c"), ("a b", "c d", ""),
    ("", "a", ""), ("x a b y a c", "a b a c z", "a b a c"), ("a a a", "a a", "a a"),
  ])
  func `the longest sequence of words in common is found`(
    left: String, right: String, expected: String
  ) {
    #expect(common(left, right).joined(separator: " ") == expected)
  }

  @Test func `texts too long for a table are cut at words that both have once`() {
    let left = (0..<5_000).map { $0.isMultiple(of: 3) ? "the" : "word\($0)" }
    var right = left
    for index in stride(from: 10, to: right.count, by: 50) { right[index] = "other\(index)" }
    right.insert(contentsOf: (0..<300).map { "new\($0)" }, at: 2_000)
    let pairs = WordSequence.commonPairs(left, right)
    #expect(pairs.allSatisfy { left[$0] == right[$1] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
    #expect(pairs.count == left.count - 100)
    let strangers = (0..<5_000).map { "stranger\($0)" }
    #expect(WordSequence.commonPairs(left, strangers).isEmpty)
  }
}
