/// What name detection sees in a scalar: what kind of letter it is, whether a capital, what it folds to.
///
/// Those of the two scripts stand in a table, because every scalar of every article is asked about.
struct NameLetter: Sendable {
  /// What a scalar inside a word may be.
  enum Kind: UInt8, Sendable { case latin, arabic, digit, mark }

  /// Nothing for a scalar that parts words.
  let kind: Kind?
  let isCapital: Bool
  /// What the scalar folds to (``NameFolding``); 0 for one that is dropped.
  let folded: UInt32

  init(_ scalar: Unicode.Scalar) {
    self =
      scalar.value < Self.common.count
      ? Self.common[Int(scalar.value)] : Self(lookingAt: scalar)
  }

  private init(lookingAt scalar: Unicode.Scalar) {
    kind = Self.kind(of: scalar)
    isCapital = scalar.value < 0x600 && scalar.properties.isUppercase
    folded = NameFolding.fold(scalar)
  }

  /// Those of Latin, with all its marks, to Arabic.
  private static let common = (0..<0x700).map { value in
    Self(lookingAt: Unicode.Scalar(value) ?? " ")
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind? {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A: return .latin
    case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9: return .digit
    case 0x00...0xBF: return scalar.value == 0xAA || scalar.value == 0xBA ? .latin : nil
    case 0xD7, 0xF7: return nil
    case 0xC0...0x24F, 0x1E00...0x1EFF: return .latin
    case 0x0300...0x036F, 0x200C, 0x200D, 0x0640, 0x064B...0x065F, 0x0670: return .mark
    case 0x0620...0x064A, 0x066E...0x06D3, 0x06EE...0x06FF, 0x0750...0x077F: return .arabic
    case 0xFB50...0xFDFB, 0xFE70...0xFEFC: return .arabic
    case 0x0600...0x06FF, 0x2000...0x2BFF, 0x3000...0x303F, 0xFD3E, 0xFD3F, 0xFE00...0xFE4F:
      return nil
    default: return scalar.properties.isAlphabetic ? .latin : nil
    }
  }
}
