/// The kinds of evidence that two segments say the same; each can be left out to see its worth.
public struct EvidenceKinds: OptionSet, Sendable, Hashable {
  /// The bits of the set.
  public let rawValue: Int

  /// A set of the given bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// How long the two sides are.
  public static let length = EvidenceKinds(rawValue: 1 << 0)
  /// Numbers, in digits of either script or in words.
  public static let numbers = EvidenceKinds(rawValue: 1 << 1)
  /// Names that sound alike across the scripts.
  public static let names = EvidenceKinds(rawValue: 1 << 2)
  /// Words written the same on both sides.
  public static let cognates = EvidenceKinds(rawValue: 1 << 3)
  /// The project's own table of common news words, countries and months.
  public static let lexicon = EvidenceKinds(rawValue: 1 << 4)
  /// An installed dictionary.
  public static let dictionary = EvidenceKinds(rawValue: 1 << 5)
  /// Words whose translation the library itself teaches.
  public static let words = EvidenceKinds(rawValue: 1 << 6)
  /// What a line is on a news page: a link, a source line, a foreign caption.
  public static let pageMakeUp = EvidenceKinds(rawValue: 1 << 7)

  /// All kinds.
  public static let all = EvidenceKinds(rawValue: (1 << 8) - 1)
}
