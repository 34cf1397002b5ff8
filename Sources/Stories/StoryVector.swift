/// A profile with every feature weighed, ready to be compared with others.
public struct StoryVector: Sendable {
  /// Whether its language is written from right to left.
  public let isRightToLeft: Bool
  /// The day of its date, in days since 1970; `nil` where it has none.
  public let day: Int?
  private let features: [UInt32]
  /// Zero where articles of one language, or of two, are not compared by a feature.
  private let within: [Float]
  private let across: [Float]
  /// Whether a feature is rare enough to tell a story from others like it.
  private let tellsWithin: [Bool]
  private let tellsAcross: [Bool]
  private let lengthWithin: Float
  private let lengthAcross: Float

  /// Weighs the features of a profile.
  public init(_ profile: StoryProfile) {
    isRightToLeft = profile.isRightToLeft
    day = profile.day
    let limit = Self.mostTelling(among: profile.articleCount)
    var features: [UInt32] = []
    var within: [Float] = []
    var across: [Float] = []
    var tellsWithin: [Bool] = []
    var tellsAcross: [Bool] = []
    for entry in profile.entries {
      let kind = entry.feature.kind
      let rarity = Self.rarity(entry, kind, among: profile.articleCount)
      guard rarity > 0 else { continue }
      let weight = Float(entry.weight) / 16 * rarity * kind.factor
      let isTelling = Int(entry.articles) <= limit && !kind.isUntelling
      features.append(entry.feature.rawValue)
      within.append(kind.countsWithin ? weight : 0)
      across.append(kind.countsAcross ? weight : 0)
      tellsWithin.append(isTelling && kind.countsWithin)
      tellsAcross.append(isTelling && kind.countsAcross && kind != .place)
    }
    self.features = features
    self.within = within
    self.across = across
    self.tellsWithin = tellsWithin
    self.tellsAcross = tellsAcross
    lengthWithin = Self.length(of: within)
    lengthAcross = Self.length(of: across)
  }

  /// How much two articles have in common: 1 where that is as much as two reports of one event usually
  /// have.
  ///
  /// - Complexity: O(*f*) in features.
  public func likeness(to other: StoryVector) -> Float {
    isRightToLeft == other.isRightToLeft
      ? share(of: \.within, \.tellsWithin, \.lengthWithin, with: other) / Self.usualWithin
      : share(of: \.across, \.tellsAcross, \.lengthAcross, with: other) / Self.usualAcross
  }

  private func share(
    of weights: KeyPath<StoryVector, [Float]>, _ telling: KeyPath<StoryVector, [Bool]>,
    _ length: KeyPath<StoryVector, Float>, with other: StoryVector
  ) -> Float {
    let own = self[keyPath: weights]
    let others = other[keyPath: weights]
    let tells = self[keyPath: telling]
    let othersTell = other[keyPath: telling]
    var product: Float = 0
    var tellingCount: Float = 0
    var i = 0
    var j = 0
    while i < features.count, j < other.features.count {
      if features[i] == other.features[j] {
        product += own[i] * others[j]
        if tells[i], othersTell[j] { tellingCount += 1 }
        i += 1
        j += 1
      } else if features[i] < other.features[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return product
      / (Self.smallest + self[keyPath: length] * other[keyPath: length])
      * min(1, tellingCount / Self.enoughTelling)
  }

  /// The features by which others are found that may be alike, the rarest first.
  public static func searched(_ profile: StoryProfile) -> [StoryFeature] {
    let limit = mostTelling(among: profile.articleCount)
    return profile.entries.filter { Int($0.articles) <= limit && !$0.feature.kind.isUntelling }
      .sorted { ($0.articles, $0.feature) < ($1.articles, $1.feature) }.map(\.feature)
  }

  private static func rarity(
    _ entry: StoryProfile.Entry, _ kind: StoryFeature.Kind, among count: Int
  ) -> Float {
    let known = Float(entry.articles) + usualArticles * kind.usualShare
    return ((Float(count) + usualArticles) / known).logarithm
  }

  private static func length(of weights: [Float]) -> Float {
    weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// Up to how many articles may have a feature that tells a story from others like it.
  static func mostTelling(among articleCount: Int) -> Int { max(15, articleCount / 100) }

  /// What nothing is known of is weighed as if so many articles of other libraries were here.
  private static let usualArticles: Float = 100
  /// Keeps texts of very few words from being alike.
  private static let smallest: Float = 50
  /// Two articles that share fewer rare things than this have a form in common rather than an event.
  private static let enoughTelling: Float = 3
  /// The cosine from which two articles of one language report the same event, and of two languages.
  private static let usualWithin: Float = 0.18
  private static let usualAcross: Float = 0.26
}
