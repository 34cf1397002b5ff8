/// How the letters of one script are usually read in the other: for repairing words that hold
/// both. The comparison of names uses the learned model instead.
enum LetterReading {
  /// A letter of the other script, as `script` would write it; by codes of ``NameAlphabet``.
  static func read(_ letter: UInt8, in script: NameScript) -> [UInt8] {
    let readings = script == .latin ? latin : arabic
    return Int(letter) < readings.count ? readings[Int(letter)] : []
  }

  private static let latin = coded(
    [
      "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh",
      "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "",
      "غ": "g", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u",
      "ي": "i", "ء": "", "ة": "a", "ى": "a", "ئ": "", "ؤ": "", "پ": "p", "چ": "ch", "گ": "g",
    ], from: .arabic, to: .latin)

  private static let arabic = coded(
    [
      "a": "ا", "b": "ب", "c": "ك", "d": "د", "e": "ي", "f": "ف", "g": "غ", "h": "ه", "i": "ي",
      "j": "ج", "k": "ك", "l": "ل", "m": "م", "n": "ن", "o": "و", "p": "ب", "q": "ق", "r": "ر",
      "s": "س", "t": "ت", "u": "و", "v": "ف", "w": "و", "x": "كس", "y": "ي", "z": "ز",
    ], from: .latin, to: .arabic)

  /// The readings by the code of the letter.
  private static func coded(
    _ readings: [Unicode.Scalar: String], from source: NameScript, to target: NameScript
  ) -> [[UInt8]] {
    (0..<UInt8(NameAlphabet.count(source))).map { code in
      let text = readings[NameAlphabet.scalar(code, in: source)] ?? ""
      return text.unicodeScalars.compactMap { NameAlphabet.code($0, in: target) }
    }
  }
}
