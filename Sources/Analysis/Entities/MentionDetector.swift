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

  /// Mentions of one article, in reading order, not overlapping.
  public func mentions(in article: Article) -> [Mention] {
    mentions(in: article, asking: nil)
  }

  private func mentions(in article: Article, asking hints: LibraryNames?) -> [Mention] {
    let reading = read(article, asking: hints, words: WordMemory(knowledge: knowledge))
    var consensus = TypeConsensus()
    reading.vote(in: &consensus)
    return reading.mentions(agreeing: consensus)
  }

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
    return ArticleReading(zip(readings, found))
  }
}

extension Segment {
  /// Whether the segment is in a language whose names are known how to be found.
  fileprivate var hasReadableNames: Bool {
    [.arabic, .english, .undetermined].contains(language.primary)
  }
}
