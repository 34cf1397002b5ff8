/// One of the two texts of a comparison.
public enum Side: Hashable, Sendable, Codable, CaseIterable {
  /// The original, or the first of two renderings.
  case source
  /// The translation, or the second of two renderings.
  case target

  /// The side that it is compared with.
  public var other: Side { self == .source ? .target : .source }
}
