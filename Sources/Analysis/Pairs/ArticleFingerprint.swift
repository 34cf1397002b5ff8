import Language
public import Model

/// What an article's text says to the search for its translations: numbers, names by their sound
/// and meanings, as small numbers that mean the same in both languages.
public struct ArticleFingerprint: Sendable, Hashable {
  /// The language of most of the article.
  public let language: LanguageTag
  /// The features, ascending, each once.
  let features: [UInt32]

  /// The fingerprint as bytes, for keeping.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = [Self.version, UInt8(min(language.rawValue.utf8.count, 255))]
    bytes += language.rawValue.utf8.prefix(255)
    for feature in features {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: feature >> UInt32(shift)))
      }
    }
    return bytes
  }

  /// A fingerprint that was kept as bytes; `nil` where they are none of this version.
  public init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count >= 2, bytes[0] == Self.version else { return nil }
    let start = 2 + Int(bytes[1])
    guard bytes.count >= start, (bytes.count - start).isMultiple(of: 4) else { return nil }
    language = LanguageTag(rawValue: String(decoding: bytes[2..<start], as: UTF8.self))
    features = stride(from: start, to: bytes.count, by: 4).map { offset in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
    }
  }

  /// The fingerprint of an article.
  ///
  /// - Complexity: O(*n*) in scalars.
  public init(of article: Article) {
    language = article.language.primary
    var found: Set<UInt32> = []
    let profile = TextProfile(article.segments.filter { Self.isText($0, of: article) })
    for type in profile.types where !type.isFunctionWord {
      switch type.kind {
      case .number(let value, let isSpelledOut):
        if !isSpelledOut || value > 12 { found.insert(Self.hash("#", type.form)) }
      case .word:
        for (concept, strength) in type.meanings where strength > 0.6 {
          found.insert(Self.hash("c", String(concept)))
        }
        found.insert(Self.hash(type.script == .arabic ? "a" : "s", type.stem))
        guard type.script == .arabic || type.isCapitalized else { continue }
        let readings =
          type.script == .arabic ? ArabicReadings.names(of: type.form) : [type.form]
        for reading in readings {
          let skeleton = NameSkeleton(reading, script: type.script)
          if skeleton.count >= 3 { found.insert(Self.hash("n", String(skeleton.key))) }
        }
      }
    }
    features = found.sorted()
  }

  /// Whether a segment is part of what a translation renders.
  private static func isText(_ segment: Segment, of article: Article) -> Bool {
    switch segment.kind {
    case .headline, .paragraph, .subheading:
      segment.language.isRightToLeft == article.language.isRightToLeft
    case .caption, .sourceLine, .linkLine: false
    }
  }

  private static func hash(_ prefix: String, _ text: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in prefix.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  /// Changes whenever features of one text come out differently.
  private static let version: UInt8 = 1
}
