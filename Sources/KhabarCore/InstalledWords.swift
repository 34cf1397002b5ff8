import Analysis
import Importing
import Model

/// The words that installed dictionaries give for each other, read when they are first needed.
enum InstalledWords {
  /// What is installed between Arabic and English; `nil` where nothing is.
  ///
  /// The direction from Arabic is enough: FreeDict's other one is made from it. It is read where the
  /// Arabic one is missing. A dictionary that cannot be read is passed over; `khabar doctor` names it.
  static let dictionary: BilingualDictionary? = read(InstalledDictionaries.standard)

  static func read(_ installed: InstalledDictionaries) -> BilingualDictionary? {
    var dictionary = BilingualDictionary()
    for source in [LanguageTag.arabic, .english] where dictionary.isEmpty {
      let target: LanguageTag = source == .arabic ? .english : .arabic
      for opened in installed.open(from: source, to: target).dictionaries {
        dictionary.add { add in
          opened.forEachMeaning { headword, meaning in
            if source == .arabic { add(headword, meaning) } else { add(meaning, headword) }
          }
        }
      }
    }
    return dictionary.isEmpty ? nil : dictionary
  }
}
