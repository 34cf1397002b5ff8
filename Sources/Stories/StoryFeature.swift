/// One thing that an article says, as a small number: its kind in the highest bits, a hash in the others.
public struct StoryFeature: RawRepresentable, Hashable, Comparable, Sendable {
  /// What a feature is, as far as it matters for what two articles have in common.
  enum Kind: UInt32, CaseIterable {
    case word
    case commonWord
    case meaning
    case digit
    case smallNumber
    case year
    case number
    case place
    case name

    /// Whether articles of one language are compared by it.
    var countsWithin: Bool { self != .meaning }

    /// Whether articles of different languages are compared by it.
    var countsAcross: Bool { self != .word && self != .commonWord }

    /// Whether it says little even where few articles have it.
    var isUntelling: Bool { self == .digit }

    /// Share of articles that have such a thing, as far as nothing else is known.
    var usualShare: Float {
      switch self {
      case .word, .number, .name: 0.004
      case .smallNumber, .place: 0.02
      case .commonWord, .meaning: 0.03
      case .year: 0.05
      case .digit: 0.2
      }
    }

    /// How much it counts between articles of one language, and of two.
    var factor: Float {
      switch self {
      case .word, .commonWord, .meaning: 1
      case .place, .name: 1.25
      case .digit, .smallNumber, .year, .number: 2
      }
    }
  }

  /// The number.
  public let rawValue: UInt32

  /// A feature that was kept; `nil` where it is none.
  public init?(rawValue: UInt32) {
    guard Kind(rawValue: rawValue >> Self.hashBits) != nil else { return nil }
    self.rawValue = rawValue
  }

  init(_ kind: Kind, hash: UInt32) {
    rawValue = kind.rawValue << Self.hashBits | (hash ^ hash >> Self.hashBits) & Self.hashMask
  }

  var kind: Kind { Kind(rawValue: rawValue >> Self.hashBits) ?? .digit }

  /// Orders features by kind.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  private static let hashBits: UInt32 = 28
  private static let hashMask: UInt32 = 1 << hashBits - 1
}
