import KhabarCore
import Model
import TestSupport
import Testing

/// What a reviser decides about two articles of a library.
@Suite struct ReviewedLibraryTests {
  private let source: ArticleID = "004_f2ae8bf9f493e07b"
  private let target: ArticleID = "000_47907666eaccce83"

  private func seeds() async throws -> Library {
    let library = try Library.open(.memory)
    _ = try await library.read(paths: [TemporaryFolder.seeds])
    return library
  }

  @Test func `who decided is kept beside when`() async throws {
    let library = try await seeds()
    let bead = try #require(
      try await library.comparison(of: source, with: target).alignment.beads.dropFirst(3).first)
    try await library.record(
      .alignment(source: source, target: target, .confirmed(bead)), by: "ليلى")
    let reviewed = try #require(
      try await library.comparison(of: source, with: target).reviewed)
    #expect(reviewed.beads[3].state == .confirmed)
    #expect(reviewed.beads[3].decidedBy == "ليلى")
    #expect(reviewed.beads[3].decidedAt != nil)
    #expect(reviewed.reviewedCount == 1)
    let decision = try #require(try await library.recordUndo())
    #expect(decision.articles == [source, target])
    let titles = try library.titles(of: decision.articles + ["none"])
    #expect(Set(titles.keys) == [source, target])
    #expect(try await library.comparison(of: source, with: target).reviewed?.reviewedCount == 0)
  }

  @Test func `sentences are laid beside each other, with names where they stand`() async throws {
    let library = try await seeds()
    let paragraphs = try await library.comparison(of: source, with: target)
    let sentences = try await library.comparison(of: source, with: target, unit: .sentence)
    let places = try #require(sentences.sentences)
    #expect(paragraphs.sentences == nil)
    #expect(places.target.count == sentences.target.article.segments.count)
    #expect(places.source.count > paragraphs.source.article.segments.count)
    for (place, segment) in zip(places.source, sentences.source.article.segments) {
      #expect(paragraphs.source.article.segments[place.segment].text.contains(segment.text))
    }
    #expect(sentences.source.mentions.count == paragraphs.source.mentions.count)
    for linked in sentences.source.mentions {
      let text = sentences.source.article.segments[linked.mention.segment].text
      let scalars = Array(text.unicodeScalars)[linked.mention.range]
      #expect(String(String.UnicodeScalarView(scalars)) == linked.mention.text)
    }
    #expect(
      sentences.alignment.beads.flatMap(\.target).sorted()
        == Array(sentences.target.article.segments.indices))
  }

  @Test func `what is decided about sentences holds for sentences alone`() async throws {
    let library = try await seeds()
    let first = try await library.comparison(of: source, with: target, unit: .sentence)
    let bead = try #require(
      first.alignment.beads.first { !$0.source.isEmpty && !$0.target.isEmpty })
    try await library.record(.sentences(source: source, target: target, .confirmed(bead)))
    #expect(
      try await library.comparison(of: source, with: target, unit: .sentence).reviewed?
        .reviewedCount == 1)
    #expect(try await library.comparison(of: source, with: target).reviewed?.reviewedCount == 0)
    #expect(try library.hasDecisions(about: source, target, unit: .sentence))
    #expect(!(try library.hasDecisions(about: source, target)))
    // The command reviews the same.
    let left = try await library.annotated(source).article
    let right = try await library.annotated(target).article
    let told = try library.review(left, right, unit: .sentence, accounted: true)
    let shown = try await library.comparison(of: source, with: target, unit: .sentence)
    #expect(told.reviewed == shown.reviewed)
    #expect(told.account == shown.account)
  }

  @Test func `passages in common are told with their text`() async throws {
    let library = try await seeds()
    let counterparts = try await library.counterparts(of: target)
    let rendering = try #require(counterparts.first { $0.relation == .rendering })
    let other = try await library.annotated(rendering.article.id).article
    #expect(!rendering.passages.isEmpty)
    for passage in rendering.passages { #expect(other.text.contains(passage.prefix(40))) }
    #expect(counterparts.first?.passages.isEmpty == true)
  }
}
