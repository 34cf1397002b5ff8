import CFriBidi
import Language

/// The embedding levels of one paragraph, resolved by FriBidi (rules P1 to I2 of UAX #9).
struct BidiParagraph {
  /// 0 or 1.
  private(set) var baseLevel: UInt8
  /// The level of each scalar, before rule L1.
  private(set) var levels: [UInt8]
  /// What rule L1 does with each scalar.
  private(set) var lineClasses: [BidiLineClass]
  private let types: [FriBidiCharType]

  /// Resolves a paragraph.
  ///
  /// - Complexity: O(*n*).
  init(_ scalars: [UInt32], direction: BaseDirection) {
    let count = scalars.count
    var base: FriBidiParType =
      switch direction {
      case .leftToRight: FRIBIDI_PAR_LTR
      case .rightToLeft: FRIBIDI_PAR_RTL
      case .firstStrong: FRIBIDI_PAR_ON
      }
    var types = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: count)
    var brackets = [FriBidiBracketType](repeating: 0, count: count)
    var levels = [UInt8](repeating: 0, count: count)
    let isResolved =
      count == 0
      || khabar_fribidi_resolve(
        scalars, FriBidiStrIndex(count), &base, &types, &brackets, &levels)
    baseLevel = base == FRIBIDI_PAR_RTL || base == FRIBIDI_PAR_WRTL ? 1 : 0
    self.types = types
    self.levels = isResolved ? levels : [UInt8](repeating: baseLevel, count: count)
    lineClasses = types.map {
      BidiLineClass(rawValue: khabar_fribidi_line_class($0)) ?? .other
    }
  }

  /// Whether rule X9 takes the scalar at an index out of the line.
  func isRemoved(_ index: Int) -> Bool {
    khabar_fribidi_is_removed(types[index])
  }

  /// The text with its letters joined and brackets mirrored: one scalar for each.
  ///
  /// A letter without presentation forms stays as it is.
  func shaped(_ scalars: [UInt32]) -> [UInt32] {
    var shaped = scalars
    guard !scalars.isEmpty else { return shaped }
    var joining = [FriBidiArabicProp](repeating: 0, count: scalars.count)
    khabar_fribidi_shape(&shaped, FriBidiStrIndex(scalars.count), types, levels, &joining)
    for index in shaped.indices where levels[index] & 1 == 1 && Self.mayMirror(shaped[index]) {
      guard let scalar = Unicode.Scalar(shaped[index]) else { continue }
      shaped[index] = Mirroring.mirror(of: scalar).value
    }
    return shaped
  }

  /// Rules out the letters of right-to-left scripts, which are most of the text.
  private static func mayMirror(_ scalar: UInt32) -> Bool {
    scalar < 0x590 || (0xF00..<0xFB1D).contains(scalar) || (0xFE30..<0xFE70).contains(scalar)
      || scalar >= 0xFF00
  }
}
