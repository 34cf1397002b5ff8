import Model

extension LanguageTag {
  /// What stands for the language in the list, two columns at most.
  var badge: String {
    switch primary {
    case .arabic: "ع"
    case .undetermined: "–"
    default: String(primary.rawValue.prefix(2)).uppercased()
    }
  }

  /// The language's English name, where the browser has one.
  var inWords: String {
    switch primary {
    case .arabic: "Arabic"
    case .english: "English"
    case .undetermined: "unknown language"
    case "fa": "Persian"
    case "ckb", "ku": "Kurdish"
    case "ur": "Urdu"
    case "he": "Hebrew"
    case "tr": "Turkish"
    case "fr": "French"
    case "de": "German"
    case "es": "Spanish"
    case "ru": "Russian"
    default: rawValue
    }
  }
}
