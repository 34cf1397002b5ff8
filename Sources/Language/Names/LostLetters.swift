/// Words of which a broken conversion of the text has lost letters, by what stands in their place.
///
/// A letter that an encoding lacks leaves U+FFFD (`Yıldızo\u{FFFD}lu`), a gap with a hyphen (`Yıldızo -lu`), or
/// letters of another script (`Yıldızoغlu`, `Yıldızo أوlu`). Whatever it was, the word goes on behind it.
package enum LostLetters {
  /// Whether two pieces of a text are one word, by what stands between them and by how the second begins.
  ///
  /// - Parameters:
  ///   - word: The letters of the first piece.
  ///   - gap: What stands between them.
  ///   - rest: The letters of the second piece.
  package static func part(
    _ word: ArraySlice<Unicode.Scalar>, gap: ArraySlice<Unicode.Scalar>,
    _ rest: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard word.count >= shortestBeginning, let last = word.last, let first = rest.first else {
      return false
    }
    if !gap.isEmpty, gap.count <= 2, gap.allSatisfy({ $0 == "\u{FFFD}" }) {
      return isArabic(last) == isArabic(first) && !first.properties.isUppercase
    }
    guard !isArabic(last) else { return false }
    if isArabic(first) {
      let latin = rest.drop(while: isArabic)
      return gap.count <= 2 && gap.allSatisfy { $0 == " " || $0 == "-" }
        && !latin.isEmpty && latin.allSatisfy(\.properties.isLowercase)
    }
    return gap.elementsEqual([" ", "-"]) && rest.count <= longestEnding
      && rest.allSatisfy(\.properties.isLowercase)
  }

  /// A word without the letters of another script that stand in it for lost ones: without Arabic letters
  /// between Latin ones.
  package static func remaining(of word: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var pending: [Unicode.Scalar] = []
    for scalar in word {
      if !isArabic(scalar) {
        if kept.isEmpty || !scalar.properties.isLowercase { kept += pending }
        pending = []
        kept.append(scalar)
      } else if kept.last.map(isArabic) ?? true {
        kept.append(scalar)
      } else {
        pending.append(scalar)
      }
    }
    return kept + pending
  }

  /// A name with the pieces of its words put together and without what stands for lost letters; as it is where
  /// none shows.
  ///
  /// - Complexity: O(*n*), a glance at each byte of a name that has lost nothing.
  package static func mended(_ name: String) -> String {
    guard maySeem(name) else { return name }
    let scalars = Array(name.unicodeScalars)
    var text = String.UnicodeScalarView()
    var word = 0..<0
    var letters: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      guard isLetter(scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, isLetter(scalars[end]) { end += 1 }
      let gap = scalars[word.upperBound..<index]
      if !part(scalars[word], gap: gap, scalars[index..<end]) {
        text.append(contentsOf: remaining(of: letters))
        text.append(contentsOf: gap)
        letters = []
      }
      letters += scalars[index..<end]
      word = index..<end
      index = end
    }
    text.append(contentsOf: remaining(of: letters))
    text.append(contentsOf: scalars[word.upperBound...])
    return String(text)
  }

  /// Whether letters of a name are lost as far as it shows.
  package static func areMissing(in name: String) -> Bool { mended(name) != name }

  /// Whether a name has what may stand in the place of letters.
  private static func maySeem(_ name: String) -> Bool {
    var hasLatin = false
    var hasArabic = false
    var previous: UInt8 = 0
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: hasLatin = true
      case 0xD8...0xDB: hasArabic = true
      case UInt8(ascii: "-"): if previous == UInt8(ascii: " ") { return true }
      // What U+FFFD begins with.
      case 0xEF: return true
      default: break
      }
      previous = byte
    }
    return hasLatin && hasArabic
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x06FF).contains(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Before this many letters no word is known to go on: `Al -lu`.
  private static let shortestBeginning = 3
  /// What stands behind a hyphen is longer where it is a word of its own.
  private static let longestEnding = 4
}
