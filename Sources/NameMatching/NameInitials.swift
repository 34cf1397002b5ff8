import Language

/// First letters and endings that no spelling of one name exchanges.
///
/// The model of letters weighs a whole name, so that one letter counts little in a long one; these few tell
/// namesakes apart by themselves.
enum NameInitials {
  /// Whether two words of people's names begin as no two spellings of one name do: `Ghassan` and `حسان`,
  /// `al-Harbi` and `العربي`.
  static func clash(_ left: NameWord, _ right: NameWord) -> Bool {
    guard let own = sound(of: left), let other = sound(of: right) else { return false }
    return own.excludes.contains(other.sound) || other.excludes.contains(own.sound)
  }

  /// Whether only one of two words is a name with "of the faith" behind it: `Charafeddine` and `شريف`.
  static func differInFaith(_ left: NameWord, _ right: NameWord) -> Bool {
    endsInFaith(left) != endsInFaith(right)
  }

  /// Whether a word is "of the faith" by itself, as in `Charaf Eddine`.
  static func isFaith(_ word: NameWord) -> Bool { faith.contains(word.spelling) }

  private static func endsInFaith(_ word: NameWord) -> Bool {
    if isFaith(word) { return true }
    return word.script == .arabic
      ? word.spelling.hasSuffix("الدين")
      : word.spelling.count > 7 && latinEndings.contains(where: word.spelling.hasSuffix)
  }

  private static let faith: Set<String> = [
    "din", "edin", "edine", "eddin", "eddine", "udin", "uddin", "eldin", "eldine", "aldin",
    "adin", "addin", "dine", "deen", "eldeen", "aldeen", "الدين", "دين",
  ]
  private static let latinEndings = [
    "edin", "edine", "eddin", "eddine", "udin", "uddin", "udine", "aldin", "eldin", "adin", "addin",
    "aldeen", "eldeen", "udeen",
  ]

  /// What a first letter sounds like, as far as it tells names apart.
  private enum Sound {
    /// غ, `gh`
    case voicedUvular
    /// خ, `kh`
    case voicelessUvular
    /// ح
    case pharyngeal
    /// ع
    case voicedPharyngeal
    /// `h`, which is ح, ه or خ
    case anyH
    /// A vowel in Latin letters, which is ا or ع
    case vowel
  }

  private static func sound(of word: NameWord) -> (sound: Sound, excludes: Set<Sound>)? {
    var letters = word.spelling.unicodeScalars[...]
    if word.script == .arabic {
      if letters.count > 4, letters.starts(with: ["ا", "ل"]) { letters = letters.dropFirst(2) }
      switch letters.first {
      case "غ":
        return (.voicedUvular, [.pharyngeal, .voicelessUvular, .voicedPharyngeal, .anyH, .vowel])
      case "خ": return (.voicelessUvular, [.voicedPharyngeal, .vowel])
      case "ح": return (.pharyngeal, [.voicedUvular, .voicedPharyngeal, .vowel])
      case "ع": return (.voicedPharyngeal, [.voicedUvular, .voicelessUvular, .pharyngeal, .anyH])
      default: return nil
      }
    }
    guard let first = letters.first else { return nil }
    let isBeforeH = letters.dropFirst().first == "h"
    switch first {
    case "g" where isBeforeH: return (.voicedUvular, [.pharyngeal, .voicedPharyngeal, .anyH])
    case "k" where isBeforeH: return (.voicelessUvular, [.voicedPharyngeal, .voicedUvular])
    case "h": return (.anyH, [.voicedPharyngeal, .voicedUvular])
    case "a", "e", "i", "o", "u": return (.vowel, [.pharyngeal, .voicelessUvular])
    default: return nil
    }
  }
}
