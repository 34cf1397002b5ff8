import CICU

/// The writing systems that Khabar tells apart.
public enum Script: Hashable, Sendable {
  case arabic
  case latin
  case hebrew
  case greek
  case cyrillic
  case han
  /// Letters of any other script.
  case other
  /// Shared by many scripts: digits, punctuation, marks.
  case common

  /// The script of a scalar.
  public init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: self = .latin
    case 0x00...0x7F, 0x0660...0x0669: self = .common
    case 0x0620...0x063F, 0x0641...0x064A: self = .arabic
    default:
      switch khabar_icu_script_of(scalar.value) {
      case KHABAR_ICU_ARABIC: self = .arabic
      case KHABAR_ICU_LATIN: self = .latin
      case KHABAR_ICU_HEBREW: self = .hebrew
      case KHABAR_ICU_GREEK: self = .greek
      case KHABAR_ICU_CYRILLIC: self = .cyrillic
      case KHABAR_ICU_HAN: self = .han
      case KHABAR_ICU_COMMON: self = .common
      default: self = .other
      }
    }
  }

  /// The script that most letters of a text have; `nil` where it has none but common characters.
  ///
  /// Of two scripts with as many letters, the one that comes first in the text.
  ///
  /// - Complexity: O(*n*).
  public static func dominant(in text: String) -> Script? {
    var counts: [(script: Script, letters: Int)] = []
    for scalar in text.unicodeScalars {
      let script = Script(scalar)
      guard script != .common, scalar.properties.isAlphabetic else { continue }
      if let index = counts.firstIndex(where: { $0.script == script }) {
        counts[index].letters += 1
      } else {
        counts.append((script, 1))
      }
    }
    var best: (script: Script, letters: Int)?
    for candidate in counts where candidate.letters > (best?.letters ?? 0) { best = candidate }
    return best?.script
  }
}

extension Script {
  /// The script of a code of ISO 15924.
  init(code: String) {
    switch code {
    case "Arab": self = .arabic
    case "Latn": self = .latin
    case "Hebr": self = .hebrew
    case "Grek": self = .greek
    case "Cyrl": self = .cyrillic
    case "Hani": self = .han
    default: self = .other
    }
  }

  /// The script of a language that the program has no row for: Latin, as most are.
  init(codeOfLanguage code: String) {
    self = code == "und" ? .common : .latin
  }

  /// Whether it runs from right to left.
  public var isRightToLeft: Bool { self == .arabic || self == .hebrew }
}
