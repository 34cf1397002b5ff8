/// Tells an edited copy of a text from another text that was made after the same form.
///
/// Agencies write bond issues, results and congratulations word for word alike but for what they are about.
/// An editor changes a text at its ends (a byline, another lead, a note about the agency), leaves passages
/// out, and corrects a word here and there; a form has other words in many places, other numbers, or the same
/// other word twice. So what counts is in how many places inside the common text words stand against other
/// words.
public enum CopyJudgement {
  /// Share of the shorter text that both must have in passages of some words each.
  private static let leastShare = 0.7
  /// How much of the longer text the shorter one must come to.
  private static let leastLength = 0.5
  /// Words that a passage has at least: fewer are in any two texts.
  private static let shortestPassage = 3
  /// What two articles of one address have in common at least, of the shorter one.
  private static let leastShareOfAddress = 0.5

  /// Whether two texts of ``TextSketch/leastWords`` words and more are copies of each other.
  ///
  /// - Complexity: O(*n* · *d*) in the words of both and those that differ, where most words are common;
  ///   else O(*n*).
  public static func areCopies(_ first: StemSequence, _ second: StemSequence) -> Bool {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard short.count > 0, Double(short.count) >= leastLength * Double(long.count),
      short.containment(with: long) >= leastShare
    else { return false }
    let passages = commonPassages(of: short, and: long)
    let common = passages.reduce(0) { $0 + $1.count }
    guard Double(common) >= leastShare * Double(short.count) else { return false }
    return isEdit(short, long, passages)
  }

  /// Whether two articles of one address are one: one text says half of what the other says, or more.
  public static func areOfOneArticle(_ first: StemSequence, _ second: StemSequence) -> Bool {
    first.containment(with: second) >= leastShareOfAddress
  }

  /// Words in the same order on both sides.
  private struct Passage {
    var short: Int
    var long: Int
    var count: Int
  }

  private static func commonPassages(
    of short: StemSequence, and long: StemSequence
  ) -> [Passage] {
    let changes = long.stems.difference(from: short.stems)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var passages: [Passage] = []
    var place = (short: 0, long: 0)
    while place.short < short.count, place.long < long.count {
      if removed.contains(place.short) {
        place.short += 1
      } else if inserted.contains(place.long) {
        place.long += 1
      } else if let last = passages.last, last.short + last.count == place.short,
        last.long + last.count == place.long
      {
        passages[passages.count - 1].count += 1
        place = (place.short + 1, place.long + 1)
      } else {
        passages.append(Passage(short: place.short, long: place.long, count: 1))
        place = (place.short + 1, place.long + 1)
      }
    }
    return passages.filter { $0.count >= shortestPassage }
  }

  /// Whether what stands between the passages is what editors do.
  private static func isEdit(
    _ short: StemSequence, _ long: StemSequence, _ passages: [Passage]
  ) -> Bool {
    var places = 0
    var numbers = 0
    var replacements: Set<[StemSequence.Stem]> = []
    for (before, after) in zip(passages, passages.dropFirst()) {
      let left = short.stems[(before.short + before.count)..<after.short]
      let right = long.stems[(before.long + before.count)..<after.long]
      guard !left.isEmpty, !right.isEmpty else { continue }
      if left.count == right.count, zip(left, right).allSatisfy({ $0.isSlip(of: $1) }) { continue }
      places += 1
      if left.contains(where: \.hasDigit), right.contains(where: \.hasDigit) { numbers += 1 }
      if left.count == 1, right.count == 1, !replacements.insert(Array(left) + right).inserted {
        return false
      }
    }
    return numbers <= 1 && places <= 2 + short.count / 150
  }
}
