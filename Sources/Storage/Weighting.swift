import Foundation

/// How matches are weighed, after BM25.
///
/// - SeeAlso: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
///   (2009).
enum Weighting {
  /// How fast further occurrences of a word stop counting.
  static let saturation = 1.2
  /// How much a long text is held against its matches, 0 to 1.
  static let lengthPenalty = 0.75
  /// What an occurrence in the title counts beside one in the text.
  static let title = 2.0
  /// What a word in its exact form counts beside its stem.
  static let exactForm = 0.1
  /// What words that stand side by side in the query count more for doing so in the text.
  static let adjacency = 0.3
  /// What another spelling of a name counts beside the one typed.
  static let otherSpelling = 0.9
  /// What another stem of the word counts beside its own: another reading of its head or end.
  static let otherReading = 0.8
  /// What a beginning that was typed counts where it is searched without its first letter.
  static let cutBeginning = 0.5
  /// What a translation from a dictionary counts beside the word typed.
  static let translation = 0.8

  /// The weight of a word that so many articles have.
  static func inverseFrequency(of articles: Double, among total: Double) -> Double {
    var ratio = (total - articles + 0.5) / (articles + 0.5)
    if ratio < 0 { ratio = 0 }
    return max(log(1 + ratio), 0.05)
  }

  /// What the number of a word's occurrences counts in a text that is so many times as long as
  /// the average: more and more of them add less and less.
  static func saturated(_ frequency: Double, lengthRatio: Double = 1) -> Double {
    let norm = saturation * (1 - lengthPenalty + lengthPenalty * lengthRatio)
    return frequency * (saturation + 1) / (frequency + norm)
  }
}

extension TermGroup {
  /// Weighs the group by how many articles have it.
  mutating func weigh(among total: Double) {
    articleCount = min(articleCount, total)
    weight = Weighting.inverseFrequency(of: articleCount, among: total)
    if isBonus { weight *= Weighting.adjacency }
  }
}
