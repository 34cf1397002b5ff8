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

  /// The probability that both names are spellings of one, 0...1.
  public let probability: Double
  /// Logarithm of how much likelier the names are as spellings of one than by chance: what names
  /// are ranked by, also where the probability is near 0 or 1.
  public let evidence: Double
  /// Which words answer each other, the strongest first.
  public let links: [Link]

  /// Turns the features of a comparison into a probability.
  static func probability(
    quality: Double, evidence: Double, unmatched: Double, crossesScripts: Bool
  ) -> Double {
    let offset = crossesScripts ? 0.38 : 0.55
    let value = 14 * (quality - offset) + 0.08 * (min(evidence, 20) - 8) - 3.5 * unmatched
    return 1 / (1 + exp(-value))
  }
}
