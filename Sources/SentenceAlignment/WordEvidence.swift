public import Model

/// Which words of the two languages render each other, as learned from texts that do.
///
/// Holds the expected counts of IBM model 1 in both directions, so that evidence from more texts
/// can be added later.
/// - SeeAlso: Brown et al., "The Mathematics of Statistical Machine Translation" (1993).
public struct WordEvidence: Sendable, Codable, Hashable {
  /// Expected counts of an Arabic and an English word together.
  struct Count: Sendable, Codable, Hashable {
    /// How often the English word was explained by the Arabic one.
    var forward: Float
    /// How often the Arabic word was explained by the English one.
    var backward: Float
    /// In how many beads both stood.
    var together: Float
  }

  /// Counts by Arabic stem, then English stem.
  private(set) var counts: [String: [String: Count]] = [:]
  /// How many pairs of texts taught it.
  public private(set) var textCount = 0

  /// No evidence.
  public static let none = WordEvidence()

  /// Evidence of no texts; see ``learned(from:)``.
  public init() {}

  init(counts: [String: [String: Count]], textCount: Int) {
    self.counts = counts
    self.textCount = textCount
  }

  /// Learns from aligned texts, one of which is Arabic and the other English.
  ///
  /// - Complexity: O(*b* · *w*²) for *b* beads of *w* words.
  public static func learned(
    from pairs: [(source: [Segment], target: [Segment], beads: [Bead])]
  ) -> WordEvidence {
    var evidence = WordEvidence()
    evidence.add(pairs)
    return evidence
  }

  /// Adds what more aligned texts teach, in the light of what is known already.
  public mutating func add(_ pairs: [(source: [Segment], target: [Segment], beads: [Bead])]) {
    var lesson = WordLesson()
    for pair in pairs {
      lesson.add(TextProfile(pair.source), TextProfile(pair.target), pair.beads)
    }
    learn(lesson, textCount: pairs.count)
  }

  /// Adds what texts teach that were read already.
  mutating func add(_ pairs: [(texts: MatchedTexts, beads: [Bead])]) {
    var lesson = WordLesson()
    for pair in pairs { lesson.add(pair.texts.source, pair.texts.target, pair.beads) }
    learn(lesson, textCount: pairs.count)
  }

  private mutating func learn(_ lesson: WordLesson, textCount: Int) {
    guard !lesson.sentences.isEmpty else { return }
    var model = IBMModel1(lesson, known: self)
    for _ in 0..<6 { model.iterate() }
    for (arabic, row) in model.expectedCounts() {
      counts[arabic, default: [:]].merge(row) { known, new in
        Count(
          forward: new.forward + known.forward, backward: new.backward + known.backward,
          together: new.together + known.together)
      }
    }
    self.textCount += textCount
  }

  /// Adds the counts of evidence that was learned elsewhere.
  public mutating func merge(_ other: WordEvidence) {
    for (arabic, row) in other.counts {
      counts[arabic, default: [:]].merge(row) { left, right in
        Count(
          forward: left.forward + right.forward, backward: left.backward + right.backward,
          together: left.together + right.together)
      }
    }
    textCount += other.textCount
  }
}

extension WordEvidence {
  /// The evidence turned into probabilities that two words render each other.
  struct Table: Sendable {
    /// English stems that may render an Arabic stem, with how likely that is, 0 to 1.
    private(set) var translations: [String: [(english: String, probability: Float)]] = [:]

    /// English stems that render some Arabic stem.
    private(set) var english: Set<String> = []

    static let empty = Table()

    private init() {}

    init(_ evidence: WordEvidence, weights: AlignmentWeights) {
      var englishTotals: [String: Float] = [:]
      for row in evidence.counts.values {
        for (english, count) in row { englishTotals[english, default: 0] += count.backward }
      }
      for (arabic, row) in evidence.counts {
        let total = row.values.reduce(0) { $0 + $1.forward }
        var likely: [(english: String, probability: Float)] = []
        for (english, count) in row where count.together >= weights.wordsTogether {
          let forward = count.forward / (total + weights.wordsSmoothing)
          let backward =
            count.backward / ((englishTotals[english] ?? 0) + weights.wordsSmoothing)
          let probability = (forward * backward).squareRoot() * weights.wordsScale
          if probability >= weights.wordsFloor {
            likely.append((english, min(0.95, probability)))
          }
        }
        if !likely.isEmpty { translations[arabic] = likely }
        english.formUnion(likely.lazy.map(\.english))
      }
    }
  }
}
