/// Which English words an installed dictionary gives for an Arabic word.
public struct BilingualDictionary: Sendable {
  private var englishStems: [String: [String]]

  /// A dictionary of headwords and their translations, as written.
  ///
  /// - Parameter entries: Pairs of an Arabic and an English word or phrase; of a phrase, only a
  ///   single word is kept.
  public init(entries: some Sequence<(arabic: String, english: String)>) {
    englishStems = [:]
    let scanner = WordScanner()
    for entry in entries {
      let arabic = scanner.words(in: entry.arabic).filter { $0.script == .arabic }
      let english = scanner.words(in: entry.english).filter {
        $0.script == .latin && !FunctionWords.contains($0.form)
      }
      guard arabic.count == 1, english.count == 1 else { continue }
      let stem = english[0].stem
      for key in Set([arabic[0].form, arabic[0].stem]) {
        var stems = englishStems[key] ?? []
        if !stems.contains(stem) {
          stems.append(stem)
          englishStems[key] = stems
        }
      }
    }
  }

  /// How many Arabic words it knows.
  public var count: Int { englishStems.count }

  func englishStems(ofArabic reading: String) -> [String] { englishStems[reading] ?? [] }
}
