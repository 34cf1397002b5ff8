/// What has a name in each of several languages, of which some may be known from tables alone.
public protocol NamedInLanguages {
  /// The name in each language.
  var names: [LanguageTag: String] { get }
  /// The languages of ``names`` in which no article of the library has any of its names.
  var unwrittenLanguages: Set<LanguageTag> { get }
}

extension NamedInLanguages {
  /// The names as people are shown them: with a tilde before those that no article has.
  public var shownNames: [LanguageTag: String] {
    guard !unwrittenLanguages.isEmpty else { return names }
    return Dictionary(
      uniqueKeysWithValues: names.map { language, name in
        (language, unwrittenLanguages.contains(language) ? Self.unwrittenMark + name : name)
      })
  }

  /// What stands before a name that no article has.
  public static var unwrittenMark: String { "~" }
}
