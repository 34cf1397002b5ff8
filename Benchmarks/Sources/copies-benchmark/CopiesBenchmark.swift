import Foundation
import Importing
import Language
import Model

/// Measures how many edited copies of articles are found and known, and how many articles of a file would have
/// to be compared, beside 64-bit SimHash in four blocks.
///
/// Run it in the project's folder as
/// `swift run -c release --package-path Benchmarks copies-benchmark FILE.jsonl`.
@main
struct CopiesBenchmark {
  static func main() {
    guard let path = CommandLine.arguments.dropFirst().first else {
      print("usage: copies-benchmark FILE.jsonl")
      return
    }
    let analyzer = TextAnalyzer(.search)
    let texts = ArticleFile(path: path).read().articles.map { article in
      article.segments.filter { $0.kind != .headline }
        .flatMap { analyzer.tokens(of: $0.text).map(\.stem) }
    }.filter { $0.count >= TextSketch.leastWords }
    print("\(texts.count) articles of \(TextSketch.leastWords) words and more")
    var editor = Editor(texts: texts)
    print("edit\tSimHash, distance 3\tSimHash, a block in common\tleast hashes\tknown as a copy")
    for edit in Editor.Edit.allCases {
      var counts = [0, 0, 0, 0]
      let sample = (0..<400).map { texts[$0 * texts.count / 400] }
      for text in sample {
        let copy = editor.edited(text, edit)
        let (one, other) = (simHash(text), simHash(copy))
        if (one ^ other).nonzeroBitCount <= 3 { counts[0] += 1 }
        if (0..<4).contains(where: { block(one, $0) == block(other, $0) }) { counts[1] += 1 }
        if !Set(sketch(text).keys).isDisjoint(with: sketch(copy).keys) { counts[2] += 1 }
        if CopyJudgement.areCopies(StemSequence(bytes(text)), StemSequence(bytes(copy))) {
          counts[3] += 1
        }
      }
      print(
        "\(edit)\t"
          + counts.map { String(format: "%.3f", Double($0) / 400) }.joined(separator: "\t"))
    }
    compareAll(texts)
  }

  /// Tells how many pairs of a file's articles each way would compare, and how many are copies.
  private static func compareAll(_ texts: [[String]]) {
    var byBlock: [UInt64: [Int]] = [:]
    var byKey: [UInt64: [Int]] = [:]
    for (index, text) in texts.enumerated() {
      let hash = simHash(text)
      for number in 0..<4 {
        byBlock[UInt64(number) << 32 | block(hash, number), default: []].append(index)
      }
      for key in sketch(text).keys { byKey[key, default: []].append(index) }
    }
    func pairs(_ lists: some Sequence<[Int]>) -> Set<[Int]> {
      Set(
        lists.flatMap { list in
          list.indices.flatMap { first in list[..<first].map { [$0, list[first]] } }
        })
    }
    let candidates = pairs(byKey.values)
    let copies = candidates.filter { pair in
      CopyJudgement.areCopies(
        StemSequence(bytes(texts[pair[0]])), StemSequence(bytes(texts[pair[1]])))
    }
    print(
      "pairs to compare: SimHash \(pairs(byBlock.values).count), least hashes \(candidates.count);")
    print("of these \(copies.count) are copies")
  }

  private static func bytes(_ text: [String]) -> [UInt8] {
    text.flatMap { Array($0.utf8) + [UInt8(ascii: " ")] }
  }

  private static func sketch(_ text: [String]) -> TextSketch {
    TextSketch(title: [], body: bytes(text))
  }

  private static func block(_ hash: UInt64, _ number: Int) -> UInt64 {
    hash >> UInt64(number * 16) & 0xFFFF
  }

  /// Charikar's fingerprint of a text's stems (2002).
  private static func simHash(_ text: [String]) -> UInt64 {
    var sums = [Int](repeating: 0, count: 64)
    for word in text {
      let hash = TextSketch.key(ofAddress: word)
      // FNV's high bits hang little on a short word.
      let mixed = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
      for bit in 0..<64 { sums[bit] += mixed >> UInt64(bit) & 1 == 1 ? 1 : -1 }
    }
    return (0..<64).reduce(0) { $0 | (sums[$1] > 0 ? 1 << UInt64($1) : 0) }
  }
}

/// Edits texts as outlets do, with words of other texts.
private struct Editor {
  enum Edit: CaseIterable {
    case typo, byline, lead, boilerplate, cut, rewriting
  }

  let texts: [[String]]
  private var state: UInt64 = 5

  init(texts: [[String]]) {
    self.texts = texts
  }

  private mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func words(_ count: Int) -> [String] {
    (0..<count).map { _ in
      let text = texts[number(below: texts.count)]
      return text[number(below: text.count)]
    }
  }

  mutating func edited(_ text: [String], _ edit: Edit) -> [String] {
    var text = text
    switch edit {
    case .typo:
      for _ in 0..<max(1, text.count / 150) { text[number(below: text.count)] += "x" }
    case .byline: text = words(6) + text
    case .lead:
      let count = min(30, text.count / 4)
      text.replaceSubrange(..<count, with: words(count))
    case .boilerplate: text += words(25)
    case .cut: text.removeLast(text.count / 3)
    case .rewriting:
      for _ in 0..<(text.count / 12) { text[number(below: text.count)] = words(1)[0] }
    }
    return text
  }
}
