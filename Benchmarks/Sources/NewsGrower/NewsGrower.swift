import Foundation
import Importing
public import Model

/// Grows news-like articles in Arabic and English: the words of the seed articles and words after
/// their pattern, in the frequencies of natural language, with names that stand in both languages.
///
/// Length, names, numbers and the share of articles that report what another reports are those of real
/// news (`docs/quality.md` has both). The same seed gives the same articles. They say nothing; what
/// matters is how often which words stand in how many of them.
public struct NewsGrower: Sendable {
  private static let vocabularySize = 60_000
  private static let firstDate: Int64 = 1_577_836_800
  private static let span: Int64 = 3 * 365 * 86_400
  private static let bytesPerArticle = 2_100
  /// How many words of a hundred begin a name, and how many are numbers.
  private static let nameShare = 0.081
  private static let numberShare = 0.0225
  /// How many names of a hundred were not named in the article before.
  private static let newNameShare = 0.45
  /// Of each so many articles, the first few tell one story: 14 in a hundred of real ones share three
  /// rarely named entities and more with another.
  private static let storyPeriod = 10
  private static let storyArticles = 4
  private static let storyNames = 7

  private let arabic: Vocabulary
  private let english: Vocabulary
  private let names = NameGrower()
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
    let seeds = files.filter { $0.hasSuffix(".txt") }.flatMap {
      ArticleFile(path: "\(folder)/\($0)").read().articles
    }
    var source = RandomSource(seed: seed)
    arabic = Vocabulary(
      language: .arabic, seeds: seeds, size: Self.vocabularySize, source: &source)
    english = Vocabulary(
      language: .english, seeds: seeds, size: Self.vocabularySize, source: &source)
    self.seed = seed
    self.total = total
  }

  /// The people, places and organisations that are named most, in this order.
  public func entities(_ count: Int) -> [Entity] {
    (0..<count).map(names.entity)
  }

  /// Who or what articles name by an id.
  public func entity(_ id: EntityID) -> Entity? {
    guard let rank = Int(id.rawValue.dropFirst("grown-".count)) else { return nil }
    return names.entity(rank)
  }

  /// The article of an index with the names in it.
  public func article(_ index: Int) -> AnnotatedArticle {
    var source = RandomSource(seed: seed &* 31 &+ UInt64(index))
    // Three fifths of the measured news are Arabic.
    let vocabulary = source.unit() < 0.6 ? arabic : english
    var draft = Draft(language: vocabulary.language, cast: story(of: index))
    func addSegment(_ kind: Segment.Kind, words: Int) {
      var position = 0
      while position < words {
        let choice = source.unit()
        if choice < Self.nameShare {
          position += name(in: &draft, &source)
        } else if choice < Self.nameShare + Self.numberShare {
          draft.add(Self.number(&source))
          position += 1
        } else {
          draft.add(vocabulary.draw(&source))
          position += 1
        }
        if position % 17 == 16 { draft.endSentence() }
      }
      draft.endSegment(kind)
    }
    addSegment(.headline, words: 7 + Int(source.next() % 5))
    while draft.text.utf8.count < Self.bytesPerArticle {
      addSegment(.paragraph, words: 20 + Int(source.next() % 25))
    }
    let date = Self.firstDate + Int64(index) * Self.span / Int64(max(total, 1))
    let article = Article(
      id: ArticleID(rawValue: String(format: "%016llx", seed &* 1_000_003 &+ UInt64(index))),
      origin: .file("grown/\(index).txt"), source: "Source \(source.next() % 40)",
      title: ArticleTitle(
        text: draft.segments[0].text, origin: .headline, language: draft.language),
      language: draft.language,
      date: PublicationDate(secondsSince1970: date, precision: .second),
      text: draft.text, segments: draft.segments)
    return AnnotatedArticle(article: article, mentions: draft.mentions)
  }

  /// Names somebody or something in an article.
  ///
  /// - Returns: How many words that took.
  private func name(in draft: inout Draft, _ source: inout RandomSource) -> Int {
    let cast: Entity
    if let open = draft.cast.first(where: { !draft.named.contains($0.id) }), source.unit() < 0.6 {
      cast = open
    } else if draft.cast.isEmpty || source.unit() < Self.newNameShare {
      cast = names.entity(names.rank(&source))
      draft.cast.append(cast)
    } else {
      cast = draft.cast[Int(source.next() % UInt64(draft.cast.count))]
    }
    let isFirst = draft.named.insert(cast.id).inserted
    let naming = names.naming(of: cast, in: draft.language, isFirst: isFirst, &source)
    draft.add(naming, of: cast)
    return (naming.cue + " " + naming.name).split(separator: " ").count
  }

  /// Who and what the story of an article is about; empty for an article that tells its own.
  private func story(of index: Int) -> [Entity] {
    guard index % Self.storyPeriod < Self.storyArticles else { return [] }
    var source = RandomSource(
      seed: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(index / Self.storyPeriod))
    return (0..<Self.storyNames).map { _ in names.entity(names.rank(&source)) }
  }

  private static func number(_ source: inout RandomSource) -> String {
    switch source.next() % 6 {
    case 0: String(1_990 + source.next() % 35)
    case 1: "\(1 + source.next() % 99)%"
    case 2: "\(1 + source.next() % 40),\(100 + source.next() % 900)"
    case 3: "\(source.next() % 10).\(1 + source.next() % 9)"
    default: String(1 + source.next() % 200)
    }
  }

  /// Words for a query, from frequent to rare ones in the same share.
  public func queryWords(_ count: Int, source: inout RandomSource) -> [String] {
    let vocabulary = source.next().isMultiple(of: 2) ? arabic : english
    return (0..<count).map { _ in
      let rank = Int(exp(source.unit() * log(30_000)))
      return vocabulary.inflected(vocabulary.words[rank], &source)
    }
  }
}
