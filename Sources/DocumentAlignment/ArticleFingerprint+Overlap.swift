extension ArticleFingerprint {
  /// Whether the two are written in scripts of one direction, so that words are compared as they
  /// stand.
  func isWritten(like other: ArticleFingerprint) -> Bool {
    isRightToLeft == other.isRightToLeft
  }

  /// How much two articles have in common by their fingerprints, where that is enough to be worth a
  /// closer look; `nil` for the others, which are nearly all.
  ///
  /// It hangs on the two alone: not on the order in which they came, nor on other articles.
  ///
  /// - Returns: Some tenths: shared weight against the mean weight of both.
  /// - Complexity: O(*f*) in features.
  public func overlap(with other: ArticleFingerprint) -> Float? {
    if let day, let otherDay = other.day, abs(day - otherDay) > Self.mostDays { return nil }
    if isWritten(like: other) {
      let overlap = wordOverlap(with: other)
      return overlap >= Self.leastWordOverlap ? overlap : nil
    }
    let overlap = meaningOverlap(with: other)
    return overlap >= leastMeaningOverlap(with: other) ? overlap : nil
  }

  /// Share of words and numbers that both have.
  private func wordOverlap(with other: ArticleFingerprint) -> Float {
    var shared: Float = 0
    forEachShared(with: other) { shared += $0.wordWeight }
    return shared / (Self.unknown + (weights.words * other.weights.words).squareRoot())
  }

  /// Share of the weight of numbers, meanings and names that both have, less what the smaller one
  /// says in figures and the other one does not.
  private func meaningOverlap(with other: ArticleFingerprint) -> Float {
    let smaller = weights.meanings <= other.weights.meanings ? self : other
    var shared: Float = 0
    var missing = smaller.tellingNumberCount
    forEachShared(with: other) { kind in
      shared += kind.weight
      if kind.isTellingNumber { missing -= 1 }
    }
    return (shared - missing)
      / (Self.unknown + (weights.meanings * other.weights.meanings).squareRoot())
  }

  /// What texts that render each other have in common at least: more where they say little, as little
  /// is shared by chance more easily.
  private func leastMeaningOverlap(with other: ArticleFingerprint) -> Float {
    let size = (weights.meanings * other.weights.meanings).squareRoot()
    return Self.leastMeaningOverlap + Self.chance / max(1, size).squareRoot()
  }

  private var tellingNumberCount: Float {
    features.reduce(0) { $1.kind.isTellingNumber ? $0 + 1 : $0 }
  }

  private func forEachShared(
    with other: ArticleFingerprint, _ body: (FingerprintFeature.Kind) -> Void
  ) {
    features.withUnsafeBufferPointer { left in
      other.features.withUnsafeBufferPointer { right in
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
          if left[i] == right[j] {
            body(left[i].kind)
            i += 1
            j += 1
          } else if left[i] < right[j] {
            i += 1
          } else {
            j += 1
          }
        }
      }
    }
  }

  /// A translation comes out in days or weeks; what is dated more than a year apart is another story.
  private static let mostDays = 400
  /// Weight that keeps texts of very few words from being alike.
  private static let unknown: Float = 2
  private static let leastMeaningOverlap: Float = 0.14
  private static let chance: Float = 0.2
  private static let leastWordOverlap: Float = 0.3
}
