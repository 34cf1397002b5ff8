import Model
import Testing

@testable import Analysis

struct PairFinderTests {
  @Test func `among the seeds only the Arabic article and its translation are a pair`() throws {
    let pairs = PairFinder().pairs(among: try SeedArticles.all())
    #expect(pairs.map { [$0.source, $0.target] } == [["004", "000"]])
    #expect((pairs.first?.score ?? 0) > 0.8)
  }

  @Test func `two renderings that share passages are told from reports on the same event`() throws {
    let relations = PairFinder().relations(among: try SeedArticles.all())
    func kind(_ first: ArticleID, _ second: ArticleID) -> ArticleRelation.Kind? {
      relations.first {
        [$0.source, $0.target] == [first, second] || [$0.source, $0.target] == [second, first]
      }?.kind
    }
    #expect(kind("004", "000") == .translation)
    #expect(kind("000", "001") == .sharedPassages)
    #expect(kind("004", "001") == .sharedPassages)
    #expect(kind("000", "002") != .translation && kind("000", "002") != .sharedPassages)
    #expect(kind("004", "002") != .translation && kind("004", "002") != .sharedPassages)
  }

  @Test func `a translation of half the length is still found`() throws {
    var articles = try SeedArticles.all()
    articles[0].segments = Array(articles[0].segments.prefix(6))
    let pairs = PairFinder().pairs(among: articles)
    #expect(pairs.map { [$0.source, $0.target] } == [["004", "000"]])
  }

  @Test func `halves of one event that render nothing of each other are no pair`() throws {
    var articles = try SeedArticles.all()
    // The last paragraphs of the Arabic article, the first ones of its translation.
    articles[4].segments = Array(articles[4].segments.suffix(6))
    articles[0].segments = Array(articles[0].segments.prefix(8))
    #expect(PairFinder().pairs(among: [articles[4], articles[0]]).isEmpty)
  }

  @Test func `a fingerprint survives being kept as bytes`() throws {
    let fingerprint = ArticleFingerprint(of: try SeedArticles.article(4))
    #expect(ArticleFingerprint(bytes: fingerprint.bytes) == fingerprint)
    #expect(ArticleFingerprint(bytes: [UInt8]()) == nil)
    #expect(ArticleFingerprint(bytes: [99, 0]) == nil)
  }

  @Test func `an article that was taken out is no candidate`() throws {
    var index = PairIndex()
    let articles = try SeedArticles.all()
    for article in articles { index.add(article.id, ArticleFingerprint(of: article)) }
    let fingerprint = ArticleFingerprint(of: articles[4])
    #expect(index.candidates(for: fingerprint, excluding: "004").contains { $0.article == "000" })
    index.remove("000")
    #expect(index.count == 4)
    #expect(!index.candidates(for: fingerprint, excluding: "004").contains { $0.article == "000" })
  }
}
