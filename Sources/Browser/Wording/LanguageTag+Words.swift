import Language
import Model

extension LanguageTag {
  /// What stands for the language in the list, two columns at most.
  var badge: String { LanguageProfile.of(self).badge }

  /// The language's English name, where there is one.
  var inWords: String { LanguageProfile.of(self).englishName }
}
