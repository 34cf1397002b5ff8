import Model
import Quotations
import Storage

/// Finds the quotations of a library's articles, and how the other language has them.
///
/// They are found when they are asked for; nothing of them is kept ([265](../../docs/decisions/0265-find-quotations-when-they-are-asked-for.md)).
struct QuotationReader {
  /// An article with what it quotes.
  private struct Reading {
    var article: Article
    var quotations: [ReportedQuotation]
  }

  private let library: Library
  private let finder = QuotationFinder()
  private var readings: [ArticleID: Reading?] = [:]
  private var names: [EntityID: [LanguageTag: String]] = [:]

  init(of library: Library) {
    self.library = library
  }

  /// What an article quotes, in reading order.
  mutating func quotations(in summary: ArticleSummary) throws -> [ReportedQuotation] {
    try reading(of: summary)?.quotations ?? []
  }

  private mutating func reading(of summary: ArticleSummary) throws -> Reading? {
    if let known = readings[summary.id] { return known }
    let found = try library.read { reader -> (Article, [LinkedMention])? in
      try reader.article(summary.id).map { ($0, try reader.mentions(of: summary.id)) }
    }
    guard let (article, linked) = found else {
      readings[summary.id] = .some(nil)
      return nil
    }
    var quotations: [ReportedQuotation] = []
    for quotation in finder.quotations(in: article, mentions: linked.map(\.mention)) {
      let speaker = quotation.speaker.mention.map { linked[$0].entity }
      quotations.append(
        ReportedQuotation(
          article: summary, quotation: quotation,
          sourceRanges: quotation.places.map {
            article.segments[$0.segment].origin.sourceRange(of: $0.range)
          }, speaker: speaker, speakerNames: try speaker.map { try names(of: $0) } ?? [:]))
    }
    let reading = Reading(article: article, quotations: quotations)
    readings[summary.id] = reading
    return reading
  }

  private mutating func names(of entity: EntityID) throws -> [LanguageTag: String] {
    if let known = names[entity] { return known }
    let found = try library.read { try $0.entity(entity)?.names } ?? [:]
    names[entity] = found
    return found
  }

  // MARK: Renderings

  /// Quotations of one article with how its translation or original has them.
  mutating func rendered(_ quotations: [ReportedQuotation]) throws -> [ReportedQuotation] {
    guard let summary = quotations.first?.article,
      let (other, isOriginal) = try counterpart(of: summary.id),
      let own = try reading(of: summary), let theirs = try reading(of: other)
    else { return quotations }
    let isSource = !isOriginal
    let alignment =
      isSource
      ? try library.alignment(of: own.article, with: theirs.article)
      : try library.alignment(of: theirs.article, with: own.article)
    var taken: Set<Int> = []
    return quotations.map { quotation in
      var quotation = quotation
      let segments = Set(quotation.quotation.places.map(\.segment))
      let aligned = alignment.beads.filter { bead in
        !segments.isDisjoint(with: isSource ? bead.source : bead.target)
      }.flatMap { isSource ? $0.target : $0.source }
      quotation.rendering = Self.rendering(
        of: quotation, in: theirs, at: Set(aligned), other, isOriginal: isOriginal, &taken)
      return quotation
    }
  }

  /// The translation of an article or else its original, the surest first.
  private func counterpart(of id: ArticleID) throws -> (ArticleSummary, isOriginal: Bool)? {
    try library.read { reader in
      for stored in try reader.pairs(of: id) {
        let isOriginal = stored.pair.target == id
        if let summary = try reader.summary(
          of: isOriginal ? stored.pair.source : stored.pair.target)
        {
          return (summary, isOriginal)
        }
      }
      return nil
    }
  }

  /// The quotation in the paragraphs that render those of another: of the same speaker before any, in the same order;
  /// or else these paragraphs.
  private static func rendering(
    of quotation: ReportedQuotation, in reading: Reading, at segments: Set<Int>,
    _ other: ArticleSummary, isOriginal: Bool, _ taken: inout Set<Int>
  ) -> ReportedQuotation.Rendering? {
    guard !segments.isEmpty else { return nil }
    let candidates = reading.quotations.indices.filter { index in
      !taken.contains(index)
        && reading.quotations[index].quotation.places.contains { segments.contains($0.segment) }
    }
    let length = quotation.quotation.text.unicodeScalars.count
    let alike = candidates.filter { index in
      let candidate = reading.quotations[index]
      let isSame =
        quotation.speaker == candidate.speaker || quotation.speaker == nil
        || candidate.speaker == nil
      let count = candidate.quotation.text.unicodeScalars.count
      return isSame && count * 3 > length && length * 3 > count
    }
    let best = alike.first { reading.quotations[$0].speaker == quotation.speaker } ?? alike.first
    if let best {
      taken.insert(best)
      let found = reading.quotations[best].quotation
      return ReportedQuotation.Rendering(
        article: other, text: found.text, language: found.language, places: found.places,
        isQuotation: true, isOriginal: isOriginal)
    }
    let places = segments.sorted().map { index in
      SegmentRange(
        segment: index, range: 0..<reading.article.segments[index].text.unicodeScalars.count)
    }
    return ReportedQuotation.Rendering(
      article: other,
      text: places.map { reading.article.segments[$0.segment].text }.joined(separator: " "),
      language: places.first.map { reading.article.segments[$0.segment].language }
        ?? other.language,
      places: places, isQuotation: false, isOriginal: isOriginal)
  }
}
