import Language

/// One thing that an article's text says, as a small number that means the same in both languages:
/// what kind of thing it is in the highest bits, a hash of it in the others.
struct FingerprintFeature: Hashable, Comparable, Sendable {
  /// What a feature is, as far as it matters for how much it says.
  enum Kind: UInt32 {
    case digit
    case smallNumber
    case year
    case number
    case largeNumber
    case meaning
    case place
    case calendar
    case threeConsonants
    case fourConsonants
    case fiveConsonants
    case moreConsonants
    case latinStem
    case arabicStem

    /// How much it says for two texts in different scripts that both have it.
    ///
    /// Weights hang on the kind alone and not on how many articles of a library have the feature, so
    /// that what two articles have in common does not depend on what else was read.
    var weight: Float {
      switch self {
      case .digit, .threeConsonants: 0.5
      case .meaning, .calendar, .latinStem: 1
      case .place: 1.25
      case .fourConsonants: 1.5
      case .smallNumber, .year: 2
      case .number, .fiveConsonants: 3
      case .largeNumber, .moreConsonants: 4
      case .arabicStem: 0
      }
    }

    /// How much it says for two texts in one script that both have it.
    var wordWeight: Float { isStem || isTellingNumber ? 1 : 0 }

    /// Whether it is a number that a translation hardly leaves out.
    var isTellingNumber: Bool {
      switch self {
      case .smallNumber, .year, .number, .largeNumber: true
      default: false
      }
    }

    /// Whether it is a word as one language writes it.
    var isStem: Bool { self == .latinStem || self == .arabicStem }
  }

  let rawValue: UInt32

  /// A feature that was kept; `nil` where it is none.
  init?(rawValue: UInt32) {
    guard Kind(rawValue: rawValue >> Self.hashBits) != nil else { return nil }
    self.rawValue = rawValue
  }

  init(_ kind: Kind, _ text: String) {
    // Folded to the bits that are left.
    let hash = FNV1a.hash32(text.utf8)
    rawValue = kind.rawValue << Self.hashBits | (hash ^ hash >> Self.hashBits) & Self.hashMask
  }

  /// A number that a text gives.
  init(number value: Double, form: String) {
    self.init(Self.kind(of: value), form)
  }

  var kind: Kind { Kind(rawValue: rawValue >> Self.hashBits) ?? .digit }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  private static func kind(of value: Double) -> Kind {
    switch value.magnitude {
    case _ where value != value.rounded(): .number
    case 1_900..<2_100: .year
    case ..<10: .digit
    case ..<100: .smallNumber
    case ..<1_000: .number
    default: .largeNumber
    }
  }

  private static let hashBits: UInt32 = 28
  private static let hashMask: UInt32 = 1 << hashBits - 1
}
