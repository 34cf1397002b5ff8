import Foundation
import Language
import Model
import NameMatching

/// Times the comparison, the matching and the clustering of names against the preparation of as
/// many names, so that the figures travel.
///
/// Run it as `swift run -c release --package-path Benchmarks NamesBenchmark`.
@main
struct NamesBenchmark {
  static func main() {
    let clock = ContinuousClock()
    let start = clock.measure { _ = NameModel.standard }
    print("read the model: \(start)")

    var maker = NameMaker(seed: 7)
    for count in [1_000, 10_000, 100_000] {
      let names = (0..<count).map { (id: "\($0)", name: maker.name()) }
      var matcher = NameMatcher(pool: [])
      let building = clock.measure { matcher = NameMatcher(pool: names) }
      let queries = 100
      let ranking = clock.measure {
        for index in 0..<queries { _ = matcher.rank(names[index * 7].name, top: 10) }
      }
      print(
        "\(count) names: made ready in \(building / count) each,",
        "a query takes \(ranking / queries)")
    }
    for count in [1_000, 10_000, 100_000] {
      let forms = (0..<count).map { index in
        NameForm(id: "\(index)", language: "und", type: .person, name: maker.name())
      }
      var found = 0
      let time = clock.measure {
        found = Set(NameClusterer.clusters(of: forms).map(\.cluster)).count
      }
      print("\(count) forms clustered in \(time / count) each, \(found) clusters")
    }
  }
}

/// Makes names of syllables in both scripts, the same ones in every run: a given name that many
/// share, and a family name that few do.
private struct NameMaker {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private static let given = [
    "Muhammad", "Ahmed", "Ali", "John", "Maria", "Fatima", "Omar", "David", "Anna", "Yusuf",
    "محمد", "أحمد", "علي", "جون", "ماريا", "فاطمة", "عمر", "ديفيد", "آنا", "يوسف",
  ]
  private static let latin = [
    "ba", "ta", "shi", "kha", "ra", "zu", "mi", "no", "la", "ga", "fe", "di", "ker", "man", "sol",
    "wa", "ja", "hu", "ni", "the", "va", "pro", "sta", "gro", "lin", "bur", "qa", "dha", "yu", "ce",
  ]
  private static let arabic = [
    "با", "تا", "شي", "خا", "را", "زو", "مي", "نو", "لا", "غا", "في", "دي", "كر", "مان", "سول",
    "وا", "جا", "هو", "ني", "ث", "فا", "برو", "ستا", "غرو", "لين", "بور", "قا", "ذا", "يو", "سي",
  ]

  mutating func name() -> String {
    let given = Self.given[next(Self.given.count)]
    let syllables = given.utf8.first.map { $0 < 0x80 } == true ? Self.latin : Self.arabic
    let family = (0..<2 + next(3)).map { _ in syllables[next(syllables.count)] }.joined()
    return "\(given) \(family)"
  }

  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
