import DocumentAlignment
import Language
public import Model

/// What an article says, as far as others are compared with it to find those that report the same.
///
/// Beside each feature stands in how many articles of the library it was when that was counted last, so
/// that two profiles are compared without looking anything up.
public struct StoryProfile: Hashable, Sendable {
  /// A feature, how strongly the article says it, and how many articles have it.
  struct Entry: Hashable, Sendable {
    var feature: StoryFeature
    /// In sixteenths: the logarithm of how often it is said, more where the first lines have it.
    var weight: UInt8
    var articles: UInt16
  }

  /// Whether its language is written from right to left.
  public let isRightToLeft: Bool
  /// The day of its date, in days since 1970; `nil` where it has none.
  public let day: Int?
  /// How many articles the library had when its features were counted.
  public private(set) var articleCount: Int
  /// Ascending.
  private(set) var entries: [Entry]

  /// The features, ascending.
  public var features: [StoryFeature] { entries.map(\.feature) }

  /// The profile of an article, with nothing counted yet.
  ///
  /// - Parameter entities: What it names, and how often.
  /// - Complexity: O(*n*) in scalars.
  public init(of article: Article, naming entities: [NamedEntity]) {
    isRightToLeft = article.language.primary.isRightToLeft
    day = article.date.map { Int(($0.secondsSince1970 / 86_400)) }
    articleCount = 0
    var weights: [StoryFeature: Float] = [:]
    for term in ArticleTerms(of: article).terms {
      let kind: StoryFeature.Kind =
        switch term.kind {
        case .word: .word
        case .commonWord: .commonWord
        case .meaning: .meaning
        case .number(let value): Self.kind(of: value)
        }
      let weight = Self.weight(count: term.count, isInLead: term.isInLead)
      weights[StoryFeature(kind, hash: term.hash), default: 0] += weight
    }
    for entity in entities {
      let hash = FNV1a.hash32(entity.id.rawValue.utf8)
      weights[StoryFeature(entity.isPlace ? .place : .name, hash: hash), default: 0] +=
        Self.weight(count: entity.count, isInLead: true)
    }
    entries = weights.map {
      Entry(feature: $0.key, weight: UInt8(min(255, ($0.value * 16).rounded())), articles: 0)
    }.sorted { $0.feature < $1.feature }
  }

  /// An entity that an article names.
  public struct NamedEntity: Hashable, Sendable {
    /// The entity.
    public var id: EntityID
    /// Whether it is a place.
    public var isPlace: Bool
    /// How often it is named.
    public var count: Int

    /// An entity that is named so often.
    public init(id: EntityID, isPlace: Bool, count: Int) {
      self.id = id
      self.isPlace = isPlace
      self.count = count
    }
  }

  /// Notes how many articles have each feature, of how many in all.
  public mutating func count(
    amongArticles articleCount: Int, having count: (StoryFeature) throws -> Int
  ) rethrows {
    self.articleCount = articleCount
    for index in entries.indices {
      entries[index].articles = UInt16(
        clamping: try count(entries[index].feature))
    }
  }

  private static func weight(count: Int, isInLead: Bool) -> Float {
    (1 + Float(count).logarithm) * (isInLead ? leadFactor : 1)
  }

  private static func kind(of value: Double) -> StoryFeature.Kind {
    switch value.magnitude {
    case _ where value != value.rounded(): .number
    case ..<10: .digit
    case ..<100: .smallNumber
    case 1_900..<2_100: .year
    default: .number
    }
  }

  private static let leadFactor: Float = 1.75

  // MARK: As bytes

  /// The profile as bytes, for keeping.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = [Self.version, isRightToLeft ? 1 : 0]
    bytes.reserveCapacity(10 + 7 * entries.count)
    Self.append(day.map { UInt32(bitPattern: Int32(clamping: $0)) } ?? Self.noDay, to: &bytes)
    Self.append(UInt32(clamping: articleCount), to: &bytes)
    for entry in entries {
      Self.append(entry.feature.rawValue, to: &bytes)
      bytes.append(entry.weight)
      bytes.append(UInt8(truncatingIfNeeded: entry.articles))
      bytes.append(UInt8(truncatingIfNeeded: entry.articles >> 8))
    }
    return bytes
  }

  /// A profile that was kept as bytes; `nil` where they are none of this version.
  public init?(bytes: [UInt8]) {
    guard bytes.count >= 10, bytes[0] == Self.version, (bytes.count - 10).isMultiple(of: 7) else {
      return nil
    }
    func number(_ place: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
    }
    isRightToLeft = bytes[1] == 1
    let day = number(2)
    self.day = day == Self.noDay ? nil : Int(Int32(bitPattern: day))
    articleCount = Int(number(6))
    entries = stride(from: 10, to: bytes.count, by: 7).compactMap { place in
      StoryFeature(rawValue: number(place)).map {
        Entry(
          feature: $0, weight: bytes[place + 4],
          articles: UInt16(bytes[place + 5]) | UInt16(bytes[place + 6]) << 8)
      }
    }
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }

  private static let noDay = UInt32(bitPattern: .min)
  /// Changes whenever features of one text come out differently.
  private static let version: UInt8 = 1
}
