import DocumentAlignment
import Foundation
import Importing
import Model
import NewsGrower
import SentenceAlignment
import TranslationReview

/// Times alignment, comparison and the search for translations.
///
/// Run it in the project's folder as
/// `swift run -c release --package-path Benchmarks AlignmentBenchmark [COUNT…]`; the counts say how
/// many Arabic articles are paired with as many English ones. Times are processor time.
@main
struct AlignmentBenchmark {
  static func main() throws {
    let counts = CommandLine.arguments.dropFirst().compactMap(Int.init)
    let news = PairedNews(
      grower: try NewsGrower(seedFolder: "seeds", total: 10_000, seed: 7), seed: 3)
    let dictionary = readDictionary()
    try alignSeeds(dictionary)
    for paragraphs in [30, 100, 300, 1_000] {
      let pair = news.pair(0, paragraphs: paragraphs)
      let matcher = WordMatcher(dictionary: dictionary)
      var beads: [Bead] = []
      var texts = matcher.match([], [])
      let reading = time {
        texts = matcher.match(pair.arabic.segments, pair.english.segments)
      }
      let aligning = time { beads = Aligner(matcher).align(texts).beads }
      let comparing = time { _ = TextComparer.compare(texts, beads: beads) }
      let accounting = time {
        _ = TextComparer.links(texts, Alignment(beads: beads, score: 1))
        _ = TextAccountant.account(texts, alignment: Alignment(beads: beads, score: 1))
      }
      let right = beads.count { $0.source == $0.target && $0.source.count == 1 }
      print(
        "\(paragraphs) paragraphs: read in \(reading), aligned in \(aligning), compared in",
        "\(comparing), links and account in \(accounting), \(right) right")
    }
    let finder = PairFinder(dictionary: dictionary)
    for count in counts.isEmpty ? [1_000, 3_000, 10_000] : Array(counts) {
      let articles = (0..<count).flatMap { index -> [Article] in
        let pair = news.pair(index)
        // Every tenth article has no counterpart.
        return index.isMultiple(of: 10)
          ? [index.isMultiple(of: 20) ? pair.arabic : pair.english] : [pair.arabic, pair.english]
      }
      var pairs: [TranslationPair] = []
      let pairing = time { pairs = finder.pairs(among: articles) }
      let right = pairs.count { $0.source.rawValue.dropFirst(2) == $0.target.rawValue.dropFirst(2) }
      let there = count - (count + 9) / 10
      print(
        "\(count) with \(count): \(pairing), \(right) of \(there) found, \(pairs.count - right) wrong"
      )
    }
  }

  private static func readDictionary() -> BilingualDictionary? {
    var dictionary = BilingualDictionary()
    let reading = time {
      for opened in InstalledDictionaries.standard.open(from: .arabic, to: .english).dictionaries {
        dictionary.add { opened.forEachMeaning($0) }
      }
    }
    guard !dictionary.isEmpty else {
      print("no dictionary is installed")
      return nil
    }
    print("dictionary of \(dictionary.count) words: read in \(reading)")
    return dictionary
  }

  private static func alignSeeds(_ dictionary: BilingualDictionary?) throws {
    let names = ["004_f2ae8bf9f493e07b", "000_47907666eaccce83"]
    let articles = names.flatMap { ArticleFile(path: "seeds/\($0).txt").read().articles }
    guard articles.count == 2 else { return }
    for (label, words) in [("without", nil), ("with", dictionary)] {
      let aligner = Aligner(dictionary: words)
      let comparer = TextComparer(dictionary: words)
      var beads: [Bead] = []
      // The first run reads tables.
      for _ in 0..<2 { beads = aligner.align(articles[0].segments, articles[1].segments).beads }
      let aligning = time {
        for _ in 0..<50 { _ = aligner.align(articles[0].segments, articles[1].segments) }
      }
      _ = comparer.compare(articles[0].segments, articles[1].segments, beads: beads)
      let comparing = time {
        for _ in 0..<10 {
          _ = comparer.compare(articles[0].segments, articles[1].segments, beads: beads)
        }
      }
      print(
        "004 with 000 \(label) dictionary: aligned in \(aligning / 50), compared in \(comparing / 10)"
      )
    }
  }

  /// Processor time that something takes.
  private static func time(_ body: () -> Void) -> Duration {
    let start = clock()
    body()
    return .microseconds(Int64(clock() - start) * 1_000_000 / Int64(CLOCKS_PER_SEC))
  }
}
