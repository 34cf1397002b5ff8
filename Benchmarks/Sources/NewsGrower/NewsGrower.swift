import Foundation
public import Model

/// Grows news-like articles in Arabic and English: the words of the seed articles and words after
/// their pattern, in the frequencies of natural language, with names that stand in both languages.
///
/// The same seed gives the same articles. They say nothing; what matters is how often which words
/// stand in how many of them.
public struct NewsGrower: Sendable {
  private static let vocabularySize = 60_000
  private static let nameCount = 4_000
  private static let firstDate: Int64 = 1_577_836_800
  private static let span: Int64 = 3 * 365 * 86_400
  private static let bytesPerArticle = 2_000

  private let arabic: Vocabulary
  private let english: Vocabulary
  private let names: [Entity]
  private let nameTable: ZipfTable
  private let seed: UInt64
  private let total: Int

  /// A grower of `total` articles whose dates are spread over three years.
  ///
  /// - Parameters:
  ///   - folder: The folder with the seed articles.
  ///   - total: How many articles there will be.
  ///   - seed: The same seed, the same articles.
  public init(seedFolder folder: String, total: Int, seed: UInt64) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let texts = files.filter { $0.hasSuffix(".txt") }.compactMap {
      FileManager.default.contents(atPath: "\(folder)/\($0)")
    }.map { String(decoding: $0, as: UTF8.self) }
    var source = RandomSource(seed: seed)
    arabic = Vocabulary(
      language: .arabic, seeds: texts, size: Self.vocabularySize, source: &source)
    english = Vocabulary(
      language: .english, seeds: texts, size: Self.vocabularySize, source: &source)
    names = (0..<Self.nameCount).map { Self.name($0, &source) }
    nameTable = ZipfTable(count: Self.nameCount, exponent: 0.9)
    self.seed = seed
    self.total = total
  }

  /// The named people and places, for the library to know before their first mention.
  public var entities: [Entity] { names }

  /// The article of an index with the names in it.
  public func article(_ index: Int) -> AnnotatedArticle {
    var source = RandomSource(seed: seed &* 31 &+ UInt64(index))
    let vocabulary = source.next().isMultiple(of: 2) ? arabic : english
    let language = vocabulary.language
    var segments: [Segment] = []
    var mentions: [LinkedMention] = []
    var text = ""
    var scalarCount = 0
    let cast = (0..<5).map { _ in nameTable.rank(&source) }
    func addSegment(_ kind: Segment.Kind, words: Int) {
      var line = ""
      var length = 0
      for position in 0..<words {
        var word = vocabulary.draw(&source)
        if source.unit() < 0.045 {
          let entity = names[cast[Int(source.next() % UInt64(cast.count))]]
          word = entity.names[language] ?? word
          let start = length + (position == 0 ? 0 : 1)
          let mention = Mention(
            segment: segments.count, range: start..<(start + word.unicodeScalars.count),
            type: entity.type, text: word, language: language, evidence: ["known name"])
          mentions.append(LinkedMention(mention: mention, entity: entity.id))
        }
        if position > 0 { line += " " }
        line += word
        length = line.unicodeScalars.count
        if position % 17 == 16 {
          line += "."
          length += 1
        }
      }
      segments.append(
        Segment(kind: kind, language: language, text: line, origin: OffsetMap(start: scalarCount)))
      text += line + "\n\n"
      scalarCount += length + 2
    }
    addSegment(.headline, words: 7 + Int(source.next() % 5))
    while text.utf8.count < Self.bytesPerArticle {
      addSegment(.paragraph, words: 20 + Int(source.next() % 25))
    }
    let date = Self.firstDate + Int64(index) * Self.span / Int64(max(total, 1))
    let article = Article(
      id: ArticleID(rawValue: String(format: "%016llx", seed &* 1_000_003 &+ UInt64(index))),
      origin: .file("grown/\(index).txt"), source: "Source \(source.next() % 40)",
      title: ArticleTitle(text: segments[0].text, origin: .headline, language: language),
      language: language, date: PublicationDate(secondsSince1970: date, precision: .second),
      text: text, segments: segments)
    return AnnotatedArticle(article: article, mentions: mentions)
  }

  /// Words for a query, from frequent to rare ones in the same share.
  public func queryWords(_ count: Int, source: inout RandomSource) -> [String] {
    let vocabulary = source.next().isMultiple(of: 2) ? arabic : english
    return (0..<count).map { _ in
      let rank = Int(exp(source.unit() * log(30_000)))
      return vocabulary.inflected(vocabulary.words[rank], &source)
    }
  }

  private static let syllables: [(latin: String, arabic: String)] = [
    ("ba", "با"), ("di", "دي"), ("far", "فار"), ("gho", "غو"), ("ha", "حا"), ("ja", "جا"),
    ("ka", "كا"), ("li", "لي"), ("mu", "مو"), ("na", "نا"), ("ra", "را"), ("sa", "سا"),
    ("shi", "شي"), ("ta", "تا"), ("wa", "وا"), ("zu", "زو"), ("khal", "خال"), ("mar", "مار"),
    ("rou", "رو"), ("sab", "ساب"), ("tir", "تير"), ("yan", "يان"), ("bel", "بيل"), ("dor", "دور"),
  ]

  private static func name(_ index: Int, _ source: inout RandomSource) -> Entity {
    let isPerson = index % 3 != 2
    var latin: [String] = []
    var arabic: [String] = []
    for _ in 0..<(isPerson ? 2 : 1) {
      let parts = (0..<(2 + Int(source.next() % 2))).map { _ in
        syllables[Int(source.next() % UInt64(syllables.count))]
      }
      latin.append(parts.map(\.latin).joined().capitalized)
      arabic.append(parts.map(\.arabic).joined())
    }
    let names: [LanguageTag: String] = [
      .english: latin.joined(separator: " "), .arabic: arabic.joined(separator: " "),
    ]
    return Entity(
      id: EntityID(rawValue: "grown-\(index)"), type: isPerson ? .person : .location, names: names,
      forms: [])
  }
}
