import CustomDump
import KhabarCore
import Model
import TestSupport
import Testing

/// What a reader finds in the demonstration articles.
@Suite struct SeedLibraryTests {
  private func seeds() async throws -> Library {
    let library = try Library.open(.memory)
    let report = try await library.read(paths: [TemporaryFolder.seeds])
    #expect(report.added == 5)
    #expect(report.failures.isEmpty)
    return library
  }

  @Test func `the Arabic original and its translation are the only pair`() async throws {
    let pairs = try await seeds().pairs()
    expectNoDifference(
      pairs.map { [$0.source, $0.target] }, [["004_f2ae8bf9f493e07b", "000_47907666eaccce83"]])
  }

  @Test func `what shares whole passages can be compared too`() async throws {
    let counterparts = try await seeds().counterparts(of: "000_47907666eaccce83")
    #expect(counterparts.first?.article.id == "004_f2ae8bf9f493e07b")
    #expect(counterparts.first?.relation == .original)
    #expect(
      counterparts.contains {
        $0.article.id == "001_0bb69a247728724b" && $0.relation == .rendering
      })
  }

  @Test func `every segment of the pair stands where a careful reader puts it`() async throws {
    let comparison = try await seeds().comparison(
      of: "004_f2ae8bf9f493e07b", with: "000_47907666eaccce83")
    expectNoDifference(
      comparison.alignment.beads.map { [$0.source, $0.target] },
      [
        [[0], []], [[1], []], [[2], []], [[3], [0]], [[4], [1]], [[5], [2]], [[6], [3]],
        [[7], [4]], [[8], []], [[9], [5]], [[10], [6]], [[11], [7]], [[12], [8]], [[13], [9]],
        [[14], [10]], [[15], [11]], [[16], []],
      ])
  }

  @Test func `two renderings stand beside the Arabic that both render`() async throws {
    let comparison = try await seeds().comparison(
      of: "000_47907666eaccce83", with: "001_0bb69a247728724b")
    let original = try #require(comparison.original)
    #expect(original.article.article.id == "004_f2ae8bf9f493e07b")
    #expect(original.segments.count == comparison.alignment.beads.count)
    for (bead, segments) in zip(comparison.alignment.beads, original.segments)
    where !bead.source.isEmpty && !bead.target.isEmpty {
      #expect(!segments.isEmpty, "\(bead)")
    }
    // The lead of 001 renders nothing of the Arabic.
    let lead = try #require(comparison.alignment.beads.firstIndex { $0.target == [0] })
    #expect(original.segments[lead].isEmpty)
    #expect(comparison.account?.flagCounts[.omitted] ?? 0 > 0)
  }

  @Test func `two reports that render nothing of each other are told apart from a rendering`()
    async throws
  {
    let library = try await seeds()
    let strangers = try await library.comparison(
      of: "004_f2ae8bf9f493e07b", with: "003_bc87c0cd55d26a17")
    #expect(strangers.remarks == [.nothingInCommon])
    let rendering = try await library.comparison(
      of: "004_f2ae8bf9f493e07b", with: "000_47907666eaccce83")
    #expect(rendering.remarks.isEmpty)
  }

  @Test(arguments: ["حفتر", "Haftar", "Hifter"])
  func `a name finds both languages and says how it is spelled there`(query: String) async throws {
    let found = try await seeds().search(query, limit: 10)
    #expect(Set(found.hits.map(\.article.language)) == [.arabic, .english])
    #expect(Set(found.foundSpellings).isSuperset(of: ["Haftar", "Hifter", "حفتر"]))
  }

  @Test(arguments: ["مُرْتَزِقَة", "المرتزقه", "والمرتزقة", "مرتزقـة"])
  func `Arabic is found however it is written`(query: String) async throws {
    let found = try await seeds().search(query, limit: 10)
    #expect(found.hits.first?.article.id == "004_f2ae8bf9f493e07b")
    let hits = try await seeds().hits(of: query, in: "004_f2ae8bf9f493e07b")
    #expect(!hits.isEmpty)
  }

  @Test(arguments: [
    ["Khalifa Haftar", "Hifter", "Haftar", "حفتر"],
    [
      "National Accord government", "Al-Wefaq government", "reconciliation government",
      "حكومة الوفاق",
    ],
    ["Sirte", "سرت"],
    ["Jufra", "Jafra", "Al-Jafra"],
    ["Mevlüt Çavuşo -lu", "Mevlüt Çavuşoغلlu", "مولود جاويش أوغلو"],
    ["Al-Wattia", "Al-Watiyah"],
  ])
  func `one thing is one entity under all its names`(spellings: [String]) async throws {
    let entities = try await seeds().entities()
    let holders = spellings.map { spelling in
      entities.filter { $0.forms.contains { $0.text == spelling } }.map(\.id)
    }
    #expect(holders.allSatisfy { $0.count == 1 }, "\(zip(spellings, holders).map { ($0, $1) })")
    #expect(Set(holders).count == 1, "\(zip(spellings, holders).map { ($0, $1) })")
  }

  @Test(arguments: ["Turkish", "التركي", "Libyan", "Foreign Minister", "وزير الخارجية", "Russian"])
  func `a demonym or an office is nobody's name`(word: String) async throws {
    let entities = try await seeds().entities()
    #expect(!entities.contains { $0.forms.contains { $0.text == word } })
  }

  @Test func `mentions stand in the text where they say`() async throws {
    let library = try await seeds()
    for id in try await library.articleIDs() {
      let annotated = try await library.annotated(id)
      #expect(!annotated.mentions.isEmpty)
      for linked in annotated.mentions {
        let segment = annotated.article.segments[linked.mention.segment]
        let scalars = Array(segment.text.unicodeScalars)[linked.mention.range]
        #expect(String(String.UnicodeScalarView(scalars)) == linked.mention.text)
      }
    }
  }

  @Test func `an article is named by id, by its beginning and by its file`() async throws {
    let library = try await seeds()
    #expect(try await library.article(named: "004").id == "004_f2ae8bf9f493e07b")
    await #expect(throws: LibraryError.unknownArticle(name: "9")) {
      try await library.article(named: "9")
    }
    await #expect {
      try await library.article(named: "00")
    } throws: { error in
      guard case .ambiguousArticle("00", let candidates) = error as? LibraryError else {
        return false
      }
      return candidates.count == 5
    }
  }

  @Test func `a broken query is told with its place`() async throws {
    let library = try await seeds()
    await #expect {
      try await library.search("(Haftar", limit: 1)
    } throws: { error in
      guard case .badQuery(_, "(Haftar", let range) = error as? LibraryError else { return false }
      return range.lowerBound == 0
    }
  }

  @Test func `the profile of a name has its sentences, its days and who is named with it`()
    async throws
  {
    let profile = try await seeds().profile(of: "haftar")
    #expect(profile.articleCount == 5)
    #expect(profile.days == [EntityProfile.Day(number: 18465, articles: 1)])
    #expect(profile.appearances.count == 5)
    for appearance in profile.appearances {
      let scalars = Array(appearance.sentence.unicodeScalars)[appearance.place]
      let name = String(String.UnicodeScalarView(scalars))
      #expect(["Haftar", "Hifter", "حفتر"].contains { name.contains($0) }, "\(name)")
    }
    #expect(profile.companions.first?.articles == 5)
    #expect(!profile.companions.contains { $0.id == "haftar" })
    await #expect(throws: LibraryError.unknownEntity(id: "nobody")) {
      try await seeds().profile(of: "nobody")
    }
  }
}
