import Model

extension Counterpart.Relation {
  /// What the counterpart is, in a word or two.
  var inWords: String {
    switch self {
    case .translation: "translation"
    case .original: "original"
    case .rendering: "another rendering"
    case .passages: "shares passages"
    case .version: "another version"
    }
  }

  /// Whether the one text is meant to say all that the other says.
  var isTranslation: Bool { self == .translation || self == .original }
}

extension Counterpart {
  /// What it is to the other article and how sure that is.
  var inWords: String { "\(relation.inWords), \(Int((score * 100).rounded())) %" }
}
