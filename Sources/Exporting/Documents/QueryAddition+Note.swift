import Language
public import Model

extension QueryAddition {
  /// What a person should know of a word that was to be translated and was not; `nil` for all else.
  public var note: String? {
    guard isTranslation, added.isEmpty else { return nil }
    guard isDictionaryMissing else { return "~\(word): no dictionary has this word" }
    let isArabic = Script.dominant(in: word) == .arabic
    let direction = isArabic ? "Arabic to English" : "English to Arabic"
    let package = isArabic ? "dict-freedict-ara-eng" : "dict-freedict-eng-ara"
    return "~\(word): no dictionary from \(direction) is installed; Debian has one: "
      + "apt-get install \(package)"
  }
}
