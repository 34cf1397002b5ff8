#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much the lengths of two segments say for one rendering the other.
/// - SeeAlso: Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993).
struct LengthModel {
  /// Mean and variance of the logarithms of the lengths that segments have here.
  private let logMean: Float
  private let logVariance: Float
  /// Variance of a rendering's length in units of its length.
  private let variance: Float
  /// How many letters of the right side render one of the left side.
  private let letters: Float

  /// The model of two texts, of which one renders each letter of the other by so many.
  init(_ source: TextProfile, _ target: TextProfile, variance: Float, letters: Float) {
    let logs = (source.segments + target.segments).map { log(max($0.length, 1)) }
    let count = Float(max(logs.count, 1))
    let mean = logs.reduce(0, +) / count
    logMean = mean
    logVariance = max(0.25, logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count)
    self.variance = variance
    self.letters = letters
  }

  /// Log-likelihood ratio of two lengths: rendered from each other against drawn at random.
  func gain(_ left: Float, _ right: Float) -> Float {
    let left = max(left * letters, 1)
    let right = max(right, 1)
    let spread = variance * (left + right) / 2 + 4
    let difference = right - left
    let rendered = exp(-difference * difference / (2 * spread)) / (2 * .pi * spread).squareRoot()
    return ratio(rendered, to: random(right))
  }

  /// The most that ``gain(_:_:)`` comes to for a right side of a length.
  func ceiling(for right: Float) -> Float {
    let right = max(right, 1)
    let leastSpread = variance * right / 2 + 4
    return ratio(1 / (2 * .pi * leastSpread).squareRoot(), to: random(right))
  }

  /// How likely a segment has a length that nothing is known of.
  private func random(_ length: Float) -> Float {
    let deviation = log(length) - logMean
    return exp(-deviation * deviation / (2 * logVariance))
      / (length * (2 * .pi * logVariance).squareRoot())
  }

  private func ratio(_ rendered: Float, to random: Float) -> Float {
    log((0.9 * rendered + 0.1 * random) / max(random, 1e-9))
  }
}
