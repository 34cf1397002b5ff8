import Glibc

/// What comparing two names found: how likely they are one, and why.
public struct NameComparison: Sendable {
  /// What joins a word of one name to a word of the other.
  public enum Bond: Sendable, Hashable {
    /// The same letters.
    case spelling
    /// Letters that sound alike, with their share of a perfect match.
    case sound(Double)
    /// The same meaning in two languages, or two words for it.
    case meaning
    /// The letters of an acronym, and words that begin with them.
    case acronym
  }

  /// Words of both sides that answer each other.
  public struct Link: Sendable, Hashable {
    /// Words of the left name, by index.
    public var left: Range<Int>
    /// Words of the right name, by index.
    public var right: Range<Int>
    /// What joins them.
    public var bond: Bond
  }

  /// What the probability is made from.
  ///
  /// The raw values are what the table of the model calls them.
  public enum Feature: String, CaseIterable, Sendable {
    case bias
    case quality
    case leastQuality = "least-quality"
    case evidence
    case missing
    case missingOnBoth = "missing-on-both"
    case lost
    case meaning
    case joined
    case single
    case short
  }

  /// How much there is of each feature, about 0 to 1.
  public struct Features: Sendable {
    /// The values in the order of ``Feature``.
    public private(set) var values: [Double]

    /// The features of the links that were taken between two names.
    init(_ tally: Tally) {
      values = [
        1, tally.quality, tally.leastQuality, min(tally.evidence, 40) / 20, tally.missing,
        tally.missingOnBoth, tally.lost, tally.meaning, tally.joined, tally.single,
        1 / max(1, tally.mass / 4),
      ]
    }

    /// The value of a feature.
    public subscript(feature: Feature) -> Double {
      zip(Feature.allCases, values).first { $0.0 == feature }?.1 ?? 0
    }

    /// The weighted sum.
    func score(_ weights: [Double]) -> Double {
      zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// The sums behind the features.
  struct Tally {
    var quality = 0.0
    var leastQuality = 1.0
    var evidence = 0.0
    var missing = 0.0
    var missingOnBoth = 0.0
    var lost = 0.0
    var meaning = 0.0
    var joined = 0.0
    var single = 0.0
    var mass = 0.0
  }

  /// Logarithm of the odds that both names are spellings of one: what names are ranked by, also
  /// where the probability is near 0 or 1.
  public let logOdds: Double
  /// Which words answer each other, the strongest first.
  public let links: [Link]
  /// What the odds were made from, for training.
  public let features: Features?

  /// The probability that both names are spellings of one, 0...1.
  public var probability: Double { Self.probability(logOdds: logOdds) }

  /// The probability that natural logarithms of odds stand for.
  public static func probability(logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  init(logOdds: Double, links: [Link], features: Features? = nil) {
    self.logOdds = logOdds
    self.links = links
    self.features = features
  }
}
