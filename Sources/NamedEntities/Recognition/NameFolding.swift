import Language

/// Folds the letters of both scripts so that spellings of one word meet, and hashes the result.
///
/// Latin letters lose case and marks (`Çavuşoğlu` → `cavusoglu`); Arabic letters lose vowel marks,
/// tatweel and the differences of hamza carriers, taa marbuta and alef maqsura. The hash is FNV-1a
/// over the folded scalars: at the size of the tables a collision is as good as impossible, and a
/// lookup needs no string.
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
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return value + 32
    case 0x00...0x7F: return scalar == "'" ? 0 : value
    case 0x0622, 0x0623, 0x0625, 0x0671: return 0x0627
    case 0x0624: return 0x0648
    case 0x0626, 0x0649, 0x06CC, 0x06D2: return 0x064A
    case 0x0629: return 0x0647
    case 0x06A9, 0x06AF: return 0x0643
    case 0x06A4: return 0x0641
    case 0x067E: return 0x0628
    case 0x0686: return 0x062C
    case 0x064B...0x065F, 0x0670, 0x0640, 0x0610...0x061A, 0x06D6...0x06ED: return 0
    case 0x0660...0x0669: return value - 0x0660 + 0x30
    case 0x06F0...0x06F9: return value - 0x06F0 + 0x30
    case 0x0600...0x06FF: return value
    case 0x0131: return 0x69
    case 0x2018, 0x2019, 0x02BC, 0x02BB, 0x02BE, 0x02BF, 0x0060, 0x00B4: return 0
    case 0x0300...0x036F, 0x200C, 0x200D, 0x200E, 0x200F: return 0
    case 0x00C0...0x024F, 0x1E00...0x1EFF: return latin(scalar)
    default: return value
    }
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

  /// The base letter of a Latin letter with marks, in lower case.
  private static func latin(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x00C0...0x017F: return UInt32(latinBases[Int(scalar.value) - 0xC0])
    case 0x01CD, 0x01CE, 0x1EA0...0x1EB7: return 0x61
    case 0x0218, 0x0219, 0x1E60...0x1E69: return 0x73
    case 0x021A, 0x021B, 0x1E6A...0x1E71: return 0x74
    case 0x1E0A...0x1E13: return 0x64
    case 0x1E24...0x1E2B: return 0x68
    case 0x1E90...0x1E95: return 0x7A
    case 0x1EB8...0x1EC7: return 0x65
    case 0x01CF, 0x01D0, 0x1EC8...0x1ECB: return 0x69
    case 0x01A0, 0x01A1, 0x01D1, 0x01D2, 0x1ECC...0x1EE3: return 0x6F
    case 0x01AF, 0x01B0, 0x01D3, 0x01D4, 0x1EE4...0x1EF1: return 0x75
    case 0x1EF2...0x1EF9: return 0x79
    case 0x01E6, 0x01E7: return 0x67
    default: return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
  }

  /// Base letters of U+00C0 to U+017F in order.
  private static let latinBases = [UInt8](
    ("aaaaaaaceeeeiiiidnooooo ouuuuyts" + "aaaaaaaceeeeiiiidnooooo ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr"
      + "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
