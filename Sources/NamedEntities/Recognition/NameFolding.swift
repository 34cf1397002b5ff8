import Language

/// Folds the letters of both scripts so that spellings of one word meet, and hashes the result.
///
/// Latin letters lose case and marks (`Yıldızoğlu` → `yildizoglu`); Arabic letters lose vowel marks,
/// tatweel and the differences of hamza carriers, taa marbuta and alef maqsura, as ``Folding`` has it.
/// The hash is FNV-1a over the folded scalars: at the size of the tables a collision is as good as
/// impossible, and a lookup needs no string.
package enum NameFolding {
  /// The hash of no letters at all.
  package static var seed: UInt64 { FNV1a.seed }

  /// Goes on with a hash by one folded scalar.
  @inline(__always)
  package static func combine(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    FNV1a.combine(hash, scalar)
  }

  /// What a scalar folds to; 0 for one that is dropped.
  static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.value < table.count ? table[Int(scalar.value)] : further(scalar)
  }

  /// The hash of a word's folded letters.
  package static func key(_ word: some StringProtocol) -> UInt64 {
    var hash = seed
    for scalar in word.unicodeScalars {
      let folded = fold(scalar)
      if folded != 0 { hash = combine(hash, folded) }
    }
    return hash
  }

  /// The hash of the folded letters in a range of scalars.
  static func key(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    var hash = seed
    for scalar in scalars {
      let folded = fold(scalar)
      if folded != 0 { hash = combine(hash, folded) }
    }
    return hash
  }

  /// The folded letters themselves, for keys that people may read.
  package static func folded(_ word: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if let folded = Unicode.Scalar(fold(scalar)), folded.value != 0 { result.append(folded) }
    }
    return String(result)
  }

  /// The folded letters of some scalars.
  static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if let folded = Unicode.Scalar(fold(scalar)), folded.value != 0 { result.append(folded) }
    }
    return String(result)
  }

  /// What the scalars of Latin, with all its marks, to Arabic fold to.
  private static let table = (0..<UInt32(0x700)).map { value in
    Unicode.Scalar(value).map(look) ?? value
  }

  /// As letters are folded everywhere (``Folding``), and letters of Persian for sounds that Arabic lacks as
  /// Arabic writes these sounds.
  private static func look(at scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "پ": return look(at: "ب")
    case "چ": return look(at: "ج")
    case "ڤ": return look(at: "ف")
    case "گ": return look(at: "ك")
    default: break
    }
    switch scalar.value {
    case 0x41...0x5A: return scalar.value + 32
    case 0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0x300...0x36F, 0x610...0x61A, 0x6D6...0x6ED:
      return 0
    case 0xC0...0x24F, 0x620...0x6FF: return Folding.letter(scalar)
    default: return scalar.value
    }
  }

  private static func further(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x1E00...0x1EFF: Folding.letter(scalar)
    case 0x200C...0x200F, 0x2018, 0x2019: 0
    default: scalar.value
    }
  }
}
