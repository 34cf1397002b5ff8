import Language
public import Model
import SentenceAlignment

/// What an article's text says to the search for its translations: numbers, names by their sound,
/// meanings, and words as they stand.
public struct ArticleFingerprint: Sendable, Hashable {
  /// The language of most of the article.
  public let language: LanguageTag
  /// The day of its date, in days since 1970; `nil` where it has none.
  let day: Int?
  /// Whether its language is written from right to left.
  let isRightToLeft: Bool
  /// The features, ascending, each once.
  let features: [FingerprintFeature]
  /// How much they say.
  public let weights: Weights

  /// How much an article says, as far as others are compared with it.
  public struct Weights: Sendable, Hashable {
    /// What the features weigh that texts in other scripts may have.
    public var meanings: Float = 0
    /// How many words and telling numbers there are.
    public var words: Float = 0

    /// Nothing.
    public init() {}

    /// So much.
    public init(meanings: Float, words: Float) {
      self.meanings = meanings
      self.words = words
    }
  }

  /// The fingerprint as bytes, for keeping.
  public var bytes: [UInt8] {
    let tag = language.rawValue.utf8.prefix(255)
    var bytes: [UInt8] = [Self.version, UInt8(tag.count)]
    bytes.reserveCapacity(6 + tag.count + 4 * features.count)
    bytes += tag
    Self.append(day.map { UInt32(bitPattern: Int32(clamping: $0)) } ?? Self.noDay, to: &bytes)
    for feature in features { Self.append(feature.rawValue, to: &bytes) }
    return bytes
  }

  /// A fingerprint that was kept as bytes; `nil` where they are none of this version.
  public init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count >= 2, bytes[0] == Self.version else { return nil }
    let start = 2 + Int(bytes[1])
    guard bytes.count >= start + 4, (bytes.count - start).isMultiple(of: 4) else { return nil }
    let language = LanguageTag(rawValue: String(decoding: bytes[2..<start], as: UTF8.self))
    let numbers = bytes[start...].withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))
      }
    }
    self.init(
      language: language,
      day: numbers[0] == Self.noDay ? nil : Int(Int32(bitPattern: numbers[0])),
      features: numbers.dropFirst().compactMap(FingerprintFeature.init(rawValue:)))
  }

  /// The fingerprint of an article.
  ///
  /// - Complexity: O(*n*) in scalars.
  public init(of article: Article) {
    let profile = TextProfile(article.segments.filter { Self.isText($0, of: article) })
    var found: Set<FingerprintFeature> = []
    for type in profile.types where !type.isFunctionWord { Self.note(type, in: &found) }
    self.init(
      language: article.language.primary,
      day: article.date.map { Int($0.secondsSince1970 / 86_400) }, features: found.sorted())
  }

  private init(language: LanguageTag, day: Int?, features: [FingerprintFeature]) {
    self.language = language
    isRightToLeft = language.isRightToLeft
    self.day = day
    self.features = features
    var weights = Weights()
    for feature in features {
      if !feature.kind.isStem { weights.meanings += feature.kind.weight }
      weights.words += feature.kind.wordWeight
    }
    self.weights = weights
  }

  private static func note(_ type: WordType, in found: inout Set<FingerprintFeature>) {
    guard case .word = type.kind else {
      if case .number(let value, let isSpelledOut) = type.kind, !isSpelledOut || value > 12 {
        found.insert(FingerprintFeature(number: value, form: type.form))
      }
      return
    }
    for (concept, strength) in type.meanings where strength > 0.6 {
      let kind: FingerprintFeature.Kind =
        switch NewsLexicon.shared.field(of: concept) {
        case .word: .meaning
        case .place: .place
        case .calendar: .calendar
        }
      found.insert(FingerprintFeature(kind, String(concept)))
    }
    let isArabic = type.script == .arabic
    found.insert(FingerprintFeature(isArabic ? .arabicStem : .latinStem, type.stem))
    guard isArabic || type.isCapitalized else { return }
    for reading in isArabic ? ArabicReadings.names(of: type.form) : [type.form] {
      let skeleton = NameSkeleton(reading, script: type.script)
      let kind: FingerprintFeature.Kind
      switch skeleton.count {
      case ..<3: continue
      case 3: kind = .threeConsonants
      case 4: kind = .fourConsonants
      case 5: kind = .fiveConsonants
      default: kind = .moreConsonants
      }
      found.insert(FingerprintFeature(kind, String(skeleton.key)))
    }
  }

  /// Whether a segment is part of what a translation renders.
  private static func isText(_ segment: Segment, of article: Article) -> Bool {
    switch segment.kind {
    case .headline, .paragraph, .subheading:
      segment.language.isRightToLeft == article.language.isRightToLeft
    case .caption, .sourceLine, .linkLine: false
    }
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }

  private static let noDay = UInt32(bitPattern: .min)
  /// Changes whenever features of one text come out differently.
  private static let version: UInt8 = 2
}
