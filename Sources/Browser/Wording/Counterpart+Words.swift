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
  ///
  /// Of passages in common it has how many there are and how the first begins.
  var inWords: String {
    guard let first = passages.first else {
      return "\(relation.inWords), \(Int((score * 100).rounded())) %"
    }
    let beginning = first.split(separator: " ").prefix(4).joined(separator: " ")
    return "\(passages.count.counted("passage")): \("\(beginning)…".isolated)"
  }
}
