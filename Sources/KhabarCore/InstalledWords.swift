import Importing
import Language
import Model
import SentenceAlignment

/// The words that installed dictionaries give for each other, read when they are first needed.
enum InstalledWords {
  /// What is installed between Arabic and English; `nil` where nothing is.
  ///
  /// The direction from Arabic is enough: FreeDict's other one is made from it. It is read where the
  /// Arabic one is missing. A dictionary that cannot be read is passed over; `khabar doctor` names it.
  static let dictionary: BilingualDictionary? = read(
    InstalledDictionaries.standard, cache: DictionaryCache.standardPath)

  /// What is installed in a folder, as it was kept in a file or, where it has changed since, read anew
  /// and kept.
  static func read(
    _ installed: InstalledDictionaries, cache path: String?
  ) -> BilingualDictionary? {
    let indexes = TranslationDirection.all.flatMap {
      installed.indexPaths(from: $0.source, to: $0.target)
    }
    guard !indexes.isEmpty else { return nil }
    let cache = path.map { DictionaryCache(path: $0, indexes: indexes) }
    if let table = cache?.table() { return BilingualDictionary(table) }
    let dictionary = read(installed)
    if let dictionary { cache?.keep(dictionary.compiled) }
    return dictionary
  }

  private static func read(_ installed: InstalledDictionaries) -> BilingualDictionary? {
    var dictionary = BilingualDictionary()
    for direction in TranslationDirection.all where dictionary.isEmpty {
      let isForward = direction == TranslationDirection.all.first
      for opened in installed.open(from: direction.source, to: direction.target).dictionaries {
        dictionary.add { add in
          opened.forEachMeaning { headword, meaning in
            if isForward { add(headword, meaning) } else { add(meaning, headword) }
          }
        }
      }
    }
    return dictionary.isEmpty ? nil : dictionary
  }
}
