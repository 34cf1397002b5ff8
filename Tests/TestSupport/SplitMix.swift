/// A random number generator that gives the same numbers on every run (Steele, Lea and Flood,
/// "Fast Splittable Pseudorandom Number Generators", 2014).
public struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// A generator whose numbers follow from a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix {
  /// Where the scalars of generated text come from: what news has, and what breaks layouts.
  private static let pools: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0x20...0x20, 0x20...0x20, 0x20...0x3F, 0x620...0x64A, 0x620...0x64A,
    0x64B...0x655, 0x660...0x669, 0x671...0x6FF, 0x00...0x1F, 0x7F...0xA0, 0x200B...0x200F,
    0x2028...0x202E, 0x2066...0x2069, 0x300...0x310, 0x5B0...0x5EA, 0x600...0x61C,
    0x900...0x94D, 0xE01...0xE3A, 0x1100...0x11FF, 0x3000...0x3042, 0x4E00...0x4E20,
    0xAC00...0xAC10, 0xE000...0xE003, 0xFB50...0xFEFF, 0xFFF0...0xFFFF, 0x1F1E6...0x1F1FF,
    0x1F3FB...0x1F468, 0xE0020...0xE0040, 0xFE0E...0xFE0F, 0x0...0x10_FFFF,
  ]

  /// Text of scalars from every corner of Unicode, at most `length` of them.
  public mutating func wildText(length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      guard let pool = Self.pools.randomElement(using: &self) else { continue }
      if let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }
}
