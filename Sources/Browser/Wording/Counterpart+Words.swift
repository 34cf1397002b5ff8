import Model

extension Counterpart.Relation {
  /// What the counterpart is, in a word or two.
  var inWords: String {
    switch self {
    case .translation: "translation"
    case .original: "original"
    case .rendering: "another rendering"
    case .passages: "shares passages"
    }
  }

  /// Whether the one text is meant to say all that the other says.
  var isTranslation: Bool { self == .translation || self == .original }
}

extension Counterpart {
  /// What it is to the other article and how sure that is.
  var inWords: String { "\(relation.inWords), \(Int((score * 100).rounded())) %" }
}

extension ComparisonPane {
  /// What a side is to the other, in a word or two; of two that are alike, the left one is the first.
  func role(of side: Side) -> String {
    switch (relation, side) {
    case (.translation, .source), (.original, .target): return "Original"
    case (.translation, .target), (.original, .source): return "Translation"
    case (.rendering, _), (.passages, _):
      let order = side == leftSide ? "First" : "Second"
      let isRendering = relation == .rendering && !comparison.remarks.contains(.nothingInCommon)
      return "\(order) \(isRendering ? "rendering" : "text")"
    }
  }
}
