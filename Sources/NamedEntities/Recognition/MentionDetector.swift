public import Model

/// Finds the names in an article: where they stand and what kind of thing they name.
///
/// The evidence, strongest first: names that ``Knowledge`` holds; titles, ranks and head words of
/// organisations and places; given names; patterns of names; capitals in English; what the same
/// article says more fully elsewhere; and names of other articles in the other language.
/// Demonyms and nisba adjectives are never names.
///
/// - Complexity: linear in the length of the article.
public struct MentionDetector: Sendable {
  private let ownKnowledge: Knowledge?

  /// What it knows beforehand; the tables that come with the program are read when first needed, so
  /// that a program which only shows a library starts without them.
  var knowledge: Knowledge { ownKnowledge ?? .standard }

  /// A detector that knows the names that come with the program.
  public init() {
    ownKnowledge = nil
  }

  /// A detector that knows the given names beforehand.
  public init(knowledge: Knowledge) {
    ownKnowledge = knowledge
  }

  /// Mentions of one article by itself, in reading order, not overlapping.
  public func mentions(in article: Article) -> [Mention] {
    let reading = read(article, asking: nil, words: WordMemory(knowledge: knowledge))
    let votes = Dictionary(
      reading.evidence(withWords: false).votes.map { ($0.name, $0.votes) }
    ) { first, _ in first }
    return reading.mentions { votes[$0] ?? TypeVotes() }
  }

  /// Mentions of several articles, each with what the others say more plainly.
  ///
  /// - Returns: One element an article, in the order of the articles.
  public func mentions(in articles: [Article]) -> [ArticleMentions] {
    let reader = MentionReader(store: NoEvidence(), detector: self)
    let order =
      articles.indices.filter { !MentionReader.hasArabic(articles[$0]) }
      + articles.indices.filter { MentionReader.hasArabic(articles[$0]) }
    do {
      var readings: [Int: MentionReader.Reading] = [:]
      for index in order { readings[index] = try reader.read(articles[index]) }
      return try articles.indices.map { index in
        ArticleMentions(
          article: articles[index].id, mentions: try readings[index].map(reader.mentions) ?? [],
          isLong: articles[index].tellsNamesInFull)
      }
    } catch {
      // Evidence of no library cannot fail to be read.
      return articles.map { ArticleMentions(article: $0.id, mentions: []) }
    }
  }

  /// Leaves out Arabic given names that stand alone in a text long enough to have told whose they are.
  private func dropLoneGivenNames(
    _ found: inout [[NameSpan]], of readings: [SegmentReading], _ memory: ArticleMemory
  ) {
    guard readings.reduce(0, { $0 + $1.tokens.count }) >= Self.longText else { return }
    for (index, reading) in readings.enumerated() where reading.isArabic {
      found[index].removeAll { span in
        span.isGivenNameAlone
          && memory.part(reading.tokens[span.words.lowerBound].key) == nil
          && !reading.splits(span.words.lowerBound).contains { memory.part($0.key) != nil }
      }
    }
  }

  /// In as many words news has told the full names of its people.
  fileprivate static let longText = 80

  /// Finds the names of an article, some of them with a type that is a guess.
  func read(
    _ article: Article, asking hints: LibraryNames?, words: WordMemory
  ) -> ArticleReading {
    let knowledge = self.knowledge
    let memory = ArticleMemory()
    // The rules are those of Arabic and English; they would find people in "Il" and "Der".
    let readings = article.segments.enumerated().filter { $1.hasReadableNames }.map {
      index, segment in
      SegmentReading(segment: segment, index: index, knowledge: knowledge, words: words)
    }
    for reading in readings { memory.note(reading) }
    func read(_ reading: SegmentReading) -> [NameSpan] {
      reading.isArabic
        ? ArabicNameReader(reading: reading, memory: memory, hints: hints).spans()
        : EnglishNameReader(reading: reading, memory: memory).spans()
    }
    var found = readings.map(read)
    for (reading, spans) in zip(readings, found) {
      for span in spans { memory.note(span, of: reading) }
    }
    // What was found in full ("Fayez al-Sarraj") tells what the rest is ("Sarraj").
    for (index, reading) in readings.enumerated() where memory.explains(reading) {
      found[index] = read(reading)
    }
    let tooFar = NamesReadTooFar(found, of: readings)
    for (index, reading) in readings.enumerated() { tooFar.cut(&found[index], of: reading) }
    dropLoneGivenNames(&found, of: readings, memory)
    return ArticleReading(zip(readings, found))
  }
}

extension Segment {
  /// Whether the segment is in a language whose names are known how to be found.
  fileprivate var hasReadableNames: Bool {
    [.arabic, .english, .undetermined].contains(language.primary)
  }
}

extension Article {
  /// Whether the article has words enough to have told the names of its people in full, as news does.
  public var tellsNamesInFull: Bool {
    var words = 0
    for segment in segments {
      words += segment.text.utf8.count { $0 == UInt8(ascii: " ") } + 1
      if words >= MentionDetector.longText { return true }
    }
    return false
  }
}
