import Language
public import Model

extension QueryAddition {
  /// What a person should know of a word that was to be translated and was not; `nil` for all else.
  public var note: String? {
    guard isTranslation, added.isEmpty else { return nil }
    guard isDictionaryMissing else { return "~\(word): no dictionary has this word" }
    let direction = TranslationDirection(of: word)
    return "~\(word): no dictionary from \(direction.inWords) is installed; Debian has one: "
      + "apt-get install \(direction.debianPackage)"
  }
}
