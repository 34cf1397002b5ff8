/// How the letters of one script are usually read in the other: for repairing words that hold
/// both. The comparison of names uses the learned model instead.
enum LetterReading {
  /// The letters of `text`, all of them in the other script, as `script` would write them.
  static func read(_ text: String, in script: NameScript) -> String {
    switch script {
    case .latin: text.unicodeScalars.map { latin[$0] ?? "" }.joined()
    case .arabic: text.unicodeScalars.map { arabic[$0] ?? "" }.joined()
    }
  }

  private static let latin: [Unicode.Scalar: String] = [
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh",
    "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "",
    "غ": "g", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u",
    "ي": "i", "ء": "", "ة": "a", "ى": "a", "ئ": "", "ؤ": "", "پ": "p", "چ": "ch", "گ": "g",
  ]

  private static let arabic: [Unicode.Scalar: String] = [
    "a": "ا", "b": "ب", "c": "ك", "d": "د", "e": "ي", "f": "ف", "g": "غ", "h": "ه", "i": "ي",
    "j": "ج", "k": "ك", "l": "ل", "m": "م", "n": "ن", "o": "و", "p": "ب", "q": "ق", "r": "ر",
    "s": "س", "t": "ت", "u": "و", "v": "ف", "w": "و", "x": "كس", "y": "ي", "z": "ز",
  ]
}
