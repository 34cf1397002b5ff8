/// A profile with every feature weighed, ready to be compared with others.
public struct StoryVector: Sendable {
  /// Whether its language is written from right to left.
  public let isRightToLeft: Bool
  /// The day of its date, in days since 1970; `nil` where it has none.
  public let day: Int?
  /// What articles of one language are compared by, and articles of two; ascending by feature.
  private let within: [Item]
  private let across: [Item]
  private let lengthWithin: Float
  private let lengthAcross: Float

  /// A feature with its weight.
  private struct Item {
    var feature: UInt32
    var weight: Float
    /// 1 where it is rare enough to tell a story from others like it, or else 0.
    var telling: Float
  }

  /// Weighs the features of a profile.
  public init(_ profile: StoryProfile) {
    isRightToLeft = profile.isRightToLeft
    day = profile.day
    let limit = Self.mostTelling(among: profile.articleCount)
    var within: [Item] = []
    var across: [Item] = []
    within.reserveCapacity(profile.entries.count)
    for entry in profile.entries {
      let kind = entry.feature.kind
      let rarity = Self.rarity(entry, kind, among: profile.articleCount)
      guard rarity > 0 else { continue }
      let weight = Float(entry.weight) / 16 * rarity * kind.factor
      let isTelling = Int(entry.articles) <= limit && !kind.isUntelling
      var item = Item(
        feature: entry.feature.rawValue, weight: weight, telling: isTelling ? 1 : 0)
      if kind.countsWithin { within.append(item) }
      guard kind.countsAcross else { continue }
      if kind == .place { item.telling = 0 }
      across.append(item)
    }
    self.within = within
    self.across = across
    lengthWithin = Self.length(of: within)
    lengthAcross = Self.length(of: across)
  }

  /// How much two articles have in common: 1 where that is as much as two reports of one event usually
  /// have.
  ///
  /// - Complexity: O(*f*) in features.
  public func likeness(to other: StoryVector) -> Float {
    isRightToLeft == other.isRightToLeft
      ? Self.share(within, other.within, lengths: lengthWithin * other.lengthWithin)
        / Self.usualWithin
      : Self.share(across, other.across, lengths: lengthAcross * other.lengthAcross)
        / Self.usualAcross
  }

  private static func share(_ one: [Item], _ other: [Item], lengths: Float) -> Float {
    var product: Float = 0
    var tellingCount: Float = 0
    // A story of a hundred articles is put together by thousands of these.
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        var i = 0
        var j = 0
        while i < one.count, j < other.count {
          let feature = one[i].feature
          let otherFeature = other[j].feature
          if feature == otherFeature {
            product += one[i].weight * other[j].weight
            tellingCount += one[i].telling * other[j].telling
          }
          i += feature <= otherFeature ? 1 : 0
          j += otherFeature <= feature ? 1 : 0
        }
      }
    }
    return product / (smallest + lengths) * min(1, tellingCount / enoughTelling)
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

  private static func length(of items: [Item]) -> Float {
    items.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
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
