import Model
import Testing

@testable import DocumentAlignment

struct PairIndexTests {
  /// An article that says some words and, as every word is capitalised, names.
  private func article(_ id: String, _ text: String, day: Int64? = nil) -> Article {
    Article(
      id: ArticleID(rawValue: id),
      title: ArticleTitle(text: id, origin: .lead, language: .english), language: .english,
      date: day.map { PublicationDate(secondsSince1970: $0 * 86_400, precision: .day) }, text: text,
      segments: [Segment(kind: .paragraph, language: .english, text: text)])
  }

  @Test func `an index that was kept finds what it found before`() throws {
    let fingerprints = try SeedArticles.all().map(ArticleFingerprint.init)
    var index = PairIndex()
    for (number, fingerprint) in fingerprints.enumerated().dropLast() {
      index.add(PairIndex.Number(number), fingerprint)
    }
    let last = try #require(fingerprints.last)
    let found = index.candidates(for: last)
    #expect(found.first == 0)
    let kept = Dictionary(
      uniqueKeysWithValues: index.takeChanges().map { ($0.key, $0.bytes) })
    #expect(index.takeChanges().isEmpty)

    var again = PairIndex()
    for key in PairIndex.weightKeys(articleCount: 4) { again.load(kept[key], of: key) }
    #expect(again.candidates(for: last).isEmpty)
    for key in again.missingKeys(for: last) { again.load(kept[key], of: key) }
    #expect(again.missingKeys(for: last).isEmpty)
    #expect(again.candidates(for: last) == found)
    #expect(again.takeChanges().isEmpty)
  }

  @Test func `adding an article a second time changes nothing`() throws {
    let fingerprint = ArticleFingerprint(of: try SeedArticles.article(0))
    var index = PairIndex()
    index.add(0, fingerprint)
    let size = index.takeChanges().reduce(0) { $0 + $1.bytes.count }
    index.add(0, fingerprint)
    #expect(index.takeChanges().allSatisfy { $0.key < 0 })
    #expect(size > 4 * fingerprint.features.count)
  }

  @Test func `what every article says finds none of them`() {
    let common = ArticleFingerprint(of: article("common", "The town of Vektor and the lake."))
    var index = PairIndex()
    for number in 0..<PairIndex.longestList { index.add(PairIndex.Number(number), common) }
    #expect(!index.candidates(for: common).isEmpty)
    index.add(PairIndex.Number(PairIndex.longestList), common)
    #expect(index.candidates(for: common).isEmpty)
    // It stays so once it is written.
    let kept = index.takeChanges()
    var again = PairIndex()
    for (key, bytes) in kept { again.load(bytes, of: key) }
    again.add(PairIndex.Number(PairIndex.longestList + 1), common)
    #expect(again.candidates(for: common).isEmpty)
  }

  @Test(arguments: [(nil, nil, true), (0, 300, true), (0, nil, true), (0, 500, false)])
  func `articles that are dated more than a year apart are strangers`(
    first: Int64?, second: Int64?, mayRender: Bool
  ) {
    let text = "Governor Orlan Vekterdal left the harbour of Gradsko with 340 ships and 12 boats."
    let one = ArticleFingerprint(of: article("a", text, day: first))
    let other = ArticleFingerprint(of: article("b", text, day: second))
    #expect((one.overlap(with: other) != nil) == mayRender)
    #expect(one.overlap(with: other) == other.overlap(with: one))
    #expect(ArticleFingerprint(bytes: one.bytes) == one)
  }

  @Test func `what two articles have in common is the same from either side`() throws {
    let fingerprints = try SeedArticles.all().map(ArticleFingerprint.init)
    for first in fingerprints {
      for second in fingerprints {
        #expect(first.overlap(with: second) == second.overlap(with: first))
      }
    }
    let (translation, original) = (fingerprints[0], fingerprints[4])
    #expect(try #require(original.overlap(with: translation)) > 0.3)
  }
}
