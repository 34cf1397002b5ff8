import Language
import Testing

@Suite struct `A stem filter` {
  private static let texts = [
    "The ministers' talks on dying, lying and tying were aed and oing; skies, skis, flies, ties.",
    "Only early users idly used U.N. vehicles: a I x 2020 1,000 café naïve Ærø straße Søren",
    "وبالمساعدات فللحكومة وكالقوات بالأمم ومكتبها ولدهما والله فبيوتهم سرت و يد ها عن لهم",
    "اللاجئون واللاجئين كالليبيين ٢٠٢٠ مُسَاعَدَاتٌ ﻣﻔﺎﻭﺿﺎﺕ پاکستان گروه москва 東京",
  ]

  /// The stems that come through a filter, with the words that they come from.
  private func passed(_ text: String, _ filter: StemFilter) -> [String] {
    var text = text
    var stems: [String] = []
    text.withUTF8 { bytes in
      TextAnalyzer().forEachToken(inUTF8: bytes, filter: filter) { token in
        if !token.stem.isEmpty { stems.append(String(decoding: token.stem, as: UTF8.self)) }
        return true
      }
    }
    return stems
  }

  @Test(arguments: texts) func `lets every word pass whose stem is asked for`(text: String) {
    for token in TextAnalyzer().tokens(of: text) {
      #expect(passed(text, StemFilter(stems: [token.stem])).contains(token.stem))
    }
  }

  @Test(arguments: texts) func `lets every word pass with whose beginning a stem begins`(
    text: String
  ) {
    for token in TextAnalyzer().tokens(of: text) {
      for length in 1...token.stem.count {
        let filter = StemFilter(stems: [String(token.stem.prefix(length))])
        #expect(passed(text, filter).contains(token.stem))
      }
    }
  }

  @Test func `holds most other words back`() {
    let filter = StemFilter(stems: ["minist", "حكوم"])
    #expect(passed(Self.texts.joined(separator: " "), filter).count < 6)
  }
}
